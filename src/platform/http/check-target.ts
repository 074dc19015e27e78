import type { PageRefusal } from './refusals.ts';

/** The longest path and query that are answered, in characters; every filter of every facet at once stays below. */
export const LONGEST_TARGET = 8192;

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Looks at a request's path and query before anything reads them. Refuses one that is too long, that is not percent-encoded
 * UTF-8 (RFC 3986 §2.5), or that holds a NUL, which no text in the database can.
 *
 * @example
 * checkTarget('/en/projects?q=%C3%A9') // null
 * checkTarget('/en/projects?q=%FF') // { kind: 'bad-request' }
 */
export function checkTarget(target: string): PageRefusal | null {
  if (target.length > LONGEST_TARGET) return { kind: 'too-long', limit: LONGEST_TARGET };
  if (!target.includes('%')) return null;
  return target.includes('%00') || !isDecodable(target) ? { kind: 'bad-request' } : null;
}
