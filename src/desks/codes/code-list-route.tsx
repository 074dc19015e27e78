import type { Kind } from '#engines/registry/kind.ts';
import { findFiltered } from '#engines/registry/lists/list-records.ts';
import { codeHref } from '#engines/registry/pages/addresses.ts';
import { shownCode } from '#engines/registry/pages/naming.ts';
import { type RegisterWeb, readingOf } from '#engines/registry/pages/register-web.ts';
import { inSnapshot } from '#platform/db/transaction.ts';
import { cached } from '#platform/http/conditional.ts';
import type { Route } from '#platform/http/route.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { Page } from '#ui/layouts/page.tsx';
import { PageHead } from '#ui/layouts/page-head.tsx';
import type { Site } from '#ui/layouts/site.ts';
import type { Content, Markup } from '#ui/markup.ts';
import { DataTable } from '#ui/parts/data-table.tsx';
import { Section } from '#ui/parts/section.tsx';
import { Facts } from '#ui/record/facts.tsx';
import { SourceView } from './code-source.tsx';

/** `GET /{lang}/{list}`: all codes of a list with the number of entries that carry each. */
export function codeListRoute(web: RegisterWeb, kind: Kind, list: string): Route {
  return {
    name: `codes.${list}.list`,
    method: 'GET',
    path: `/:language/${list}`,
    permission: 'public.read',
    handler: async (c) => {
      const today = web.clock().toISOString().slice(0, 10);
      return cached(c, `${list}/${await web.state()}/${today}`, async () => {
        const facet = kind.facets.find((candidate) => candidate.list === list);
        const counts = facet ? await countsOf(web, kind, facet.name, today) : null;
        const site = await web.site(c.var.texts);
        return c.html(<CodeListView {...{ web, site, list, counts }} texts={c.var.texts} />);
      });
    },
  };
}

async function countsOf(
  web: RegisterWeb,
  kind: Kind,
  facet: string,
  day: string,
): Promise<ReadonlyMap<string, number>> {
  const hits = await inSnapshot(web.db, (trx) =>
    findFiltered(readingOf(web), trx, kind, { choices: [], day }, [facet]),
  );
  return hits.facets.find((counted) => counted.facet === facet)!.counts;
}

/** A code list as a table: code, name, entries; and where the list comes from. */
function CodeListView(props: {
  web: RegisterWeb;
  site: Site;
  texts: Texts;
  list: string;
  counts: ReadonlyMap<string, number> | null;
}): Markup {
  const { web, site, texts, list, counts } = props;
  const lists = web.codeLists();
  const codes = lists.list(list);
  const title = lists.titleOf(list, texts.language).text;
  const about = lists.about(list);
  return (
    <Page
      texts={texts}
      site={site}
      address={{ path: `/${list}`, query: '' }}
      title={title}
      description={title}
    >
      <PageHead
        texts={texts}
        kind={texts.t('about.codes.title')}
        detail={texts.t('registry.code.index', { count: codes.length })}
        title={title}
      />
      <Section title={title}>
        <DataTable
          isSlim
          rowHead={1}
          columns={[
            { label: texts.t('registry.code.column.code') },
            { label: texts.t('registry.code.column.name') },
            ...(counts ? [{ label: texts.t('registry.code.column.records'), isFigure: true }] : []),
          ]}
          rows={codes.map((code): Content[] => [
            (<bdi>{shownCode(web, texts, list, code.code, false).code ?? code.code}</bdi>) as Content,
            (
              <a href={codeHref(texts.page, list, code.code)}>{nameOrText(web, texts, list, code.code)}</a>
            ) as Content,
            ...(counts ? [texts.number(counts.get(code.code) ?? 0)] : []),
          ])}
        />
      </Section>
      <Section title={texts.t('registry.code.source')}>
        <Facts
          texts={texts}
          facts={[
            {
              label: texts.t('registry.code.source'),
              value: (<SourceView texts={texts} stated={about.source} />) as Content,
            },
            {
              label: texts.t('registry.code.version'),
              value: `${about.versionLabel} · ${texts.date(about.date, 'long')}`,
            },
          ]}
        />
      </Section>
    </Page>
  );
}

/** The name of a code; of a target without a name its official text, once that is loaded. */
function nameOrText(web: RegisterWeb, texts: Texts, list: string, code: string): string {
  const lists = web.codeLists();
  const name = lists.nameOf(list, code, texts.language).text;
  const isNamed = name !== code && name !== lists.codeLabelOf(list, code, texts.language).text;
  return isNamed ? name : (lists.longTextOf(list, code, texts.language)?.text ?? name);
}
