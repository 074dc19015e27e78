import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import { refuse } from '#kernel/result.ts';
import type { Route } from '#platform/http/route.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { answerCached, apiRoute, originOf } from './api-route.ts';
import { LANG } from './list-parameters.ts';

/** The addresses of code lists: all of them, and one with its codes. */
export function codeListRoutes(web: RegisterWeb): Route[] {
  return [
    apiRoute(web, {
      name: 'codelists.list',
      path: '/codelists',
      parameters: [LANG],
      answer: async (c, _, state) => {
        const origin = await originOf(web, c);
        return answerCached(web, c, state, () => {
          const names = web.codeLists().listNames();
          return {
            data: names.map((list) => aboutList(web, c.var.texts, origin, list)),
            total: names.length,
          };
        });
      },
    }),
    apiRoute(web, {
      name: 'codelists.show',
      path: '/codelists/:list',
      parameters: [LANG],
      answer: async (c, _, state) => {
        const list = c.req.param('list')!;
        if (!web.codeLists().hasList(list)) return refuse({ kind: 'not-found' });
        const origin = await originOf(web, c);
        return answerCached(web, c, state, () => ({
          ...aboutList(web, c.var.texts, origin, list),
          data: codesOf(web, c.var.texts, list),
        }));
      },
    }),
  ];
}

function aboutList(web: RegisterWeb, texts: Texts, origin: string, list: string) {
  const lists = web.codeLists();
  const { version, versionLabel, date, source, licence } = lists.about(list);
  return {
    list,
    title: lists.titleOf(list, texts.language).text,
    version,
    version_label: versionLabel,
    date,
    source,
    licence,
    codes: lists.list(list).length,
    url: `${origin}/api/v1/codelists/${list}`,
  };
}

function codesOf(web: RegisterWeb, texts: Texts, list: string) {
  const lists = web.codeLists();
  return lists.list(list).map(({ matches: { words: _, ...schemes }, ...code }) => ({
    code: code.code,
    label: lists.codeLabelOf(list, code.code, texts.language).text,
    name: lists.nameOf(list, code.code, texts.language).text,
    parents: code.parents.map((parent) => ({ list: parent.list, code: parent.code })),
    valid_from: code.validFrom,
    valid_until: code.validUntil,
    also_known_as: schemes,
  }));
}
