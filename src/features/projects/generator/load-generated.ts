import type { CodeParents } from '#engines/registry/facets/facet-codes.ts';
import type { FacetValues } from '#engines/registry/facets/facet-values.ts';
import type { Entry } from '#engines/registry/store/entry.ts';
import { publishEntries } from '#engines/registry/store/publish-entries.ts';
import type { MakeId } from '#kernel/ids.ts';
import { inTransaction, type Queryable } from '#platform/db/transaction.ts';
import { project } from '../project.ts';
import { type GeneratorLists, generateEntries } from './generate-entries.ts';

/** What is loaded, and with what. */
export interface LoadGeneratedOptions {
  seed: number;
  count: number;
  lists: GeneratorLists & CodeParents;
  facetValues: FacetValues;
  makeId: MakeId;
  /** Records in one transaction. */
  batchSize?: number;
  /** Told after each committed batch how many are in. */
  onProgress?: (loaded: number) => void;
}

const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;

/**
 * Loads generated projects the way real ones come in, through `publishEntries`, with a clock that goes from 2004 to 2026, so that references and
 * dates of first publication are spread over the years. The kinds must be registered.
 */
export async function loadGenerated(db: Queryable, options: LoadGeneratedOptions): Promise<void> {
  const { count, lists, facetValues, batchSize = 1000 } = options;
  const publishing = { kind: project, cause: 'import', lists, facetValues, outside: db } as const;
  let loaded = 0;
  const publish = async (batch: Entry[]) => {
    const act = {
      actor: { sort: 'program' },
      at: publishedAt(loaded, count),
      makeId: options.makeId,
    } as const;
    await inTransaction(db, (trx) => publishEntries(trx, act, publishing, batch));
    loaded += batch.length;
    options.onProgress?.(loaded);
  };
  let batch: Entry[] = [];
  for (const entry of generateEntries(options)) {
    batch.push(entry);
    if (batch.length === batchSize) {
      await publish(batch);
      batch = [];
    }
  }
  if (batch.length > 0) await publish(batch);
}

/**
 * When record `number` of `count` was published: evenly over the time from 2004 to 2026.
 *
 * @example
 * publishedAt(0, 100).toISOString() // '2004-01-01T00:00:00.000Z'
 */
export function publishedAt(number: number, count: number): Date {
  const first = Date.UTC(FIRST_YEAR, 0, 1);
  const last = Date.UTC(LAST_YEAR, 5, 30);
  return new Date(first + Math.floor(((last - first) * number) / count));
}
