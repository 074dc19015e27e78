import { sql } from 'kysely';
import type { Act } from '#foundations/audit/act.ts';
import type { Id } from '#kernel/ids.ts';
import type { Queryable } from '#platform/db/transaction.ts';

/** How many pieces were read and refused, and what became of the records. */
export interface ImportCounts {
  read: number;
  made: number;
  renewed: number;
  unchanged: number;
  refused: number;
}

/** An import that has begun; the file's own hash and the way it is read name it. */
export interface ImportRun {
  id: Id;
  counts: ImportCounts;
  /** It was broken off before, and goes on behind its last committed batch. */
  isResumed: boolean;
}

/** Takes up the unfinished import of a file, or begins one. */
export async function beginRun(
  db: Queryable,
  act: Act,
  file: { kindId: number; name: string; hash: Buffer },
): Promise<ImportRun> {
  const { rows } = await sql<{ id: Id } & Omit<ImportCounts, 'read'> & { entries_read: number }>`
    select id, entries_read, made, renewed, unchanged, refused from imports
    where kind_id = ${file.kindId}::smallint and file_hash = ${file.hash} and ended_at is null
    order by started_at desc limit 1`.execute(db);
  const found = rows[0];
  if (found) {
    const { id, entries_read: read, ...counts } = found;
    return { id, counts: { read, ...counts }, isResumed: read > 0 };
  }
  const id = act.makeId();
  await sql`insert into imports (id, kind_id, file_name, file_hash, started_at)
    values (${id}, ${file.kindId}::smallint, ${file.name}, ${file.hash}, ${act.at})`.execute(db);
  return { id, counts: { read: 0, made: 0, renewed: 0, unchanged: 0, refused: 0 }, isResumed: false };
}

/** Somebody else went on with the same import of the same file meanwhile. */
export class ImportTakenOver extends Error {
  constructor() {
    super('the same file is being imported by another process');
  }
}

/** Writes how far an import is, in the transaction of its batch. Throws {@link ImportTakenOver} when it is not where it was left. */
export async function recordProgress(
  trx: Queryable,
  id: Id,
  before: ImportCounts,
  after: ImportCounts,
): Promise<void> {
  const { numAffectedRows } =
    await sql`update imports set entries_read = ${after.read}, made = ${after.made}, renewed = ${after.renewed},
      unchanged = ${after.unchanged}, refused = ${after.refused}
    where id = ${id} and entries_read = ${before.read} and ended_at is null`.execute(trx);
  if (numAffectedRows !== 1n) throw new ImportTakenOver();
}

/** Closes an import: the same file imported again begins anew. */
export async function endRun(trx: Queryable, id: Id, at: Date): Promise<void> {
  await sql`update imports set ended_at = ${at} where id = ${id}`.execute(trx);
}
