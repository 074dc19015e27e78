/**
 * A date as precisely as it is known: `2025`, `2025-03` or `2025-03-14` (ISO 8601 reduced precision).
 * An unknown date is `null`, never 1 January 1970 (design §5.2).
 */
export type PartialDate = string;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads an ISO 8601 date of any precision; a time of day behind it is cut off. Anything else is `null`.
 *
 * @example
 * parsePartialDate('2025-03-14') // '2025-03-14'
 * parsePartialDate('2025-02-30') // null
 * parsePartialDate('2024-06-12T00:00:00Z') // '2024-06-12'
 */
export function parsePartialDate(text: string): PartialDate | null {
  const match = SHAPE.exec(text.trim().replace(/[T ]\d{2}:\d{2}.*$/, ''));
  if (!match) return null;
  const [whole, year, month, day] = match;
  if (Number(year) < 1) return null;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))))
    return null;
  return whole;
}

/**
 * The first day a partial date can mean, for sorting and for comparing.
 *
 * @example
 * firstDayOf('2025') // '2025-01-01'
 */
export function firstDayOf(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/**
 * The last day a partial date can mean.
 *
 * @example
 * lastDayOf('2024-02') // '2024-02-29'
 */
export function lastDayOf(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return `${date}-${String(daysInMonth(year, month)).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
