import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { messageSource } from './catalogue.ts';
import { isolate } from './isolate.ts';
import type { MessageKey } from './keys.ts';
import { dateTimeFormat, localeOf, numberFormat, pluralRules } from './locale.ts';
import { formatNumber } from './numbers.ts';
import { contentLanguageOf, isPseudoLanguage, type PageLanguage, pageDirectionOf } from './page-language.ts';
import { pseudoMessage } from './pseudo.ts';
import { typeset } from './typeset.ts';

/** What fills a placeholder. Dates and amounts are put into words first, by `Texts`. */
export type MessageValue = string | number | bigint;

/** What makes an element of the text between a message's tags, such as a link. */
export type WrapText<Node> = (text: string) => Node;

/** Stands behind the name of an argument that is shown as it is; plurals keep the bare name and the number behind it. */
const SHOWN = '\u0000';

const formatters = {
  getNumberFormat: (locale?: string | string[], options?: object) =>
    numberFormat(String(locale), (options ?? {}) as Intl.NumberFormatOptions),
  getDateTimeFormat: (locale?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) =>
    dateTimeFormat(String(locale), options ?? {}),
  getPluralRules: (locale?: Intl.LocalesArgument, options?: Intl.PluralRulesOptions) =>
    pluralRules(String(locale), options ?? {}),
};

function markShown(elements: MessageFormatElement[]): MessageFormatElement[] {
  for (const element of elements) {
    if (element.type === TYPE.argument) element.value += SHOWN;
    else if (element.type === TYPE.tag) markShown(element.children);
    else if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) markShown(option.value);
    }
  }
  return elements;
}

function compile(page: PageLanguage, key: MessageKey): IntlMessageFormat {
  const language = contentLanguageOf(page);
  const parsed = markShown(parse(typeset(language, messageSource(language, key))));
  const elements = isPseudoLanguage(page) ? pseudoMessage(parsed, page) : parsed;
  return new IntlMessageFormat(elements, localeOf(language), undefined, { formatters });
}

const compiled = new Map<string, IntlMessageFormat>();

function messageOf(page: PageLanguage, key: MessageKey): IntlMessageFormat {
  const name = `${page} ${key}`;
  let message = compiled.get(name);
  if (message === undefined) {
    message = compile(page, key);
    compiled.set(name, message);
  }
  return message;
}

function showValues<Value>(
  page: PageLanguage,
  values: Record<string, Value>,
): Record<string, Value | string> {
  const shown: Record<string, Value | string> = {};
  for (const [name, value] of Object.entries(values)) {
    shown[name] = value;
    if (typeof value === 'string') shown[name + SHOWN] = isolate(value, pageDirectionOf(page));
    else if (typeof value === 'number' || typeof value === 'bigint')
      shown[name + SHOWN] = formatNumber(contentLanguageOf(page), value);
    else shown[name + SHOWN] = value;
  }
  return shown;
}

/**
 * Says a message in the language of a page. Numbers are written by the language's rules, strings are isolated where directions
 * could mix. A placeholder without a value is a fault.
 *
 * @example
 * formatMessage('en', 'platform.error.reference', { reference: 'K7Q2' }) // 'Reference number: K7Q2'
 */
export function formatMessage(
  page: PageLanguage,
  key: MessageKey,
  values: Record<string, MessageValue> = {},
): string {
  return String(messageOf(page, key).format(showValues(page, values)));
}

/**
 * Says a message that holds elements: tags (`<link>…</link>`) are wrapped by the function of their name, and an argument
 * may be an element, which sees to its own isolation (`<bdi>`). Gives the pieces in the language's order.
 *
 * @example
 * formatParts('en', 'platform.error.reference', { reference: { b: 'K7Q2' } }) // ['Reference number: ', { b: 'K7Q2' }]
 */
export function formatParts<Node>(
  page: PageLanguage,
  key: MessageKey,
  values: Record<string, MessageValue | Node | WrapText<Node>>,
): (string | Node)[] {
  const wrapped = Object.entries(values).map(([name, value]) =>
    typeof value === 'function'
      ? [name, (pieces: unknown[]) => (value as WrapText<Node>)(pieces.join(''))]
      : [name, value],
  );
  const said = messageOf(page, key).format<Node>(showValues(page, Object.fromEntries(wrapped)));
  return (Array.isArray(said) ? said : [said]) as (string | Node)[];
}
