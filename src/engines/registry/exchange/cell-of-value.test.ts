import { expect, test } from 'vitest';
import type { Field } from '#engines/fields/field.ts';
import { bundledCodeLists } from '#foundations/codelists/bundled-files.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import { cellOfValue } from './cell-of-value.ts';
import { textOfPlace, textsOfProblem } from './problem-texts.ts';

const fields: Field[] = [
  { name: 'title', type: 'text', form: 'line', maxLength: 200 },
  {
    name: 'areas',
    type: 'code',
    list: 'areas',
    many: true,
    attributes: [{ name: 'share', type: 'number', decimals: 2 }],
  },
  { name: 'period', type: 'period' },
  { name: 'budget', type: 'money' },
  { name: 'funding', type: 'group', many: true, fields: [{ name: 'value', type: 'money' }] },
];

test.each([
  ['areas[0]', 'not-a-code', { column: 'areas', item: 1 }],
  ['areas[1].share', 'not-a-number', { column: 'areas.share', item: 2 }],
  ['period.from', 'not-a-date', { column: 'period_from' }],
  ['period', 'ends-before-start', { column: 'period_until' }],
  ['budget', 'not-an-amount', { column: 'budget_amount' }],
  ['budget', 'not-a-currency', { column: 'budget_currency' }],
  ['funding[3].value', 'not-a-currency', { column: 'funding', item: 4, part: 'value' }],
  ['language', 'not-a-language', { column: 'language' }],
  ['title', 'required', { column: 'title' }],
])('cellOfValue finds the cell of %s (%s)', (path, code, cell) => {
  expect(cellOfValue(fields, path, code)).toEqual(cell);
});

test('textOfPlace names the cell as the reader sees it, in the reader’s punctuation', () => {
  const place = { row: 7, field: 'areas[0]', cell: { column: 'areas', item: 1 } };
  expect(textOfPlace(textsFor('en'), place)).toBe('row 7, column areas, value 1');
  expect(textOfPlace(textsFor('ar'), place)).toContain('، ');
});

test('textsOfProblem calls a list by its title in the reader’s language', () => {
  const problem = { code: 'not-a-code', values: { text: 'X', list: 'areas' } };
  expect(textsOfProblem(textsFor('fr'), problem, bundledCodeLists()).reason).toContain('Pays et zones');
});
