import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { testDatabase } from '#support/database.ts';
import { bundledCodeLists, readBundledFiles } from '../bundled-files.ts';
import { findVersionInForce, listVersions } from './find-version-in-force.ts';
import { loadBundledCodeLists } from './load-bundled-code-lists.ts';
import { loadCodeListFile } from './load-code-list-file.ts';
import { openCodeLists } from './open-code-lists.ts';
import { readCodeLists, readGeneration } from './read-code-lists.ts';

const database = await testDatabase();
const db = database.kysely;
const at = (instant: string) => () => new Date(instant);
const scales = readBundledFiles().find((file) => file.list === 'scales')!;
const goalTexts = join(findProjectRoot(), '..', 'shared', 'data', 'reference', 'sdg-six-languages.json');
const goalTextsThere = existsSync(goalTexts);
if (!goalTextsThere && process.env.CI) throw new Error('../shared/data is needed on CI and is not there');

beforeAll(async () => {
  await loadBundledCodeLists(db, at('2026-01-01T00:00:00Z'));
});

describe('loadBundledCodeLists', () => {
  test('a second time changes nothing', async () => {
    const before = await readGeneration(db);
    const again = await loadBundledCodeLists(db, at('2026-01-02T00:00:00Z'));
    expect(again.map((loaded) => loaded.outcome)).toEqual(Array(21).fill('unchanged'));
    expect(await readGeneration(db)).toBe(before);
  });

  test('what is read back is what was shipped', async () => {
    const read = await readCodeLists(db);
    const shipped = bundledCodeLists();
    expect(read.listNames()).toEqual(shipped.listNames());
    for (const list of shipped.listNames()) {
      expect(read.list(list)).toEqual(shipped.list(list));
      expect(read.about(list)).toEqual(shipped.about(list));
      for (const { code } of shipped.list(list)) {
        for (const language of LANGUAGES) {
          expect(read.nameOf(list, code, language)).toEqual(shipped.nameOf(list, code, language));
          expect(read.shortNameOf(list, code, language)).toEqual(shipped.shortNameOf(list, code, language));
          expect(read.codeLabelOf(list, code, language)).toEqual(shipped.codeLabelOf(list, code, language));
          expect(read.descriptionOf(list, code, language)).toEqual(
            shipped.descriptionOf(list, code, language),
          );
        }
      }
    }
    for (const group of ['LDC', 'LLDC', 'SIDS'])
      for (const date of ['2019', '2026-11-22'])
        expect(read.membersOf(group, date)).toEqual(shipped.membersOf(group, date));
    expect(read.match('sectors', '12220')).toEqual({ kind: 'found', code: 'health' });
  });
});

