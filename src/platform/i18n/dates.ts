import type { Language } from '#kernel/language.ts';
import { firstDayOf, type PartialDate } from '#kernel/partial-date.ts';
import { dateTimeFormat, localeOf } from './locale.ts';

/** How much room a date may take: `4 Mar 2025`, `4 March 2025` or `04/03/2025`. */
export type DateStyle = 'short' | 'long' | 'numeric';

type Precision = 'year' | 'month' | 'day';

const MONTHS = { short: 'short', long: 'long', numeric: '2-digit' } as const;

function shapeOf(style: DateStyle, precision: Precision): Intl.DateTimeFormatOptions {
  if (precision === 'year') return { year: 'numeric', timeZone: 'UTC' };
  if (precision === 'month') return { year: 'numeric', month: MONTHS[style], timeZone: 'UTC' };
  return {
    year: 'numeric',
    month: MONTHS[style],
    day: style === 'numeric' ? '2-digit' : 'numeric',
    timeZone: 'UTC',
  };
}

function keepTogether(text: string): string {
  return text.replace(/ /g, '\u00a0');
}

/** A year below 100 means itself, which `Date.UTC` would take for one of the 1900s. */
function atMidnight(date: PartialDate): Date {
  const [year, month, day] = firstDayOf(date).split('-').map(Number) as [number, number, number];
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return instant;
}

/**
 * Writes a date as precisely as it is known and no more precisely; the words of a date never break across lines.
 * An instant is shown by its day in UTC.
 *
 * @example
 * formatDate('en', '2025-03-04', 'short') // '4\u00a0Mar\u00a02025'
 * formatDate('zh', '2025-03', 'long') // '2025年3月'
 * formatDate('ru', '2025', 'long') // '2025'
 */
export function formatDate(language: Language, date: PartialDate | Date, style: DateStyle = 'short'): string {
  const precision = date instanceof Date || date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
  const instant = date instanceof Date ? date : atMidnight(date);
  return keepTogether(dateTimeFormat(localeOf(language), shapeOf(style, precision)).format(instant));
}

/**
 * Writes an instant in a zone, the zone beside it (design §4.6). The date stays in one piece, and so does the time with its zone.
 *
 * @param zone IANA name, such as `Asia/Amman`
 * @example
 * formatDateTime('en', new Date('2025-03-04T15:05:00Z'), 'Asia/Amman') // '4\u00a0Mar\u00a02025, 18:05\u00a0GMT+3'
 */
export function formatDateTime(language: Language, instant: Date, zone: string): string {
  const parts = dateTimeFormat(localeOf(language), {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  }).formatToParts(instant);
  const between = parts.findIndex((part) => part.type === 'hour' || part.type === 'timeZoneName') - 1;
  return parts.map((part, place) => (place === between ? part.value : keepTogether(part.value))).join('');
}
