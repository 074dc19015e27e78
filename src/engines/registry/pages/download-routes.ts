import type { PageContext } from '#platform/http/page-context.ts';
import type { Route } from '#platform/http/route.ts';
import { streamDownload } from '#platform/http/stream-download.ts';
import { Turns } from '#platform/http/turns.ts';
import { writeDictionary } from '../exchange/export/dictionary.ts';
import { EXPORT_FORMATS, type ExportFormat, exportRecords } from '../exchange/export/export-records.ts';
import type { Kind } from '../kind.ts';
import { recordHref } from './addresses.ts';
import { readListState } from './list-query.ts';
import { queryTextOf } from './list-route.tsx';
import type { RegisterWeb } from './register-web.ts';

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
};

/** Each download holds a connection while its reader takes it; more at once than this would leave too few for pages. */
const MOST_DOWNLOADS = 4;

/** `GET /{lang}/{kinds}/download.csv|jsonl`: exactly the filtered list, and `dictionary.csv`: what its columns mean. */
export function downloadRoutes(web: RegisterWeb, kind: Kind): Route[] {
  const turns = new Turns(MOST_DOWNLOADS);
  const download = (format: ExportFormat): Route => ({
    name: `${kind.plural}.download.${format}`,
    method: 'GET',
    path: `/:language/${kind.plural}/download.${format}`,
    permission: 'public.read',
    handler: async (c) => {
      if (turns.areTaken) {
        return c.text(c.var.texts.t('registry.download.busy'), 503, { 'Retry-After': '60' });
      }
      const site = await web.site(c.var.texts);
      const pieces = turns.during(piecesOf(web, kind, format, c, site.origin));
      return streamDownload(
        c,
        { type: TYPES[format], name: `${kind.plural}-${today(web)}.${format}` },
        pieces,
      );
    },
  });
  return [...EXPORT_FORMATS.map(download), dictionaryRoute(kind)];
}

function dictionaryRoute(kind: Kind): Route {
  return {
    name: `${kind.plural}.dictionary`,
    method: 'GET',
    path: `/:language/${kind.plural}/dictionary.csv`,
    permission: 'public.read',
    handler: (c) =>
      streamDownload(
        c,
        { type: TYPES.csv, name: `${kind.plural}-dictionary-${c.var.texts.language}.csv` },
        writeDictionary(kind, c.var.texts),
      ),
  };
}

function piecesOf(web: RegisterWeb, kind: Kind, format: ExportFormat, c: PageContext, origin: string) {
  const state = readListState(kind, new URLSearchParams(queryTextOf(c)));
  const { page, language } = c.var.texts;
  return exportRecords(
    { db: web.db, facetValues: web.facetValues, codeLists: web.codeLists() },
    {
      kind,
      format,
      language,
      filter: { choices: state.choices, day: state.day ?? today(web), text: state.text },
      urlOf: (reference) => `${origin}${recordHref(page, kind, reference)}`,
    },
  );
}

function today(web: RegisterWeb): string {
  return web.clock().toISOString().slice(0, 10);
}
