import { describe, expect, test } from 'vitest';
import type { Field } from './field.ts';
import { readDocument } from './read-document.ts';

const fields: Field[] = [
  { name: 'title', type: 'text', form: 'line', maxLength: 20 },
  { name: 'budget', type: 'money', min: 0 },
  { name: 'payment', type: 'money' },
  { name: 'spoken', type: 'language' },
];
const codeLists = { match: () => ({ kind: 'unknown' }) as const };

function problemsOf(values: Record<string, unknown>): string[] {
  const { problems } = readDocument(fields, values, { codeLists, forPublication: false });
  return problems.map(({ field, code }) => `${field}: ${code}`);
}

describe('readDocument', () => {
  test.each([
    ['a number for a text', { title: 17 }, ['title: not-a-text']],
    ['a truth value for a text', { title: true }, ['title: not-a-text']],
    ['a total below zero', { budget: { amount: '-5', currency: 'EUR' } }, ['budget: too-small']],
    ['a payment below zero', { payment: { amount: '-5', currency: 'EUR' } }, []],
    [
      'both faults of an amount and its currency',
      { payment: { amount: '1,5', currency: 'Euro' } },
      ['payment: not-an-amount', 'payment: not-a-currency'],
    ],
    ['a language without a name', { spoken: 'xx' }, ['spoken: not-a-language']],
    ['a word of three letters', { spoken: 'abc-DE' }, ['spoken: not-a-language']],
    ['a language with a region', { spoken: 'PT-BR' }, []],
    ['a private language', { spoken: 'qtz' }, []],
  ])('reads %s', (_name, values, problems) => {
    expect(problemsOf(values)).toEqual(problems);
  });
});
