import { aboutRoutes } from '#desks/about/about-routes.tsx';
import { apiRoutes } from '#desks/api/api-routes.ts';
import { codeListRoute } from '#desks/codes/code-list-route.tsx';
import { codeRoute } from '#desks/codes/code-route.tsx';
import { homeRoute } from '#desks/home/home-route.tsx';
import { downloadRoutes } from '#engines/registry/pages/download-routes.ts';
import { listRoute } from '#engines/registry/pages/list-route.tsx';
import { recordRoute } from '#engines/registry/pages/record-route.tsx';
import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import { versionRoute } from '#engines/registry/pages/version-route.tsx';
import type { Assets } from '#platform/http/assets.ts';
import type { Route } from '#platform/http/route.ts';
import { KINDS } from '../features.ts';
import { galleryRoute } from './gallery-route.tsx';

/** Every route of the platform, each with its permission. What stands earlier is matched first. */
export function allRoutes(web: RegisterWeb, assets: Assets): Route[] {
  const main = KINDS[0]!;
  return [
    homeRoute(web, main),
    galleryRoute(assets),
    ...aboutRoutes(web),
    ...apiRoutes(web, KINDS),
    ...[...web.listsWithPages].flatMap((list) => [
      codeListRoute(web, main, list),
      codeRoute(web, main, list),
    ]),
    ...KINDS.flatMap((kind) => [
      listRoute(web, kind),
      ...downloadRoutes(web, kind),
      recordRoute(web, kind),
      versionRoute(web, kind),
    ]),
  ];
}
