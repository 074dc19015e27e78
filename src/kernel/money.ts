/** An amount as an exact decimal string with its ISO 4217 currency; never a JavaScript number (style.md, Data). */
export interface Money {
  amount: string;
  currency: string;
}

/**
 * Reads a decimal amount; thousands separators are refused, because `1,234` means two things in our six languages.
 *
 * @example
 * parseAmount('1234.50') // '1234.5'
 * parseAmount('-0') // '0'
 * parseAmount('1,234') // null
 */
export function parseAmount(text: string): string | null {
  const match = /^([+-])?0*(\d{1,24})(?:\.(\d{1,12}))?$/.exec(text.trim());
  if (!match) return null;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const digits = fraction === '' ? match[2]! : `${match[2]}.${fraction}`;
  return match[1] === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/**
 * Whether a string has the shape of an ISO 4217 currency code.
 *
 * @example
 * isCurrency('JOD') // true
 */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code);
}
