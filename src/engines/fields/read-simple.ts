import { isCurrency, parseAmount } from '#kernel/money.ts';
import { firstDayOf, lastDayOf, parsePartialDate } from '#kernel/partial-date.ts';
import type {
  DateField,
  FieldValue,
  LinkField,
  MoneyField,
  NumberField,
  PeriodField,
  TextField,
} from './field.ts';
import { isKnownLanguage } from './known-language.ts';
import { asParts, asText, isBlank, note, type Reading } from './reading.ts';
import { lengthOf, tidyLine, tidyText } from './text-value.ts';

/** A text within its length, tidied; too long is a problem, never a cut. */
export function readText(
  field: TextField,
  raw: unknown,
  path: string,
  reading: Reading,
): FieldValue | undefined {
  if (typeof raw !== 'string') return note(reading, path, 'not-a-text');
  const text = field.form === 'line' ? tidyLine(raw) : tidyText(raw);
  if (text === null) return undefined;
  if (text.length > field.maxLength) {
    const length = lengthOf(text);
    if (length > field.maxLength) return note(reading, path, 'too-long', { length, max: field.maxLength });
  }
  return text;
}

/** An exact decimal within its bounds. */
export function readNumber(
  field: NumberField,
  raw: unknown,
  path: string,
  reading: Reading,
): FieldValue | undefined {
  const given = asText(raw);
  const amount = given === null ? null : parseAmount(given);
  if (amount === null) return note(reading, path, 'not-a-number', { text: quoted(raw) });
  const decimals = amount.split('.')[1]?.length ?? 0;
  if (decimals > field.decimals) return note(reading, path, 'too-many-decimals', { max: field.decimals });
  if (field.min !== undefined && Number(amount) < field.min)
    return note(reading, path, 'too-small', { min: field.min });
  if (field.max !== undefined && Number(amount) > field.max)
    return note(reading, path, 'too-large', { max: field.max });
  return amount;
}

/** A date as precisely as it is given (ISO 8601). */
export function readDate(
  _field: DateField,
  raw: unknown,
  path: string,
  reading: Reading,
): FieldValue | undefined {
  const given = asText(raw);
  const date = given === null ? null : parsePartialDate(given);
  return date ?? note(reading, path, 'not-a-date', { text: quoted(raw) });
}

/** A period; either end may be unknown, and it may not end before it starts. */
export function readPeriod(
  _field: PeriodField,
  raw: unknown,
  path: string,
  reading: Reading,
): FieldValue | undefined {
  const parts = asParts(raw);
  if (!parts) return note(reading, path, 'not-a-group');
  const bound = (part: 'from' | 'until'): string | undefined =>
    isBlank(parts[part])
      ? undefined
      : (readDate({ name: part, type: 'date' }, parts[part], `${path}.${part}`, reading) as
          | string
          | undefined);
  const from = bound('from');
  const until = bound('until');
  if (from !== undefined && until !== undefined && lastDayOf(until) < firstDayOf(from)) {
    return note(reading, path, 'ends-before-start', { from, until });
  }
  if (from === undefined && until === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

/** An amount with its currency; neither is ever guessed. What is wrong with both is told at once. */
export function readMoney(
  field: MoneyField,
  raw: unknown,
  path: string,
  reading: Reading,
): FieldValue | undefined {
  const parts = asParts(raw);
  if (!parts) return note(reading, path, 'not-a-group');
  if (isBlank(parts.amount) && isBlank(parts.currency)) return undefined;
  const amount = readAmount(field, parts.amount, path, reading);
  const currency = readCurrency(parts.currency, path, reading);
  return amount === undefined || currency === undefined ? undefined : { amount, currency };
}

function readAmount({ min }: MoneyField, raw: unknown, path: string, reading: Reading): string | undefined {
  if (isBlank(raw)) return note(reading, path, 'amount-missing');
  const given = asText(raw);
  const amount = given === null ? null : parseAmount(given);
  if (amount === null) return note(reading, path, 'not-an-amount', { text: quoted(raw) });
  if (min !== undefined && Number(amount) < min) return note(reading, path, 'too-small', { min });
  return amount;
}

function readCurrency(raw: unknown, path: string, reading: Reading): string | undefined {
  if (isBlank(raw)) return note(reading, path, 'currency-missing');
  const currency = (asText(raw) ?? '').trim().toUpperCase();
  return isCurrency(currency) ? currency : note(reading, path, 'not-a-currency', { text: quoted(raw) });
}

/** A web address, http or https, with an optional title. */
export function readLink(
  _field: LinkField,
  raw: unknown,
  path: string,
  reading: Reading,
): FieldValue | undefined {
  const parts = typeof raw === 'string' ? { url: raw } : asParts(raw);
  const given = parts === null ? null : asText(parts.url);
  const url = given === null ? null : webAddress(given.trim());
  if (url === null) return note(reading, path, 'not-a-link', { text: quoted(given ?? raw) });
  const title = parts && 'title' in parts && typeof parts.title === 'string' ? tidyLine(parts.title) : null;
  return title === null ? { url } : { url, title };
}

/** An e-mail address: one @, a dot in the domain, nothing that could break a header. */
export function readEmail(raw: unknown, path: string, reading: Reading): FieldValue | undefined {
  const given = asText(raw)?.trim() ?? '';
  if (given.length > 254 || !/^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+\.[^\s@<>()",;:\\]+$/.test(given)) {
    return note(reading, path, 'not-an-email', { text: quoted(raw) });
  }
  return given;
}

/** A BCP 47 tag of a language that has a name, or of one for private use; the case of its parts is set right. */
export function readLanguage(raw: unknown, path: string, reading: Reading): FieldValue | undefined {
  const given = asText(raw)?.trim().replaceAll('_', '-') ?? '';
  const tag = given.replace(/^[A-Za-z]+/, (primary) => primary.toLowerCase());
  return isKnownLanguage(tag) ? tag : note(reading, path, 'not-a-language', { text: quoted(raw) });
}

/** A value short enough to be quoted in a message. */
export function quoted(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? '');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function webAddress(text: string): string | null {
  // An address without a scheme is what people type; nothing but http and https is ever made of it.
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text)
    ? text
    : /^[\w-]+(\.[\w-]+)+([/?#:].*)?$/.test(text)
      ? `http://${text}`
      : text;
  if (!/^https?:\/\//i.test(full) || full.length > 2000 || /\s/.test(full)) return null;
  return URL.canParse(full) ? full : null;
}
