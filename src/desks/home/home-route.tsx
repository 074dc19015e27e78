import type { Kind } from '#engines/registry/kind.ts';
import { listRecords } from '#engines/registry/lists/list-records.ts';
import { partiesOf } from '#engines/registry/pages/list-route.tsx';
import { type RegisterWeb, readingOf } from '#engines/registry/pages/register-web.ts';
import { countOrganisations } from '#foundations/parties/count-parties.ts';
import { cached } from '#platform/http/conditional.ts';
import type { Route } from '#platform/http/route.ts';
import { HomeView } from './home-view.tsx';

/** Newest entries on the home page. */
const NEWEST = 5;

/** `GET /{lang}`: what there is, in figures and by theme, and what is new. */
export function homeRoute(web: RegisterWeb, kind: Kind): Route {
  return {
    name: 'home',
    method: 'GET',
    path: '/:language',
    permission: 'public.read',
    handler: async (c) => {
      const today = web.clock().toISOString().slice(0, 10);
      return cached(c, `home/${await web.state()}/${today}`, async () => {
        const { texts } = c.var;
        const answer = await listRecords(readingOf(web), {
          kind,
          reader: texts.language,
          choices: [],
          day: today,
          sort: 'newest',
          position: null,
          limit: NEWEST,
        });
        const parties = await partiesOf(web, kind, answer.records);
        const organisations = await countOrganisations(web.db);
        const site = await web.site(texts);
        return c.html(<HomeView {...{ web, site, texts, kind, answer, parties, organisations }} />);
      });
    },
  };
}
