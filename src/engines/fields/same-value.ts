import type { FieldValue } from './field.ts';

/**
 * Whether two values say the same; the order of an object's parts does not count, the order of a list does.
 *
 * @example
 * isSameValue({ amount: '1', currency: 'EUR' }, { currency: 'EUR', amount: '1' }) // true
 */
export function isSameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => isSameValue(item, b[index]))
    );
  }
  const left = a as { readonly [part: string]: FieldValue };
  const right = b as { readonly [part: string]: FieldValue };
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length && names.every((name) => isSameValue(left[name], right[name]))
  );
}
