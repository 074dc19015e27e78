import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '#app/features.ts';
import { FacetValues } from '#engines/registry/facets/facet-values.ts';
import { registerKinds } from '#engines/registry/store/kind-row.ts';
import { project } from '#features/projects/index.ts';
import { readBundledFiles } from '#foundations/codelists/bundled-files.ts';
import { CodeLists } from '#foundations/codelists/code-lists.ts';
import { contentOfFile } from '#foundations/codelists/list-content.ts';
import { loadBundledCodeLists } from '#foundations/codelists/store/load-bundled-code-lists.ts';
import { readCodeLists } from '#foundations/codelists/store/read-code-lists.ts';
import { systemClock } from '#kernel/clock.ts';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { inSnapshot } from '#platform/db/transaction.ts';
import { runBackupProgram } from '#support/backup-program.ts';
import { emptyDatabase, testDatabase } from '#support/database.ts';
import { generated, publish } from '#support/write-load.ts';
import { judgeLastBackup } from './examine-backups.ts';
import { judgeFacetIndex } from './examine-database.ts';
import { examineFacetIndex } from './examine-facet-index.ts';
import { examineDataFolder, examineLeftovers, examineNode, judgeSpace } from './examine-machine.ts';
import { examineCodeLists, examineMigrations } from './examine-schema.ts';
import { examineServer, judgeClock } from './examine-server.ts';

const RECORDS = 60;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const folder = mkdtempSync(join(tmpdir(), 'wasl-doctor-'));
const database = await testDatabase();
const empty = await emptyDatabase();
let lists: CodeLists;

