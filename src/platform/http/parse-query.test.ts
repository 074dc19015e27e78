import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { canonicalQuery } from './canonical-query.ts';
import { parseQuery } from './parse-query.ts';

const read = parseQuery({
  area: z.array(z.enum(['KE', 'UG'])).default([]),
  goal: z
    .array(z.enum(['1', '2', '3']))
    .max(2)
    .optional(),
  sort: z.enum(['title', 'date']).default('date'),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
});

const ask = (query: string) => read(new URLSearchParams(query));

test.each([
  ['', { area: [], goal: undefined, sort: 'date', year: undefined }, []],
  ['area=KE&area=UG&area=KE&sort=title', { area: ['KE', 'UG'], sort: 'title' }, []],
  ['area=KE&area=XX', { area: ['KE'] }, [{ name: 'area', value: 'XX' }]],
  ['goal=1&goal=2&goal=3', { goal: undefined }, ['1', '2', '3'].map((value) => ({ name: 'goal', value }))],
  ['year=2019&year=2020', { year: '2019' }, [{ name: 'year', value: '2020' }]],
  [
    'year=soon&utm_source=x',
    { year: undefined },
    [
      { name: 'year', value: 'soon' },
      { name: 'utm_source', value: 'x' },
    ],
  ],
  ['sort=', { sort: 'date' }, []],
  [
    '__proto__=1&constructor=2',
    {},
    [
      { name: '__proto__', value: '1' },
      { name: 'constructor', value: '2' },
    ],
  ],
] as const)('parseQuery reads ?%s as far as it can', (query, values, ignored) => {
  const parsed = ask(query);
  expect(parsed.values).toMatchObject(values);
  expect(parsed.ignored).toEqual(ignored);
});

test('parseQuery reads anything without refusing, and only what the shape allows', () => {
  const names = fc.constantFrom('area', 'goal', 'sort', 'year', '__proto__', 'area[]');
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('KE', '1', '2', 'title', '2020'));
  fc.assert(
    fc.property(fc.array(fc.tuple(names, value)), (pairs) => {
      const { values } = read(new URLSearchParams(pairs));
      expect(values.area.every((area) => ['KE', 'UG'].includes(area))).toBe(true);
      expect((values.goal ?? []).length).toBeLessThanOrEqual(2);
      expect(['title', 'date']).toContain(values.sort);
    }),
    { numRuns: 500 },
  );
});

test('parseQuery refuses a shape with a parameter that must be present', () => {
  expect(() => parseQuery({ year: z.string() })).toThrow('The parameter year cannot be left out');
});

test('canonicalQuery is the same however the state was reached, and reads back', () => {
  expect(canonicalQuery({ goal: ['4', '1', '4'], area: 'KE', sort: undefined })).toBe(
    '?area=KE&goal=1&goal=4',
  );
  expect(canonicalQuery({ q: '', area: [] })).toBe('');
  expect(canonicalQuery({ q: 'été & eau', period: '2024:2025' })).toBe(
    '?period=2024:2025&q=%C3%A9t%C3%A9+%26+eau',
  );
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(fc.uniqueArray(text, { minLength: 1 }), text, (values, name) => {
      const query = canonicalQuery({ [name]: values });
      expect(new URLSearchParams(query).getAll(name).sort()).toEqual([...values].sort());
      expect(canonicalQuery({ [name]: values.toReversed() })).toBe(query);
    }),
  );
});
