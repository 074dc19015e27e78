import type { Language } from '#kernel/language.ts';
import type { Money } from '#kernel/money.ts';
import { localeOf, numberFormat } from './locale.ts';

/** A figure: a number, or an exact decimal string such as a number field holds. */
export type Figure = number | bigint | string;

type Decimal = Intl.StringNumericLiteral;

/**
 * Writes a figure with the language's separators and Western digits. A string is written exactly, with all its decimals;
 * a number with at most three, or with as many as asked for.
 *
 * @example
 * formatNumber('en', 15000) // '15,000'
 * formatNumber('fr', '0.10000000000000001') // '0,10000000000000001'
 */
export function formatNumber(language: Language, figure: Figure, decimals?: number): string {
  const options: Intl.NumberFormatOptions =
    decimals !== undefined
      ? { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
      : { maximumFractionDigits: typeof figure === 'string' ? 20 : 3 };
  return numberFormat(localeOf(language), options).format(figure as Decimal);
}

/**
 * Writes a ratio as a percentage, rounded to whole per cents or as many decimals as asked for.
 *
 * @example
 * formatPercent('en', 0.123) // '12%'
 * formatPercent('en', 0.123, 1) // '12.3%'
 */
export function formatPercent(language: Language, ratio: number, decimals = 0): string {
  return numberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: decimals }).format(
    ratio,
  );
}

/**
 * Writes an amount with its ISO 4217 code, never a symbol that several countries share. Nothing is rounded: decimals beyond
 * the currency's own are shown, and whole amounts have none.
 *
 * @example
 * formatMoney('en', { amount: '1234.5', currency: 'JOD' }) // 'JOD\u00a01,234.500'
 * formatMoney('en', { amount: '98765432109876543210', currency: 'USD' }) // 'USD\u00a098,765,432,109,876,543,210'
 */
export function formatMoney(language: Language, money: Money): string {
  const locale = localeOf(language);
  const shape = { style: 'currency', currency: money.currency, currencyDisplay: 'code' } as const;
  const own = numberFormat(locale, shape).resolvedOptions().maximumFractionDigits ?? 2;
  const given = money.amount.split('.')[1]?.length ?? 0;
  return numberFormat(locale, {
    ...shape,
    minimumFractionDigits: own,
    maximumFractionDigits: Math.max(own, given),
    trailingZeroDisplay: 'stripIfInteger',
  }).format(money.amount as Decimal);
}
