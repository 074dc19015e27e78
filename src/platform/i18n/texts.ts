import { type Direction, isLanguageTag, type Language, type LanguageTag } from '#kernel/language.ts';
import { isCurrency, type Money } from '#kernel/money.ts';
import type { PartialDate } from '#kernel/partial-date.ts';
import { type DateStyle, formatDate, formatDateTime } from './dates.ts';
import { isolate } from './isolate.ts';
import type { MessageKey } from './keys.ts';
import { displayNames, listFormat, localeOf } from './locale.ts';
import { formatMessage, formatParts, type MessageValue, type WrapText } from './messages.ts';
import { type Figure, formatMoney, formatNumber, formatPercent } from './numbers.ts';
import { contentLanguageOf, type PageLanguage, pageDirectionOf } from './page-language.ts';

/** Everything that is said in one language: messages, and values put into its words. Digits are always Western. */
export interface Texts {
  /** The page's language as its address and `<html lang>` have it; a pseudo-language where those are switched on. */
  readonly page: PageLanguage;
  /** The language of content to look up, one of the six. */
  readonly language: Language;
  readonly direction: Direction;
  /** A message; see {@link formatMessage}. */
  t(key: MessageKey, values?: Record<string, MessageValue>): string;
  /** A message with elements in it, in pieces; see {@link formatParts}. */
  parts<Node>(
    key: MessageKey,
    values: Record<string, MessageValue | Node | WrapText<Node>>,
  ): (string | Node)[];
  /** A figure; strings exactly. */
  number(figure: Figure, decimals?: number): string;
  /** A ratio, 1 being 100 %. */
  percent(ratio: number, decimals?: number): string;
  /** An exact amount with its currency's code. */
  money(money: Money): string;
  /** A date as precisely as known; `short` unless asked otherwise. */
  date(date: PartialDate | Date, style?: DateStyle): string;
  /** An instant in an IANA zone, with the zone. */
  dateTime(instant: Date, zone: string): string;
  /** From … until, either of which may be unknown; `null` when both are. */
  period(from: PartialDate | null, until: PartialDate | null, style?: DateStyle): string | null;
  /** `A, B and C`, or with `or`. */
  list(items: readonly string[], joint?: 'and' | 'or'): string;
  /** A language's name; the tag itself when it has none. */
  languageName(tag: LanguageTag): string;
  /** A currency's name; the code itself when it has none. */
  currencyName(code: string): string;
}

function nameLanguage(language: Language, tag: LanguageTag): string {
  if (!isLanguageTag(tag)) return tag;
  try {
    return displayNames(localeOf(language), { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Intl throws for subtags in an impossible order, which content from elsewhere may carry.
    return tag;
  }
}

function nameCurrency(language: Language, code: string): string {
  if (!isCurrency(code)) return code;
  return displayNames(localeOf(language), { type: 'currency' }).of(code) ?? code;
}

function makeTexts(page: PageLanguage): Texts {
  const language = contentLanguageOf(page);
  const direction = pageDirectionOf(page);
  const texts: Texts = {
    page,
    language,
    direction,
    t: (key, values) => formatMessage(page, key, values),
    parts: (key, values) => formatParts(page, key, values),
    number: (figure, decimals) => formatNumber(language, figure, decimals),
    percent: (ratio, decimals) => formatPercent(language, ratio, decimals),
    money: (money) => formatMoney(language, money),
    date: (date, style) => formatDate(language, date, style),
    dateTime: (instant, zone) => formatDateTime(language, instant, zone),
    period: (from, until, style) => {
      const values = {
        from: from === null ? '' : texts.date(from, style),
        until: until === null ? '' : texts.date(until, style),
      };
      if (from !== null && until !== null) return texts.t('platform.period.fromUntil', values);
      if (from !== null) return texts.t('platform.period.from', values);
      return until !== null ? texts.t('platform.period.until', values) : null;
    },
    list: (items, joint = 'and') =>
      listFormat(localeOf(language), { type: joint === 'and' ? 'conjunction' : 'disjunction' }).format(
        items.map((item) => isolate(item, direction)),
      ),
    languageName: (tag) => nameLanguage(language, tag),
    currencyName: (code) => nameCurrency(language, code),
  };
  return texts;
}

const made = new Map<PageLanguage, Texts>();

/**
 * The texts of a language; the same object each time.
 *
 * @example
 * textsFor('en').period('2024', '2025-06') // '2024 – Jun\u00a02025'
 */
export function textsFor(page: PageLanguage): Texts {
  let texts = made.get(page);
  if (texts === undefined) {
    texts = makeTexts(page);
    made.set(page, texts);
  }
  return texts;
}
