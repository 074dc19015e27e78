import type { Kind } from '#engines/registry/kind.ts';
import { readListState } from '#engines/registry/pages/list-query.ts';
import { done, type Result, refuse } from '#kernel/result.ts';

/** What of the address of a page chooses no records: order, position, unfolded facets. */
const OF_THE_PAGE = ['sort', 'at', 'all'];

/**
 * The query of a filter as it was typed or pasted: `goal=3&area=KE`, or the whole address of a list. Unlike the web, which is full of links that grew
 * old, it refuses parameters that are none, and a day that is none: who typed them would get every record for an answer.
 */
export function readFilter(
  kind: Kind,
  given: string,
): Result<URLSearchParams, { unknown: string[]; known: string[] }> {
  const query = new URLSearchParams(queryIn(given.trim()));
  const known = [...kind.facets.map((facet) => facet.name), 'q', 'day'];
  const unknown = [...new Set(query.keys())].filter((name) => ![...known, ...OF_THE_PAGE].includes(name));
  const day = query.get('day');
  if (day && readListState(kind, query).day === null) unknown.push(`day=${day}`);
  return unknown.length > 0 ? refuse({ unknown, known }) : done(query);
}

function queryIn(given: string): string {
  const start = given.indexOf('?');
  if (start >= 0) return given.slice(start + 1).replace(/#.*$/s, '');
  return /^https?:\/\//i.test(given) ? '' : given;
}
