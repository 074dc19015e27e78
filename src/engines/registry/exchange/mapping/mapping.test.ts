import { describe, expect, test } from 'vitest';
import { kind, openBench } from '#support/exchange-bench.ts';
import { applyRules } from './apply-rule.ts';
import type { Mapping } from './mapping.ts';
import { readMapping } from './read-mapping.ts';
import { UnmappedPaths } from './unmapped-paths.ts';

const lists = {
  match: (_list: string, text: string) =>
    text === 'KE' ? { kind: 'found' as const, code: text } : { kind: 'unknown' as const },
};
const checks = { kind, hasList: (list: string) => list === 'areas' };

function mappingOf(raw: object): Mapping {
  const read = readMapping({ id: 'id', fields: {}, ...raw }, checks);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

describe('readMapping', () => {
  test('lists everything that is wrong at once', () => {
    const read = readMapping(
      {
        fields: {
          titel: 'name',
          title: { form: 'name' },
          areas: { from: 'a..b', known: 'countries', item: { kode: '.' } },
          state: 7,
        },
        ignore: ['x[y]'],
        sources: 'me',
      },
      checks,
    );
    expect(!read.ok && read.refusal.map(({ at, code }) => `${at} ${code}`).sort()).toEqual([
      'fields.areas.from mapping-bad-path',
      'fields.areas.item.kode mapping-unknown-field',
      'fields.areas.known mapping-unknown-list',
      'fields.state mapping-wrong-type',
      'fields.titel mapping-unknown-field',
      'fields.title mapping-missing',
      'fields.title.form mapping-unknown-member',
      'id mapping-missing',
      'ignore[0] mapping-bad-path',
      'sources mapping-unknown-member',
    ]);
  });

  test('refuses what is no object', () => {
    expect(readMapping([], checks)).toMatchObject({ ok: false, refusal: [{ code: 'mapping-wrong-type' }] });
  });
});

describe('applyRules', () => {
  const object = {
    name: 'Wells',
    tags: 'a| b ||c',
    places: [{ code: 'KE', share: 40 }, { code: 'Narnia' }, { code: 'KE', share: 40 }],
    state: 'DPG',
    story: 'long story',
  };
  const apply = (rule: unknown, isMany = false) =>
    applyRules(mappingOf({ fields: { title: rule } }).fields.title!, object, isMany, lists);

  test.each([
    ['a path', 'name', false, 'Wells'],
    ['a path that leads nowhere', 'name.first', false, null],
    ['a constant', { constant: 'x' }, false, 'x'],
    ['other words', { from: 'state', values: { DPG: 'planned' } }, false, 'planned'],
    ['a value left out', { from: 'state', values: { DPG: null } }, false, null],
    ['a split text', { from: 'tags', split: '|' }, true, ['a', ' b ', 'c']],
    ['joined texts', { from: ['name', 'state'], join: ' / ' }, false, 'Wells / DPG'],
    ['known codes', { from: 'places[].code', known: 'areas' }, true, ['KE']],
    ['unknown codes', { from: 'places[].code', unknown: 'areas' }, true, ['Narnia']],
    ['short texts only', { from: 'story', atMost: 4 }, false, null],
    ['long texts only', { from: 'story', moreThan: 4 }, false, 'long story'],
    [
      'chosen objects',
      { from: 'places[]', where: { code: 'KE' }, first: true, item: { share: 'share' } },
      false,
      { share: 40 },
    ],
    [
      'objects that have something',
      { from: 'places[]', needs: 'share', item: { code: 'code' } },
      true,
      [{ code: 'KE' }],
    ],
    [
      'the object itself',
      { item: { code: 'name', share: { constant: '1' } } },
      false,
      { code: 'Wells', share: '1' },
    ],
    ['several rules', ['name', { from: 'state' }], true, ['Wells', 'DPG']],
    ['more than the field holds', ['name', { from: 'state' }], false, ['Wells', 'DPG']],
  ])('takes %s', (_what, rule, isMany, expected) => {
    expect(apply(rule, isMany)).toEqual(expected);
  });
});

describe('UnmappedPaths', () => {
  const object = {
    id: 1,
    name: 'A',
    parts: [{ code: 'KE', note: 'n' }, { more: { deep: true } }],
    blank: '',
    none: null,
  };

  test('names every path that no rule takes, once', () => {
    const unmapped = new UnmappedPaths(
      mappingOf({ fields: { title: 'name', areas: { from: 'parts[].code' } } }),
    );
    expect(unmapped.find(object)).toEqual(['parts[].note', 'parts[].more.deep']);
  });

  test.each([
    ['a path above', { title: ['name', 'parts'] }, []],
    [
      'both halves of a list',
      {
        title: 'name',
        areas: [
          { from: 'parts[]', known: 'areas' },
          { from: 'parts[]', unknown: 'areas' },
        ],
      },
      [],
    ],
    [
      'one half only',
      { title: 'name', areas: { from: 'parts[].code', known: 'areas' } },
      ['parts[].code', 'parts[].note', 'parts[].more.deep'],
    ],
    [
      'the first only',
      { title: 'name', areas: { from: 'parts[]', first: true } },
      ['parts[].code', 'parts[].note', 'parts[].more.deep'],
    ],
  ])('judges %s', (_what, fields, left) => {
    expect(new UnmappedPaths(mappingOf({ fields })).find(object)).toEqual(left);
  });
});

describe('importFile with a mapping', async () => {
  const { write, bring, csv, only } = await openBench();

  test('brings in a foreign table, and tells what no rule takes', async () => {
    const mapping = mappingOf({
      id: ['Programme', 'No'],
      source: 'ministry',
      language: { from: 'Lang' },
      fields: {
        title: 'Name of the project',
        areas: { from: 'Countries', split: '/' },
        state: { from: 'Stage', values: { running: 'under-way' } },
        period: { item: { from: 'Start', until: 'End' } },
      },
    });
    const path = csv(
      'ministry.csv',
      'Programme,No,Lang,Name of the project,Countries,Stage,Start,End,Budget',
      'A,1,fr,Puits,Kenya/NE,running,2020,,12',
      'B,1,fr,Pompes,,,,,',
    );
    const format = 'csv';
    expect(await bring(path, { mapping, format })).toMatchObject({
      counts: [2, 0, 0, 0],
      notices: [{ code: 'no-rule', subject: 'Budget', count: 1 }],
    });
    expect(await only()).toMatchObject({
      language: 'fr',
      document: { title: 'Puits', areas: ['KE', 'NE'], state: 'under-way', period: { from: '2020' } },
      aliases: [{ scheme: 'source:ministry', value: 'A/1' }],
    });
    expect((await bring(path, { mapping, format })).counts).toEqual([0, 0, 2, 0]);
  });

  test('leaves alone what the mapping does not speak of', async () => {
    const mapping = mappingOf({
      records: 'list',
      source: 's',
      id: 'key',
      language: 'en',
      fields: { title: 'name' },
    });
    await bring(write('s.jsonl', '{"id":"k","language":"en","title":"A","state":"planned"}'), {
      source: 's',
    });
    const path = write('foreign.json', '{"about":[1],"list":[{"key":"k","name":"B"}]}');
    expect((await bring(path, { mapping })).counts).toEqual([0, 1, 0, 0]);
    expect((await only())?.document).toEqual({ title: 'B', state: 'planned' });
  });

  test('refuses half an id', async () => {
    const mapping = mappingOf({ id: ['a', 'b'], language: 'en', fields: { title: 'name' } });
    const path = write('half.jsonl', '{"a":1,"name":"A"}');
    expect((await bring(path, { mapping })).problems).toEqual(['1 a/b: id-missing']);
  });
});
