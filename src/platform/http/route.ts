import type { refuse } from '#kernel/result.ts';
import type { PageContext } from './page-context.ts';
import type { PageRefusal } from './refusals.ts';

/** Methods that routes answer; HEAD is answered wherever GET is. */
export type RouteMethod = 'GET' | 'POST';

/** What a route gives back: its answer, or why there is none. */
export type RouteAnswer = Response | ReturnType<typeof refuse<PageRefusal>>;

/** Answers the requests of one route. */
export type RouteHandler = (c: PageContext) => RouteAnswer | Promise<RouteAnswer>;

/** One address and what answers it. There is no route without a permission; what everyone may read says so. */
export interface Route {
  /** Unique; room and purpose, such as `projects.show`. */
  readonly name: string;
  readonly method: RouteMethod;
  /** Plain segments and `:parameters`; pages begin with `/:language`. */
  readonly path: string;
  /** What the caller must be allowed to do; asked of the shell's `permits` at each request. */
  readonly permission: string;
  readonly handler: RouteHandler;
}

const SEGMENT = /^(?:[a-z0-9][a-z0-9._-]*|:[a-z][A-Za-z]*)$/;

/**
 * Makes sure that routes can be registered. A fault names the first that has no permission or an ill-formed path, or that
 * has the name or the method and path of another.
 */
export function checkRoutes(routes: readonly Route[]): void {
  const seen = new Set<string>();
  for (const { name, method, path, permission } of routes) {
    if (typeof permission !== 'string' || permission === '')
      throw new Error(`Route ${name} has no permission`);
    if (
      !path.startsWith('/') ||
      !path
        .slice(1)
        .split('/')
        .every((segment) => SEGMENT.test(segment))
    )
      throw new Error(`Route ${name} has an ill-formed path: ${path}`);
    for (const mark of [name, `${method} ${path.replace(/:[A-Za-z]+/g, ':')}`]) {
      if (seen.has(mark)) throw new Error(`Two routes are ${mark}`);
      seen.add(mark);
    }
  }
}
