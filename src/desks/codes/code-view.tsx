import type { FacetDeclaration, Kind } from '#engines/registry/kind.ts';
import type { ListAnswer } from '#engines/registry/lists/list-question.ts';
import { codeHref, listHref } from '#engines/registry/pages/addresses.ts';
import { hitOf } from '#engines/registry/pages/list-hit.ts';
import { shownCode } from '#engines/registry/pages/naming.ts';
import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import type { Code, ListCode } from '#foundations/codelists/list-content.ts';
import type { Membership } from '#foundations/codelists/membership.ts';
import { membershipNote } from '#foundations/codelists/membership-note.ts';
import type { Party } from '#foundations/parties/get-parties.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { Page } from '#ui/layouts/page.tsx';
import { PageHead } from '#ui/layouts/page-head.tsx';
import type { Site } from '#ui/layouts/site.ts';
import { HitList } from '#ui/list/hit-list.tsx';
import type { Content, Markup } from '#ui/markup.ts';
import { Codes } from '#ui/parts/codes.tsx';
import { Notice } from '#ui/parts/notice.tsx';
import { Section } from '#ui/parts/section.tsx';
import { type Fact, Facts } from '#ui/record/facts.tsx';
import { Prose } from '#ui/record/prose.tsx';
import { SourceView } from './code-source.tsx';

/** What the page of a code shows. */
export interface CodeViewProps {
  web: RegisterWeb;
  site: Site;
  texts: Texts;
  kind: Kind;
  code: Code;
  /** The facet by which the register is narrowed to the code; none where no facet has its list. */
  facet: FacetDeclaration | null;
  answer: ListAnswer | null;
  parties: ReadonlyMap<string, Party>;
  /** ISO 8601 day for which groups are shown. */
  today: string;
}

/** A code explained: its official text if it was loaded, its place among other codes, its source, and its newest entries (W1). */
export function CodeView(props: CodeViewProps): Markup {
  const { web, site, texts, code } = props;
  const lists = web.codeLists();
  const label = shownCode(web, texts, code.list, code.code, false);
  const name = lists.nameOf(code.list, code.code, texts.language);
  const title = label.code !== undefined && label.name === '' ? label.code : name.text;
  const listTitle = lists.titleOf(code.list, texts.language);
  const official = lists.longTextOf(code.list, code.code, texts.language);
  const description = lists.descriptionOf(code.list, code.code, texts.language);
  return (
    <Page
      texts={texts}
      site={site}
      address={{ path: `/${code.list}/${code.code}`, query: '' }}
      title={label.code === undefined ? title : `${label.code} ${name.text}`.trim()}
      description={description?.text.slice(0, 300) ?? `${listTitle.text}: ${name.text}`}
    >
      <PageHead
        texts={texts}
        kind={<a href={`/${texts.page}/${code.list}`}>{listTitle.text}</a>}
        {...(label.code === undefined || label.name === ''
          ? {}
          : { detail: <bdi class="ref">{label.code}</bdi> })}
        title={title}
        {...(description ? { lede: description } : {})}
      >
        {code.withdrawn && <Notice tone="warn">{texts.t('registry.code.withdrawn')}</Notice>}
      </PageHead>
      {official && (
        <Section title={texts.t('registry.code.official')}>
          <Prose text={official} texts={texts} />
        </Section>
      )}
      <About {...props} />
      <Members {...props} />
      <Entries {...props} />
    </Page>
  );
}

function About(props: CodeViewProps): Markup {
  const { web, texts, code, today } = props;
  const lists = web.codeLists();
  const about = lists.about(code.list);
  const facts: Fact[] = [];
  const codesFact = (key: 'registry.code.partOf' | 'registry.code.parts', codes: readonly ListCode[]) => {
    if (codes.length > 0) facts.push({ label: texts.t(key), value: codesOf(props, codes) });
  };
  codesFact('registry.code.partOf', lists.parentsOf(code.list, code.code));
  codesFact('registry.code.parts', lists.childrenOf(code.list, code.code));
  const groups = lists.groupsOf(code.code, today);
  if (code.list === 'areas' && groups.length > 0) {
    facts.push({
      label: texts.t('registry.code.groups'),
      value: groups.map((group) => (
        <>
          <a href={codeHref(texts.page, 'country-groups', group.group)}>
            {lists.nameOf('country-groups', group.group, texts.language).text}
          </a>
          <Doubts membership={group} texts={texts} />
          <br />
        </>
      )) as Content,
    });
  }
  facts.push({
    label: texts.t('registry.code.source'),
    value: (<SourceView texts={texts} stated={code.source ?? about.source} />) as Content,
  });
  facts.push({
    label: texts.t('registry.code.version'),
    value: `${about.versionLabel} · ${texts.date(about.date, 'long')}`,
  });
  return (
    <Section title={texts.t('registry.code.about')}>
      <Facts facts={facts} texts={texts} />
    </Section>
  );
}

function codesOf({ web, texts }: CodeViewProps, codes: readonly ListCode[]): Content {
  return (
    <Codes codes={codes.map(({ list, code }) => shownCode(web, texts, list, code, true))} />
  ) as Content;
}

/** What the source leaves open about a membership, said beside it. */
function Doubts({ membership, texts }: { membership: Membership; texts: Texts }): Markup | null {
  const note = membershipNote(texts.page, membership);
  return note === null ? null : <span class="soft small"> ({note})</span>;
}

function Members({ web, texts, code, today }: CodeViewProps): Markup | null {
  if (code.list !== 'country-groups') return null;
  const lists = web.codeLists();
  return (
    <Section title={texts.t('registry.code.members', { date: texts.date(today, 'long') })}>
      <ul class="links">
        {lists.membersOf(code.code, today).map((member) => (
          <li>
            <a href={codeHref(texts.page, 'areas', member.code)}>
              {lists.nameOf('areas', member.code, texts.language).text}
            </a>
            <Doubts membership={member} texts={texts} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Entries({ web, texts, kind, code, facet, answer, parties }: CodeViewProps): Markup | null {
  if (!facet || !answer) return null;
  if (answer.total === 0)
    return (
      <Section title={texts.t('registry.code.records', { count: 0 })}>
        {texts.t('registry.code.noRecords')}
      </Section>
    );
  return (
    <Section title={texts.t('registry.code.records', { count: answer.total })}>
      <HitList
        hits={answer.records.map((row) => hitOf(web, texts, kind, row, parties))}
        texts={texts}
        level={3}
      />
      <p class="after">
        <a class="btn" href={listHref(texts.page, kind, { [facet.name]: code.code })}>
          {texts.t('registry.code.all', { count: answer.total })}
        </a>
      </p>
    </Section>
  );
}
