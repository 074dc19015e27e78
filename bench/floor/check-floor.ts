import type { FacetValues } from '#engines/registry/facets/facet-values.ts';
import { listRecords } from '#engines/registry/lists/list-records.ts';
import { registerReading } from '#engines/registry/lists/register-reading.ts';
import { project } from '#features/projects/index.ts';
import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import type { Database } from '#platform/db/open-database.ts';
import type { ListAsked } from '../list-paths.ts';
import { askFloor, readFloorCodes } from './floor-query.ts';

/** The database of both sides, and what ours is asked with. */
export interface CheckedSides {
  database: Pick<Database, 'kysely' | 'pool'>;
  facetValues: FacetValues;
  lists: CodeLists;
}

/** Asks both sides for the same lists and throws where ids, totals or a facet's counts differ: only equal answers are worth timing. */
export async function checkFloor(
  { database, facetValues, lists }: CheckedSides,
  asked: readonly ListAsked[],
): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const codes = await readFloorCodes(database.pool);
  const reading = registerReading({ db: database.kysely, facetValues, codeLists: lists });
  for (const one of asked) {
    const ours = await listRecords(reading, {
      kind: project,
      reader: 'en',
      choices: Object.entries(one.choices).map(([facet, codes]) => ({ facet, codes })),
      day,
      sort: 'newest',
      position: one.below === undefined ? null : { side: 'after', ordinal: one.below },
      limit: 20,
    });
    const floor = await askFloor(database.pool, codes, one.choices, one.below ?? null);
    const told = JSON.stringify(one);
    same(told, 'total', ours.total, floor.total);
    same(
      told,
      'ids',
      ours.records.map((row) => row.reference).join(),
      floor.rows.map((row) => row.reference).join(),
    );
    for (const { facet, counts } of ours.facets) {
      same(told, facet, canonical(Object.fromEntries(counts)), canonical(floor.counts[facet] ?? {}));
    }
  }
}

function canonical(counts: Record<string, number>): string {
  return JSON.stringify(
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .sort(),
  );
}

function same(asked: string, what: string, ours: unknown, floor: unknown): void {
  if (ours !== floor) throw new Error(`${asked}: ${what} is ${ours}, on the floor ${floor}`);
}
