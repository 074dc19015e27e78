import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach } from 'vitest';
import { exportRecords } from '#engines/registry/exchange/export/export-records.ts';
import { type FileImport, importFile, rejectsPathOf } from '#engines/registry/exchange/import-file.ts';
import { wholeFileProblem } from '#engines/registry/exchange/whole-file-problem.ts';
import { FacetValues } from '#engines/registry/facets/facet-values.ts';
import { declareKind } from '#engines/registry/kind.ts';
import { findRecord } from '#engines/registry/records/get-record.ts';
import { registerKinds } from '#engines/registry/store/kind-row.ts';
import type { Act } from '#foundations/audit/act.ts';
import { bundledCodeLists } from '#foundations/codelists/bundled-files.ts';
import { makeId } from '#kernel/ids.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import { testDatabase } from '#support/database.ts';

/** A kind with a field of each sort that exchange must carry. */
export const kind = declareKind({
  name: 'specimen',
  plural: 'specimens',
  referencePrefix: 'S',
  fields: [
    { name: 'title', type: 'text', form: 'line', maxLength: 200, translatable: true, required: true },
    { name: 'summary', type: 'text', form: 'paragraphs', maxLength: 1000, translatable: true },
    { name: 'owner', type: 'party' },
    { name: 'areas', type: 'code', list: 'areas', many: true },
    { name: 'state', type: 'code', list: 'project-states' },
    { name: 'period', type: 'period' },
    { name: 'inside', type: 'text', form: 'line', maxLength: 50, visibility: 'secretariat' },
  ],
  sections: [],
  card: {
    title: 'title',
    summary: 'summary',
    owner: 'owner',
    places: ['areas'],
    period: 'period',
    codes: ['areas'],
    light: { field: 'state', lines: {} },
  },
  facets: [{ name: 'area', list: 'areas', from: ['areas'], order: 'count' }],
  sorts: ['newest'],
  schemaOrgType: 'CreativeWork',
});

/** What a test of exchange works with. */
export type Bench = Awaited<ReturnType<typeof openBench>>;

/** A database of the calling test file, emptied before each test, with short ways to bring files in and out. */
export async function openBench() {
  const database = await testDatabase();
  const db = database.kysely;
  await registerKinds(db, [kind]);
  const codeLists = bundledCodeLists();
  const folder = mkdtempSync(join(tmpdir(), 'wasl-exchange-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const NOON = new Date('2026-03-01T12:00:00Z');
  const act: Act = { actor: { sort: 'operator' }, at: NOON, makeId };
  const register = { db, kind, codeLists, facetValues: new FacetValues() };

  beforeEach(async () => {
    await sql`truncate records, record_versions, record_translations, record_aliases, published_records, facet_blocks, imports, parties,
      party_identifiers, reference_counters, audit_events cascade`.execute(db);
    await sql`update kinds set next_ordinal = 0`.execute(db);
  });

  function write(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  async function bring(path: string, options: Partial<FileImport> = {}) {
    const problems: string[] = [];
    const imported = await importFile(register, act, {
      path,
      mapping: null,
      language: null,
      isRehearsal: false,
      rejectsPath: rejectsPathOf(path, options.format),
      texts: textsFor('en'),
      clock: () => NOON,
      onRefused: ({ item, problems: found }) =>
        problems.push(
          ...found.map((one) => `${item.record.place.row} ${one.field ?? one.place.field}: ${one.code}`),
        ),
      ...options,
    });
    if (!imported.ok) return { refusal: wholeFileProblem(imported.refusal), problems };
    const { counts, translated, notices, resumedFrom, isStopped } = imported.value;
    const { made, renewed, unchanged, refused } = counts;
    return {
      counts: [made, renewed, unchanged, refused],
      translated,
      notices,
      problems,
      resumedFrom,
      isStopped,
    };
  }

  const csv = (name: string, ...lines: string[]) => write(name, `${lines.join('\n')}\n`);

  async function files(format: 'csv' | 'jsonl'): Promise<string> {
    const pieces: Uint8Array[] = [];
    const exported = exportRecords(
      { db, facetValues: register.facetValues, codeLists },
      {
        kind,
        format,
        language: 'fr',
        filter: { choices: [], day: '2026-03-01' },
        urlOf: (reference) => `https://example.org/${reference}`,
      },
    );
    for await (const piece of exported) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  }

  const only = (reference = 'S-2026-0001') => findRecord(db, kind, reference);
  return { db, register, folder, write, bring, csv, files, only };
}
