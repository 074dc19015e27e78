import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCsv } from '#platform/tables/csv-reader.ts';
import { writeCsv } from '#platform/tables/csv-writer.ts';
import { cellsOf, columnsOf, rowReaderOf } from './columns.ts';
import type { Document, Field } from './field.ts';
import { CODES_AS_NAMES } from './field-columns.ts';
import type { CellProblem } from './list-cells.ts';
import { pickFields, publicFieldsOf } from './public-fields.ts';
import { readDocument } from './read-document.ts';
import { tidyLine, tidyText } from './text-value.ts';

const fields: Field[] = [
  { name: 'title', type: 'text', form: 'line', maxLength: 200, translatable: true, required: true },
  { name: 'story', type: 'text', form: 'paragraphs', maxLength: 2000, translatable: true },
  { name: 'owner', type: 'party' },
  { name: 'state', type: 'code', list: 'states' },
  {
    name: 'scale',
    type: 'code',
    list: 'states',
    attributes: [{ name: 'why', type: 'text', form: 'line', maxLength: 200 }],
  },
  { name: 'themes', type: 'code', list: 'themes', many: true },
  {
    name: 'areas',
    type: 'code',
    list: 'areas',
    many: true,
    attributes: [
      { name: 'share', type: 'number', decimals: 2 },
      { name: 'evidence', type: 'text', form: 'paragraphs', maxLength: 2000 },
    ],
  },
  { name: 'period', type: 'period' },
  { name: 'budget', type: 'money' },
  { name: 'count', type: 'number', decimals: 0 },
  { name: 'begun', type: 'date' },
  { name: 'mail', type: 'email' },
  { name: 'languages', type: 'language', many: true },
  { name: 'site', type: 'link' },
  { name: 'links', type: 'link', many: true },
  {
    name: 'source',
    type: 'group',
    fields: [
      { name: 'publisher', type: 'text', form: 'line', maxLength: 200 },
      { name: 'link', type: 'link' },
      { name: 'agency', type: 'party' },
    ],
  },
  {
    name: 'partners',
    type: 'group',
    many: true,
    fields: [
      { name: 'party', type: 'party', required: true },
      { name: 'role', type: 'code', list: 'states' },
      { name: 'value', type: 'money' },
    ],
  },
  { name: 'secret', type: 'text', form: 'line', maxLength: 50, visibility: 'secretariat' },
];

const codeLists = { match: (_list: string, text: string) => ({ kind: 'found' as const, code: text }) };
const read = (values: Record<string, unknown>) =>
  readDocument(fields, values, { codeLists, forPublication: false });

const awkward = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('=1+1', '-5', "'x", 'a;b', 'a,b', '"q"', '[1]', '{"a":1}', 'x\ny', '@me', '；', 'ب؛ج'),
);
const line = awkward.map(tidyLine).filter((text) => text !== null);
const text = awkward.map(tidyText).filter((one) => one !== null);
const code = fc.constantFrom('A', 'B-1', 'ج 7', 'x.y');
const date = fc.constantFrom('2020', '2021-03', '2022-12-31');
const amount = fc.constantFrom('0', '-12.5', '1000000.01');
const address = fc.constantFrom('http://a.org/;x=1;', 'https://b.org/?q=1,2', 'http://c.org');
const party = fc.record(
  {
    name: line,
    identifiers: fc.array(fc.record({ scheme: line, value: line }), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['name'] },
);
const link = fc.record({ url: address, title: line }, { requiredKeys: ['url'] });
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 4 });
const money = fc.record({ amount, currency: fc.constantFrom('EUR', 'JOD') });
const documents = fc.record(
  {
    title: line,
    story: text,
    owner: party,
    state: code,
    scale: fc.record({ code, why: line }, { requiredKeys: ['code'] }),
    themes: fc.uniqueArray(code, { minLength: 1 }),
    areas: fc.uniqueArray(fc.record({ code, share: amount, evidence: text }, { requiredKeys: ['code'] }), {
      minLength: 1,
      selector: (item) => item.code,
    }),
    period: fc.oneof(fc.record({ from: date }), fc.record({ until: date })),
    budget: money,
    count: fc.constantFrom('0', '17'),
    begun: date,
    mail: fc.constant('a@b.org'),
    languages: fc.uniqueArray(fc.constantFrom('ar', 'pt-BR', 'zh-Hant'), { minLength: 1 }),
    site: link,
    links: some(link),
    source: fc.oneof(fc.record({ publisher: line }), fc.record({ publisher: line, link, agency: party })),
    partners: some(fc.record({ party, role: code, value: money }, { requiredKeys: ['party'] })),
    secret: line,
  },
  { requiredKeys: [] },
);

