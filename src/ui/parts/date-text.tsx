import type { PartialDate } from '#kernel/partial-date.ts';
import type { DateStyle } from '#platform/i18n/dates.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Markup } from '#ui/markup.ts';

/** A date in the reader's words, as precisely as it is known, with the same date for machines (HTML `time`). */
export function DateText(props: { date: PartialDate | Date; texts: Texts; style?: DateStyle }): Markup {
  const machine = props.date instanceof Date ? props.date.toISOString().slice(0, 10) : props.date;
  return <time datetime={machine}>{props.texts.date(props.date, props.style)}</time>;
}
