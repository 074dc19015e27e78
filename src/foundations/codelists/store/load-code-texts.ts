import type { Clock } from '#kernel/clock.ts';
import { done, type Result } from '#kernel/result.ts';
import { inTransaction, lockUntilCommit, type Queryable } from '#platform/db/transaction.ts';
import { digestOf } from '../files/digest.ts';
import type { CodeListProblem } from '../files/problem.ts';
import { type CodeTexts, readCodeTexts } from '../files/read-code-texts.ts';
import { readKnownCodes } from './known-codes.ts';

/** What became of the texts for one list. */
export interface LoadedTexts {
  kind: 'texts';
  list: string;
  outcome: 'new-version' | 'unchanged';
  version: number;
  /** Codes that now have a text. */
  codes: number;
  /** Texts in all languages together. */
  texts: number;
}

/**
 * Loads official long texts for the codes of one list or more, in our own format or as the open SDG translations have them. They take
 * the place of the texts loaded before, which stay as an older version. The same texts again change nothing.
 *
 * Refuses with everything that is wrong with the file.
 */
export function loadCodeTexts(
  db: Queryable,
  clock: Clock,
  raw: unknown,
): Promise<Result<LoadedTexts[], CodeListProblem[]>> {
  return inTransaction(db, async (transaction) => {
    await lockUntilCommit(transaction, 'wasl.codelists');
    const read = readCodeTexts(raw, await readKnownCodes(transaction));
    if (!read.ok) return read;
    const loaded: LoadedTexts[] = [];
    for (const texts of read.value) loaded.push(await insertTexts(transaction, clock, texts));
    return done(loaded);
  });
}

async function insertTexts(db: Queryable, clock: Clock, file: CodeTexts): Promise<LoadedTexts> {
  const current = await db
    .selectFrom('code_text_versions')
    .select(['number', 'digest'])
    .where('list', '=', file.list)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const digest = digestOf(file);
  const codes = new Set(file.texts.map((row) => row.code)).size;
  const loaded = { kind: 'texts', list: file.list, codes, texts: file.texts.length } as const;
  if (current?.digest.equals(digest)) return { ...loaded, outcome: 'unchanged', version: current.number };

  const version = (current?.number ?? 0) + 1;
  await db
    .insertInto('code_text_versions')
    .values({ list: file.list, number: version, source: file.source, digest, loaded_at: clock() })
    .execute();
  for (let start = 0; start < file.texts.length; start += 2_000) {
    const part = file.texts.slice(start, start + 2_000);
    await db
      .insertInto('code_texts')
      .values(part.map((row) => ({ list: file.list, version, ...row })))
      .execute();
  }
  return { ...loaded, outcome: 'new-version', version };
}
