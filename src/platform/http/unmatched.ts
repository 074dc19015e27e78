import { displayNames } from '#platform/i18n/locale.ts';
import type { PageLanguage } from '#platform/i18n/page-language.ts';
import type { PageRefusal } from './refusals.ts';

/** An address that no route answered. */
export interface UnmatchedRequest {
  method: string;
  /** As sent, still encoded, without query. */
  path: string;
  /** The language to lead to when the address has none. */
  negotiated: PageLanguage;
}

/** What can be done about it. `varies` when the place depends on `Accept-Language`. */
export type Remedy =
  | { kind: 'redirect'; path: string; status: 301 | 302 | 308; varies: boolean }
  | PageRefusal;

interface Candidate {
  method: string;
  path: string;
}

function canonicalLanguage(segment: string, offered: readonly PageLanguage[]): PageLanguage | undefined {
  const tag = segment.toLowerCase();
  return offered.find((language) => language === tag || language === tag.split('-')[0]);
}

function canonicalPath(
  pattern: string,
  segments: readonly string[],
  offered: readonly PageLanguage[],
): string | null {
  const wanted = pattern.slice(1).split('/');
  if (wanted.length !== segments.length) return null;
  const canonical: string[] = [];
  for (const [place, segment] of segments.entries()) {
    const part = wanted[place]!;
    if (part === ':language') {
      const language = canonicalLanguage(segment, offered);
      if (language === undefined) return null;
      canonical.push(language);
    } else if (part.startsWith(':')) canonical.push(segment);
    else if (part === segment.toLowerCase()) canonical.push(part);
    else return null;
  }
  return `/${canonical.join('/')}`;
}

function isMissingLanguage(segment: string, offered: readonly PageLanguage[]): boolean {
  if (canonicalLanguage(segment, offered) !== undefined) return false;
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(segment)) return false;
  return displayNames('en', { type: 'language', fallback: 'none' }).of(segment) !== undefined;
}

/**
 * Finds what helps with an address that no route answered: the same address in its one right form (no slash at the end, right
 * case, `zh` for `zh-CN`), the methods it takes, or the address with the reader's language in front. Never leads to another host.
 *
 * @example
 * const routes = [{ method: 'GET', path: '/:language/projects' }];
 * remedyFor({ method: 'GET', path: '/EN/projects/', negotiated: 'ar' }, routes, ['ar', 'en'])
 * // { kind: 'redirect', path: '/en/projects', status: 301, varies: false }
 */
export function remedyFor(
  request: UnmatchedRequest,
  routes: readonly Candidate[],
  offered: readonly PageLanguage[],
): Remedy {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const segments = request.path.split('/').filter((segment) => segment !== '');
  const matches = (path: readonly string[]) =>
    routes.flatMap((route) => {
      const canonical = canonicalPath(route.path, path, offered);
      return canonical === null ? [] : [{ method: route.method, path: canonical }];
    });

  const found = matches(segments);
  const elsewhere = found.find(({ path }) => path !== request.path);
  if (elsewhere !== undefined)
    return { kind: 'redirect', path: elsewhere.path, status: reads ? 301 : 308, varies: false };
  if (found.length > 0) return { kind: 'method-not-allowed', allow: allowedMethods(found) };

  const translated = reads ? matches([request.negotiated, ...segments]) : [];
  const page = translated.find(({ method }) => method === 'GET');
  if (page !== undefined) return { kind: 'redirect', path: page.path, status: 302, varies: true };
  return { kind: isMissingLanguage(segments[0] ?? '', offered) ? 'unknown-language' : 'not-found' };
}

/**
 * The methods of an `Allow` header: HEAD beside GET.
 *
 * @example
 * allowedMethods([{ method: 'GET' }]) // ['GET', 'HEAD']
 */
export function allowedMethods(routes: readonly { method: string }[]): string[] {
  const methods = new Set(routes.map(({ method }) => method));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}