describe('loadCodeListFile', () => {
  const shorter = {
    ...scales,
    version: '2',
    codes: scales.codes.filter((entry) => entry.code !== 'subnational'),
  };

  test('a changed list is a new version; the old one is kept and its codes keep their names', async () => {
    const open = await openCodeLists(db);
    const first = open.current();
    const loaded = await loadCodeListFile(db, at('2026-03-01T12:00:00Z'), JSON.stringify(shorter));
    expect(loaded).toEqual({
      ok: true,
      value: [
        {
          kind: 'list',
          list: 'scales',
          outcome: 'new-version',
          version: 2,
          codes: 4,
          withdrawn: ['subnational'],
        },
      ],
    });
    expect(open.current()).toBe(first);
    const later = await open.refresh();
    expect(later.has('scales', 'subnational')).toBe(false);
    expect(later.nameOf('scales', 'subnational', 'en').text).toBe('Subnational');
    expect(later.about('scales')).toMatchObject({ version: 2, versionLabel: '2' });
    expect(first.has('scales', 'subnational')).toBe(true);
    expect(await open.refresh()).toBe(later);
  });

  test('the same file twice, or laid out anew, changes nothing', async () => {
    const { list, codes, ...rest } = shorter;
    const laidOutAnew = JSON.stringify({ codes, ...rest, list }, null, 4);
    const again = await loadCodeListFile(db, at('2026-03-02T12:00:00Z'), laidOutAnew);
    expect(again).toMatchObject({ ok: true, value: [{ outcome: 'unchanged', version: 2 }] });
  });

  test('the program leaves a list alone that its operator loaded', async () => {
    const again = await loadBundledCodeLists(db, at('2026-03-03T12:00:00Z'));
    expect(again.filter((loaded) => loaded.outcome !== 'unchanged')).toEqual([
      { kind: 'list', list: 'scales', outcome: 'kept', version: 2, codes: 4, withdrawn: [] },
    ]);
  });

  test('which version was in force at an instant can be told', async () => {
    const numberAt = async (instant: string) =>
      (await findVersionInForce(db, 'scales', new Date(instant)))?.number ?? null;
    expect(await numberAt('2025-12-31T23:59:59Z')).toBeNull();
    expect(await numberAt('2026-01-01T00:00:00Z')).toBe(1);
    expect(await numberAt('2026-03-01T11:59:59Z')).toBe(1);
    expect(await numberAt('2026-03-01T12:00:00Z')).toBe(2);
    expect(await listVersions(db, 'scales')).toMatchObject([
      { number: 1, origin: 'bundled', until: new Date('2026-03-01T12:00:00Z') },
      { number: 2, origin: 'loaded', until: null },
    ]);
  });

  test('two programs that load the same new list at once make one version', async () => {
    const text = JSON.stringify({ ...scales, version: '3' });
    const both = await Promise.all([1, 2].map(() => loadCodeListFile(db, at('2026-04-01T00:00:00Z'), text)));
    const outcomes = both
      .flatMap((loaded) => (loaded.ok ? loaded.value : []))
      .map((loaded) => loaded.outcome);
    expect(outcomes.toSorted()).toEqual(['new-version', 'unchanged']);
    expect(await listVersions(db, 'scales')).toHaveLength(3);
  });

  test('a bad file is refused with all that is wrong, and loads nothing', async () => {
    const before = await readGeneration(db);
    const bad = {
      ...scales,
      version: '4',
      codes: [...scales.codes, scales.codes[0], { code: 'x', parents: { areas: 'XX' } }],
    };
    const refused = await loadCodeListFile(db, at('2026-05-01T00:00:00Z'), JSON.stringify(bad));
    expect(refused).toMatchObject({
      ok: false,
      refusal: [
        { kind: 'duplicateCode' },
        { kind: 'missing' },
        { kind: 'unknownCode', place: 'codes[6].parents.areas' },
      ],
    });
    for (const text of ['{', '[]', 'null', '{"format":"excel"}'])
      expect((await loadCodeListFile(db, at('2026-05-01T00:00:00Z'), text)).ok).toBe(false);
    expect(await readGeneration(db)).toBe(before);
  });

  test('texts in our own format are loaded, replaced, and told of with their source', async () => {
    const file = (text: string) =>
      JSON.stringify({
        format: 'wasl-code-texts/1',
        list: 'focus-areas',
        source: 'A test',
        texts: { 'empowering-communities': { en: text } },
      });
    await loadCodeListFile(db, at('2026-06-01T00:00:00Z'), file('First'));
    await loadCodeListFile(db, at('2026-06-02T00:00:00Z'), file('Second'));
    const again = await loadCodeListFile(db, at('2026-06-03T00:00:00Z'), file('Second'));
    expect(again).toMatchObject({ ok: true, value: [{ kind: 'texts', outcome: 'unchanged', version: 2 }] });
    const lists = await readCodeLists(db);
    expect(lists.longTextOf('focus-areas', 'empowering-communities', 'ar')).toEqual({
      text: 'Second',
      language: 'en',
      isFallback: true,
    });
    expect(lists.about('focus-areas').textSource).toBe('A test');
  });

  test.skipIf(!goalTextsThere)(
    `the open SDG translations are loaded${goalTextsThere ? '' : ' (skipped: ../shared/data is not there)'}`,
    async () => {
      const text = readFileSync(goalTexts, 'utf8');
      const loaded = await loadCodeListFile(db, at('2026-07-01T00:00:00Z'), text);
      expect(loaded).toMatchObject({
        ok: true,
        value: [
          { list: 'sdg-goals', outcome: 'new-version', codes: 17, texts: 102 },
          { list: 'sdg-targets', outcome: 'new-version', codes: 169, texts: 1014 },
        ],
      });
      const lists = await readCodeLists(db);
      const source = JSON.parse(text);
      for (const { code } of lists.list('sdg-targets')) {
        for (const language of LANGUAGES)
          expect(lists.longTextOf('sdg-targets', code, language)).toMatchObject({
            text: source.targets[code][language],
            language,
          });
      }
      expect(lists.longTextOf('sdg-goals', '13', 'ar')?.text).toBe(source.goals['13'].title.ar);
      const again = await loadCodeListFile(db, at('2026-07-02T00:00:00Z'), text);
      expect(again.ok && again.value.map((texts) => texts.outcome)).toEqual(['unchanged', 'unchanged']);
    },
  );
});

describe('the tables', () => {
  test.each([
    ['code_list_versions', "label = 'other'"],
    ['codes', "valid_until = '2020'"],
    ['code_names', "text = 'other'"],
    ['code_parents', "parent_code = 'other'"],
    ['code_memberships', "remark = 'other'"],
    ['code_text_versions', "source = 'other'"],
    ['code_texts', "text = 'other'"],
  ])('%s never changes', async (table, change) => {
    await expect(database.pool.query(`update ${table} set ${change}`)).rejects.toThrow('never changed');
    await expect(database.pool.query(`delete from ${table}`)).rejects.toThrow('never changed');
  });

  test('a load inside a transaction that fails leaves nothing behind', async () => {
    const before = await readGeneration(db);
    const failing = inTransaction(db, async (transaction) => {
      await loadCodeListFile(
        transaction,
        at('2026-08-01T00:00:00Z'),
        JSON.stringify({ ...scales, version: '9' }),
      );
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect(await readGeneration(db)).toBe(before);
  });
});
