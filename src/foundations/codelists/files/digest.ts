import { createHash } from 'node:crypto';

/**
 * SHA-256 of a value without regard to layout or to the order of fields, so that the same content is recognised however it was written.
 *
 * @example
 * digestOf({ a: 1, b: 2 }).equals(digestOf({ b: 2, a: 1 })) // true
 */
export function digestOf(value: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(ordered(value)))
    .digest();
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}
