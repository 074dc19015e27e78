import type { ImportItem, ImportSource } from './import-item.ts';

const MOST_SIZE = 4 * 1024 * 1024;

/** The first pieces of a file, as many as asked while they take little memory, and the file with all its pieces still to be walked. */
export async function peekPieces(
  source: ImportSource,
  most: number,
): Promise<{ first: ImportItem[]; source: ImportSource }> {
  const rest = source.items[Symbol.asyncIterator]();
  const first: ImportItem[] = [];
  let size = 0;
  while (first.length < most && size < MOST_SIZE) {
    const next = await rest.next();
    if (next.done) break;
    first.push(next.value);
    size += next.value.size;
  }
  return { first, source: { ...source, items: resume([...first], rest) } };
}

/** Walks what was read ahead and then the rest. */
export async function* resume<Item>(held: Item[], rest: AsyncIterator<Item>): AsyncGenerator<Item> {
  try {
    // Let go one by one, lest what was read ahead stays in memory to the end.
    for (let item = held.shift(); item !== undefined; item = held.shift()) yield item;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
