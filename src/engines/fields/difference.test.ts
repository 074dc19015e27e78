import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf } from './difference.ts';
import type { Document, Field } from './field.ts';

const fields: Field[] = [
  { name: 'title', type: 'text', form: 'line', maxLength: 100 },
  { name: 'areas', type: 'code', list: 'areas', many: true },
  {
    name: 'goals',
    type: 'code',
    list: 'goals',
    many: true,
    attributes: [{ name: 'evidence', type: 'text', form: 'line', maxLength: 100 }],
  },
  {
    name: 'partners',
    type: 'group',
    many: true,
    fields: [
      { name: 'party', type: 'party' },
      { name: 'role', type: 'code', list: 'roles' },
      { name: 'named_as', type: 'text', form: 'line', maxLength: 100 },
    ],
  },
  { name: 'links', type: 'link', many: true },
  { name: 'budget', type: 'money' },
  {
    name: 'source',
    type: 'group',
    fields: [
      { name: 'publisher', type: 'text', form: 'line', maxLength: 100 },
      { name: 'link', type: 'link' },
    ],
  },
];

describe('differenceOf', () => {
  test('gives nothing for equal documents, whatever the order of the parts', () => {
    const before = { budget: { amount: '1', currency: 'EUR' } };
    expect(differenceOf(fields, before, { budget: { currency: 'EUR', amount: '1' } })).toEqual([]);
  });

  test('says what was given, changed and taken away', () => {
    expect(differenceOf(fields, { title: 'A' }, { title: 'B', areas: ['KE'] })).toEqual([
      { field: 'title', path: 'title', before: 'A', after: 'B' },
      { field: 'areas', path: 'areas[KE]', after: 'KE' },
    ]);
    expect(differenceOf(fields, { title: 'A' }, {})).toEqual([
      { field: 'title', path: 'title', before: 'A' },
    ]);
  });

  test('matches codes by code and compares their attributes', () => {
    const before: Document = { goals: [{ code: '4' }, { code: '9', evidence: 'roads' }] };
    const after: Document = { goals: [{ code: '9', evidence: 'roads and masts' }, { code: '4' }] };
    expect(differenceOf(fields, before, after)).toEqual([
      { field: 'goals', path: 'goals[9].evidence', before: 'roads', after: 'roads and masts' },
    ]);
  });

  test('matches partners by party and role, so that one in front shifts nothing', () => {
    const one = { party: 'a', role: 'funding' };
    const other = { party: 'b', role: 'funding', named_as: 'B' };
    const before = { partners: [one, other] };
    const after = { partners: [{ party: 'c' }, one, { ...other, named_as: 'B.' }] };
    expect(differenceOf(fields, before, after)).toEqual([
      { field: 'partners', path: 'partners[0]', after: { party: 'c' } },
      { field: 'partners', path: 'partners[2].named_as', before: 'B', after: 'B.' },
    ]);
  });

  test('matches links by address and groups part by part', () => {
    const before = { links: [{ url: 'http://a' }], source: { publisher: 'X', link: { url: 'http://b' } } };
    const after = { links: [{ url: 'http://a', title: 'A' }], source: { publisher: 'Y' } };
    expect(differenceOf(fields, before, after)).toEqual([
      {
        field: 'links',
        path: 'links[0]',
        before: { url: 'http://a' },
        after: { url: 'http://a', title: 'A' },
      },
      { field: 'source', path: 'source.publisher', before: 'X', after: 'Y' },
      { field: 'source', path: 'source.link', before: { url: 'http://b' } },
    ]);
  });

  test('says when only the order changed', () => {
    expect(differenceOf(fields, { areas: ['KE', 'NE'] }, { areas: ['NE', 'KE'] })).toEqual([
      { field: 'areas', path: 'areas', before: ['KE', 'NE'], after: ['NE', 'KE'] },
    ]);
  });

  test('is empty exactly when the documents are equal', () => {
    const codes = fc.subarray(['KE', 'NE', 'JO'], { minLength: 1 });
    const partners = fc.array(
      fc.record({ party: fc.constantFrom('a', 'b'), role: fc.constantFrom('x', 'y') }),
      { minLength: 1, maxLength: 4 },
    );
    const documents = fc.record({ areas: codes, partners }, { requiredKeys: [] });
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        const isEqual = JSON.stringify(before) === JSON.stringify({ ...after });
        expect(differenceOf(fields, before, after).length === 0).toBe(
          isEqual ||
            (before.areas?.join() === after.areas?.join() && sameList(before.partners, after.partners)),
        );
      }),
    );
  });
});

function sameList(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
