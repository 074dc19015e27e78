import type { Kind } from '#engines/registry/kind.ts';
import { listRecords } from '#engines/registry/lists/list-records.ts';
import { codeHref } from '#engines/registry/pages/addresses.ts';
import { partiesOf } from '#engines/registry/pages/list-route.tsx';
import { type RegisterWeb, readingOf } from '#engines/registry/pages/register-web.ts';
import { refuse } from '#kernel/result.ts';
import { cached } from '#platform/http/conditional.ts';
import type { Route } from '#platform/http/route.ts';
import { CodeView } from './code-view.tsx';

/** Entries that the page of a code shows; the register has them all. */
const NEWEST = 10;

/** `GET /{lang}/{list}/{code}`: what a code means, what stands above and below it, and the entries that carry it. */
export function codeRoute(web: RegisterWeb, kind: Kind, list: string): Route {
  return {
    name: `codes.${list}.show`,
    method: 'GET',
    path: `/:language/${list}/:code`,
    permission: 'public.read',
    handler: async (c) => {
      const { texts } = c.var;
      const asked = c.req.param('code')!;
      const today = web.clock().toISOString().slice(0, 10);
      const state = await web.state();
      const lists = web.codeLists();
      const code = lists.find(list, asked);
      if (!code) {
        // Codes are matched by any of their names, so that /areas/ken or /areas/Kenya leads to Kenya.
        const match = lists.match(list, asked);
        return match.kind === 'found'
          ? c.redirect(codeHref(texts.page, list, match.code), 301)
          : refuse({ kind: 'not-found' });
      }
      return cached(c, `${list}/${code.code}/${state}/${today}`, async () => {
        const facet = kind.facets.find((candidate) => candidate.list === list);
        const answer = facet
          ? await listRecords(readingOf(web), {
              kind,
              reader: texts.language,
              choices: [{ facet: facet.name, codes: [code.code] }],
              day: today,
              sort: 'newest',
              position: null,
              limit: NEWEST,
            })
          : null;
        const parties = await partiesOf(web, kind, answer?.records ?? []);
        const site = await web.site(texts);
        return c.html(
          <CodeView
            {...{ web, site, texts, kind, code, today, parties }}
            facet={facet ?? null}
            answer={answer}
          />,
        );
      });
    },
  };
}
