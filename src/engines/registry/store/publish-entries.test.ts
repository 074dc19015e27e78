import { describe, expect, it } from 'vitest';
import { sampleEntry as entry, openSampleRegister } from '#support/sample-register.ts';
import { formReference } from './kind-row.ts';

const { database, publish } = await openSampleRegister();

describe('publishEntries', () => {
  it('remembers the id of a source that looks like the very reference the record is given', async () => {
    const theirs = { scheme: 'source:elsewhere', value: formReference('S', 2026, 1) };
    const [made] = await publish(entry(theirs, 'Well'));
    expect(made).toMatchObject({ kind: 'made', reference: theirs.value });
    expect(await publish(entry(theirs, 'Well'))).toEqual([{ ...made, kind: 'unchanged' }]);
  });

  it('makes one version after the other when a record stands several times among the entries, by whatever name', async () => {
    const theirs = { scheme: 'source:elsewhere', value: '17' };
    const [made] = await publish(entry(theirs, 'Bridge'));
    if (made?.kind !== 'made') throw new Error('not made');
    const ours = { scheme: 'wasl', value: made.reference };
    const outcomes = await publish(
      entry(theirs, 'Second'),
      entry({ scheme: 'source:elsewhere', value: '18' }, 'Another'),
      entry(ours, 'Third'),
      entry(ours, 'Third'),
    );
    const { recordId, reference } = made;
    expect(outcomes).toMatchObject([
      { kind: 'renewed', recordId, version: 2 },
      { kind: 'made' },
      { kind: 'renewed', recordId, version: 3 },
      { kind: 'unchanged', recordId, reference },
    ]);
    const { rows } = await database.pool.query(
      "select titles ->> 'en' as title, version from published_records where record_id = $1",
      [recordId],
    );
    expect(rows).toEqual([{ title: 'Third', version: 3 }]);
  });

  it('makes a new record once when its name stands twice among the entries', async () => {
    const theirs = { scheme: 'source:elsewhere', value: '19' };
    const outcomes = await publish(entry(theirs, 'First'), entry(theirs, 'Second'));
    expect(outcomes).toMatchObject([{ kind: 'made' }, { kind: 'renewed', version: 2 }]);
  });
});
