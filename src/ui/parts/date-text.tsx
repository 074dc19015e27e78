import type { PartialDate } from '#kernel/partial-date.ts';
import type { DateStyle } from '#platform/i18n/dates.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Content, Markup } from '#ui/markup.ts';

/** A date in the reader's words, as precisely as it is known, with the same date for machines (HTML `time`). */
export function DateText(props: { date: PartialDate | Date; texts: Texts; style?: DateStyle }): Markup {
  const machine = props.date instanceof Date ? props.date.toISOString().slice(0, 10) : props.date;
  return <time datetime={machine}>{props.texts.date(props.date, props.style)}</time>;
}

/** From … until; an end that is not known is left out, and nothing known is `null`. Neither date breaks across lines. */
export function PeriodText(props: {
  from: PartialDate | null;
  until: PartialDate | null;
  texts: Texts;
  style?: DateStyle;
}): Content {
  const { texts, style } = props;
  const from = props.from !== null && <DateText date={props.from} texts={texts} style={style} />;
  const until = props.until !== null && <DateText date={props.until} texts={texts} style={style} />;
  if (from && until) return texts.parts<Markup>('platform.period.fromUntil', { from, until });
  if (from) return texts.parts<Markup>('platform.period.from', { from });
  return until ? texts.parts<Markup>('platform.period.until', { until }) : null;
}
