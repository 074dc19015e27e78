import { describe, expect, test } from 'vitest';
import { bundledCodeLists, readBundledFiles } from './bundled-files.ts';
import { CodeLists } from './code-lists.ts';
import { contentOfFile } from './list-content.ts';

const lists = bundledCodeLists();

describe('CodeLists', () => {
  test('nameOf gives the full name and shortNameOf the one for cards', () => {
    expect(lists.nameOf('action-lines', 'C2', 'en').text).toBe(
      'Information and communication infrastructure',
    );
    expect(lists.shortNameOf('action-lines', 'C2', 'en').text).toBe('Infrastructure');
    expect(lists.shortNameOf('action-lines', 'C9', 'fr').text).toBe('Médias');
  });

  test('codeLabelOf writes the code as each language does', () => {
    const label = (code: string, language: string) => lists.codeLabelOf('action-lines', code, language).text;
    expect([label('C7-ehealth', 'ar'), label('C7-ehealth', 'en'), label('C2', 'ru')]).toEqual([
      'جيم 7',
      'C7',
      'С2',
    ]);
    expect(lists.codeLabelOf('sdg-goals', '3', 'fr').text).toBe('ODD 3');
    expect(lists.codeLabelOf('areas', 'JO', 'ar').text).toBe('JO');
  });

  test('nameOf falls back visibly for a language that is not one of the six', () => {
    expect(lists.nameOf('areas', 'JO', 'pt')).toEqual({ text: 'Jordan', language: 'en', isFallback: true });
  });

  test('nameOf shows a target by its label and a currency in the reader’s words', () => {
    expect(lists.nameOf('sdg-targets', '2.3', 'ar').text).toBe('الغاية 2.3');
    expect(lists.nameOf('currencies', 'USD', 'fr').text).toMatch(/^dollar/);
    expect(lists.nameOf('currencies', 'USD', 'zh').text).toBe('美元');
  });

  test('nameOf shows a code that never was as it stands', () => {
    expect(lists.nameOf('areas', 'QQ', 'ar')).toEqual({ text: 'QQ', language: 'ar', isFallback: false });
    expect(lists.has('areas', 'QQ')).toBe(false);
    expect(lists.find('areas', 'QQ')).toBeNull();
    expect(() => lists.get('areas', 'QQ')).toThrow('never had');
  });

  test('asking for a list that does not exist is a fault', () => {
    expect(() => lists.list('colours')).toThrow('no code list colours');
    expect(lists.hasList('colours')).toBe(false);
  });

  test('parentsOf climbs through lists', () => {
    expect(lists.parentsOf('areas', 'JO')).toEqual([
      { list: 'itu-regions', code: 'ARB' },
      { list: 'un-regions', code: '145' },
      { list: 'un-regions', code: '142' },
    ]);
    expect(lists.parentsOf('sdg-targets', '2.3')).toEqual([{ list: 'sdg-goals', code: '2' }]);
    expect(lists.parentsOf('action-lines', 'C7-ehealth')).toEqual([{ list: 'action-lines', code: 'C7' }]);
    expect(lists.parentsOf('areas', 'QQ')).toEqual([]);
  });

  test('childrenOf goes down one step through lists', () => {
    expect(lists.childrenOf('action-lines', 'C7')).toHaveLength(8);
    const belowCis = lists.childrenOf('itu-regions', 'CIS');
    expect(belowCis.filter((child) => child.list === 'areas')).toHaveLength(9);
    expect(belowCis.filter((child) => child.list === 'regional-initiatives')).toHaveLength(2);
    const targets = Array.from(
      { length: 17 },
      (_, goal) => lists.childrenOf('sdg-goals', String(goal + 1)).length,
    );
    expect(targets.reduce((sum, count) => sum + count)).toBe(169);
  });

  test('list keeps the order of the file', () => {
    expect(
      lists
        .list('action-lines')
        .map((code) => code.code)
        .slice(5, 9),
    ).toEqual(['C6', 'C7', 'C7-egov', 'C7-ebus']);
    expect(
      lists
        .list('sdg-targets')
        .slice(0, 8)
        .map((code) => code.code),
    ).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.a', '1.b', '2.1']);
  });

  test('schemeCodeOf gives the code to write on export', () => {
    expect(lists.schemeCodeOf('project-states', 'completed', 'iati')).toBe('4');
    expect(lists.schemeCodeOf('areas', 'JO', 'm49')).toBe('400');
    expect(lists.schemeCodeOf('partner-roles', 'advises', 'iati')).toBeNull();
  });

  test('abbreviationOf never borrows from another language', () => {
    expect(lists.abbreviationOf('country-groups', 'LDC', 'fr')).toBe('PMA');
    expect(lists.abbreviationOf('country-groups', 'LDC', 'ar')).toBeNull();
  });

  test('a withdrawn code keeps its name and parents but is no longer in the list', () => {
    const files = readBundledFiles().map(contentOfFile);
    const changed = files.map((content) =>
      content.file.list === 'areas'
        ? {
            ...content,
            file: { ...content.file, codes: content.file.codes.filter((entry) => entry.code !== 'JO') },
            withdrawn: content.file.codes.filter((entry) => entry.code === 'JO'),
          }
        : content,
    );
    const later = new CodeLists(changed, 2);
    expect(later.has('areas', 'JO')).toBe(false);
    expect(later.get('areas', 'JO').withdrawn).toBe(true);
    expect(later.nameOf('areas', 'JO', 'en').text).toBe('Jordan');
    expect(later.parentsOf('areas', 'JO')).toHaveLength(3);
    expect(later.match('areas', 'JO')).toEqual({ kind: 'found', code: 'JO' });
    expect(later.match('areas', 'Jordan')).toEqual({ kind: 'unknown' });
    expect(later.list('areas')).toHaveLength(248);
  });

  test('a state says nothing of long texts that nobody loaded', () => {
    expect(lists.longTextOf('sdg-targets', '2.3', 'en')).toBeNull();
    expect(lists.about('sdg-targets').textSource).toBeNull();
    expect(lists.about('areas')).toMatchObject({ version: 1, versionLabel: '1' });
    expect(lists.titleOf('areas', 'es').text).toBe('Países y zonas');
  });
});
