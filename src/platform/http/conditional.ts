import { createHash } from 'node:crypto';
import type { PageContext } from './page-context.ts';

/** Whoever keeps the page asks each time whether it is still the same (design §4.8). */
const ASK_EACH_TIME = 'public, max-age=0, must-revalidate';

function tagOf(c: PageContext, generation: string): string {
  const { build, texts, encoding } = c.var;
  const digest = createHash('sha256').update([build, texts.page, generation].join('\n')).digest('base64url');
  return `W/"${digest.slice(0, 22)}-${encoding}"`;
}

/**
 * Whether one of the tags in an `If-None-Match` header is this one, compared weakly (RFC 9110 §8.8.3.2).
 *
 * @example
 * isMatched('"a", W/"b"', 'W/"a"') // true
 */
export function isMatched(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const wanted = tag.replace(/^W\//, '');
  const offered: string[] = ifNoneMatch.match(/"[^"]*"/g) ?? [];
  return offered.includes(wanted);
}

/**
 * Answers with a page that is the same for everyone until `generation` changes; says 304 without making it when the reader has
 * it already. The tag also differs by build, language and encoding.
 *
 * @param generation what the page was made of, such as the number of the last publication; the address need not be in it
 */
export async function cached(
  c: PageContext,
  generation: string,
  render: () => Response | Promise<Response>,
): Promise<Response> {
  const headers = { ETag: tagOf(c, generation), 'Cache-Control': ASK_EACH_TIME };
  if (isMatched(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers);
  const response = await render();
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** Marks an answer as one that nobody may keep: signed-in pages, errors. Also what the shell does where a route says nothing. */
export function noStore(response: Response): Response {
  response.headers.set('Cache-Control', 'no-store');
  return response;
}
