import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import { formatMessage } from '#platform/i18n/messages.ts';
import type { KnownCodes } from './check-code-list.ts';
import { parseJson } from './parse-json.ts';
import { CODE_LIST_PROBLEM_KINDS, type CodeListProblem, problemMessages } from './problem.ts';
import { readCodeList } from './read-code-list.ts';
import { readCodeTexts } from './read-code-texts.ts';

const known: KnownCodes = {
  hasList: (list) => list === 'areas',
  has: (list, code) => list === 'areas' && ['JO', 'FR'].includes(code),
};
const six = (text: string) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, `${text} ${language}`]));
const good = {
  format: 'wasl-code-list/1',
  list: 'things',
  title: six('Things'),
  version: '1',
  date: '2026-01-01',
  source: 'A test',
  licence: 'None',
  provenance: 'wasl',
  codes: [{ code: 'a', name: six('A') }],
};

function problemsOf(change: object): Pick<CodeListProblem, 'place' | 'code' | 'kind'>[] {
  const read = readCodeList({ ...good, ...change }, known);
  if (read.ok) return [];
  return read.refusal.map(({ place, code, kind }) => ({ place, ...(code && { code }), kind }));
}

describe('readCodeList', () => {
  test('takes a good list', () => {
    expect(readCodeList(good, known)).toMatchObject({ ok: true, value: { list: 'things' } });
  });

  test('tells everything that is wrong with the shape at once', () => {
    const { fr: _, ...five } = six('B');
    const problems = problemsOf({
      source: undefined,
      licence: ' ',
      date: '2026-02-30',
      list: 'Things!',
      colour: 'red',
      provenance: 'rumour',
      codes: [
        { code: 'a', name: six('A'), parnet: 'b' },
        { code: 'b', name: five },
        { code: 'c c', name: 'C', valid_until: 2026, unconfirmed: false },
      ],
    });
    expect(problems).toEqual(
      expect.arrayContaining([
        { place: 'source', kind: 'missing' },
        { place: 'licence', kind: 'missing' },
        { place: 'date', kind: 'badDate' },
        { place: 'list', kind: 'badCode' },
        { place: 'colour', kind: 'unknownField' },
        { place: 'provenance', kind: 'wrongType' },
        { place: 'codes[0].parnet', code: 'a', kind: 'unknownField' },
        { place: 'codes[1].name.fr', code: 'b', kind: 'missingLanguage' },
        { place: 'codes[2].code', code: 'c c', kind: 'badCode' },
        { place: 'codes[2].name', code: 'c c', kind: 'wrongType' },
        { place: 'codes[2].valid_until', code: 'c c', kind: 'wrongType' },
        { place: 'codes[2].unconfirmed', code: 'c c', kind: 'badValue' },
      ]),
    );
    expect(problems).toHaveLength(12);
  });

  test('tells everything that is wrong with the content at once', () => {
    const problems = problemsOf({
      members_of: 'areas',
      codes: [
        { code: 'a', name: six('A'), parent: 'c' },
        { code: 'A', name: six('A again') },
        { code: 'b', parent: 'nowhere', parents: { areas: 'XX', colours: 'red', things: 'a' } },
        { code: 'c', name: six('C'), parent: 'd', valid_from: '2026', valid_until: '2025-12' },
        { code: 'd', name: six('D'), parent: 'c' },
        {
          code: 'e',
          name: six('E'),
          members: [
            { code: 'XX' },
            { code: 'JO', from: '2020', until: '2020' },
            { code: 'FR', until: '2020', planned_until: '2030' },
          ],
        },
      ],
    });
    expect(problems).toEqual([
      { place: 'codes[1].code', code: 'A', kind: 'duplicateCode' },
      { place: 'codes[2].name', code: 'b', kind: 'missing' },
      { place: 'codes[2].parent', code: 'b', kind: 'unknownCode' },
      { place: 'codes[2].parents.areas', code: 'b', kind: 'unknownCode' },
      { place: 'codes[2].parents.colours', code: 'b', kind: 'unknownList' },
      { place: 'codes[2].parents.things', code: 'b', kind: 'unknownList' },
      { place: 'codes[3].parent', code: 'c', kind: 'parentCycle' },
      { place: 'codes[3].valid_until', code: 'c', kind: 'endsBeforeStart' },
      { place: 'codes[4].parent', code: 'd', kind: 'parentCycle' },
      { place: 'codes[5].members[0].code', code: 'e', kind: 'unknownCode' },
      { place: 'codes[5].members[1].until', code: 'e', kind: 'endsBeforeStart' },
      { place: 'codes[5].members[2].planned_until', code: 'e', kind: 'endsTwice' },
    ]);
  });

  test('members need the list they are of', () => {
    const codes = [{ code: 'a', name: six('A'), members: [{ code: 'JO' }] }];
    expect(problemsOf({ codes })).toEqual([{ place: 'codes[0].members', code: 'a', kind: 'missing' }]);
    expect(problemsOf({ codes, members_of: 'planets' })).toEqual([
      { place: 'codes[0].members', code: 'a', kind: 'unknownList' },
    ]);
  });

  test.each([[null], [[]], ['text'], [42], [{}], [{ codes: {} }]])('refuses %j without a fault', (raw) => {
    expect(readCodeList(raw, known).ok).toBe(false);
  });
});

describe('readCodeTexts', () => {
  test('tells every code that the list does not have', () => {
    const texts = { JO: { en: 'Text' }, XX: { en: 'Text' }, YY: { ar: 'نص' } };
    const read = readCodeTexts(
      { format: 'wasl-code-texts/1', list: 'areas', source: 'A test', texts },
      known,
    );
    expect(read).toMatchObject({
      ok: false,
      refusal: [
        { place: 'texts.XX', code: 'XX', kind: 'unknownCode' },
        { place: 'texts.YY', code: 'YY', kind: 'unknownCode' },
      ],
    });
  });

  test('refuses a language that is not one of the six', () => {
    const raw = { format: 'wasl-code-texts/1', list: 'areas', source: 'A', texts: { JO: { pt: 'Texto' } } };
    expect(readCodeTexts(raw, known)).toMatchObject({ ok: false, refusal: [{ place: 'texts.JO.pt' }] });
  });
});

describe('parseJson', () => {
  test('says where reading stopped', () => {
    expect(parseJson('{\n  "a": 1,\n  oops\n}')).toEqual({
      ok: false,
      refusal: [{ place: '', kind: 'notJson', values: { line: 3, column: 3 } }],
    });
    expect(parseJson('{"a": ')).toMatchObject({ ok: false, refusal: [{ values: { line: 1 } }] });
  });

  test('takes a byte order mark', () => {
    expect(parseJson('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });
});

describe('problemMessages', () => {
  test.each(CODE_LIST_PROBLEM_KINDS.map((kind) => [kind]))(
    '%s says what is wrong and what to do in six languages',
    (kind) => {
      const values = {
        line: 3,
        column: 5,
        field: 'name',
        language: 'fr',
        allowed: 'a, b',
        code: 'X',
        list: 'areas',
        texts: 't',
        from: '2026',
        until: '2025',
      };
      const { reason, remedy } = problemMessages({ place: '', kind, values });
      for (const language of LANGUAGES) {
        expect(formatMessage(language, reason, values).length).toBeGreaterThan(4);
        expect(formatMessage(language, remedy, values).length).toBeGreaterThan(4);
      }
    },
  );
});
