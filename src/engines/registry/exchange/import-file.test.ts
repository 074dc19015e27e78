import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openBench } from '#support/exchange-bench.ts';
import { listVersions } from '../records/get-record.ts';
import { rejectsPathOf, sourceNameOf } from './import-file.ts';

const { db, folder, write, bring, csv, only } = await openBench();

describe('importFile', () => {
  test('needs no more than id, language, title and summary, and changes nothing the second time', async () => {
    const path = csv('few.csv', 'id,language,title,summary', '1,en,Wells,Deep ones', '2,ar,آبار,');
    expect((await bring(path)).counts).toEqual([2, 0, 0, 0]);
    expect((await bring(path)).counts).toEqual([0, 0, 2, 0]);
    expect(await only()).toMatchObject({
      language: 'en',
      document: { title: 'Wells', summary: 'Deep ones' },
      aliases: [{ scheme: 'source:few', value: '1' }],
    });
  });

  test('makes a version when something changed, and no empty one', async () => {
    await bring(csv('new.csv', 'id,language,title,period_from,period_until', '1,en,Wells,2020,'));
    await bring(csv('new.csv', 'id,language,title,period_from,period_until', '1,en,Deep wells,2020,2021-05'));
    const record = await only();
    expect(record).toMatchObject({
      version: 2,
      document: { title: 'Deep wells', period: { from: '2020', until: '2021-05' } },
    });
    expect((await listVersions(db, record!)).map((one) => one.number)).toEqual([2, 1]);
  });

  test('leaves alone what a file has no column for, and clears what is empty', async () => {
    await bring(csv('full.csv', 'id,language,title,areas,state', '1,en,Wells,KE; Niger,planned'));
    expect((await bring(csv('full.csv', 'id,state', '1,'))).counts).toEqual([0, 1, 0, 0]);
    expect((await only())?.document).toEqual({ title: 'Wells', areas: ['KE', 'NE'] });
  });

  test('keeps unknown dates unknown', async () => {
    await bring(csv('dates.csv', 'id,language,title,period_from,period_until', '1,en,Wells,,'));
    const { rows } = await sql<{ starts_on: string | null }>`select starts_on from published_records`.execute(
      db,
    );
    expect([(await only())?.document, rows]).toEqual([{ title: 'Wells' }, [{ starts_on: null }]]);
  });

  test('refuses a bad record whole, and takes it once its file is corrected', async () => {
    const path = csv(
      'bad.csv',
      'id,language,title,areas,state,period_from,period_until',
      '1,en,Wells,KE,planned,,',
      '2,en,,Atlantis,planned; completed,2021,2020',
      '3,en,Masts,NE,,,',
    );
    expect(await bring(path)).toMatchObject({
      counts: [2, 0, 0, 1],
      problems: ['3 areas[0]: not-a-code', '3 state: not-a-code', '3 period: ends-before-start'],
    });
    const rejects = join(folder, 'bad.rejects.csv');
    const lines = readFileSync(rejects, 'utf8');
    expect(lines).toContain('problem_field,problem,remedy');
    expect(lines).toContain('“Atlantis” is neither a code nor a name in the list “Countries and areas”.');
    writeFileSync(
      rejects,
      lines.replace('2,en,,Atlantis,"planned; completed",2021,2020', '2,en,Pumps,FJ,planned,2020,2021'),
    );
    expect(await bring(rejects)).toMatchObject({ counts: [1, 0, 0, 0], notices: [] });
    expect((await bring(path)).counts).toEqual([0, 0, 2, 1]);
  });

  test('refuses rows of a file of refused rows again until somebody mends them', async () => {
    const path = csv(
      'twice.csv',
      'id,language,title,areas',
      'B1,en,Wells,KE',
      'B1,en,Masts,NE',
      'B2,en',
      'B3,en,Pumps,KE,x,y',
    );
    expect((await bring(path)).counts).toEqual([1, 0, 0, 3]);
    const rejects = join(folder, 'twice.rejects.csv');
    const first = readFileSync(rejects, 'utf8');
    expect(first).toContain('B3,en,Pumps,KE,"[""x"",""y""]"');
    const again = join(folder, 'twice-again.rejects.csv');
    const untouched = await bring(rejects, { rejectsPath: again });
    expect(untouched.counts).toEqual([0, 0, 0, 3]);
    expect(untouched.problems).toContain('2 problem: unmended');
    expect(readFileSync(again, 'utf8')).toBe(first);
    writeFileSync(
      rejects,
      first.replace('B3,en,Pumps,', 'B3,en,Deep pumps,').replace('B2,en,,', 'B2,en,Taps,'),
    );
    expect(await bring(rejects, { rejectsPath: again })).toMatchObject({
      counts: [1, 0, 0, 2],
      problems: ['2 problem: unmended', '4 surplus: surplus-cells'],
    });
    expect((await only())?.document.title).toBe('Wells');
    writeFileSync(
      rejects,
      first
        .replace(/B1,.*?\n/s, '')
        .replace(/B2,.*?\n/s, '')
        .replace('"[""x"",""y""]"', ''),
    );
    expect((await bring(rejects, { rejectsPath: again })).counts).toEqual([1, 0, 0, 0]);
  });

  test('refuses refused objects again until somebody mends them', async () => {
    const two = '{"id":"1","language":"en","title":"A"}\n{"id":"1","language":"en","title":"B"}\n';
    await bring(write('objects.jsonl', two));
    const rejects = join(folder, 'objects.rejects.jsonl');
    const first = readFileSync(rejects, 'utf8');
    const again = join(folder, 'objects-again.rejects.jsonl');
    expect(await bring(rejects, { rejectsPath: again })).toMatchObject({
      counts: [0, 0, 0, 1],
      problems: ['1 _problems: unmended'],
    });
    expect(readFileSync(again, 'utf8')).toBe(first);
    writeFileSync(rejects, first.replace('"B"', '"C"'));
    expect((await bring(rejects, { rejectsPath: again })).counts).toEqual([0, 1, 0, 0]);
  });

  test('refuses refused activities again until somebody mends them', async () => {
    const activity = (title: string) =>
      `<iati-activity xml:lang="en">\n  <iati-identifier>XM-1</iati-identifier>\n  <title><narrative>${title} &amp; more</narrative></title>\n</iati-activity>\n`;
    const file = `<iati-activities version="2.03">\n${activity('Wells')}${activity('Masts')}</iati-activities>\n`;
    expect((await bring(write('two.xml', file))).counts).toEqual([1, 0, 0, 1]);
    const rejects = join(folder, 'two.rejects.xml');
    const first = readFileSync(rejects, 'utf8');
    const untouched = await bring(rejects);
    expect(untouched.counts).toEqual([0, 0, 0, 1]);
    expect(JSON.stringify(untouched.notices)).not.toContain('wasl-mark');
    expect(await bring(join(folder, 'two.rejects-2.xml'))).toMatchObject({ counts: [0, 0, 0, 1] });
    expect((await only())?.document.title).toBe('Wells & more');
    writeFileSync(rejects, first.replace('Masts', 'Deep wells'));
    expect((await bring(rejects)).counts).toEqual([0, 1, 0, 0]);
  });

  test('stops when the ids are known under another source, unless it is named', async () => {
    await bring(csv('min-2026.csv', 'id,language,title', '1,en,Wells', '2,en,Masts'));
    const next = csv('min-2027.csv', 'id,language,title', '1,en,Deep wells', '2,en,Masts', '3,en,Pumps');
    for (const isRehearsal of [true, false])
      expect((await bring(next, { isRehearsal })).refusal).toMatchObject({
        code: 'ids-known-elsewhere',
        values: { source: 'min-2027', name: 'min-2026', id: '1', count: 2 },
      });
    expect((await bring(next, { source: 'min-2026' })).counts).toEqual([1, 1, 1, 0]);
    expect((await bring(next, { source: 'min-2027' })).counts).toEqual([3, 0, 0, 0]);
    expect((await bring(next)).counts).toEqual([0, 0, 3, 0]);
  });

  test('tells how it understands the file before it writes anything', async () => {
    const told: unknown[] = [];
    await bring(
      write('Liste 2027.csv', Buffer.from('id,language,title\n1,fr,Forêt gérée à Évry, été\n', 'latin1')),
      {
        encoding: 'windows-1252',
        onBegun: (begun) => told.push(begun),
      },
    );
    expect(told).toEqual([
      { source: 'liste-2027', isSourceGiven: false, encoding: 'windows-1252', resumedFrom: null },
    ]);
  });

  test('counts what has no home in refused rows too', async () => {
    const { notices } = await bring(csv('odd.csv', 'id,language,title,odd', '1,en,,x', '2,en,A,', '3,en,,y'));
    expect(notices).toMatchObject([{ code: 'unknown-column', subject: 'odd', count: 2 }]);
  });

  test('tells of required fields once all is put together', async () => {
    expect((await bring(csv('r.csv', 'id,language,title', '1,en,'))).problems).toEqual(['2 title: required']);
  });

  test('takes rows of other languages as translations, whatever their order', async () => {
    const header = 'id,language,text_state,title,state';
    const first = csv(
      't.csv',
      header,
      '1,fr,machine,Puits,',
      '1,en,original,Wells,planned',
      '2,en,original,Masts,',
    );
    expect(await bring(first)).toMatchObject({ counts: [2, 0, 0, 0], problems: [] });
    const later = csv('later.csv', header, '2,ar,human,أبراج,planned');
    expect(await bring(later, { source: 't' })).toMatchObject({
      counts: [0, 0, 0, 0],
      translated: 1,
      notices: [{ code: 'not-on-translation', subject: 'state', count: 1 }],
    });
    expect((await only())?.translations).toMatchObject([{ language: 'fr', text: 'Puits', state: 'machine' }]);
    expect((await only('S-2026-0002'))?.translations).toMatchObject([{ language: 'ar', text: 'أبراج' }]);
    expect(await bring(first)).toMatchObject({ counts: [0, 0, 2, 0], translated: 0 });
  });

  test('takes the row in the language of the record for the original where none says so', async () => {
    await bring(csv('q.csv', 'id,language,title', '1,en,Wells', '1,es,Pozos'));
    const again = csv('q.csv', 'id,language,title', '1,es,Pozos profundos', '1,en,Deep wells');
    expect((await bring(again)).counts).toEqual([0, 1, 0, 0]);
    expect(await only()).toMatchObject({
      language: 'en',
      document: { title: 'Deep wells' },
      translations: [{ language: 'es', text: 'Pozos profundos', isBehind: false }],
    });
  });

  test('splits a file into batches without losing what belongs together', async () => {
    const path = csv(
      'b.csv',
      'id,language,title',
      '1,en,A',
      '1,fr,B',
      '2,en,C',
      '2,fr,D',
      '3,en,E',
      '1,es,F',
    );
    const limits = { items: 2, size: 1e6 };
    expect(await bring(path, { limits })).toMatchObject({ counts: [3, 0, 0, 0], translated: 1 });
    expect((await only())?.translations.map((one) => one.text)).toEqual(['F', 'B']);
    expect(await bring(path, { limits })).toMatchObject({ counts: [0, 0, 3, 0], translated: 0 });
  });

  test.each([
    ['the same id twice', ['id,language,title', '1,en,A', '1,en,B'], ['3 id: repeated-identity']],
    ['no id', ['id,language,title', ',en,A'], ['2 id: id-missing']],
    ['no language', ['id,title', '1,A'], ['2 language: language-missing']],
    ['a language that is none', ['id,language,title', '1,English!,A'], ['2 language: not-a-language']],
    ['a reference of ours that is nobody’s', ['id,language,title', 'S-2026-0099,en,A'], ['2 id: not-found']],
    [
      'a translation of nothing',
      ['id,language,text_state,title', '1,fr,human,A'],
      ['2 language: original-missing'],
    ],
    [
      'two originals',
      ['id,language,text_state,title', '1,fr,original,A', '1,en,original,B'],
      ['3 id: repeated-identity'],
    ],
    [
      'a state of texts that is none',
      ['id,language,text_state,title', '1,fr,done,A'],
      ['2 text_state: not-a-text-state'],
    ],
    ['a row of another width', ['id,language,title', '1,en'], ['2 undefined: too-few-cells']],
  ])('refuses %s', async (_what, lines, problems) => {
    expect((await bring(csv('refused.csv', ...lines))).problems).toEqual(problems);
  });

  test('never takes half of a record whose row in one language is bad', async () => {
    const long = 'x'.repeat(300);
    const path = csv('half.csv', 'id,language,title', '1,en,Wells', `1,fr,${long}`);
    expect(await bring(path)).toMatchObject({ counts: [0, 0, 0, 2], problems: ['3 title: too-long'] });
    expect(readFileSync(join(folder, 'half.rejects.csv'), 'utf8').split('\r\n')).toHaveLength(4);
  });

  test('tells of columns that are none of ours, once each, and takes no notice of its own', async () => {
    const path = csv(
      'c.csv',
      'ID,Language,Title,colour,url',
      '1,en,A,red,http://x',
      '2,en,B,,',
      '3,en,C,blue,',
    );
    expect(await bring(path)).toMatchObject({
      counts: [3, 0, 0, 0],
      notices: [{ code: 'unknown-column', subject: 'colour', count: 2, places: [{ row: 2 }, { row: 4 }] }],
    });
  });

  test('rehearses without a trace', async () => {
    await bring(csv('d.csv', 'id,language,title', '1,en,A', '2,en,B'));
    const before =
      await sql`select (select count(*) from audit_events) as a, (select max(generation) from kinds) as g,
      (select count(*) from facet_values) as f, (select last from reference_counters) as r`.execute(db);
    const path = csv(
      'd.csv',
      'id,language,title,areas',
      '1,en,A,',
      '2,en,Bee,',
      '3,en,C,FJ',
      '3,fr,Cé,',
      '4,en,,',
    );
    const limits = { items: 3, size: 1e6 };
    const rehearsed = await bring(path, { isRehearsal: true, rejectsPath: null, limits });
    expect(rehearsed).toMatchObject({ counts: [1, 1, 1, 1], problems: ['6 title: required'] });
    const after =
      await sql`select (select count(*) from audit_events) as a, (select max(generation) from kinds) as g,
      (select count(*) from facet_values) as f, (select last from reference_counters) as r`.execute(db);
    expect(after.rows).toEqual(before.rows);
    expect((await bring(path, { limits })).counts).toEqual(rehearsed.counts);
  });

  test('goes on behind the last batch when it was stopped, and keeps its file of refused rows', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, index) => `${index},en,${index % 10 === 3 ? '' : `Title ${index}`}`,
    );
    const path = csv('stop.csv', 'id,language,title', ...rows);
    const limits = { items: 5, size: 1e6 };
    const stopping = new AbortController();
    const stopped = await bring(path, {
      limits,
      stopping: stopping.signal,
      onProgress: ({ counts }) => counts.read >= 15 && stopping.abort(),
    });
    expect(stopped).toMatchObject({ counts: [13, 0, 0, 2], isStopped: true });
    expect(await bring(path, { limits })).toMatchObject({
      counts: [36, 0, 0, 4],
      resumedFrom: 15,
      isStopped: false,
    });
    const kept = readFileSync(join(folder, 'stop.rejects.csv'), 'utf8');
    expect(kept.match(/^\d+,en,,/gm)).toEqual(['3,en,,', '13,en,,', '23,en,,', '33,en,,']);
    expect(await bring(path, { limits })).toMatchObject({ counts: [0, 0, 36, 4], resumedFrom: null });
  });

  test('writes nothing of a batch that fails', async () => {
    const path = csv('fail.csv', 'id,language,title', '1,en,A', '2,en,B', '3,en,C');
    await sql`create function stumble() returns trigger language plpgsql as $$ begin
      if new.titles ->> 'en' = 'C' then raise 'stumbled'; end if; return new; end $$`.execute(db);
    await sql`create trigger stumble before insert on published_records for each row execute function stumble()`.execute(
      db,
    );
    await expect(bring(path, { limits: { items: 2, size: 1e6 } })).rejects.toThrow('stumbled');
    await sql`drop function stumble cascade`.execute(db);
    expect(await bring(path)).toMatchObject({ counts: [3, 0, 0, 0], resumedFrom: 2 });
  });
});

describe('rejectsPathOf', () => {
  test('numbers the files of one list, which keeps its source', () => {
    const second = rejectsPathOf(rejectsPathOf('in/list.csv', 'csv'), 'csv');
    expect([second, rejectsPathOf(second, 'csv')]).toEqual([
      'in/list.rejects-2.csv',
      'in/list.rejects-3.csv',
    ]);
    expect(sourceNameOf(second)).toBe('list');
  });
});
