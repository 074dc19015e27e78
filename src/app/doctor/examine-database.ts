import { KINDS } from '#app/features.ts';
import { readBundledFiles } from '#foundations/codelists/bundled-files.ts';
import { readCodeLists } from '#foundations/codelists/store/read-code-lists.ts';
import type { Clock } from '#kernel/clock.ts';
import { withoutCredentials } from '#platform/db/database-place.ts';
import type { Database } from '#platform/db/open-database.ts';
import { inSnapshot } from '#platform/db/transaction.ts';
import { findLastBackup, judgeLastBackup, type LastBackup } from './examine-backups.ts';
import { examineFacetIndex, type FacetIndexExamination } from './examine-facet-index.ts';
import { examineCodeLists, examineMigrations } from './examine-schema.ts';
import { examineClock, examineServer } from './examine-server.ts';
import { type Finding, finding } from './finding.ts';

/** How many wrong records or values are named. */
const NAMED = 10;

/**
 * Looks at an open database: server, schema, code lists, facet index, clock, last backup. What needs the schema is left out where that is not the
 * program's. `isFull` compares every bit of the facet index instead of counts and some records.
 */
export async function examineDatabase(
  database: Database,
  isFull: boolean,
  clock: Clock,
): Promise<{ about: Finding[]; lastBackup: LastBackup | null }> {
  const db = database.kysely;
  const about = await examineServer(db, withoutCredentials(database.url));
  const migrations = await examineMigrations(db);
  about.push(migrations);
  if (migrations.state !== 'good') return { about, lastBackup: null };
  await inSnapshot(db, async (snapshot) => {
    const lists = await readCodeLists(snapshot);
    const codeLists = examineCodeLists(
      lists,
      readBundledFiles().map((file) => file.list),
    );
    about.push(codeLists);
    if (codeLists.state !== 'good') return;
    for (const kind of KINDS)
      about.push(judgeFacetIndex(await examineFacetIndex(snapshot, kind, lists, isFull)));
  });
  const lastBackup = await findLastBackup(db);
  about.push(await examineClock(db, clock), judgeLastBackup(lastBackup, clock()));
  return { about, lastBackup };
}

/** Judges what comparing a kind's facet index with its documents found. */
export function judgeFacetIndex(examination: FacetIndexExamination): Finding {
  const { kind, records, recomputed, wrongRecords, wrongValues } = examination;
  const wrong = [...wrongRecords, ...wrongValues];
  if (wrong.length === 0) return finding('good', 'backup.doctor.index.good', { kind, records, recomputed });
  return finding('wrong', 'backup.doctor.index.wrong', {
    kind,
    count: wrong.length,
    named: wrong.slice(0, NAMED).join(', '),
  });
}
