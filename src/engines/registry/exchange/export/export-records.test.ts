import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { bundledCodeLists } from '#foundations/codelists/bundled-files.ts';
import { kind, openBench } from '#support/exchange-bench.ts';
import { exportRecords } from './export-records.ts';

const { db, register, write, bring, csv, files, only } = await openBench();
const codeLists = bundledCodeLists();

describe('exportRecords', () => {
  async function fill(): Promise<void> {
    await bring(
      write(
        'fill.jsonl',
        [
          {
            id: 'a',
            language: 'en',
            title: 'Wells',
            summary: 'Deep; "quoted"\nlines',
            owner: { name: 'Ministry', identifiers: [{ scheme: 'iati', value: 'XM-1' }] },
            areas: ['KE', 'NE'],
            inside: 'secret',
            translations: [
              { language: 'fr', state: 'human', values: { title: 'Puits' } },
              { language: 'fr', state: 'machine', values: { summary: 'Profonds' } },
            ],
          },
          { id: 'b', language: 'ar', title: 'أبراج', period: { from: '2020' }, owner: 'Ministry of Masts' },
        ]
          .map((one) => JSON.stringify(one))
          .join('\n'),
      ),
    );
  }

  test.each(['csv', 'jsonl'] as const)('gives %s that an import finds unchanged', async (format) => {
    await fill();
    const exported = await files(format);
    expect(await bring(write(`back.${format}`, exported))).toMatchObject({
      counts: [0, 0, 2, 0],
      translated: 0,
      notices: [],
      problems: [],
    });
    expect((await only())?.document.inside).toBe('secret');
  });

  test('keeps a translation behind its original when it comes back as it was', async () => {
    await fill();
    await bring(csv('fill.csv', 'id,language,text_state,title', 'a,en,original,Deep wells'), {
      source: 'fill',
    });
    const isBehind = async () => (await only())?.translations.map((one) => one.isBehind);
    expect(await isBehind()).toEqual([false, true]);
    await bring(write('back.csv', await files('csv')));
    expect(await isBehind()).toEqual([false, true]);
  });

  test('writes languages as rows, names beside codes, and nothing that is not public', async () => {
    await fill();
    const exported = (await files('csv')).split('\r\n');
    expect(exported[0]).toBe(
      '\ufeffid,language,text_state,title,summary,owner,owner_id,areas,areas_names,state,state_name,period_from,period_until,' +
        'known_as,first_published_at,changed_at,version,url',
    );
    expect(exported[1]).toContain('S-2026-0002,ar,original,أبراج');
    expect(exported.join()).toContain('"KE; NE","Kenya; Niger"');
    expect(exported.join()).toContain('S-2026-0001,fr,human,Puits,');
    expect(exported.join()).toContain('S-2026-0001,fr,machine,,Profonds');
    expect(exported.join()).toContain(',source:fill:a,');
    const jsonl = await files('jsonl');
    expect(jsonl).toContain('"known_as":[{"scheme":"source:fill","value":"a"}]');
    expect(jsonl).not.toContain('secret');
  });

  test('holds one snapshot while others write, and lets it go when the reader leaves', async () => {
    await fill();
    const exported = exportRecords(
      { db, facetValues: register.facetValues, codeLists },
      {
        kind,
        format: 'csv',
        language: 'en',
        filter: { choices: [], day: '2026-03-01' },
        urlOf: (one) => one,
      },
    );
    await exported.next();
    await exported.return(undefined);
    const { rows } =
      await sql`select 1 from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()`.execute(
        db,
      );
    expect(rows).toEqual([]);
  });
});
