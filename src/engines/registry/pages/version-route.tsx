import type { FieldValue } from '#engines/fields/field.ts';
import { getParties } from '#foundations/parties/get-parties.ts';
import { refuse } from '#kernel/result.ts';
import { inSnapshot } from '#platform/db/transaction.ts';
import { cached } from '#platform/http/conditional.ts';
import type { Route } from '#platform/http/route.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { Page } from '#ui/layouts/page.tsx';
import { PageHead } from '#ui/layouts/page-head.tsx';
import type { Site } from '#ui/layouts/site.ts';
import type { Markup } from '#ui/markup.ts';
import { type DiffRow, type DiffSide, DiffTable } from '#ui/record/diff-table.tsx';
import type { Kind } from '../kind.ts';
import { findRecord, findVersion, type PublishedRecord } from '../records/get-record.ts';
import { publicDocument } from '../records/public-part.ts';
import { partiesIn } from '../store/party-values.ts';
import { recordHref } from './addresses.ts';
import { kindText } from './naming.ts';
import { shownTextOf } from './record-texts.ts';
import type { RegisterWeb } from './register-web.ts';
import { differenceRows } from './version-rows.ts';

/** `GET /{lang}/{kinds}/{reference}/versions/{number}`: what a version changed, field by field. */
export function versionRoute(web: RegisterWeb, kind: Kind): Route {
  return {
    name: `${kind.plural}.version`,
    method: 'GET',
    path: `/:language/${kind.plural}/:reference/versions/:number`,
    permission: 'public.read',
    handler: async (c) => {
      const { texts } = c.var;
      const asked = c.req.param('number')!;
      const number = /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : 0;
      const state = await web.state();
      const read = await readPair(web, kind, c.req.param('reference')!, number);
      if (!read) return refuse({ kind: 'not-found' });
      return cached(c, `${state}/${c.req.path}`, async () => {
        const { record, before, after } = read;
        const named = [before.document, after.document].flatMap((document) =>
          partiesIn(kind.fields, document),
        );
        const parties = await getParties(
          web.db,
          named.filter((id: FieldValue): id is string => typeof id === 'string'),
        );
        const context = { web, texts, kind, language: after.language, parties };
        const rows = differenceRows(
          context,
          { document: publicDocument(kind, before.document), language: before.language },
          publicDocument(kind, after.document),
        );
        const site = await web.site(texts);
        const sides = {
          before: { number: number - 1, on: before.madeAt },
          after: { number, on: after.madeAt },
        };
        return c.html(<VersionView {...{ texts, site, kind, record, rows, ...sides }} />);
      });
    },
  };
}

function readPair(web: RegisterWeb, kind: Kind, reference: string, number: number) {
  return inSnapshot(web.db, async (trx) => {
    const record = await findRecord(trx, kind, reference);
    if (!record) return null;
    const after = await findVersion(trx, record, number);
    const before = await findVersion(trx, record, number - 1);
    return after && before ? { record, before, after } : null;
  });
}

function VersionView(props: {
  texts: Texts;
  site: Site;
  kind: Kind;
  record: PublishedRecord;
  rows: readonly DiffRow[];
  before: DiffSide;
  after: DiffSide;
}): Markup {
  const { texts, site, kind, record, after } = props;
  const title = texts.t('registry.version.title', { number: after.number });
  const back = recordHref(texts.page, kind, record.reference);
  return (
    <Page
      texts={texts}
      site={site}
      address={{ path: `/${kind.plural}/${record.reference}/versions/${after.number}`, query: '' }}
      title={`${title}: ${record.reference}`}
      isHidden
    >
      <PageHead
        texts={texts}
        kind={kindText(texts, kind, 'one')}
        detail={
          <bdi class="ref" dir="ltr">
            {record.reference}
          </bdi>
        }
        title={title}
        lede={shownTextOf(record, kind.card.title, texts.language) ?? record.reference}
      >
        <p class="after">
          <a href={back}>{texts.t('registry.version.back')}</a>
        </p>
      </PageHead>
      <DiffTable before={props.before} after={after} rows={props.rows} texts={texts} />
    </Page>
  );
}
