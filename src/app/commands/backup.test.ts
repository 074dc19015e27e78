import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examineFacetIndex } from '#app/doctor/examine-facet-index.ts';
import { KINDS } from '#app/features.ts';
import { FacetValues } from '#engines/registry/facets/facet-values.ts';
import { registerKinds } from '#engines/registry/store/kind-row.ts';
import { project } from '#features/projects/index.ts';
import { loadBundledCodeLists } from '#foundations/codelists/store/load-bundled-code-lists.ts';
import { readCodeLists } from '#foundations/codelists/store/read-code-lists.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Manifest } from '#platform/backup/manifest.ts';
import { restoreBackup } from '#platform/backup/restore-backup.ts';
import { takeBackup } from '#platform/backup/take-backup.ts';
import { type Database, openDatabase } from '#platform/db/open-database.ts';
import { inSnapshot } from '#platform/db/transaction.ts';
import { runBackupProgram } from '#support/backup-program.ts';
import { emptyDatabase, testDatabase } from '#support/database.ts';
import { HAS_DEBIAN_SERVER, startDebianServer } from '#support/debian-server.ts';
import { processTree } from '#support/program.ts';
import {
  generated,
  publish,
  startWriteLoad,
  TRANSFER_TOTAL,
  type WriteLoadPlan,
} from '#support/write-load.ts';

const RECORDS = process.env.WASL_SOAK ? 15_000 : 400;
/** Design figure: backup under write load and restore elsewhere, in milliseconds. */
const LONGEST = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'wasl-backup-load-'));
const source = await testDatabase();
const embedded = join(folder, 'embedded');
const whole = join(folder, 'whole');
const log: Record<string, number | string> = { records: RECORDS };
let manifest: Manifest;
let plan: WriteLoadPlan;
let restored: Database;

beforeAll(async () => {
  await loadBundledCodeLists(source.kysely, systemClock);
  await registerKinds(source.kysely, KINDS);
  plan = { lists: await readCodeLists(source.kysely), facetValues: new FacetValues(), existing: RECORDS };
  for (let from = 0; from < RECORDS; from += 200) {
    await publish(source.kysely, plan, generated(plan.lists, 1, from, 200));
  }
}, 600_000);

afterAll(async () => {
  await restored?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup under write load, restored elsewhere', () => {
  it('is taken while writers commit, and restores within a minute', async () => {
    const load = await startWriteLoad(source.kysely, plan);
    await waitUntil(() => load.committed() > 20);
    const [before, started] = [load.committed(), performance.now()];
    const taken = await takeBackup({
      pool: source.pool,
      destination: whole,
      dataFolder: join(folder, 'no-files'),
      program: 'wasl test',
    });
    log.backup = Math.round(performance.now() - started);
    const during = load.committed() - before;
    await waitUntil(() => load.committed() > before + during + 20);
    await load.stop();
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
    manifest = taken.value;
    log.transactionsDuringBackup = during;
    expect(during).toBeGreaterThan(3);

    restored = await openDatabase({ dataFolder: embedded });
    const restoring = performance.now();
    const result = await restoreBackup({ pool: restored.pool, folder: whole, dataFolder: embedded });
    log.restore = Math.round(performance.now() - restoring);
    log.megabytes = Math.round(manifest.tables.reduce((sum, table) => sum + table.bytes, 0) / 1e6);
    expect(result).toMatchObject({ ok: true, value: { migrated: [] } });
    console.log('backup under write load, milliseconds:', JSON.stringify(log));
    expect(Number(log.backup) + Number(log.restore)).toBeLessThan(LONGEST);
  }, 600_000);

  it('holds exactly the rows of one instant, none from before or after', () =>
    holdsOneInstant(restored.pool));

  it('has a facet index that every document confirms, bit for bit', async () => {
    await facetIndexAgrees(restored);
  }, 120_000);

  it.skipIf(!HAS_DEBIAN_SERVER)(
    'is the same on Debian’s PostgreSQL 15, as an owner who is no superuser',
    async () => {
      const server = await startDebianServer(await freePort());
      const database = await openDatabase({ databaseUrl: server.url, dataFolder: '' });
      try {
        const place = join(folder, 'debian');
        const result = await restoreBackup({ pool: database.pool, folder: whole, dataFolder: place });
        expect(result).toMatchObject({ ok: true });
        await holdsOneInstant(database.pool);
        await facetIndexAgrees(database);

        const back = join(folder, 'from-debian');
        const taken = await takeBackup({
          pool: database.pool,
          destination: back,
          dataFolder: place,
          program: 'x',
        });
        const sums = (tables: Manifest['tables']) => tables.map(({ name, rows }) => [name, rows]);
        expect(taken.ok && sums(taken.value.tables)).toEqual(sums(manifest.tables));
      } finally {
        await database.close();
        await server.stop();
      }
    },
    120_000,
  );
});

