import type { ImportItem } from './import-item.ts';
import type { SeenIdentities } from './seen-identities.ts';

/** Consecutive pieces of a file that are written in one transaction. */
export interface Batch {
  items: readonly ImportItem[];
  /** Pieces whose record, or whose record's row in their language, stands earlier in the file. */
  repeated: ReadonlySet<ImportItem>;
  /** How many pieces of the file end with this batch. */
  position: number;
}

/** Most pieces of a batch, and most memory in UTF-16 code units. */
export interface BatchLimits {
  items: number;
  size: number;
}

/** The limits used where none are given. */
export const BATCH_LIMITS: BatchLimits = { items: 500, size: 4 * 1024 * 1024 };

/** Gathers the pieces behind `from` into batches; those in front are only remembered, so that a resumed import knows repetitions too. */
export async function* gatherBatches(
  items: AsyncIterable<ImportItem>,
  seen: SeenIdentities,
  { from = 0, limits = BATCH_LIMITS }: { from?: number; limits?: BatchLimits } = {},
): AsyncGenerator<Batch, void> {
  let position = 0;
  let gathered: ImportItem[] = [];
  let repeated = new Set<ImportItem>();
  let size = 0;
  for await (const item of items) {
    position++;
    const isRepeated = item.record.identity.value !== '' && !seen.add(nameOf(item));
    if (position <= from) continue;
    gathered.push(item);
    if (isRepeated) repeated.add(item);
    size += item.size;
    if (gathered.length < limits.items && size < limits.size) continue;
    yield { items: gathered, repeated, position };
    gathered = [];
    repeated = new Set();
    size = 0;
  }
  if (gathered.length > 0) yield { items: gathered, repeated, position };
}

/** What may stand once in a file: a record, a record's original, or its row in a language. */
function nameOf({ record, textState }: ImportItem): string {
  const name = `${record.identity.scheme}\u0000${record.identity.value}`;
  if (textState === undefined) return name;
  if (textState === 'original') return originalName(record.identity);
  // Texts of one language may have come about in several ways; each has a row of its own.
  return `${name}\u0000${record.language ?? ''}\u0000${textState ?? ''}`;
}

/** The name under which the original of a record of rows is remembered. */
export function originalName({ scheme, value }: ImportItem['record']['identity']): string {
  return `${scheme}\u0000${value}\u0000*`;
}
