import type { Kind } from '#engines/registry/kind.ts';
import { recordAsJson } from '#engines/registry/pages/record-json.ts';
import { contextOf } from '#engines/registry/pages/record-route.tsx';
import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import {
  findRecord,
  findReferenceByAlias,
  listVersions,
  type PublishedRecord,
  wasRetracted,
} from '#engines/registry/records/get-record.ts';
import { publicPartOf } from '#engines/registry/records/public-part.ts';
import { tellChanges } from '#engines/registry/records/tell-changes.ts';
import { refuse } from '#kernel/result.ts';
import { inSnapshot } from '#platform/db/transaction.ts';
import type { PageContext } from '#platform/http/page-context.ts';
import type { Route, RouteAnswer } from '#platform/http/route.ts';
import { answerCached, answerParameterProblems, apiRoute, originOf, queryIn } from './api-route.ts';
import { listAnswer } from './list-answer.ts';
import { LANG, recordParameters } from './list-parameters.ts';
import { readListRequest } from './list-request.ts';

/** The addresses of a kind: its list, a record, a record's history. */
export function recordRoutes(web: RegisterWeb, kind: Kind): Route[] {
  return [listRoute(web, kind), showRoute(web, kind), versionsRoute(web, kind)];
}

function listRoute(web: RegisterWeb, kind: Kind): Route {
  return {
    name: `api.${kind.plural}.list`,
    method: 'GET',
    path: `/api/v1/${kind.plural}`,
    permission: 'public.read',
    handler: async (c) => {
      const { texts } = c.var;
      const read = readListRequest(web, kind, queryIn(c), texts);
      if ('problems' in read) return answerParameterProblems(web, c, read.problems);
      const state = await web.state();
      const origin = await originOf(web, c);
      return answerCached(web, c, state, () =>
        listAnswer({ web, kind, texts, origin, request: read.request }),
      );
    },
  };
}

function showRoute(web: RegisterWeb, kind: Kind): Route {
  return apiRoute(web, {
    name: `${kind.plural}.show`,
    path: `/${kind.plural}/:reference`,
    parameters: recordParameters(kind),
    answer: async (c, query, state) => {
      const name = c.req.param('reference')!;
      const found = await findRecord(web.db, kind, name);
      if (!found) return leadOn(web, kind, c, name, '');
      const record = publicPartOf(kind, found);
      const fields = query.get('fields')?.split(',');
      return answerCached(web, c, state, async () =>
        recordAsJson(await contextOf(web, c, kind, record), record, {
          origin: await originOf(web, c),
          ...(fields ? { fields } : {}),
        }),
      );
    },
  });
}

function versionsRoute(web: RegisterWeb, kind: Kind): Route {
  return apiRoute(web, {
    name: `${kind.plural}.versions`,
    path: `/${kind.plural}/:reference/versions`,
    parameters: [LANG],
    answer: async (c, _, state) => {
      const name = c.req.param('reference')!;
      const record = await findRecord(web.db, kind, name);
      if (!record) return leadOn(web, kind, c, name, '/versions');
      return answerCached(web, c, state, () => versionsAnswer(web, kind, c, record));
    },
  });
}

async function versionsAnswer(web: RegisterWeb, kind: Kind, c: PageContext, record: PublishedRecord) {
  const { texts } = c.var;
  const { changes, versions } = await inSnapshot(web.db, async (trx) => ({
    changes: await tellChanges(trx, kind, record.id),
    versions: await listVersions(trx, record),
  }));
  return {
    data: versions.map((version) => ({
      number: version.number,
      made_at: version.madeAt.toISOString(),
      language: version.language,
      cause: version.cause,
      cause_name: texts.t(`registry.cause.${version.cause}`),
      changed_fields: changes.get(version.number) ?? null,
    })),
    total: versions.length,
  };
}

/** Another name of a record leads to its reference, the question kept; what was withdrawn is gone, and the rest is not found. */
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
  const query = queryIn(c);
  const address = `/api/v1/${kind.plural}/${encodeURIComponent(reference)}${ending}`;
  return c.redirect(query.size === 0 ? address : `${address}?${query}`, 308);
}
