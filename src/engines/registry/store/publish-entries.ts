import type { FieldValue } from '#engines/fields/field.ts';
import type { Act } from '#foundations/audit/act.ts';
import { recordEvents } from '#foundations/audit/record-events.ts';
import type { NamedParty } from '#foundations/parties/named-party.ts';
import { resolveParties } from '#foundations/parties/resolve-parties.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import { type CodeParents, type FacetCode, facetCodesOf } from '../facets/facet-codes.ts';
import { EVERY_RECORD, type FacetValues } from '../facets/facet-values.ts';
import { setBits } from '../facets/set-bits.ts';
import type { Kind } from '../kind.ts';
import { indexRecords, leaveToIndexer } from '../search/index-records.ts';
import { type Entry, type EntryOutcome, OWN_SCHEME, type VersionCause } from './entry.ts';
import { type ExistingRecord, findExisting } from './find-existing.ts';
import { insertRecordRows, putPublishedRows } from './insert-rows.ts';
import {
  endTurn,
  formReference,
  kindIdOf,
  type PublicationTurn,
  takeReferences,
  takeTurn,
} from './kind-row.ts';
import { partiesIn, replaceParties } from './party-values.ts';
import { cardOf, compareEntry, type RecordWrite, startsOn, titlesOf } from './plan-writes.ts';

/** What publishing needs beside the entries. */
export interface Publishing {
  kind: Kind;
  cause: VersionCause;
  lists: CodeParents;
  facetValues: FacetValues;
  /**
   * A connection outside the transaction, for facet values that are met for the first time: they are added at once, so that two writers never wait
   * for each other's.
   */
  outside: Queryable;
}

/**
 * Makes checked entries public, all in the transaction that is passed: a record that is new is made, one that differs gets its next version,
 * one that is the same is left alone. The answers stand in the order of the entries.
 *
 * A record that stands several times among the entries, by one name or by several, gets one version after the other. Records
 * `<kind>.published` for each change.
 */
export async function publishEntries(
  trx: Queryable,
  act: Act,
  publishing: Publishing,
  entries: readonly Entry[],
): Promise<EntryOutcome[]> {
  const { kind } = publishing;
  const kindId = await kindIdOf(publishing.outside, kind);
  const facetCodes = entries.map((entry) => facetCodesOf(kind, entry.document, publishing.lists));
  await publishing.facetValues.ensure(publishing.outside, facetCodes.flat());
  const turn = await takeTurn(trx, kindId);
  const existing = await findExisting(
    trx,
    kindId,
    entries.map((entry) => entry.identity),
  );
  const first = firstOfEach(entries, existing);
  if (first.size < entries.length) return publishInTurns(trx, act, publishing, entries, first);
  const resolved = await withPartyIds(trx, act, kind, entries, existing);
  const { writes, outcomes } = await planWrites(trx, act, publishing, turn, {
    entries: resolved,
    existing,
    facetCodes,
  });
  if (writes.length === 0) return outcomes;
  await insertRecordRows(trx, act, kindId, publishing.cause, writes);
  const valueIds = writes.map((write) =>
    write.facetCodes.map((code) => publishing.facetValues.numberOf(code)),
  );
  await putPublishedRows(trx, act, kindId, writes, valueIds);
  await recordEvents(
    trx,
    act,
    writes.map((write) => ({
      act: `${kind.name}.published`,
      subjectSort: 'record',
      subjectId: write.recordId,
      details: { version: write.version, cause: publishing.cause },
    })),
  );
  await setBits(
    trx,
    kindId,
    writes.map((write, index) => ({
      ordinal: write.ordinal,
      before: write.existing?.state === 'published' ? [EVERY_RECORD, ...write.existing.facetValues] : [],
      after: [EVERY_RECORD, ...valueIds[index]!],
    })),
  );
  const ordinals = writes.map((write) => write.ordinal);
  if (ordinals.length <= INDEXED_AT_ONCE) await indexRecords(trx, kind, kindId, ordinals);
  else await leaveToIndexer(trx, kindId, ordinals);
  return outcomes;
}

/** So few records are findable as soon as they are public; an import leaves its many to the indexer. */
const INDEXED_AT_ONCE = 20;

