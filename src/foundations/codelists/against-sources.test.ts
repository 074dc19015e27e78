import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { bundledCodeLists, readBundledFiles } from './bundled-files.ts';

const shared = join(findProjectRoot(), '..', 'shared');
const present = existsSync(join(shared, 'data'));
if (!present && process.env.CI) throw new Error('../shared/data is needed on CI and is not there');
const because = present ? '' : ' (skipped: ../shared/data is not there)';

interface Fact {
  en: string;
  ar: string;
  [other: string]: unknown;
}

function readJson(path: string) {
  return JSON.parse(readFileSync(join(shared, path), 'utf8'));
}

/** The reference files quote only cells with commas, and never a quotation mark. */
function readRows(path: string): Record<string, string>[] {
  const lines = readFileSync(join(shared, path), 'utf8').trim().split(/\r?\n/);
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2] ?? '');
  const names = cells(lines[0]!);
  return lines.slice(1).map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at]!, cell])));
}

describe.skipIf(!present)(`the shipped code lists against their sources${because}`, () => {
  const lists = bundledCodeLists();
  const ar = (list: string, code: string) => lists.nameOf(list, code, 'ar').text;

  test('action lines bear the Arabic names and labels of the source', () => {
    type Line = Fact & { code: string; ar_code: { ar: string }; sub_lines?: (Fact & { code: string })[] };
    const lines: Line[] = readJson('data/facts/action-lines.json').action_lines;
    for (const line of lines) {
      expect(ar('action-lines', line.code)).toBe(line.ar);
      expect(lists.nameOf('action-lines', line.code, 'en').text).toBe(line.en);
      expect(lists.codeLabelOf('action-lines', line.code, 'ar').text).toBe(line.ar_code.ar);
      for (const part of line.sub_lines ?? []) {
        const match = lists.match('action-lines', part.code);
        if (match.kind !== 'found') throw new Error(`${part.code} is not recognised`);
        expect(ar('action-lines', match.code)).toBe(part.ar);
        expect(lists.codeLabelOf('action-lines', match.code, 'ar').text).toBe(line.ar_code.ar);
      }
    }
    expect(lines.flatMap((line) => [line, ...(line.sub_lines ?? [])])).toHaveLength(19);
  });

  test('fields of work and focus areas bear the Arabic names of the sources', () => {
    const fields: (Fact & { key: string })[] = readJson('data/facts/partnership-fields.json').fields;
    for (const field of fields) expect(ar('fields-of-work', field.key)).toBe(field.ar);
    expect(fields.map((field) => field.key)).toEqual(lists.list('fields-of-work').map((code) => code.code));
    type Area = Fact & { key: string; description_ar: string };
    const areas: Area[] = readJson('data/facts/p2c.json').focus_areas;
    for (const area of areas) {
      expect(ar('focus-areas', area.key)).toBe(area.ar);
      expect(lists.descriptionOf('focus-areas', area.key, 'ar')?.text).toBe(area.description_ar);
    }
  });

  test('regional initiatives are those the source names', () => {
    const named: { code: string }[] = readJson('data/facts/alliance.json').regional_initiatives;
    expect(lists.list('regional-initiatives').map((code) => code.code)).toEqual(named.map((row) => row.code));
  });

  test('areas bear the names of the reference file wherever they do not say that they were corrected', () => {
    const entries = new Map(
      readBundledFiles()
        .find((file) => file.list === 'areas')!
        .codes.map((entry) => [entry.code, entry]),
    );
    const rows = readRows('data/reference/countries-six-languages.csv');
    expect(rows).toHaveLength(249);
    for (const row of rows) {
      const area = lists.get('areas', row.alpha2!);
      expect(area.matches).toMatchObject({ iso_alpha3: [row.alpha3], m49: [row.m49] });
      for (const language of LANGUAGES) {
        const same = lists.nameOf('areas', area.code, language).text === row[language];
        const corrected = entries.get(area.code)?.corrected?.includes(language) ?? false;
        expect(same, `${area.code} ${language}`).toBe(!corrected);
      }
    }
  });

  test('ITU regions are those of the reference file, and nothing is made up for other areas', () => {
    const byAlpha3 = new Map(readRows('data/reference/itu-regions.csv').map((row) => [row.alpha3, row]));
    for (const area of lists.list('areas')) {
      const row = byAlpha3.get(area.matches.iso_alpha3![0]!);
      const region = lists.parentsOf('areas', area.code).find((parent) => parent.list === 'itu-regions');
      expect(region !== undefined, area.code).toBe(row !== undefined);
      if (!row || !region) continue;
      expect(lists.match('itu-regions', row.itu_region!)).toEqual({ kind: 'found', code: region.code });
      expect(area.attributes.itu_member_state).toBe(row.itu_member_state === '1');
    }
  });

  test('country groups say of every row what the reference file says', () => {
    const rows = readRows('data/reference/country-groups.csv');
    const today = '2026-11-22';
    const long = '1970-01-01';
    for (const row of rows) {
      const match = lists.match('areas', row.alpha3!, 'iso_alpha3');
      if (match.kind !== 'found') throw new Error(row.alpha3);
      const before = lists.groupsOf(match.code, long).find((held) => held.group === row.group);
      expect(before, row.alpha3).toMatchObject({
        code: match.code,
        from: null,
        unconfirmed: row.state !== 'member',
      });
      if (row.state === 'planned')
        expect(before).toMatchObject({ plannedUntil: row.until, until: null, remark: row.source });
      if (row.state === 'left')
        expect(before).toMatchObject({ plannedUntil: null, until: row.until, remark: row.source });
      const now = lists.groupsOf(match.code, today).some((held) => held.group === row.group);
      expect(now, `${row.alpha3} ${row.group}`).toBe(row.state !== 'left');
    }
    const all = ['LDC', 'LLDC', 'SIDS'].flatMap((group) => lists.membersOf(group, long));
    expect(all).toHaveLength(rows.length);
  });

  test('every purpose code of DAC falls into one sector, except where it names none', () => {
    const codes: { code: string }[] = readJson('standards/iati-2.03/codelists.json').codelists.Sector;
    const unknown = codes.filter(({ code }) => lists.match('sectors', code, 'dac').kind !== 'found');
    expect(codes.length).toBeGreaterThan(300);
    expect(unknown.map(({ code }) => code)).toEqual(['91010', '99810', '99820']);
  });

  test('every organisation type of IATI is known under its own name', () => {
    const types: { code: string; name: string }[] = readJson('standards/iati-2.03/codelists.json').codelists
      .OrganisationType;
    expect(lists.list('iati-organisation-types').map((code) => code.code)).toEqual(
      types.map((type) => type.code),
    );
    for (const { code } of types) {
      const parents = lists.parentsOf('iati-organisation-types', code);
      const match = lists.match('stakeholder-types', code, 'iati');
      expect(match).toEqual(
        parents.length === 0 ? { kind: 'unknown' } : { kind: 'found', code: parents[0]!.code },
      );
    }
  });

  test('every word that the sample of digital public goods uses for a sector is recognised', () => {
    const projects: { sectors: string[] | null }[] = readJson('data/samples/dpg-projects.json').projects;
    const words = new Set(projects.flatMap((project) => project.sectors ?? []));
    const unknown = [...words].filter((word) => lists.match('sectors', word).kind !== 'found');
    expect(words.size).toBeGreaterThan(30);
    expect(unknown).toEqual([]);
  });

  test('every country that the sample of digital public goods names is recognised, but for one outside ISO 3166-1', () => {
    type Project = { locations: { developmentCountries?: string[]; deploymentCountries?: string[] } | null };
    const projects: Project[] = readJson('data/samples/dpg-projects.json').projects;
    const names = new Set(
      projects.flatMap(({ locations }) => [
        ...(locations?.developmentCountries ?? []),
        ...(locations?.deploymentCountries ?? []),
      ]),
    );
    const unknown = [...names].filter((name) => lists.match('areas', name).kind !== 'found');
    expect(names.size).toBeGreaterThan(50);
    expect(unknown.filter((name) => name !== '')).toEqual(['Kosovo']);
  });
});
