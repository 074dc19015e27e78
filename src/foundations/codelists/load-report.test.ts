import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import { bundledCodeLists } from './bundled-files.ts';
import { loadLines, refusalLines } from './load-report.ts';
import { membershipNote } from './membership-note.ts';

const lists = bundledCodeLists();

describe('loadLines', () => {
  const list = { kind: 'list', list: 'scales', version: 2, codes: 4, withdrawn: [] } as const;
  const texts = { kind: 'texts', list: 'sdg-targets', version: 1, codes: 169, texts: 1014 } as const;

  test('says in one line each what became of a list', () => {
    expect(loadLines('en', lists, [{ ...list, outcome: 'new-version' }])).toEqual([
      'Scale: version 2 is in force, with 4 codes.',
    ]);
    expect(loadLines('en', lists, [{ ...list, outcome: 'unchanged' }])).toEqual([
      'Scale: nothing has changed; version 2 stays in force.',
    ]);
    expect(loadLines('fr', lists, [{ ...texts, outcome: 'new-version' }])).toEqual([
      'Cibles des ODD\u00a0: les textes de 169 codes sont chargés.',
    ]);
  });

  test('names withdrawn codes in a line of their own', () => {
    const withdrawn = ['subnational'];
    expect(loadLines('en', lists, [{ ...list, outcome: 'new-version', withdrawn }])[1]).toBe(
      '1 code is no longer in it, kept for records that use them: subnational.',
    );
  });

  test('has a line for every outcome in six languages', () => {
    for (const language of LANGUAGES) {
      for (const outcome of ['new-version', 'unchanged', 'kept'] as const)
        expect(loadLines(language, lists, [{ ...list, outcome }]), language).toHaveLength(1);
      for (const outcome of ['new-version', 'unchanged'] as const)
        expect(loadLines(language, lists, [{ ...texts, outcome }]), language).toHaveLength(1);
    }
  });
});

describe('refusalLines', () => {
  test('counts the problems, then gives each its place, reason and remedy', () => {
    const lines = refusalLines('en', [
      { place: '', kind: 'notJson', values: { line: 3, column: 3 } },
      { place: 'codes[1].code', code: 'A', kind: 'duplicateCode', values: { code: 'A' } },
      { place: 'licence', kind: 'missing', values: { field: 'licence' } },
    ]);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('Nothing was loaded: the file has 3 problems.');
    expect(lines[1]).toMatch(/^The file is not valid JSON; reading stopped at line 3, column 3\. Correct/);
    expect(lines[2]).toMatch(/^At codes\[1\]\.code \(code A\): The code A stands in the list twice\. Keep/);
    expect(lines[3]).toMatch(/^At licence: The field licence is missing or empty\. Add/);
  });
});

describe('membershipNote', () => {
  const note = (area: string) =>
    membershipNote('en', lists.groupsOf(area, '2010').find((held) => held.group === 'LDC')!);

  test('tells what is planned and what is to be confirmed, and nothing else', () => {
    expect(note('LA')?.replaceAll('\u00a0', ' ')).toBe('planned to end on 24 November 2026, to be confirmed');
    expect(note('VU')).toBe('to be confirmed');
    expect(note('TD')).toBeNull();
  });
});
