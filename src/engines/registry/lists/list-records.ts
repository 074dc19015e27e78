import { sql } from 'kysely';
import type { Language } from '#kernel/language.ts';
import { inSnapshot, type Queryable } from '#platform/db/transaction.ts';
import { type FacetCode, facetNamed } from '../facets/facet-codes.ts';
import type { FacetValues } from '../facets/facet-values.ts';
import {
  type ChosenFacet,
  findHits,
  type Hits,
  type HitsQuestion,
  type UnitedValues,
} from '../facets/find-hits.ts';
import type { OrdinalSet } from '../facets/ordinal-set.ts';
import type { FacetDeclaration, Kind, Sort } from '../kind.ts';
import type { CodeWords } from '../search/code-words.ts';
import { findText, type TextHits } from '../search/find-text.ts';
import { RankedHits } from '../search/ranked-hits.ts';
import { kindIdOf } from '../store/kind-row.ts';
import type { CountedFacet, ListAnswer, ListFilter, ListQuestion, Position } from './list-question.ts';
import { readPage } from './read-page.ts';

/** The code lists as a list of records needs them. */
export interface DatedGroups {
  /** Codes of the list, in its order. */
  codesOf(list: string): readonly string[];
  /** Area codes that belong to a group on a day (ISO 8601). */
  membersOf(group: string, onDate: string): readonly string[];
}

/** What questions to a register are asked with. */
export interface RegisterReading {
  db: Queryable;
  facetValues: FacetValues;
  lists: DatedGroups;
  /** Names of codes as words of a search. */
  codeWords(kind: Kind): CodeWords;
}

/**
 * One page of a register with its exact total and facet counts, all from one snapshot, so that list, facets and files agree (design §5.3).
 * A code that no record carries gives no rows, not an error.
 */
export async function listRecords(reading: RegisterReading, question: ListQuestion): Promise<ListAnswer> {
  const { kind, sort, position, limit } = question;
  const kindId = await kindIdOf(reading.db, kind);
  const asked = await askedOf(reading, kindId, question, kind.facets);
  return inSnapshot(reading.db, async (trx) => {
    const text = await textHitsOf(reading, trx, kindId, question, question.reader, kind);
    const hits = await findHits(trx, { ...asked.hits, ...(text ? { within: text.all } : {}) });
    const ranked = text ? new RankedHits(text.ranks, hits.ordinals) : null;
    const pageOf = (limit: number) => ({ kindId, reader: question.reader, sort, position, limit, ranked });
    const rows = await readPage(trx, hits.ordinals, hits.total, pageOf(limit + 1));
    const backward = position?.side === 'before';
    const more = rows.length > limit;
    const records = more ? (backward ? rows.slice(1) : rows.slice(0, limit)) : rows;
    const first = records[0];
    const last = records.at(-1);
    const at = (side: Position['side'], row: typeof first): Position | null =>
      row ? { side, ordinal: row.ordinal, ...(sort === 'newest' ? {} : { key: row.sortKey }) } : null;
    return {
      records,
      total: hits.total,
      everyRecord: hits.everyRecord,
      facets: countedFacets(reading, kind, hits, asked),
      ...(text ? { found: { unknownWords: text.unknownWords, codes: text.codes } } : {}),
      before: first ? placeOf(first.ordinal, sort, hits.ordinals, ranked) : null,
      next: backward || more ? at('after', last) : null,
      previous: (backward ? more : position !== null) ? at('before', first) : null,
    };
  });
}

/** How many hits stand before a row, where the order tells. */
function placeOf(ordinal: number, sort: Sort, hits: OrdinalSet, ranked: RankedHits | null): number | null {
  if (sort === 'best' && ranked) return ranked.countBefore(ordinal);
  return sort === 'newest' || sort === 'best' ? hits.count(ordinal) : null;
}

/** What a filter's text is found in; nothing when it has none, or none that counts. */
async function textHitsOf(
  reading: RegisterReading,
  trx: Queryable,
  kindId: number,
  filter: ListFilter,
  reader: Language,
  kind: Kind,
): Promise<TextHits | null> {
  if (filter.text === undefined || filter.text.trim() === '') return null;
  return findText(trx, reading.facetValues, reading.codeWords(kind), { kindId, text: filter.text, reader });
}

