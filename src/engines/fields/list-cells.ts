/** What is wrong with a cell before its value is looked at. */
export interface CellProblem {
  /** Name of the column. */
  column: string;
  code: CellProblemCode;
  values?: Record<string, string | number>;
}

/** Everything that can be wrong with a cell. */
export const CELL_PROBLEM_CODES = [
  'cell-not-json',
  'attribute-count',
  'attribute-without-codes',
  'not-an-identifier',
] as const;

/** A code of {@link CELL_PROBLEM_CODES}. */
export type CellProblemCode = (typeof CELL_PROBLEM_CODES)[number];

/**
 * Several short values in one cell.
 *
 * @example
 * joinList(['KE', 'NE']) // 'KE; NE'
 */
export function joinList(items: readonly string[]): string {
  return items.join('; ');
}

/**
 * The values of a cell, in the order given; a blank cell has none. Items are parted by semicolons or line ends.
 *
 * @example
 * splitList('KE;NE; ') // ['KE', 'NE', '']
 * splitList(' ') // []
 */
export function splitList(cell: string): string[] {
  return cell.trim() === '' ? [] : cell.split(/;|\n/).map((item) => item.trim());
}

/**
 * Addresses in one cell. An address may hold a semicolon but no space, so only semicolons before a space part them.
 *
 * @example
 * splitAddresses('http://a.org/;x=1; http://b.org') // ['http://a.org/;x=1', 'http://b.org']
 */
export function splitAddresses(cell: string): string[] {
  return cell
    .trim()
    .split(/;?\s+/)
    .filter((address) => address !== '');
}

/** Reads a cell that holds JSON; notes a problem and gives `undefined` when it does not. */
export function parseCell(column: string, cell: string, problems: CellProblem[]): unknown {
  try {
    return JSON.parse(cell);
  } catch (fault) {
    problems.push({ column, code: 'cell-not-json', values: { detail: (fault as Error).message } });
    return undefined;
  }
}

interface Identifier {
  scheme: string;
  value: string;
}

/**
 * Identifiers of a party in one cell: `scheme:value`, parted by semicolons; as JSON where an identifier holds one itself.
 *
 * @example
 * writeIdentifiers([{ scheme: 'iati', value: 'XM-DAC-928' }, { scheme: 'ror', value: '01f80g185' }])
 * // 'iati:XM-DAC-928; ror:01f80g185'
 */
export function writeIdentifiers(identifiers: readonly Identifier[]): string {
  const isPlain = identifiers.every(
    ({ scheme, value }) => !/[;:\n]|^\[/.test(scheme) && !/[;\n]|^\s|\s$/.test(value),
  );
  if (!isPlain) return JSON.stringify(identifiers);
  return joinList(identifiers.map(({ scheme, value }) => `${scheme}:${value}`));
}

/** Reads what {@link writeIdentifiers} wrote, or a person typed. */
export function readIdentifiers(column: string, cell: string, problems: CellProblem[]): Identifier[] {
  if (cell.trimStart().startsWith('[')) {
    const parsed = parseCell(column, cell, problems);
    return Array.isArray(parsed) ? (parsed as Identifier[]) : [];
  }
  return splitList(cell).flatMap((item) => {
    if (item === '') return [];
    const colon = item.indexOf(':');
    const scheme = item.slice(0, colon).trim();
    const value = item.slice(colon + 1).trim();
    if (colon > 0 && scheme !== '' && value !== '') return [{ scheme, value }];
    problems.push({ column, code: 'not-an-identifier', values: { text: item.slice(0, 80) } });
    return [];
  });
}
