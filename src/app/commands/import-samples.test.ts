import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { exportRecords } from '#engines/registry/exchange/export/export-records.ts';
import { type FileImport, importFile } from '#engines/registry/exchange/import-file.ts';
import { readMapping } from '#engines/registry/exchange/mapping/read-mapping.ts';
import { FacetValues } from '#engines/registry/facets/facet-values.ts';
import { registerKinds } from '#engines/registry/store/kind-row.ts';
import { project } from '#features/projects/index.ts';
import { bundledCodeLists } from '#foundations/codelists/bundled-files.ts';
import { makeId } from '#kernel/ids.ts';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import { testDatabase } from '#support/database.ts';

/** Published files that stand outside the repository; in CI they must be there. */
const samples = join(findProjectRoot(), '..', 'shared', 'data', 'samples');
const isAbsent = !existsSync(samples) && !process.env.CI;
if (isAbsent) console.warn(`skipped: no sample files at ${samples}`);

describe.skipIf(isAbsent)('the real samples', async () => {
  const { kysely: db } = await testDatabase();
  await registerKinds(db, [project]);
  const codeLists = bundledCodeLists();
  const register = { db, kind: project, codeLists, facetValues: new FacetValues() };
  const folder = mkdtempSync(join(tmpdir(), 'wasl-samples-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = new Date('2026-03-01T12:00:00Z');

  async function bring(path: string, options: Partial<FileImport> = {}) {
    const refused: unknown[] = [];
    const imported = await importFile(
      register,
      { actor: { sort: 'operator' }, at, makeId },
      {
        path,
        mapping: null,
        language: null,
        isRehearsal: false,
        rejectsPath: join(folder, 'rejects'),
        texts: textsFor('en'),
        clock: () => at,
        onRefused: (one) => refused.push(one.problems),
        ...options,
      },
    );
    if (!imported.ok) throw new Error(imported.refusal.kind);
    expect(refused).toEqual([]);
    const { made, renewed, unchanged } = imported.value.counts;
    return { counts: [made, renewed, unchanged], notices: imported.value.notices };
  }

  const documentOf = async (value: string) => {
    const { rows } = await sql<{ document: Record<string, unknown>; language: string }>`
      select v.document, v.language from record_aliases a join records r on r.id = a.record_id
      join record_versions v on v.record_id = r.id and v.number = r.version where a.value = ${value}`.execute(
      db,
    );
    return rows[0]!;
  };

  test.each([
    ['usaid-798.xml', 108],
    ['who-bra.xml', 134],
    ['worldbank-679.xml', 5],
  ])('%s: every activity is taken, and nothing changes the second time', async (name, count) => {
    const path = join(samples, 'iati', name);
    expect((await bring(path, { isRehearsal: true })).counts).toEqual([count, 0, 0]);
    expect((await bring(path)).counts).toEqual([count, 0, 0]);
    expect((await bring(path)).counts).toEqual([0, 0, count]);
  });

  test('dpg-projects.json: all 714 are taken with every field that has a home', async () => {
    const raw = JSON.parse(readFileSync(join(findProjectRoot(), 'data', 'mappings', 'dpg.json'), 'utf8'));
    const mapping = readMapping(raw, { kind: project, hasList: (list) => codeLists.hasList(list) });
    if (!mapping.ok) throw new Error(JSON.stringify(mapping.refusal));
    const path = join(samples, 'dpg-projects.json');
    const bringMapped = () => bring(path, { mapping: mapping.value });
    expect(await bringMapped()).toEqual({ counts: [714, 0, 0], notices: [] });
    expect(await bringMapped()).toEqual({ counts: [0, 0, 714], notices: [] });
    const { document, language } = await documentOf('archive/geoprism-registry');
    expect(language).toBe('en');
    expect(document).toMatchObject({
      title: 'Geoprism Registry',
      areas: [{ code: 'US' }, { code: 'LA' }, { code: 'MZ' }],
      sdg_goals: [{ code: '3' }, { code: '16' }],
      technologies: ['open-source'],
      partners: [{ role: 'accountable' }],
      links: [
        { url: 'https://dsme.community/common-geo-registry' },
        { url: 'https://terraframe.com', title: 'TerraFrame' },
      ],
      source: { collection: 'archive / nominee' },
    });
    expect(document.state).toBeUndefined();
    expect(document.period).toBeUndefined();
  });

  test.each(['csv', 'jsonl'] as const)('all of them as %s come back unchanged', async (format) => {
    const pieces: Uint8Array[] = [];
    const filter = { choices: [], day: '2026-03-01' };
    const wanted = {
      kind: project,
      filter,
      format,
      language: 'ar' as const,
      urlOf: (reference: string) => reference,
    };
    for await (const piece of exportRecords({ db, facetValues: register.facetValues, codeLists }, wanted))
      pieces.push(piece);
    const path = join(folder, `all.${format}`);
    writeFileSync(path, Buffer.concat(pieces));
    expect(await bring(path)).toEqual({ counts: [0, 0, 961], notices: [] });
  });
});
