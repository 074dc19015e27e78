import { sql } from 'kysely';
import type { Language } from '#kernel/language.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import { TEXT_VERSION } from '#platform/text/analysers.ts';
import { parseSearch } from '#platform/text/parse-query.ts';
import type { FacetCode } from '../facets/facet-codes.ts';
import type { FacetValues } from '../facets/facet-values.ts';
import { OrdinalSet } from '../facets/ordinal-set.ts';
import type { CodeWords } from './code-words.ts';
import {
  excludedQuery,
  type PlannedWord,
  phraseQuery,
  planWords,
  type Reach,
  wordQuery,
} from './search-plan.ts';
import { exactLexeme, quoted } from './search-tokens.ts';

/** How well a record answers, best first; said beside each hit. */
export const RANKS = ['exact', 'title-in-language', 'title', 'summary', 'text-or-theme'] as const;

/** One of {@link RANKS}. */
export type Rank = (typeof RANKS)[number];

/** What a text was found in. */
export interface TextHits {
  all: OrdinalSet;
  /** The hits of each rank; a record stands in its best one only. */
  ranks: readonly { rank: Rank; ordinals: OrdinalSet }[];
  /** Words that no record has, nor any code's name. */
  unknownWords: readonly string[];
  /** Codes that the words name. */
  codes: readonly FacetCode[];
}

/** What a search is asked with. */
export interface TextQuestion {
  kindId: number;
  text: string;
  reader: Language;
}

/**
 * Finds the records of a text: every word must stand in a record's texts or name one of its codes; phrases must stand as they are, excluded
 * words must not. A text without a word that counts gives `null`: it narrows nothing.
 */
export async function findText(
  trx: Queryable,
  facetValues: FacetValues,
  codeWords: CodeWords,
  question: TextQuestion,
): Promise<TextHits | null> {
  const { kindId, text, reader } = question;
  const search = parseSearch(text);
  const words = planWords(search.words);
  const phrases = search.phrases.flatMap((phrase) => phraseQuery(phrase) ?? []);
  if (words.length === 0 && phrases.length === 0) return null;
  const ask = (query: string) => readOrdinals(trx, kindId, query);
  const codes = codeWords.find(words.map((word) => word.terms));
  const unknownWords: string[] = [];
  let all: OrdinalSet | null = null;
  const narrow = (set: OrdinalSet) => {
    all = all === null ? set : all.and(set);
  };
  const plain = words.filter((_, place) => codes[place]!.length === 0);
  if (plain.length + phrases.length > 0) {
    narrow(await ask([...plain.map((word) => wordQuery(word, 'anywhere')!), ...phrases].join(' & ')));
    if (all!.count() === 0) unknownWords.push(...(await wordsWithout(trx, kindId, plain)));
  }
  for (const [place, word] of words.entries()) {
    if (codes[place]!.length === 0) continue;
    const inText = await ask(wordQuery(word, 'anywhere')!);
    narrow(inText.or(await readCarriers(trx, kindId, facetValues, codes[place]!)));
  }
  const exact = await ask(quoted(exactLexeme(text)));
  const excluded = excludedQuery(search);
  const taken = excluded === null ? all! : (all as OrdinalSet | null)!.without(await ask(excluded));
  const hits = (taken as OrdinalSet).or(exact);
  return {
    all: hits,
    ranks: await rank(ask, hits, exact, words, phrases, reader),
    unknownWords: hits.count() === 0 ? unknownWords : [],
    codes: codes.flat(),
  };
}

/** Puts hits into ranks; each stands in its best one. */
async function rank(
  ask: (query: string) => Promise<OrdinalSet>,
  hits: OrdinalSet,
  exact: OrdinalSet,
  words: readonly PlannedWord[],
  phrases: readonly string[],
  reader: Language,
): Promise<TextHits['ranks']> {
  const within = async (reach: Reach, only?: Language): Promise<OrdinalSet> => {
    const queries = words.map((word) => wordQuery(word, reach, only));
    // A phrase alone has no words to look for in a title; its hits stay in the last rank.
    if (queries.length === 0 || queries.includes(null)) return OrdinalSet.of([]);
    return ask(queries.join(' & '));
  };
  const found: { rank: Rank; ordinals: OrdinalSet }[] = [];
  let rest = hits;
  const take = (rank: Rank, ordinals: OrdinalSet) => {
    const mine = rest.and(ordinals);
    rest = rest.without(mine);
    found.push({ rank, ordinals: mine });
  };
  take('exact', exact);
  if (phrases.length === 0 || words.length > 0) {
    take('title-in-language', await within('title', reader));
    take('title', await within('title'));
    take('summary', await within('summary'));
  }
  take('text-or-theme', rest);
  return found;
}

/** Which words no record has at all; asked only when nothing was found. */
async function wordsWithout(
  trx: Queryable,
  kindId: number,
  words: readonly PlannedWord[],
): Promise<string[]> {
  const unknown: string[] = [];
  for (const word of words) {
    const { rows } =
      await sql`select from search_rows where kind_id = ${kindId}::smallint and text_version = ${TEXT_VERSION}
      and tokens @@ ${wordQuery(word, 'anywhere')!}::tsquery limit 1`.execute(trx);
    if (rows.length === 0) unknown.push(word.surface);
  }
  return unknown;
}

async function readOrdinals(trx: Queryable, kindId: number, query: string): Promise<OrdinalSet> {
  const { rows } = await sql<{
    ordinals: string | null;
  }>`select string_agg(ordinal::text, ',') as ordinals from search_rows
    where kind_id = ${kindId}::smallint and text_version = ${TEXT_VERSION} and tokens @@ ${query}::tsquery`.execute(
    trx,
  );
  const listed = rows[0]!.ordinals;
  return OrdinalSet.of(listed === null ? [] : listed.split(',').map(Number));
}

async function readCarriers(
  trx: Queryable,
  kindId: number,
  facetValues: FacetValues,
  codes: readonly FacetCode[],
): Promise<OrdinalSet> {
  const ids = facetValues.knownAmong(codes);
  const { rows } = await sql<{
    blocks: number[];
    bits: Uint8Array;
  }>`select coalesce(array_agg(block order by block), '{}') as blocks,
      coalesce(string_agg(substring(varbit_send(bits::varbit) from 5), '' order by block), '') as bits
    from (select block, bit_or(bits) as bits from facet_blocks
      where kind_id = ${kindId}::smallint and value_id = any(${ids}::int[]) group by block) carriers`.execute(
    trx,
  );
  return OrdinalSet.fromBlocks(rows[0]!.blocks, rows[0]!.bits);
}