beforeAll(async () => {
  await loadBundledCodeLists(database.kysely, systemClock);
  await registerKinds(database.kysely, KINDS);
  lists = await readCodeLists(database.kysely);
  const plan = { lists, facetValues: new FacetValues(), existing: 0 };
  await publish(database.kysely, plan, generated(lists, 1, 0, RECORDS));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('examineFacetIndex', () => {
  const examine = (isFull: boolean) =>
    inSnapshot(database.kysely, (snapshot) => examineFacetIndex(snapshot, project, lists, isFull));

  it('finds nothing wrong with an index that publication wrote', async () => {
    expect(await examine(true)).toEqual({
      kind: 'project',
      records: RECORDS,
      recomputed: RECORDS,
      wrongRecords: [],
      wrongValues: [],
    });
    const sampled = await examine(false);
    expect(sampled).toMatchObject({ wrongRecords: [], wrongValues: [] });
    expect(sampled.recomputed).toBeGreaterThan(0);
    expect(judgeFacetIndex(sampled).state).toBe('good');
  });

  it('finds one bit too few from its count, and names the value', async () => {
    await inIndex('set_bit(bits, 7, 0)', '*', async () => {
      const examined = await examine(false);
      expect(examined.wrongValues).toEqual(['*=*']);
      expect(judgeFacetIndex(examined)).toMatchObject({ state: 'wrong', values: { named: '*=*' } });
    });
  });

  it('finds a bit in the wrong place when it looks at every bit', async () => {
    await inIndex(`set_bit(set_bit(bits, 7, 0), ${RECORDS + 7}, 1)`, '*', async () => {
      expect((await examine(false)).wrongValues).toEqual([]);
      expect((await examine(true)).wrongValues).toEqual(['*=*']);
    });
  });

  it('finds a block that is lost', async () => {
    const client = database.pool;
    const lost = await client.query('delete from facet_blocks where value_id = 0 returning *');
    expect((await examine(true)).wrongValues).toEqual(['*=*']);
    const { kind_id, value_id, block, bits } = lost.rows[0];
    await client.query('insert into facet_blocks (kind_id, value_id, block, bits) values ($1, $2, $3, $4)', [
      kind_id,
      value_id,
      block,
      bits,
    ]);
    expect((await examine(true)).wrongValues).toEqual([]);
  });

  it('finds a record whose facet values do not follow from its document, and names it', async () => {
    await database.pool.query(
      'update published_records set facet_values = facet_values[2:] where ordinal = 5',
    );
    const { rows } = await database.pool.query('select reference from published_records where ordinal = 5');
    expect((await examine(true)).wrongRecords).toEqual([rows[0].reference]);
  });

  /** With the block of a facet changed, and put back afterwards. */
  async function inIndex(change: string, facet: string, look: () => Promise<void>): Promise<void> {
    const where = 'where value_id = (select id from facet_values where facet = $1)';
    const before = await database.pool.query(`select bits from facet_blocks ${where}`, [facet]);
    await database.pool.query(`update facet_blocks set bits = ${change} ${where}`, [facet]);
    await look();
    const bits = before.rows[0].bits;
    await database.pool.query(`update facet_blocks set bits = $2::bit(8192) ${where}`, [facet, bits]);
  }
});

describe('the other examinations', () => {
  it.each([
    [examineNode('24.21.0'), 'good'],
    [examineNode('20.19.2'), 'wrong'],
    [judgeSpace('/srv', 40), 'good'],
    [judgeSpace('/srv', 1.9), 'caution'],
    [judgeSpace('/srv', 0.2), 'wrong'],
    [judgeClock(0, 4_000, -1), 'good'],
    [judgeClock(0, 6_000, null), 'wrong'],
    [judgeClock(0, 0, MINUTE), 'wrong'],
    [judgeLastBackup({ takenAt: new Date(0), folder: '/b' }, new Date(7 * DAY)), 'good'],
    [judgeLastBackup({ takenAt: new Date(0), folder: '/b' }, new Date(8 * DAY)), 'caution'],
    [judgeLastBackup(null, new Date()), 'caution'],
  ] as const)('judge %o', (found, state) => {
    expect(found.state).toBe(state);
  });

  it('see that other users can look into the data folder', () => {
    chmodSync(folder, 0o750);
    expect(examineDataFolder(folder)[0]!.key).toBe('backup.doctor.folder.open');
    chmodSync(folder, 0o700);
    expect(examineDataFolder(folder)[0]!.key).toBe('backup.doctor.folder.good');
    expect(examineDataFolder(join(folder, 'none'))[0]!.key).toBe('backup.doctor.folder.missing');
  });

  it('find what killed programs left an hour or a day ago, and nothing that is at work', async () => {
    const data = join(folder, 'data');
    const backups = join(folder, 'backups');
    const names = ['postgres.new', 'files.restoring', 'postgresql-18-linux-x64.4711'];
    for (const name of [...names, 'postgres', 'files']) mkdirSync(join(data, name), { recursive: true });
    mkdirSync(join(backups, 'wasl-backup-0123456789ab.partial'), { recursive: true });
    const at = (later: number) => examineLeftovers(data, backups, new Date(Date.now() + later));
    expect((await at(0)).key).toBe('backup.doctor.leftovers.none');
    expect((await at(61 * MINUTE)).values.count).toBe(3);
    expect((await at(DAY + MINUTE)).values.count).toBe(4);
    utimesSync(data, new Date(), new Date());
  });

  it('see the settings of a server that may lose data, as those of tests do', async () => {
    const findings = await examineServer(database.kysely, 'here');
    expect(findings.find(({ key }) => key === 'backup.doctor.settings.unsafe')).toMatchObject({
      state: 'wrong',
      values: { settings: 'fsync=off, full_page_writes=off' },
    });
    expect(findings.map(({ key }) => key)).toContain('backup.doctor.collations.good');
  });

  it('tell apart migrations that are missing, unknown and changed', async () => {
    const migrations = join(folder, 'migrations');
    cpSync(join(findProjectRoot(), 'migrations'), migrations, { recursive: true });
    const keyOf = async () => (await examineMigrations(database.kysely, migrations)).key;
    expect(await keyOf()).toBe('backup.doctor.migrations.current');
    writeFileSync(join(migrations, '9000-later.sql'), 'select 1;');
    expect(await keyOf()).toBe('backup.doctor.migrations.missing');
    appendFileSync(join(migrations, '0001-extensions.sql'), '-- changed');
    expect(await keyOf()).toBe('backup.doctor.migrations.changed');
    rmSync(join(migrations, '0001-extensions.sql'));
    expect(await keyOf()).toBe('backup.doctor.migrations.newer');
    expect((await examineMigrations(empty.kysely)).key).toBe('backup.doctor.migrations.missing');
  });

  it('name the code lists that are missing', () => {
    const files = readBundledFiles();
    const some = new CodeLists(files.filter((file) => file.list !== 'areas').map(contentOfFile));
    const names = files.map((file) => file.list);
    expect(examineCodeLists(some, names)).toMatchObject({ state: 'wrong', values: { lists: 'areas' } });
    expect(examineCodeLists(lists, names).state).toBe('good');
  });
});

describe('wasl doctor', () => {
  it('says what is wrong in words, and fails', async () => {
    const environment = { DATABASE_URL: 'postgres://me:tiger@127.0.0.1:1/wasl', WASL_DATA: folder };
    const { code, output } = await runBackupProgram(['doctor'], environment);
    expect(code).toBe(1);
    expect(output).toMatch(/^WRONG {2}No database answers at 127\.0\.0\.1:1\/wasl/m);
    expect(output).not.toContain('tiger');
  });

  it('makes nothing where there is no installation yet', async () => {
    const nowhere = join(folder, 'nowhere');
    const { code, output } = await runBackupProgram(['doctor', '--json'], { WASL_DATA: nowhere });
    expect(code).toBe(0);
    expect(JSON.parse(output).findings.map((found: { key: string }) => found.key)).toContain(
      'backup.doctor.database.absent',
    );
    expect(examineDataFolder(nowhere)[0]!.key).toBe('backup.doctor.folder.missing');
  });
});
