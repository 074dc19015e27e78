import { describe, expect, it } from 'vitest';
import { openSampleRegister, sample, sampleEntry } from '#support/sample-register.ts';
import type { TranslatedText } from '../store/entry.ts';
import { findRecord, findReferenceByAlias, findVersion, listVersions } from './get-record.ts';

const { database, publish } = await openSampleRegister();
const db = database.kysely;
const names = Array.from({ length: 9 }, (_, place) => ({ scheme: 'source:test', value: `n${place}` }));

const french = (field: string, text: string): TranslatedText => ({
  field,
  language: 'fr',
  text,
  state: 'human',
});

async function read(...entries: Parameters<typeof publish>) {
  const [outcome] = await publish(...entries);
  if (outcome === undefined || outcome.kind === 'not-found') throw new Error('not published');
  return (await findRecord(db, sample, outcome.reference))!;
}

describe('findRecord', () => {
  it('takes no text for a translation into what has become the record’s own language', async () => {
    const texts = { translations: [french('title', 'Un pont, traduit')] };
    expect((await read(sampleEntry(names[0]!, 'A bridge', texts))).translations).toHaveLength(1);
    const record = await read(sampleEntry(names[0]!, 'Un pont', { language: 'fr' }));
    expect([record.language, record.titles, record.translations]).toEqual(['fr', { fr: 'Un pont' }, []]);
  });

  it('takes no translation of a text that is gone for one that is behind', async () => {
    await publish(
      sampleEntry(names[1]!, 'A road', {
        document: { title: 'A road', summary: 'To the coast' },
        translations: [french('title', 'Une route'), french('summary', 'Vers la côte')],
      }),
    );
    const { translations } = await read(sampleEntry(names[1]!, 'A road'));
    expect(translations).toMatchObject([{ field: 'title', isBehind: false }]);
  });

  it('tells when the version was made apart from when a translation came', async () => {
    const before = await read(sampleEntry(names[2]!, 'A school'));
    await database.pool.query("update record_versions set made_at = '2020-05-05' where record_id = $1", [
      before.id,
    ]);
    const after = await read(
      sampleEntry(names[2]!, 'A school', { translations: [french('title', 'Une école')] }),
    );
    expect([after.versionMadeAt, after.changedAt]).toEqual([
      new Date('2020-05-05T00:00:00Z'),
      new Date('2026-03-01T10:00:00Z'),
    ]);
  });
});

describe('listVersions and findVersion', () => {
  it('end with the version that is public', async () => {
    await publish(sampleEntry(names[3]!, 'First'));
    const record = await read(sampleEntry(names[3]!, 'Second'));
    await database.pool.query(
      `insert into record_versions (record_id, number, language, document, document_hash, cause, made_at)
      select record_id, 3, language, document, document_hash, cause, made_at from record_versions
      where record_id = $1 and number = 2`,
      [record.id],
    );
    expect((await listVersions(db, record)).map(({ number }) => number)).toEqual([2, 1]);
    expect((await findVersion(db, record, 2))?.document).toEqual({ title: 'Second' });
    expect(await findVersion(db, record, 3)).toBeUndefined();
  });
});

describe('findReferenceByAlias', () => {
  it('leads to the one record of a name, and nowhere when two sources give it to different ones', async () => {
    const record = await read(sampleEntry({ scheme: 'source:a', value: 'same' }, 'One'));
    expect(await findReferenceByAlias(db, sample, 'same')).toBe(record.reference);
    await publish(sampleEntry({ scheme: 'source:b', value: 'same' }, 'Another'));
    expect(await findReferenceByAlias(db, sample, 'same')).toBeUndefined();
  });
});
