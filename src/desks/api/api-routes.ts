import type { Kind } from '#engines/registry/kind.ts';
import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import type { Route } from '#platform/http/route.ts';
import { codeListRoutes } from './code-list-routes.ts';
import { openapiRoute } from './openapi.ts';
import { recordRoutes } from './record-routes.ts';
import { referenceRoute } from './reference-page.tsx';

/** `/api/v1`: every register and all code lists for programs, and the page that explains it. What stands earlier is matched first. */
export function apiRoutes(web: RegisterWeb, kinds: readonly Kind[]): Route[] {
  return [
    referenceRoute(web, kinds),
    openapiRoute(web, kinds),
    ...codeListRoutes(web),
    ...kinds.flatMap((kind) => recordRoutes(web, kind)),
  ];
}
