import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '#kernel/language.ts';
import { bundledCodeLists, readBundledFiles } from './bundled-files.ts';

const files = readBundledFiles();
const lists = bundledCodeLists();

/** What a name must contain in the languages that have a script of their own. */
const SCRIPTS: Partial<Record<Language, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
};

describe('the shipped code lists', () => {
  test.each([
    ['action-lines', 19],
    ['areas', 249],
    ['country-groups', 3],
    ['currencies', 170],
    ['fields-of-work', 11],
    ['focus-areas', 4],
    ['funding-kinds', 15],
    ['iati-organisation-types', 16],
    ['itu-regions', 7],
    ['partner-roles', 10],
    ['project-states', 5],
    ['regional-initiatives', 7],
    ['relevance', 3],
    ['scales', 5],
    ['sdg-goals', 17],
    ['sdg-targets', 169],
    ['sectors', 30],
    ['stakeholder-types', 6],
    ['target-groups', 27],
    ['technologies', 30],
    ['un-regions', 22],
  ])('%s has %i codes', (list, count) => {
    expect(lists.list(list)).toHaveLength(count);
  });

  test('there are no others', () => {
    expect(files).toHaveLength(21);
  });

  test.each(files.map((file) => [file.list, file] as const))(
    '%s shows every code in each of the six languages, in its script',
    (_, file) => {
      for (const { code, name } of file.codes) {
        for (const language of LANGUAGES) {
          const shown = lists.nameOf(file.list, code, language);
          expect(shown).toMatchObject({ language, isFallback: false });
          expect(shown.text.trim()).not.toBe('');
          if (name && SCRIPTS[language]) expect(shown.text, `${code} ${language}`).toMatch(SCRIPTS[language]);
        }
      }
    },
  );

  test.each(files.map((file) => [file.list, file] as const))(
    '%s recognises every name it shows',
    (list, file) => {
      for (const { code } of file.codes) {
        for (const language of LANGUAGES) {
          // Currencies are written as codes in files; their names belong to Intl.
          if (file.named_by) continue;
          const name = lists.nameOf(list, code, language).text;
          expect(lists.match(list, name), `${code} ${language} ${name}`).toEqual({ kind: 'found', code });
          const short = lists.shortNameOf(list, code, language).text;
          expect(lists.match(list, short), `${code} ${language} ${short}`).toEqual({ kind: 'found', code });
        }
      }
    },
  );

  test.each(files.map((file) => [file.list, file] as const))(
    '%s has no spelling that means two codes',
    (list, file) => {
      for (const { code, matches } of file.codes) {
        for (const word of matches?.words ?? [])
          expect(lists.match(list, word), word).toEqual({ kind: 'found', code });
      }
    },
  );

  test('has no empty names, doubled spaces, straight apostrophes or spaces at the ends', () => {
    for (const file of files) {
      for (const entry of file.codes) {
        for (const text of Object.values({ ...entry.name, s: entry.short?.en ?? 'x' })) {
          expect(text, `${file.list} ${entry.code}`).not.toMatch(/^\s|\s$|\s{2}|'|_/u);
        }
      }
    }
  });

  test('every parent exists', () => {
    for (const file of files) {
      for (const { code } of file.codes) {
        for (const parent of lists.parentsOf(file.list, code)) {
          expect(lists.has(parent.list, parent.code), `${file.list} ${code}`).toBe(true);
        }
      }
    }
  });

  test('every state but the non-members of ITU has one ITU region, and every area but Antarctica a UN region', () => {
    const areas = lists.list('areas');
    const regionOf = (code: string, list: string) =>
      lists.parentsOf('areas', code).filter((parent) => parent.list === list);
    const members = areas.filter((area) => area.attributes.itu_member_state === true);
    expect(members).toHaveLength(194);
    for (const { code } of members) expect(regionOf(code, 'itu-regions')).toHaveLength(1);
    const others = areas.filter((area) => area.attributes.itu_member_state !== true);
    expect(
      others.filter(({ code }) => regionOf(code, 'itu-regions').length > 0).map((area) => area.code),
    ).toEqual(['PS']);
    const withoutUnRegion = areas.filter(({ code }) => regionOf(code, 'un-regions').length === 0);
    expect(withoutUnRegion.map((area) => area.code)).toEqual(['AQ']);
    // A subregion and its region, never a chain that ends in the middle.
    for (const { code } of areas) if (code !== 'AQ') expect(regionOf(code, 'un-regions')).toHaveLength(2);
  });

  test('every code that IATI gives a state, a scope, a role or a kind of transaction is known, once', () => {
    const known: [string, string[]][] = [
      ['project-states', ['1', '2', '3', '4', '5', '6']],
      ['scales', ['1', '2', '3', '4', '5', '6', '7', '8']],
      ['partner-roles', ['1', '2', '3', '4']],
      ['funding-kinds', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13']],
    ];
    for (const [list, codes] of known) {
      for (const code of codes)
        expect(lists.match(list, code, 'iati'), `${list} ${code}`).toMatchObject({ kind: 'found' });
      const held = lists.list(list).flatMap((code) => code.matches.iati ?? []);
      expect(held.toSorted()).toEqual(codes.toSorted());
    }
  });
});
