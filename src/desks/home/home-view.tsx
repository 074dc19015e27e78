import type { Kind } from '#engines/registry/kind.ts';
import type { ListAnswer } from '#engines/registry/lists/list-question.ts';
import { listHref } from '#engines/registry/pages/addresses.ts';
import { hitOf } from '#engines/registry/pages/list-hit.ts';
import { facetValueName, kindText } from '#engines/registry/pages/naming.ts';
import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import type { Party } from '#foundations/parties/get-parties.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { Page } from '#ui/layouts/page.tsx';
import { PageHead } from '#ui/layouts/page-head.tsx';
import type { Site } from '#ui/layouts/site.ts';
import { HitList } from '#ui/list/hit-list.tsx';
import type { Markup } from '#ui/markup.ts';
import { BarList } from '#ui/parts/bar-list.tsx';
import { type KeyFigure, KeyFigures } from '#ui/parts/key-figures.tsx';
import { Section } from '#ui/parts/section.tsx';

/** What the home page shows. */
export interface HomeViewProps {
  web: RegisterWeb;
  site: Site;
  texts: Texts;
  kind: Kind;
  answer: ListAnswer;
  parties: ReadonlyMap<string, Party>;
  organisations: number;
}

/** The home page: key figures, each a way into the register, and the newest entries. */
export function HomeView(props: HomeViewProps): Markup {
  const { site, texts, answer } = props;
  return (
    <Page
      texts={texts}
      site={site}
      address={{ path: '/', query: '' }}
      title={texts.t('home.title')}
      description={texts.t('home.description')}
    >
      <PageHead
        texts={texts}
        kind={texts.t('home.kind')}
        title={texts.t('home.title')}
        lede={texts.t('home.lede')}
      />
      {answer.everyRecord === 0 ? <p class="lede">{texts.t('home.empty')}</p> : <Matter {...props} />}
    </Page>
  );
}

function Matter(props: HomeViewProps): Markup {
  const { web, texts, kind, answer, parties } = props;
  return (
    <>
      <Section title={texts.t('home.figures.title')}>
        <KeyFigures figures={figuresOf(props)} />
      </Section>
      <Section title={texts.t('home.actionLines.title')} note={texts.t('home.actionLines.note')}>
        <Bars {...props} facet="action" />
      </Section>
      <Section title={texts.t('home.regions.title')} note={texts.t('home.regions.note')}>
        <Bars {...props} facet="region" />
      </Section>
      <Section title={texts.t('home.goals.title')}>
        <Bars {...props} facet="goal" />
      </Section>
      <Section title={texts.t('home.latest.title')}>
        <HitList
          hits={answer.records.map((row) => hitOf(web, texts, kind, row, parties))}
          texts={texts}
          level={3}
        />
        <p class="after">
          <a href={listHref(texts.page, kind)}>{texts.t('home.latest.all', { count: answer.everyRecord })}</a>
        </p>
      </Section>
    </>
  );
}

function figuresOf({ texts, kind, answer, organisations, site }: HomeViewProps): KeyFigure[] {
  const total = answer.everyRecord;
  const areas = countsOf(answer, 'area').size;
  const underWay = countsOf(answer, 'state').get('under-way') ?? 0;
  return [
    {
      figure: texts.number(total),
      label: (
        <a href={listHref(texts.page, kind)}>{kindText(texts, kind, 'home.figure', { count: total })}</a>
      ),
      ...(site.asOf ? { base: texts.t('home.figures.asOf', { date: texts.date(site.asOf, 'long') }) } : {}),
    },
    { figure: texts.number(areas), label: texts.t('home.figures.areas', { count: areas }) },
    { figure: texts.number(organisations), label: texts.t('home.figures.owners', { count: organisations }) },
    {
      figure: texts.number(underWay),
      label: (
        <a href={listHref(texts.page, kind, { state: 'under-way' })}>
          {texts.t('home.figures.underWay', { count: underWay })}
        </a>
      ),
      base: texts.t('home.figures.base', { total: texts.number(total) }),
    },
  ];
}

/** Values of a facet in the order of their list, the children of a code left to its own page. */
function Bars({ web, texts, kind, answer, facet }: HomeViewProps & { facet: string }): Markup {
  const declaration = kind.facets.find((candidate) => candidate.name === facet)!;
  const counts = countsOf(answer, facet);
  const codes = web.codeLists().list(declaration.list);
  return (
    <BarList
      texts={texts}
      bars={codes
        .filter((code) => code.parent === null)
        .map(({ code }) => ({
          label: facetValueName(web, texts, declaration, code),
          href: listHref(texts.page, kind, { [facet]: code }),
          value: counts.get(code) ?? 0,
        }))}
    />
  );
}

function countsOf(answer: ListAnswer, facet: string): ReadonlyMap<string, number> {
  return answer.facets.find((counted) => counted.facet === facet)?.counts ?? new Map();
}
