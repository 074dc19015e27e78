import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { migrate } from '#platform/db/migrate.ts';
import { emptyDatabase, testDatabase } from '#support/database.ts';
import { ABANDONED_AFTER } from './destination.ts';
import { MANIFEST_FILE, type Manifest, renderManifest, storedFilesOf } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';
import { listContents, listTables } from './schema-parts.ts';
import { takeBackup } from './take-backup.ts';
import { verifyBackup } from './verify-backup.ts';

const MIGRATIONS = join(findProjectRoot(), 'migrations');

const folder = mkdtempSync(join(tmpdir(), 'wasl-backup-test-'));
const dataFolder = join(folder, 'data');
const source = await testDatabase();
const targets = await Promise.all(Array.from({ length: 4 }, () => emptyDatabase()));
const whole = join(folder, 'whole');
/** A file system of one megabyte; none where we may not mount one. */
const small = mountSmall();
let manifest: Manifest;

beforeAll(async () => {
  mkdirSync(join(dataFolder, 'files', 'ab'), { recursive: true });
  writeFileSync(join(dataFolder, 'files', 'ab', 'abcd'), 'an attached file');
  await source.pool.query(`
    insert into kinds (name) values ('specimen');
    insert into parties (id, sort, name, names, match_key, made_at)
      values ('01890000-0000-7000-8000-000000000001', 'organisation', E'Tab\\t, line\\n, \\\\N and وزارة الصحة', '{"zh": "卫生部"}', 'x',
              '2026-01-31 23:59:59.123456+00'),
             ('01890000-0000-7000-8000-000000000002', 'person', 'Without', '{}', 'y', 'infinity')`);
  manifest = await take(whole);
});

afterAll(() => {
  if (small) spawnSync('umount', [small]);
  rmSync(folder, { recursive: true, force: true });
});

