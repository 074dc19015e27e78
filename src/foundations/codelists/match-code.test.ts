import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundledCodeLists } from './bundled-files.ts';
import { CodeLists } from './code-lists.ts';
import type { CodeEntry, CodeListFile } from './files/code-list-file.ts';
import { contentOfFile } from './list-content.ts';
import { normaliseName } from './normalise-name.ts';

const lists = bundledCodeLists();

function listOf(codes: CodeEntry[], more: Partial<CodeListFile> = {}): CodeLists {
  const title = { ar: 'ق', zh: '表', en: 'List', fr: 'Liste', ru: 'Список', es: 'Lista' };
  const file: CodeListFile = {
    format: 'wasl-code-list/1',
    list: 'things',
    title,
    version: '1',
    date: '2026-01-01',
    source: 'test',
    licence: 'test',
    provenance: 'wasl',
    unnamed: true,
    codes,
    ...more,
  };
  return new CodeLists([contentOfFile(file)]);
}

describe('match', () => {
  test.each([
    ['areas', 'jo', 'JO'],
    ['areas', ' JOR ', 'JO'],
    ['areas', '400', 'JO'],
    ['areas', 'الأردن', 'JO'],
    ['areas', 'الاردن', 'JO'],
    ['areas', 'الأُرْدُن', 'JO'],
    ['areas', 'JORDAN', 'JO'],
    ['areas', 'Иордания', 'JO'],
    ['areas', 'Cote d’Ivoire', 'CI'],
    ['areas', "Côte d'Ivoire", 'CI'],
    ['areas', 'Ivory Coast', 'CI'],
    ['areas', 'Congo, Dem. Rep.', 'CD'],
    ['areas', 'Congo', 'CG'],
    ['areas', 'UK', 'GB'],
    ['areas', '联合王国', 'GB'],
    ['action-lines', 'C7', 'C7'],
    ['action-lines', 'جيم 7', 'C7'],
    ['action-lines', 'جيم\u00a07', 'C7'],
    ['action-lines', 'С7', 'C7'],
    ['action-lines', 'C7 E-health', 'C7-ehealth'],
    ['action-lines', 'C7: e-health', 'C7-ehealth'],
    ['action-lines', 'C7-e-health', 'C7-ehealth'],
    ['action-lines', 'الصحة الإلكترونية', 'C7-ehealth'],
    ['sdg-goals', 'SDG 13', '13'],
    ['sdg-goals', 'الهدف 13', '13'],
    ['sdg-targets', 'Target 17.a', null],
    ['sdg-targets', '2.A', '2.a'],
    ['sdg-targets', 'Meta 2.a', '2.a'],
    ['sectors', '12220', 'health'],
    ['sectors', '43071', 'agriculture'],
    ['sectors', '43081', 'multisector'],
    ['sectors', '99810', null],
    ['sectors', 'water', 'water-sanitation'],
    ['project-states', 'Pipeline/identification', 'planned'],
    ['country-groups', 'PMA', 'LDC'],
    ['country-groups', 'LLDC', 'LLDC'],
    ['areas', '', null],
    ['areas', '   ', null],
    ['areas', 'Atlantis', null],
  ])('%s: %s is %s', (list, text, code) => {
    expect(lists.match(list, text)).toEqual(code === null ? { kind: 'unknown' } : { kind: 'found', code });
  });

  test('with a scheme looks at nothing else', () => {
    expect(lists.match('project-states', '4', 'iati')).toEqual({ kind: 'found', code: 'completed' });
    expect(lists.match('project-states', 'planned', 'iati')).toEqual({ kind: 'unknown' });
    expect(lists.match('areas', 'AND', 'iso_alpha3')).toEqual({ kind: 'found', code: 'AD' });
    expect(lists.match('areas', 'AD', 'iso_alpha3')).toEqual({ kind: 'unknown' });
    expect(lists.match('un-regions', '298', 'dac_region')).toEqual({ kind: 'found', code: '002' });
  });

  test('never guesses between two codes', () => {
    const two = listOf([
      { code: 'a', matches: { words: ['water'], iati: ['1'] } },
      { code: 'b', matches: { words: ['Water!'], iati: ['2'] } },
    ]);
    expect(two.match('things', 'WATER')).toEqual({ kind: 'ambiguous', codes: ['a', 'b'] });
    expect(two.match('things', '2')).toEqual({ kind: 'found', code: 'b' });
  });

  test('a name goes before a further spelling of another code', () => {
    const same = { ar: 'ماء', zh: '水', en: 'Water', fr: 'Eau', ru: 'Вода', es: 'Agua' };
    const two = listOf([
      { code: 'a', matches: { words: ['water'] } },
      { code: 'b', name: same },
    ]);
    expect(two.match('things', 'water')).toEqual({ kind: 'found', code: 'b' });
  });

  test('of two beginnings of a purpose code the longer decides, and a tie is ambiguous', () => {
    const schemes = { dac: { name: 'DAC', by: 'prefix' as const } };
    const three = listOf(
      [
        { code: 'a', matches: { dac: ['430'] } },
        { code: 'b', matches: { dac: ['43060'] } },
        { code: 'c', matches: { dac: ['430'] } },
      ],
      { schemes },
    );
    expect(three.match('things', '43060')).toEqual({ kind: 'found', code: 'b' });
    expect(three.match('things', '43010')).toEqual({ kind: 'ambiguous', codes: ['a', 'c'] });
    expect(three.match('things', '43')).toEqual({ kind: 'unknown' });
  });

  test('takes any text at all without a fault', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lists.listNames()), fc.string({ unit: 'grapheme' }), (list, text) => {
        const match = lists.match(list, text);
        if (match.kind === 'found') expect(lists.has(list, match.code)).toBe(true);
        if (match.kind === 'ambiguous') expect(match.codes.length).toBeGreaterThan(1);
      }),
    );
  });
});

describe('normaliseName', () => {
  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseName(text);
        expect(normaliseName(once)).toBe(once);
      }),
    );
  });
});
