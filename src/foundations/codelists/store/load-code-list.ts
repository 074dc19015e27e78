import type { Clock } from '#kernel/clock.ts';
import { done, type Result } from '#kernel/result.ts';
import { inTransaction, lockUntilCommit, type Queryable } from '#platform/db/transaction.ts';
import type { CodeListFile } from '../files/code-list-file.ts';
import { digestOf } from '../files/digest.ts';
import type { CodeListProblem } from '../files/problem.ts';
import { readCodeList } from '../files/read-code-list.ts';
import { type CodeListOrigin, insertCodeList } from './insert-code-list.ts';
import { readKnownCodes } from './known-codes.ts';

/** What became of a file. */
export interface LoadedList {
  kind: 'list';
  list: string;
  /** `kept`: the installation has a list of its own in this place, which the program leaves alone. */
  outcome: 'new-version' | 'unchanged' | 'kept';
  /** The version now in force, from 1. */
  version: number;
  codes: number;
  /** Codes of the version before that the new one no longer has; records may still hold them. */
  withdrawn: readonly string[];
}

/**
 * Makes a list the one in force from now on. The same content again changes nothing; other content is a new version beside the old
 * ones, which stay. A list of the program's never replaces one that the operator loaded.
 *
 * Refuses with everything that is wrong with the file.
 */
export function loadCodeList(
  db: Queryable,
  clock: Clock,
  input: { raw: unknown; origin: CodeListOrigin },
): Promise<Result<LoadedList, CodeListProblem[]>> {
  return inTransaction(db, async (transaction) => {
    await lockUntilCommit(transaction, 'wasl.codelists');
    const read = readCodeList(input.raw, await readKnownCodes(transaction));
    if (!read.ok) return read;
    const file = read.value;
    const current = await findCurrent(transaction, file.list);
    const digest = digestOf(file);
    const loaded = { kind: 'list', list: file.list, codes: file.codes.length, withdrawn: [] } as const;
    if (current?.digest.equals(digest))
      return done({ ...loaded, outcome: 'unchanged', version: current.number });
    if (current?.origin === 'loaded' && input.origin === 'bundled')
      return done({ ...loaded, outcome: 'kept', version: current.number, codes: current.codes.length });

    const version = (current?.number ?? 0) + 1;
    await insertCodeList(transaction, file, { version, digest, origin: input.origin, loadedAt: clock() });
    const withdrawn = withdrawnBy(file, current?.codes ?? []);
    return done({ ...loaded, outcome: 'new-version', version, withdrawn });
  });
}

interface CurrentVersion {
  number: number;
  digest: Buffer;
  origin: string;
  codes: string[];
}

async function findCurrent(db: Queryable, list: string): Promise<CurrentVersion | null> {
  const version = await db
    .selectFrom('code_list_versions')
    .select(['number', 'digest', 'origin'])
    .where('list', '=', list)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!version) return null;
  const codes = await db
    .selectFrom('codes')
    .select('code')
    .where('list', '=', list)
    .where('version', '=', version.number)
    .orderBy('position')
    .execute();
  return { ...version, codes: codes.map((row) => row.code) };
}

function withdrawnBy(file: CodeListFile, before: readonly string[]): string[] {
  const now = new Set(file.codes.map((entry) => entry.code));
  return before.filter((code) => !now.has(code));
}
