import { sql } from 'kysely';
import type { Queryable } from '#platform/db/transaction.ts';

/** Words less alike than this are not offered; trigram similarity of pg_trgm, from 0 to 1. */
const LEAST_ALIKE = 0.4;

/**
 * Another spelling of a query: each unknown word put right by the most alike word that titles or summaries have, the more frequent of two. Nothing
 * when a word has none that is alike.
 */
export async function suggestSpelling(
  db: Queryable,
  text: string,
  unknownWords: readonly string[],
): Promise<string | null> {
  let better = text;
  for (const word of unknownWords) {
    const { rows } = await sql<{ word: string }>`select word from search_words
      where word % ${word.toLowerCase()} and similarity(word, ${word.toLowerCase()}) >= ${LEAST_ALIKE} and word <> ${word.toLowerCase()}
      order by similarity(word, ${word.toLowerCase()}) desc, records desc, word limit 1`.execute(db);
    if (!rows[0]) return null;
    better = better.replace(word, rows[0].word);
  }
  return better === text ? null : better;
}
