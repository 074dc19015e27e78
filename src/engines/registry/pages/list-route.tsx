import { getParties, type Party } from '#foundations/parties/get-parties.ts';
import type { Id } from '#kernel/ids.ts';
import type { Language } from '#kernel/language.ts';
import { cached } from '#platform/http/conditional.ts';
import type { PageContext } from '#platform/http/page-context.ts';
import type { Route } from '#platform/http/route.ts';
import type { Kind } from '../kind.ts';
import type { ListAnswer, ListedRecord } from '../lists/list-question.ts';
import { listRecords } from '../lists/list-records.ts';
import { countPending } from '../search/index-records.ts';
import { suggestSpelling } from '../search/suggest-spelling.ts';
import { type ListState, readListState } from './list-query.ts';
import { ListView } from './list-view.tsx';
import { type RegisterWeb, readingOf } from './register-web.ts';

/** Rows on a page of a list. */
export const PAGE_ROWS = 20;

/** `GET /{lang}/{kinds}`: the register as a list. */
export function listRoute(web: RegisterWeb, kind: Kind): Route {
  return {
    name: `${kind.plural}.list`,
    method: 'GET',
    path: `/:language/${kind.plural}`,
    permission: 'public.read',
    handler: async (c) => {
      const query = queryTextOf(c);
      const today = web.clock().toISOString().slice(0, 10);
      const asked = readListState(kind, new URLSearchParams(query));
      const published = await web.state();
      // The indexer makes records findable without publishing any: what it has yet to do is part of what a search shows.
      const pending = asked.text === '' ? 0 : await countPending(web.db, kind);
      return cached(c, `${published}/${pending}/${today}${query}`, async () => {
        const { texts } = c.var;
        const { state, answer } = await readRows(web, kind, asked, { reader: texts.language, today });
        const parties = await partiesOf(web, kind, answer.records);
        const unknown = answer.found?.unknownWords ?? [];
        const spelling = unknown.length > 0 ? await suggestSpelling(web.db, state.text, unknown) : null;
        const site = await web.site(texts);
        return c.html(
          <ListView
            {...{ web, site, texts, kind, state, answer, parties, spelling, pending }}
            query={query}
          />,
        );
      });
    },
  };
}

/** The rows at the position that was asked for; where none are left behind it, the list begins at its start. */
async function readRows(
  web: RegisterWeb,
  kind: Kind,
  state: ListState,
  { reader, today }: { reader: Language; today: string },
): Promise<{ state: ListState; answer: ListAnswer }> {
  const question = { ...state, kind, reader, day: state.day ?? today, limit: PAGE_ROWS };
  const answer = await listRecords(readingOf(web), question);
  if (state.position === null || answer.records.length > 0 || answer.total === 0) return { state, answer };
  return readRows(web, kind, { ...state, position: null }, { reader, today });
}

/** The query as it was asked, with its question mark, or empty. */
export function queryTextOf(c: PageContext): string {
  const mark = c.req.url.indexOf('?');
  return mark < 0 ? '' : c.req.url.slice(mark);
}

/** The owners of listed records. */
export function partiesOf(
  web: RegisterWeb,
  kind: Kind,
  rows: readonly ListedRecord[],
): Promise<Map<Id, Party>> {
  const ids = rows
    .map((row) => row.card[kind.card.owner])
    .filter((id): id is string => typeof id === 'string');
  return getParties(web.db, ids);
}
