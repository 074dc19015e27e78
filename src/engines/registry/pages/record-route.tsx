import { getParties } from '#foundations/parties/get-parties.ts';
import { refuse } from '#kernel/result.ts';
import { inSnapshot } from '#platform/db/transaction.ts';
import { cached } from '#platform/http/conditional.ts';
import type { PageContext } from '#platform/http/page-context.ts';
import type { Route, RouteAnswer } from '#platform/http/route.ts';
import type { Kind } from '../kind.ts';
import {
  findRecord,
  findReferenceByAlias,
  listVersions,
  type PublishedRecord,
  wasRetracted,
} from '../records/get-record.ts';
import { publicPartOf } from '../records/public-part.ts';
import { tellChanges } from '../records/tell-changes.ts';
import { partiesIn } from '../store/party-values.ts';
import { recordHref } from './addresses.ts';
import { queryTextOf } from './list-route.tsx';
import { recordAsJson } from './record-json.ts';
import { RecordView, type ToldVersion } from './record-view.tsx';
import type { RegisterWeb } from './register-web.ts';
import type { ValueContext } from './value-context.ts';

/** `GET /{lang}/{kinds}/{reference}`, and the same with `.json` behind it. Other names of a record lead to its reference. */
export function recordRoute(web: RegisterWeb, kind: Kind): Route {
  return {
    name: `${kind.plural}.show`,
    method: 'GET',
    path: `/:language/${kind.plural}/:reference`,
    permission: 'public.read',
    handler: async (c) => {
      const asked = c.req.param('reference')!;
      const isJson = asked.endsWith('.json');
      const reference = isJson ? asked.slice(0, -'.json'.length) : asked;
      // Read before the content: a tag that is older than what it names is asked again; a newer one would keep a stale page.
      const generation = await web.state();
      const { record, versions } = await readRecord(web, kind, reference);
      if (!record) return leadOn(web, kind, c, reference, isJson ? '.json' : '');
      return cached(c, `${generation}/${asked}${queryTextOf(c)}`, async () => {
        const context = await contextOf(web, c, kind, record);
        const site = await web.site(c.var.texts);
        if (isJson) return c.json(recordAsJson(context, record, { origin: site.origin }));
        const unfolded = c.req.queries('all') ?? [];
        return c.html(<RecordView {...{ context, site, record, versions, unfolded }} />);
      });
    },
  };
}

/** What the values of a record are shown with: the parties it names, its language. */
export async function contextOf(
  web: RegisterWeb,
  c: PageContext,
  kind: Kind,
  record: PublishedRecord,
): Promise<ValueContext> {
  const ids = partiesIn(kind.fields, record.document).filter((id): id is string => typeof id === 'string');
  const parties = await getParties(web.db, ids);
  return { web, texts: c.var.texts, kind, language: record.language, parties };
}

async function readRecord(
  web: RegisterWeb,
  kind: Kind,
  reference: string,
): Promise<{ record: PublishedRecord | undefined; versions: ToldVersion[] }> {
  return inSnapshot(web.db, async (trx) => {
    const record = await findRecord(trx, kind, reference);
    if (!record) return { record, versions: [] };
    const changes = await tellChanges(trx, kind, record.id);
    const versions = await listVersions(trx, record);
    return {
      record: publicPartOf(kind, record),
      versions: versions.map((version) => ({ ...version, changed: changes.get(version.number) ?? null })),
    };
  });
}

/** Another name of a record redirects to it; what was withdrawn is gone, and what is no record's name is not found. */
async function leadOn(
  web: RegisterWeb,
  kind: Kind,
  c: PageContext,
  name: string,
  ending: string,
): Promise<RouteAnswer> {
  const reference = await findReferenceByAlias(web.db, kind, name);
  if (reference === undefined)
    return refuse({ kind: (await wasRetracted(web.db, kind, name)) ? 'gone' : 'not-found' });
  return c.redirect(recordHref(c.var.texts.page, kind, reference + ending), 301);
}