describe('columnsOf', () => {
  const shape = columnsOf(fields);

  test('names the columns of every type of field', () => {
    expect(shape.header.join(' ')).toBe(
      'id language text_state title story owner owner_id state state_name scale scale_name scale.why themes themes_names ' +
        'areas areas_names areas.share areas.evidence period_from period_until budget_amount budget_currency count begun mail languages ' +
        'site links source.publisher source.link source.agency source.agency_id partners secret known_as first_published_at changed_at version url',
    );
  });

  test('gives every document back that went through a CSV file', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (raw) => {
        const { document, problems } = read(raw);
        expect(problems).toEqual([]);
        const cells = cellsOf(
          shape,
          { id: 'S-1', language: 'en', state: 'original', values: document, tail: ['', '', '1', ''] },
          CODES_AS_NAMES,
        );
        const opened = await openCsv(writeCsv([shape.header, cells]) as AsyncIterable<Uint8Array>);
        if (!opened.ok) throw new Error(opened.refusal.kind);
        const positions = new Map(opened.value.header.map((name, index) => [name, index]));
        for await (const row of opened.value.rows) {
          const cellProblems: CellProblem[] = [];
          const values = rowReaderOf(shape, positions).read(row.cells, cellProblems);
          expect(cellProblems).toEqual([]);
          expect(read(values)).toEqual({ document, problems: [] });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('writes only texts on the rows of translations, and reads only texts from them', () => {
    const row = { id: 'S-1', language: 'fr', state: 'human' as const, tail: ['', '', '1', ''] };
    const cells = cellsOf(shape, { ...row, values: { title: 'T', state: 'A' } }, CODES_AS_NAMES);
    expect(cells.filter((cell) => cell !== '')).toEqual(['S-1', 'fr', 'human', 'T', '1']);
    const reader = rowReaderOf(shape, new Map(shape.header.map((name, index) => [name, index])));
    expect(reader.read(cells, [], true)).toEqual({ title: 'T', story: null });
  });
});

describe('rowReaderOf', () => {
  const readRow = (row: Record<string, string>) => {
    const names = Object.keys(row);
    const problems: CellProblem[] = [];
    const reader = rowReaderOf(columnsOf(fields), new Map(names.map((name, index) => [name, index])));
    return { values: reader.read(Object.values(row), problems), problems, fields: reader.fields };
  };

  test('speaks only of fields that have a column, and clears those whose cell is empty', () => {
    expect(readRow({ title: 'A', state: '' })).toEqual({
      values: { title: 'A', state: null },
      problems: [],
      fields: ['title', 'state'],
    });
  });

  test('takes names where the column of codes is absent', () => {
    expect(readRow({ themes_names: 'Health; Water' }).values).toEqual({ themes: ['Health', 'Water'] });
  });

  test('takes a bare text about a single code', () => {
    expect(readRow({ areas: 'A', 'areas.evidence': 'seen; there' }).values).toEqual({
      areas: [{ code: 'A', evidence: 'seen; there' }],
    });
  });

  test.each([
    [{ areas: 'A; B', 'areas.share': '10' }, 'attribute-count'],
    [{ areas: '', 'areas.share': '10' }, 'attribute-without-codes'],
    [{ areas: 'A', 'areas.evidence': '[oops' }, 'cell-not-json'],
    [{ partners: 'Ministry of Health' }, 'cell-not-json'],
    [{ owner: 'X', owner_id: 'XM-DAC-928' }, 'not-an-identifier'],
  ])('refuses %j', (row, code) => {
    expect(readRow(row as Record<string, string>).problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('publicFieldsOf', () => {
  test('lets nothing out that is not public', () => {
    const open = publicFieldsOf(fields);
    expect(columnsOf(open).header).not.toContain('secret');
    expect(pickFields(open, { secret: 's', title: 't' } as Document)).toEqual({ title: 't' });
  });
});
