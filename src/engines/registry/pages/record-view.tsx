import { Page } from '#ui/layouts/page.tsx';
import { PageHead } from '#ui/layouts/page-head.tsx';
import type { Site } from '#ui/layouts/site.ts';
import type { Markup } from '#ui/markup.ts';
import { Section } from '#ui/parts/section.tsx';
import { Citation } from '#ui/record/citation.tsx';
import { HistoryTable } from '#ui/record/history-table.tsx';
import { LanguagesTable } from '#ui/record/languages-table.tsx';
import { OriginNotice } from '#ui/record/origin-notice.tsx';
import { RecordTop } from '#ui/record/record-top.tsx';
import type { PublishedRecord, VersionSummary } from '../records/get-record.ts';
import { listHref, recordHref, versionHref } from './addresses.ts';
import { fieldLabel, kindText } from './naming.ts';
import { citationOf, jsonLdOf } from './record-citation.ts';
import { RecordSection } from './record-sections.tsx';
import { languageRows, originOf, shownTextOf } from './record-texts.ts';
import type { ValueContext } from './value-context.ts';

/** A version with the fields it changed. */
export interface ToldVersion extends VersionSummary {
  /** Names of the fields that differ from the version before; `null` for the first. */
  changed: readonly string[] | null;
}

/** What the page of a record shows. */
export interface RecordViewProps {
  context: ValueContext;
  site: Site;
  record: PublishedRecord;
  versions: readonly ToldVersion[];
  /** Tables that are shown whole. */
  unfolded: readonly string[];
}

/** A record: what it says in the reader's language, how it is classified, in which languages it stands, and its history (W1). */
export function RecordView(props: RecordViewProps): Markup {
  const { context, site, record } = props;
  const { texts, kind } = context;
  const title = shownTextOf(record, kind.card.title, texts.language)!;
  const lede = shownTextOf(record, kind.card.summary, texts.language);
  return (
    <Page
      texts={texts}
      site={site}
      address={{ path: `/${kind.plural}/${record.reference}`, query: '' }}
      title={title.text}
      description={(lede?.text ?? title.text).slice(0, 300)}
      jsonLd={jsonLdOf(context, site.origin, record)}
    >
      <PageHead
        texts={texts}
        kind={<a href={listHref(texts.page, kind)}>{kindText(texts, kind, 'one')}</a>}
        detail={
          <bdi class="ref" dir="ltr">
            {record.reference}
          </bdi>
        }
        title={title}
        {...(lede ? { lede } : {})}
        acts={
          <p class="tools">
            <a href={recordHref(texts.page, kind, `${record.reference}.json`)}>JSON</a>
          </p>
        }
      />
      <WordsOfRecord {...props} />
      {kind.sections.map((section) => (
        <RecordSection context={context} record={record} section={section} unfolded={props.unfolded} />
      ))}
      <Section title={texts.t('registry.record.languages')} id="languages">
        <LanguagesTable rows={languageRows(kind, record)} texts={texts} />
      </Section>
      <History {...props} />
      <Section title={texts.t('registry.record.cite')} id="cite">
        <Citation citation={citationOf(context, site.origin, record)} formats={[]} texts={texts} />
      </Section>
    </Page>
  );
}

/** Where the words come from; of an original without translations there is nothing to tell. */
function WordsOfRecord({ context, record }: RecordViewProps): Markup | null {
  const origin = originOf(context.texts, context.kind, record);
  if (origin.kind === 'original' && origin.translations === 0) return null;
  return <RecordTop notice={<OriginNotice origin={origin} texts={context.texts} />} />;
}

/** Versions that the page tells at once; the rest is a link away. */
const MOST_VERSIONS = 20;

function History({ context, record, versions, unfolded }: RecordViewProps): Markup {
  const { texts, kind } = context;
  const changes = (version: ToldVersion): string => {
    if (version.changed === null) return texts.t(`registry.cause.${version.cause}`);
    if (version.changed.length === 0) return texts.t('registry.record.language');
    return texts.list(version.changed.map((name) => fieldLabel(texts, kind, name)));
  };
  const shown = unfolded.includes('history') ? versions : versions.slice(0, MOST_VERSIONS);
  return (
    <Section title={texts.t('registry.record.history')} id="history">
      <HistoryTable
        texts={texts}
        versions={shown.map((version) => ({
          number: version.number,
          on: version.madeAt,
          changes: changes(version),
          ...(version.changed === null
            ? {}
            : { differenceHref: versionHref(texts.page, kind, record.reference, version.number) }),
        }))}
      />
      {shown.length < versions.length && (
        <p class="small after">
          <a href={`${recordHref(texts.page, kind, record.reference, { all: 'history' })}#history`}>
            {texts.t('registry.record.allRows', { count: versions.length })}
          </a>
        </p>
      )}
    </Section>
  );
}
