/**
 * A table of words written as `word=stem`, or `word word=stem` for several of one stem, parted by two spaces or line ends.
 *
 * @example
 * wordTable('women=woman  feet foot=foot').get('feet') // 'foot'
 */
export function wordTable(written: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const cell of written.split(/ {2,}|\n/)) {
    const [words, stem] = cell.trim().split('=');
    if (stem !== undefined) for (const word of words!.split(' ')) table.set(word, stem);
  }
  return table;
}

/**
 * A set of words written with spaces between them.
 *
 * @example
 * wordSet('the of').has('of') // true
 */
export function wordSet(written: string): ReadonlySet<string> {
  return new Set(written.split(/\s+/).filter((word) => word !== ''));
}