describe('takeBackup', () => {
  it('writes every table with its rows, checksums that sha256sum confirms, and nothing others may read', async () => {
    const client = await source.pool.connect();
    const tables = await listTables(client).finally(() => client.release());
    expect(manifest.tables.map((table) => table.name)).toEqual(tables.map((table) => table.name));
    expect(manifest.tables.find((table) => table.name === 'parties')!.rows).toBe(2);
    expect(manifest.files.map((file) => file.file)).toEqual(['files/ab/abcd']);
    const check = spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: whole });
    expect(check.status, String(check.stderr)).toBe(0);
    expect(statSync(whole).mode & 0o777).toBe(0o700);
    for (const entry of readdirSync(whole, { recursive: true, withFileTypes: true })) {
      const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777;
      expect(mode, entry.name).toBe(entry.isDirectory() ? 0o700 : 0o600);
    }
    expect(drafts()).toEqual([]);
  });

  it('refuses places that a backup cannot be written to, and leaves nothing there', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const link = join(folder, 'link-to-data');
    symlinkSync(dataFolder, link);
    const refusals = [
      [whole, 'destination-not-empty'],
      [file, 'destination-not-a-folder'],
      [join(file, 'below'), 'destination-unwritable'],
      [join(dataFolder, 'backup'), 'destination-in-data-folder'],
      [join(link, 'deep', 'backup'), 'destination-in-data-folder'],
      ['/proc', 'destination-is-mount-point'],
    ] as const;
    for (const [destination, kind] of refusals) {
      const taken = await takeBackup(order(destination));
      expect(taken, destination).toMatchObject({ ok: false, refusal: { kind } });
    }
    expect(drafts()).toEqual([]);
  });

  it('accepts a folder that exists and is empty', async () => {
    const destination = join(folder, 'made-before');
    mkdirSync(destination, { mode: 0o755 });
    await take(destination);
    expect(await verifyBackup(destination)).toMatchObject({ ok: true });
    expect(statSync(destination).mode & 0o777).toBe(0o700);
  });

  it('refuses a database without a schema', async () => {
    const taken = await takeBackup({ ...order(join(folder, 'none')), pool: targets[0]!.pool });
    expect(taken).toEqual({ ok: false, refusal: { kind: 'nothing-to-back-up' } });
    expect(drafts()).toEqual([]);
  });

  it('stops when asked, leaves nothing, and gives the connection back unharmed', async () => {
    const stop = new AbortController();
    const taken = await takeBackup({
      ...order(join(folder, 'stopped')),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(taken).toEqual({ ok: false, refusal: { kind: 'stopped' } });
    expect(existsSync(join(folder, 'stopped'))).toBe(false);
    expect(drafts()).toEqual([]);
    expect((await source.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it.skipIf(!small)('says that the disk is full, and leaves nothing on it', async () => {
    const noise = "select string_agg(md5(random()::text), '') from generate_series(1, 60000)";
    await source.pool.query(`update parties set name = (${noise}) where sort = 'person'`);
    const destination = join(small!, 'backup');
    const taken = await takeBackup(order(destination));
    expect(taken).toEqual({ ok: false, refusal: { kind: 'destination-full', folder: destination } });
    expect(readdirSync(small!)).toEqual([]);
    await source.pool.query("update parties set name = 'Without' where sort = 'person'");
  });

  it('holds migrations back until it ends, and no longer', async () => {
    let migrated = false;
    let migrating: Promise<unknown> | undefined;
    await takeBackup({
      ...order(join(folder, 'before-migration')),
      onProgress: () => {
        migrating ??= migrate(source.pool).then(() => {
          migrated = true;
        });
        expect(migrated).toBe(false);
      },
    });
    await migrating;
    expect(migrated).toBe(true);
  });

  it('clears away what a killed backup left a day ago, and nothing else', async () => {
    const old = join(folder, 'wasl-backup-0123456789ab.partial');
    const young = join(folder, 'wasl-backup-ba9876543210.partial');
    for (const draft of [old, young]) mkdirSync(join(draft, 'tables'), { recursive: true });
    const then = new Date(Date.now() - ABANDONED_AFTER - 60_000);
    for (const path of [join(old, 'tables'), old]) utimesSync(path, then, then);
    await take(join(folder, 'after-sweep'));
    expect(drafts()).toEqual(['wasl-backup-ba9876543210.partial']);
    rmSync(young, { recursive: true });
  });
});

describe('verifyBackup', () => {
  it('finds one changed byte in any file, and names the file', async () => {
    const copy = copyOf('flipped');
    for (const { file } of [...storedFilesOf(manifest), { file: 'manifest.json' }, { file: 'SHA256SUMS' }]) {
      const path = join(copy, file);
      const intact = readFileSync(path);
      const flipped = Buffer.from(intact);
      const place = Math.floor(intact.length / 2);
      flipped[place] = flipped[place]! ^ 1;
      writeFileSync(path, flipped);
      const verified = await verifyBackup(copy);
      expect(verified.ok, file).toBe(false);
      expect(!verified.ok && verified.refusal, file).toMatchObject({
        kind: 'damaged',
        files: [{ file, problem: 'changed' }],
      });
      writeFileSync(path, intact);
    }
    expect(await verifyBackup(copy)).toMatchObject({ ok: true });
  });

  it('names each file that is missing, cut short or longer', async () => {
    const copy = copyOf('damaged');
    rmSync(join(copy, 'tables', 'kinds.copy.gz'));
    truncateSync(join(copy, 'tables', 'parties.copy.gz'), 20);
    appendFileSync(join(copy, 'tables', 'records.copy.gz'), 'x');
    expect(await verifyBackup(copy)).toMatchObject({
      refusal: {
        kind: 'damaged',
        files: [
          { file: 'tables/kinds.copy.gz', problem: 'missing' },
          { file: 'tables/parties.copy.gz', problem: 'shorter' },
          { file: 'tables/records.copy.gz', problem: 'longer' },
        ],
      },
    });
  });

  it('tells apart what is no backup, what lost its manifest, and what a newer program wrote', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect(await verifyBackup(empty)).toMatchObject({ refusal: { kind: 'not-a-backup' } });
    expect(await verifyBackup(join(folder, 'nowhere'))).toMatchObject({ refusal: { kind: 'not-a-backup' } });
    const copy = copyOf('newer');
    writeFileSync(join(copy, MANIFEST_FILE), '{"format": 2, "tables": "elsewhere"}');
    expect(await verifyBackup(copy)).toEqual({ ok: false, refusal: { kind: 'format-newer', format: 2 } });
    rmSync(join(copy, MANIFEST_FILE));
    expect(await verifyBackup(copy)).toMatchObject({
      refusal: { files: [{ file: MANIFEST_FILE, problem: 'missing' }] },
    });
  });

  it('does not follow a manifest out of the backup', async () => {
    const copy = copyOf('outside');
    const files = [{ file: 'files/../../a-file', bytes: 0, sha256: '0'.repeat(64) }];
    writeFileSync(join(copy, MANIFEST_FILE), renderManifest({ ...manifest, files }));
    expect(await verifyBackup(copy)).toMatchObject({
      refusal: { kind: 'damaged', files: [{ file: MANIFEST_FILE, problem: 'changed' }] },
    });
  });
});

describe('restoreBackup', () => {
  it('makes the same database and files again: rows, sequences, constraints', async () => {
    const place = join(folder, 'restored');
    const restored = await restore(whole, 0, { dataFolder: place });
    expect(restored).toMatchObject({ ok: true, value: { migrated: [] } });
    expect(await contentOf(targets[0]!.pool)).toEqual(await contentOf(source.pool));
    expect(readFileSync(join(place, 'files', 'ab', 'abcd'), 'utf8')).toBe('an attached file');
    const next = "insert into kinds (name) values ('next') returning id";
    const numbers = [await source.pool.query(next), await targets[0]!.pool.query(next)];
    expect(numbers[1]!.rows).toEqual(numbers[0]!.rows);
    await expect(
      targets[0]!.pool.query("insert into party_identifiers values ('a', 'b', gen_random_uuid())"),
    ).rejects.toThrow(/foreign key/);
  });

  it('refuses a database or a folder that is not empty, and changes neither', async () => {
    const before = await contentOf(targets[0]!.pool);
    expect(await restore(whole, 0)).toMatchObject({ refusal: { kind: 'database-not-empty' } });
    expect(await contentOf(targets[0]!.pool)).toEqual(before);
    expect(await restore(whole, 1, { dataFolder })).toMatchObject({ refusal: { kind: 'files-not-empty' } });
    expect(await contentsOf(1)).toEqual([]);
  });

  it('refuses a backup with damage before it touches anything', async () => {
    const copy = copyOf('torn');
    truncateSync(join(copy, 'tables', 'parties.copy.gz'), 20);
    const place = join(folder, 'untouched');
    expect(await restore(copy, 1, { dataFolder: place })).toMatchObject({ refusal: { kind: 'damaged' } });
    expect(await contentsOf(1)).toEqual([]);
    expect(existsSync(join(place, 'files'))).toBe(false);
  });

  it('refuses a schema that is newer or another, and says which step', async () => {
    const older = migrationsCopy('older', (files) => rmSync(files.at(-1)!));
    const last = manifest.migrations.at(-1)!;
    const title = `${String(last.number).padStart(4, '0')}-${last.name}`;
    const newer = await restore(whole, 1, { migrationsFolder: older });
    expect(newer).toEqual({ ok: false, refusal: { kind: 'schema-newer', migrations: [title] } });
    const other = migrationsCopy('other', (files) => appendFileSync(files.at(-1)!, '-- other\n'));
    const differs = await restore(whole, 1, { migrationsFolder: other });
    expect(differs).toEqual({ ok: false, refusal: { kind: 'schema-differs', migrations: [title] } });
    expect(await contentsOf(1)).toEqual([]);
  });

  it('leaves the database and the folder empty when a step fails or it is stopped half-way', async () => {
    const stop = new AbortController();
    const place = join(folder, 'half');
    const stopped = await restore(whole, 1, {
      dataFolder: place,
      signal: stop.signal,
      onProgress: ({ step, part }) => {
        if (step === 'load' && part === 'parties') stop.abort();
      },
    });
    expect(stopped).toEqual({ ok: false, refusal: { kind: 'stopped' } });
    expect(await contentsOf(1)).toEqual([]);
    expect(readdirSync(place)).toEqual([]);
  });

  it('applies the migrations that are newer than the backup, after its rows are in', async () => {
    const newer = migrationsCopy('newer', (_files, at) =>
      writeFileSync(
        join(at, '9000-loud-names.sql'),
        'alter table parties add loud text; update parties set loud = upper(name);',
      ),
    );
    const restored = await restore(whole, 1, { migrationsFolder: newer });
    expect(restored).toMatchObject({ ok: true, value: { migrated: ['9000-loud-names'] } });
    const { rows } = await targets[1]!.pool.query("select loud from parties where name = 'Without'");
    expect(rows).toEqual([{ loud: 'WITHOUT' }]);
  });

  it('loads tables that refer to each other in a circle and have triggers, and keeps both', async () => {
    const circular = migrationsCopy('circular', (_files, at) =>
      writeFileSync(
        join(at, '9000-circle.sql'),
        `create table hens (id int primary key, egg int not null);
         create table eggs (id int primary key, hen int not null references hens deferrable initially deferred,
           twice int generated always as (id * 2) stored);
         alter table hens add constraint hens_egg foreign key (egg) references eggs deferrable initially deferred;
         create function refuse_row() returns trigger language plpgsql as 'begin raise exception ''no more eggs''; end';
         insert into hens values (1, 1); insert into eggs values (1, 1);
         create trigger no_more before insert on eggs for each row execute function refuse_row();`,
      ),
    );
    await migrate(targets[2]!.pool, circular);
    const destination = join(folder, 'circle');
    const taken = await takeBackup({ ...order(destination), pool: targets[2]!.pool });
    expect(taken.ok).toBe(true);
    expect(await restore(destination, 3, { migrationsFolder: circular })).toMatchObject({ ok: true });
    expect(await contentOf(targets[3]!.pool)).toEqual(await contentOf(targets[2]!.pool));
    await expect(targets[3]!.pool.query('insert into eggs values (2, 1)')).rejects.toThrow('no more eggs');
    await expect(targets[3]!.pool.query('update hens set egg = 7')).rejects.toThrow(/foreign key/);
  });
});

function mountSmall(): string | undefined {
  const at = join(folder, 'small');
  mkdirSync(at);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'wasl-test', at]);
  if (mounted.status === 0) return at;
  console.warn('the test of a full disk is left out: no file system can be mounted here');
  return undefined;
}

function order(destination: string) {
  return { pool: source.pool, destination, dataFolder, program: 'wasl test' };
}

async function take(destination: string): Promise<Manifest> {
  const taken = await takeBackup(order(destination));
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  return taken.value;
}

function restore(from: string, target: number, more: Partial<Parameters<typeof restoreBackup>[0]> = {}) {
  const place = mkdtempSync(join(folder, 'place-'));
  return restoreBackup({ pool: targets[target]!.pool, folder: from, dataFolder: place, ...more });
}

function copyOf(name: string): string {
  const copy = join(folder, name);
  cpSync(whole, copy, { recursive: true });
  return copy;
}

function migrationsCopy(name: string, change: (files: string[], at: string) => void): string {
  const at = join(folder, `migrations-${name}`);
  cpSync(MIGRATIONS, at, { recursive: true });
  const files = readdirSync(at).filter((file) => file.endsWith('.sql'));
  change(
    files.sort().map((file) => join(at, file)),
    at,
  );
  return at;
}

function drafts(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.partial'));
}

async function contentsOf(target: number): Promise<string[]> {
  const client = await targets[target]!.pool.connect();
  return listContents(client).finally(() => client.release());
}

/** Every row of every table as text, and every sequence. */
async function contentOf(pool: pg.Pool): Promise<Record<string, unknown>> {
  const client = await pool.connect();
  try {
    const content: Record<string, unknown> = {};
    for (const { name } of await listTables(client)) {
      const { rows } = await client.query(`select t::text as row from public.${name} t order by 1`);
      content[name] = rows;
    }
    const sequences = await client.query(
      'select sequencename, last_value from pg_sequences where schemaname = $1 order by 1',
      ['public'],
    );
    return { ...content, sequences: sequences.rows };
  } finally {
    client.release();
  }
}