/** The ordinals that a filter hits, with the counts of the facets that are named: for files, key figures, maps and matrices. */
export async function findFiltered(
  reading: RegisterReading,
  trx: Queryable,
  kind: Kind,
  filter: ListFilter,
  counted: readonly string[] = [],
): Promise<Hits & { facets: readonly CountedFacet[] }> {
  const kindId = await kindIdOf(reading.db, kind);
  const facets = kind.facets.filter((facet) => counted.includes(facet.name));
  const asked = await askedOf(reading, kindId, filter, facets, kind);
  const text = await textHitsOf(reading, trx, kindId, filter, 'en', kind);
  const hits = await findHits(trx, { ...asked.hits, ...(text ? { within: text.all } : {}) });
  return { ...hits, facets: countedFacets(reading, { ...kind, facets }, hits, asked) };
}

/** Names the state of a register that readers see; grows with each publication (design §4.8). */
export async function generationOf(db: Queryable, kind: Kind): Promise<string> {
  const { rows } = await sql<{
    generation: string;
  }>`select generation from kinds where name = ${kind.name}`.execute(db);
  return rows[0]?.generation ?? '0';
}

interface Asked {
  hits: HitsQuestion;
  groupsById: Map<number, FacetCode>;
}

async function askedOf(
  reading: RegisterReading,
  kindId: number,
  filter: ListFilter & { kind?: Kind },
  facets: readonly FacetDeclaration[],
  kind: Kind = filter.kind!,
): Promise<Asked> {
  const { db, facetValues } = reading;
  await facetValues.refresh(db);
  const groupsById = new Map<number, FacetCode>();
  const chosen: ChosenFacet[] = [];
  for (const { facet, codes } of filter.choices) {
    const declaration = facetNamed(kind, facet);
    if (!declaration || codes.length === 0) continue;
    const wanted = declaration.dated
      ? codes.flatMap((code) => membersAsCodes(reading, kind, declaration, code, filter.day))
      : codes.map((code) => ({ facet, code }));
    chosen.push({ facet, valueIds: facetValues.knownAmong(wanted) });
  }
  const counted: HitsQuestion['counted'][number][] = [];
  for (const facet of facets) {
    if (!facet.dated) {
      counted.push({ facet: facet.name, valueIds: facetValues.ofFacet(facet.name), united: [] });
      continue;
    }
    const united: UnitedValues[] = [];
    for (const code of reading.lists.codesOf(facet.list)) {
      const id = -1 - groupsById.size;
      groupsById.set(id, { facet: facet.name, code });
      const members = membersAsCodes(reading, kind, facet, code, filter.day);
      united.push({ id, facet: facet.name, valueIds: facetValues.knownAmong(members) });
    }
    counted.push({ facet: facet.name, valueIds: [], united });
  }
  return { hits: { kindId, chosen, counted }, groupsById };
}

/** A dated group as codes of the facet that counts its members: the kind's facet over the same field, in the members' own list. */
function membersAsCodes(
  reading: RegisterReading,
  kind: Kind,
  group: FacetDeclaration,
  code: string,
  day: string,
): FacetCode[] {
  const members = kind.facets.find(
    (facet) =>
      !facet.dated &&
      facet !== group &&
      facet.list === 'areas' &&
      group.from.every((field) => facet.from.includes(field)),
  );
  if (!members)
    throw new Error(`kind ${kind.name}: facet ${group.name} needs a facet of areas over the same fields`);
  return reading.lists.membersOf(code, day).map((area) => ({ facet: members.name, code: area }));
}

function countedFacets(
  { facetValues }: RegisterReading,
  kind: Kind,
  hits: Hits,
  asked: Asked,
): CountedFacet[] {
  const counts = new Map(kind.facets.map((facet) => [facet.name, new Map<string, number>()]));
  for (const [id, count] of hits.counts) {
    const value = id > 0 ? facetValues.nameOf(id) : asked.groupsById.get(id);
    if (value) counts.get(value.facet)?.set(value.code, count);
  }
  return kind.facets.map((facet) => ({ facet: facet.name, counts: counts.get(facet.name)! }));
}
