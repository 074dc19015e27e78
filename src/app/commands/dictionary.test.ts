import { expect, test } from 'vitest';
import { KINDS } from '#app/features.ts';
import { CELL_PROBLEM_CODES } from '#engines/fields/list-cells.ts';
import { FIELD_PROBLEM_CODES } from '#engines/fields/problem.ts';
import { dictionaryOf } from '#engines/registry/exchange/export/dictionary.ts';
import { MAPPING_PROBLEM_CODES } from '#engines/registry/exchange/mapping/mapping.ts';
import { LANGUAGES } from '#kernel/language.ts';
import { isMessageKey } from '#platform/i18n/catalogue.ts';
import { textsFor } from '#platform/i18n/texts.ts';

test.each(LANGUAGES)('dictionaryOf explains every column of every kind in %s', (language) => {
  for (const kind of KINDS) {
    const entries = dictionaryOf(kind, textsFor(language));
    expect(entries.length).toBeGreaterThan(kind.fields.length);
    expect(entries.filter((entry) => !entry.label || !entry.meaning || !entry.content)).toEqual([]);
  }
});

test('dictionaryOf tells apart the columns of one field', () => {
  const byColumn = new Map(dictionaryOf(KINDS[0]!, textsFor('en')).map((entry) => [entry.column, entry]));
  expect(byColumn.get('areas')).toMatchObject({ label: 'Countries and areas', list: 'areas' });
  expect(byColumn.get('areas_names')).toMatchObject({ label: 'Countries and areas: names' });
  expect(byColumn.get('budget_currency')).toMatchObject({ label: 'Budget: currency' });
  expect(byColumn.get('owner_id')).toMatchObject({ label: 'Owner: identifiers' });
});

test('every problem with a value, a cell or a mapping has a reason and a remedy', () => {
  const codes = [...FIELD_PROBLEM_CODES, ...CELL_PROBLEM_CODES, ...MAPPING_PROBLEM_CODES];
  const missing = codes.filter(
    (code) => !isMessageKey(`problems.${code}.reason`) || !isMessageKey(`problems.${code}.remedy`),
  );
  expect(missing).toEqual([]);
});