describe('wasl backup, restore and doctor', () => {
  it('backs up a database that another program serves, and the doctor knows of it', async () => {
    const environment = { WASL_DATA: embedded };
    const destination = join(folder, 'joined');
    const taken = await runBackupProgram(['backup', destination, '--json'], environment);
    expect(taken).toMatchObject({ code: 0, errors: '' });
    expect(JSON.parse(taken.output)).toMatchObject({ ok: true, folder: destination });
    const doctor = await runBackupProgram(['doctor', '--full', '--json'], environment);
    expect(doctor, doctor.output).toMatchObject({ code: 0, errors: '' });
    expect(JSON.parse(doctor.output).findings.map((found: { key: string }) => found.key)).toEqual(
      expect.arrayContaining(['backup.doctor.lastBackup.recent', 'backup.doctor.index.good']),
    );
    expect(await runBackupProgram(['restore', destination, '--check'], {})).toMatchObject({ code: 0 });
    expect((await restored.pool.query('select 1')).rowCount).toBe(1);
  });

  it('refuse in words what they cannot do', async () => {
    const environment = { WASL_DATA: join(folder, 'never') };
    const again = await runBackupProgram(['backup', whole], { DATABASE_URL: source.url });
    expect(again).toMatchObject({ code: 1, errors: expect.stringContaining('is not empty') });
    const full = await runBackupProgram(['restore', whole], { ...environment, DATABASE_URL: source.url });
    expect(full).toMatchObject({
      code: 1,
      errors: expect.stringContaining('not empty; nothing was changed'),
    });
    for (const args of [['backup'], ['restore', whole, 'twice'], ['doctor', '--fast']]) {
      const misused = await runBackupProgram(args, environment);
      expect(misused, args.join(' ')).toMatchObject({
        code: 2,
        errors: expect.stringMatching(/^Usage: wasl/),
      });
    }
    expect(existsSync(environment.WASL_DATA)).toBe(false);
  });
});

describe('kill -9', () => {
  it('of a backup leaves nothing that looks like one, and the next one works', async () => {
    const place = mkdtempSync(join(folder, 'killed-backup-'));
    const destination = join(place, 'backup');
    const environment = { DATABASE_URL: source.url, WASL_DATA: join(folder, 'never') };
    const killed = await runBackupProgram(['backup', destination], environment, (text, child) => {
      if (text.includes('audit_events:')) child.kill('SIGKILL');
    });
    expect(killed.signal).toBe('SIGKILL');
    const left = readdirSync(place);
    expect(left).toEqual([expect.stringMatching(/^wasl-backup-.*\.partial$/)]);
    const half = await runBackupProgram(['restore', join(place, left[0]!), '--check'], environment);
    expect(half).toMatchObject({ code: 1, errors: expect.stringContaining('is not a backup') });
    expect(await runBackupProgram(['backup', destination], environment)).toMatchObject({ code: 0 });
    expect(await runBackupProgram(['restore', destination, '--check'], environment)).toMatchObject({
      code: 0,
    });
  });

  it('of a restoration leaves the database as empty as it was, and the next one works', async () => {
    const target = await emptyDatabase();
    const environment = { DATABASE_URL: target.url, WASL_DATA: join(folder, 'restored-files') };
    const killed = await runBackupProgram(['restore', whole], environment, (text, child) => {
      if (text.includes('audit_events:')) child.kill('SIGKILL');
    });
    expect(killed.signal).toBe('SIGKILL');
    await waitUntil(async () => (await othersIn(target.pool)) === 0);
    const { rows } = await target.pool.query(
      "select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    );
    expect(rows).toEqual([]);
    expect(await runBackupProgram(['restore', whole], environment)).toMatchObject({ code: 0 });
    await holdsOneInstant(target.pool);
  });

  it('of a restoration and the embedded server under it leaves it empty, and the next one works', async () => {
    const environment = { WASL_DATA: join(folder, 'killed-tree') };
    const killed = await runBackupProgram(['restore', whole], environment, (text, child) => {
      if (!text.includes('audit_events:')) return;
      for (const pid of processTree(child.pid!)) spawnSync('kill', ['-9', String(pid)]);
    });
    expect(killed.signal).toBe('SIGKILL');
    const again = await runBackupProgram(['restore', whole, '--json'], environment);
    expect(again, again.errors).toMatchObject({ code: 0 });
    expect(JSON.parse(again.output)).toMatchObject({ ok: true, instant: manifest.takenAt });
  });
});

/** Compares the restored rows with what the source's transactions say was visible in the snapshot. */
async function holdsOneInstant(pool: pg.Pool): Promise<void> {
  const visible = 'pg_visible_in_snapshot(xmin::text::xid8, $1::pg_snapshot)';
  const digest = (table: string) =>
    `select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text collate "C")) as sum from ${table} t`;
  for (const table of ['record_versions', 'record_translations', 'record_aliases', 'parties']) {
    const wanted = await source.pool.query(`${digest(table)} where ${visible}`, [manifest.snapshot]);
    const found = await pool.query(digest(table));
    expect(found.rows, table).toEqual(wanted.rows);
    const newest = await source.pool.query(`select count(*)::int as rows from ${table}`);
    if (table !== 'record_translations')
      expect(newest.rows[0].rows, table).toBeGreaterThan(found.rows[0].rows);
  }
  const { rows } = await pool.query(`
    select (select count(*) from parties where match_key = 'pair')::int as parties,
           (select count(*) from audit_events where act = 'pair')::int as events,
           (select sum(last) from reference_counters where year in (1, 2))::int as total,
           (select count(*) from records r where not exists
              (select from record_versions v where v.record_id = r.id and v.number = r.version))::int as lost,
           (select generation from kinds where name = 'project')::int as generation,
           (select count(distinct at) from audit_events where act = 'project.published')::int as publications`);
  const { parties, events, total, lost, generation, publications } = rows[0];
  expect({ pairs: parties, total, lost, generation }).toEqual({
    pairs: events,
    total: TRANSFER_TOTAL,
    lost: 0,
    generation: publications,
  });
  expect(parties).toBeGreaterThan(0);
}

async function facetIndexAgrees(database: Database): Promise<void> {
  const examined = await inSnapshot(database.kysely, async (snapshot) =>
    examineFacetIndex(snapshot, project, await readCodeLists(snapshot), true),
  );
  expect(examined).toMatchObject({ wrongRecords: [], wrongValues: [] });
  expect(examined.records).toBeGreaterThanOrEqual(RECORDS);
  expect(examined.recomputed).toBe(examined.records);
}

async function othersIn(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query(
    'select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  return rows[0].n;
}

async function waitUntil(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 10));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