/** Places of the entries whose record stands at no earlier place. */
function firstOfEach(
  entries: readonly Entry[],
  existing: readonly (ExistingRecord | undefined)[],
): ReadonlySet<number> {
  const places = new Map<string, number>();
  for (const [place, { identity }] of entries.entries()) {
    const name = existing[place]?.id ?? `${identity.scheme}\u0000${identity.value}`;
    if (!places.has(name)) places.set(name, place);
  }
  return new Set(places.values());
}

async function publishInTurns(
  trx: Queryable,
  act: Act,
  publishing: Publishing,
  entries: readonly Entry[],
  first: ReadonlySet<number>,
): Promise<EntryOutcome[]> {
  const outcomes: EntryOutcome[] = [];
  for (const isTheirTurn of [(place: number) => first.has(place), (place: number) => !first.has(place)]) {
    const places = [...entries.keys()].filter(isTheirTurn);
    const given = places.map((place) => entries[place]!);
    const published = await publishEntries(trx, act, publishing, given);
    for (const [index, place] of places.entries()) outcomes[place] = published[index]!;
  }
  return outcomes;
}

/** Finds out who the named parties are. An entry whose record cannot be found makes no parties. */
async function withPartyIds(
  trx: Queryable,
  act: Act,
  kind: Kind,
  entries: readonly Entry[],
  existing: readonly (ExistingRecord | undefined)[],
): Promise<Entry[]> {
  const wanted = entries.map((entry, index) =>
    isLost(entry, existing[index]) ? [] : partiesIn(kind.fields, entry.document),
  );
  const keys = new Map<string, NamedParty>();
  for (const party of wanted.flat()) keys.set(JSON.stringify(party), party as unknown as NamedParty);
  const ids = await resolveParties(trx, act, [...keys.values()]);
  const idByKey = new Map([...keys.keys()].map((key, index) => [key, ids[index]!]));
  return entries.map((entry, index) =>
    wanted[index]!.length === 0
      ? entry
      : {
          ...entry,
          document: replaceParties(
            kind.fields,
            entry.document,
            (party: FieldValue) => idByKey.get(JSON.stringify(party))!,
          ),
        },
  );
}

function isLost(entry: Entry, existing: ExistingRecord | undefined): boolean {
  return existing === undefined && entry.identity.scheme === OWN_SCHEME;
}

async function planWrites(
  trx: Queryable,
  act: Act,
  { kind }: Publishing,
  turn: PublicationTurn,
  given: {
    entries: readonly Entry[];
    existing: readonly (ExistingRecord | undefined)[];
    facetCodes: readonly FacetCode[][];
  },
): Promise<{ writes: RecordWrite[]; outcomes: EntryOutcome[] }> {
  const { entries, existing, facetCodes } = given;
  const isNew = (index: number) => existing[index] === undefined && !isLost(entries[index]!, undefined);
  const needsOrdinal = (index: number) => isNew(index) || existing[index]?.state === 'draft';
  const fresh = entries.filter((_, index) => isNew(index)).length;
  const year = act.at.getUTCFullYear();
  let number = fresh === 0 ? 0 : await takeReferences(trx, turn.kindId, year, fresh);
  let ordinal = turn.firstOrdinal;
  const writes: RecordWrite[] = [];
  const outcomes = entries.map((entry, index): EntryOutcome => {
    const known = existing[index];
    if (isLost(entry, known)) return { kind: 'not-found' };
    const change = compareEntry(entry, known);
    if (change === null) return { kind: 'unchanged', recordId: known!.id, reference: known!.reference };
    const recordId = known?.id ?? act.makeId();
    const reference = known?.reference ?? formReference(kind.referencePrefix, year, number++);
    writes.push({
      ...change,
      recordId,
      reference,
      entry,
      existing: known,
      ordinal: needsOrdinal(index) ? ordinal++ : known!.ordinal!,
      card: cardOf(kind, entry.document),
      titles: titlesOf(kind, entry, known),
      startsOn: startsOn(kind, entry.document),
      facetCodes: facetCodes[index]!,
    });
    return known
      ? { kind: 'renewed', recordId, reference, version: change.version }
      : { kind: 'made', recordId, reference };
  });
  if (writes.length > 0) await endTurn(trx, turn, ordinal - turn.firstOrdinal);
  return { writes, outcomes };
}
