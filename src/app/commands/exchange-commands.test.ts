import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CommandIo } from '#app/command.ts';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { formatMessage } from '#platform/i18n/messages.ts';
import { testDatabase } from '#support/database.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';

const database = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'wasl-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(command: typeof importCommand, ...args: string[]) {
  const printed: string[] = [];
  const told: string[] = [];
  const io: CommandIo = {
    language: 'en',
    environment: { DATABASE_URL: database.url, PUBLIC_URL: 'https://wasl.example' },
    projectRoot: findProjectRoot(),
    print: (line) => printed.push(line),
    tell: (line) => told.push(line),
    say: (key, values) => formatMessage('en', key, values),
    stopping: new AbortController().signal,
  };
  return { code: await command.run(args, io), printed, told };
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('wasl import', () => {
  test.each([
    [['projects']],
    [['prospects', 'a.csv']],
    [['projects', 'a.csv', 'b.csv']],
    [['projects', 'a.csv', '--format', 'xlsx']],
    [['projects', 'a.csv', '--encoding', 'ebcdic']],
    [['projects', 'a.csv', '--language', 'English!']],
    [['projects', 'a.csv', '--dryrun']],
  ])('refuses %j with its usage', async (args) => {
    const { code, told } = await run(importCommand, ...args);
    expect([code, told[0]]).toEqual([2, expect.stringContaining('wasl import projects FILE')]);
    expect(told[1]).toMatch(/^(There is no (option|register) )?“|^FILE is missing/);
  });

  test('ends with 1 when a record was refused, and tells where, why and what to do', async () => {
    const path = write('some.csv', 'id,language,title,areas\n1,en,Wells,KE\n2,en,,Atlantis\n');
    const { code, printed, told } = await run(importCommand, 'projects', path);
    expect(code).toBe(1);
    expect(told[0]).toBe('Source of the ids: some, from the file’s name. Name it with --source.');
    expect(told[1]).toBe(
      'row 3, column areas, value 1 · 2 · “Atlantis” is neither a code nor a name in the list “Countries and areas”. Use a code of this list, or its name in one of the six languages.',
    );
    expect(told.at(-1)).toContain('some.rejects.csv');
    expect(printed[0]).toMatch(/^Imported: 1 new, 0 changed, 0 unchanged, 1 refused; /);
  });

  test('writes one JSON object for machines, and nothing at all in a rehearsal', async () => {
    const path = write('dry.csv', 'id,language,title,odd\n1,en,Wells,x\n2,en,,\n');
    const { code, printed } = await run(
      importCommand,
      'projects',
      path,
      '--source',
      'dry',
      '--dry-run',
      '--json',
    );
    expect(code).toBe(1);
    expect(JSON.parse(printed[0]!)).toMatchObject({
      read: 2,
      made: 1,
      refused: 1,
      isDryRun: true,
      source: 'dry',
      encoding: 'utf-8',
      rejects: null,
      notices: [{ subject: 'odd', count: 1 }],
      problems: [{ id: '2', field: 'title', code: 'required', place: { row: 3 } }],
    });
    expect(() => readFileSync(join(folder, 'dry.rejects.csv'))).toThrow('ENOENT');
  });

  test('tells everything that is wrong with a mapping file', async () => {
    const map = write('map.json', '{"fields":{"titel":"name"}}');
    const { code, told } = await run(importCommand, 'projects', write('x.jsonl', '{}'), '--map', map);
    expect(code).toBe(1);
    expect(told).toHaveLength(2);
    expect(told.join()).toContain('There is no field “titel”');
    const broken = await run(importCommand, 'projects', map, '--map', write('bad.json', '{'), '--json');
    expect(JSON.parse(broken.printed[0]!).problems).toMatchObject([{ code: 'mapping-not-json' }]);
  });
});

describe('wasl export', () => {
  test('writes what a filter hits', async () => {
    await run(
      importCommand,
      'projects',
      write('two.csv', 'id,language,title,areas\n1,en,A,KE\n2,en,B,FJ\n'),
      '--source',
      'two',
    );
    const out = join(folder, 'out.csv');
    const { code, told } = await run(exportCommand, 'projects', '--filter', 'area=FJ', '--out', out);
    expect([code, told]).toEqual([0, ['1 record written.']]);
    const lines = readFileSync(out, 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('FJ,Fiji');
    expect(lines[1]).toContain('https://wasl.example/en/projects/P-');
  });

  test.each([
    [['nothing']],
    [['projects', '--format', 'pdf']],
    [['projects', '--language', 'pt']],
    [['projects', '-x']],
  ])('refuses %j with its usage', async (args) => {
    expect((await run(exportCommand, ...args)).code).toBe(2);
  });

  test('takes a pasted address, and refuses parameters that are none', async () => {
    const out = join(folder, 'pasted.csv');
    const address = 'https://wasl.example/en/projects?area=FJ&sort=title#list';
    expect((await run(exportCommand, 'project', '--filter', address, '--out', out)).told).toEqual([
      '1 record written.',
    ]);
    const wrong = await run(exportCommand, 'projects', '--filter', 'nonsense=AFR&x&area=FJ&day=today');
    expect([wrong.code, wrong.told[0]]).toEqual([
      2,
      expect.stringMatching(
        /^--filter does not know: nonsense, x, day=today\. It knows: .*area, .*q, day\.$/,
      ),
    ]);
  });
});
