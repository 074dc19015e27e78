import { LANGUAGES } from '#kernel/language.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { Breadcrumb, PageHead } from '#ui/layouts/page-head.tsx';
import { languageNote } from '#ui/list/hit-list.tsx';
import { Tabs } from '#ui/list/list-bar.tsx';
import type { Markup } from '#ui/markup.ts';
import { Codes } from '#ui/parts/codes.tsx';
import { PeriodText } from '#ui/parts/date-text.tsx';
import { KeyFigures } from '#ui/parts/key-figures.tsx';
import { Section } from '#ui/parts/section.tsx';
import { StateLight } from '#ui/parts/state-light.tsx';
import { Citation } from '#ui/record/citation.tsx';
import { Facts } from '#ui/record/facts.tsx';
import { FundingTable } from '#ui/record/funding-table.tsx';
import { LanguagesTable, type TextState } from '#ui/record/languages-table.tsx';
import { LinkList } from '#ui/record/link-list.tsx';
import { type Origin, OriginNotice } from '#ui/record/origin-notice.tsx';
import { PartnersTable } from '#ui/record/partners-table.tsx';
import { Prose } from '#ui/record/prose.tsx';
import { RecordTop } from '#ui/record/record-top.tsx';
import { Timeline } from '#ui/record/timeline.tsx';
import { HistorySample } from './history-sample.tsx';
import { shownText } from './list-sample.tsx';
import { IRRIGATION } from './sample-records.ts';
import { say } from './words.ts';

const STATES: Record<string, TextState> = {
  ar: 'original',
  zh: 'machine',
  en: 'reviewed',
  fr: 'stale',
  ru: 'human',
  es: 'none',
};

/** Where the sample record's words come from for a reader of each language: one of each kind. */
export function sampleOrigin(texts: Texts): Origin {
  const state = STATES[texts.language]!;
  if (state === 'original') return { kind: 'original', translations: 4, translationsHref: '#languages' };
  if (state === 'none') return { kind: 'fallback', from: 'ar' };
  return { kind: state, from: 'ar', on: '2026-11-17', originalHref: '/ar/gallery/record' };
}

function Classification({ texts }: { texts: Texts }): Markup {
  const { language } = texts;
  const owner = shownText(IRRIGATION.owner, texts, 'ar');
  return (
    <Facts
      texts={texts}
      isTwofold
      facts={[
        {
          label: say(language, 'owner'),
          value: (
            <>
              <a href="#main" lang={owner.language} dir={owner.language === 'ar' ? 'rtl' : 'ltr'}>
                {owner.text}
              </a>
              <br />
              <span class="soft small">{`${say(language, 'government')} · ${say(language, 'jordan')}`}</span>
            </>
          ),
        },
        { label: say(language, 'where'), value: say(language, 'jordan') },
        {
          label: say(language, 'when'),
          value: (
            <>
              <PeriodText from="2024-03-01" until="2027-02-28" texts={texts} style="long" />
              <br />
              <StateLight light="holds">{say(language, 'underWay')}</StateLight>
            </>
          ),
        },
        { label: say(language, 'scale'), value: say(language, 'subnational') },
        {
          label: say(language, 'cost'),
          value: <bdi dir="ltr">{texts.money({ amount: '1840000', currency: 'JOD' })}</bdi>,
        },
        {
          label: say(language, 'actionLine'),
          value: (
            <Codes
              codes={[
                {
                  code: 'C7',
                  name: say(language, 'agriculture'),
                  href: '#main',
                  remark: say(language, 'relevance'),
                },
                { code: 'C7', name: say(language, 'environment'), href: '#main' },
              ]}
            />
          ),
        },
        {
          label: say(language, 'targets'),
          value: (
            <Codes
              codes={[
                { code: '2.3', name: say(language, 'hunger'), href: '#main' },
                { code: '6.4', name: say(language, 'water'), href: '#main' },
              ]}
            />
          ),
        },
        {
          label: say(language, 'forWhom'),
          value: texts.list([say(language, 'rural'), say(language, 'women')]),
        },
        { label: say(language, 'reached'), value: null },
      ]}
    />
  );
}

function Participants({ texts }: { texts: Texts }): Markup {
  const { language } = texts;
  const union = { text: 'اتحاد تعاونيات مزارعي الغور', language: 'ar', isFallback: language !== 'ar' };
  return (
    <>
      <Section title={say(language, 'partners')} note={say(language, 'partnersNote')}>
        <PartnersTable
          texts={texts}
          rows={[
            {
              name: union,
              href: '#main',
              part: say(language, 'delivers'),
              group: say(language, 'civil'),
              area: say(language, 'jordan'),
            },
            {
              name: 'Zarqa Institute of Water Technology',
              href: '#main',
              part: say(language, 'advises'),
              group: say(language, 'academia'),
            },
            { name: 'Levant Mobile', part: null },
          ]}
        />
      </Section>
      <Section title={say(language, 'funding')}>
        <FundingTable
          texts={texts}
          rows={[
            {
              source: union,
              kind: say(language, 'commitment'),
              on: '2024-03-01',
              amount: { amount: '1200000', currency: 'JOD' },
            },
            {
              source: 'Fund for Arid Lands',
              href: '#main',
              kind: say(language, 'disbursement'),
              on: '2025',
              amount: { amount: '640000', currency: 'JOD' },
            },
            { source: null, amount: null },
          ]}
          total={{ amount: '1840000', currency: 'JOD' }}
        />
      </Section>
    </>
  );
}

/** A whole record page, from its title to its history. */
export function RecordSample({ texts }: { texts: Texts }): Markup {
  const { language } = texts;
  const title = shownText(IRRIGATION.titles, texts, 'ar');
  const tabs = ['overview', 'progress', 'history'] as const;
  return (
    <>
      <PageHead
        texts={texts}
        kind={<Breadcrumb links={[{ href: '#main', label: say(language, 'register') }]} texts={texts} />}
        detail={
          <bdi class="ref" dir="ltr">
            {IRRIGATION.reference}
          </bdi>
        }
        title={title}
        titleNote={title.isFallback ? languageNote(title.language, texts) : undefined}
        lede={shownText(IRRIGATION.summary, texts, 'ar')}
      />
      <RecordTop
        notice={<OriginNotice origin={sampleOrigin(texts)} texts={texts} />}
        tabs={
          <Tabs
            label={say(language, 'project')}
            tabs={tabs.map((word, place) => ({
              href: `#${word}`,
              label: say(language, word),
              isCurrent: place === 0,
            }))}
          />
        }
      />
      <Section title={say(language, 'inShort')} isJoined>
        <div class="split">
          <Prose text={shownText(IRRIGATION.description, texts, 'ar')} texts={texts} />
          <KeyFigures
            shape="column"
            figures={[
              {
                figure: texts.number(18400),
                label: say(language, 'reached'),
                base: say(language, 'ofPlanned'),
              },
              { figure: '−19%', label: say(language, 'waterUse'), base: texts.date('2026-05-28', 'long') },
            ]}
          />
        </div>
      </Section>
      <Section title={say(language, 'classification')}>
        <Classification texts={texts} />
      </Section>
      <Participants texts={texts} />
      <Section title={say(language, 'progress')} id="progress">
        <Timeline
          texts={texts}
          happenings={[
            { on: '2026-11-30', title: say(language, 'sixthDue'), line: 'next' },
            {
              on: '2026-05-28',
              title: say(language, 'fifth'),
              text: say(language, 'ofPlanned'),
              line: 'done',
            },
            { on: '2025-12', title: say(language, 'fourthLate'), line: 'late' },
            { on: null, title: say(language, 'planned'), line: 'done' },
          ]}
        />
      </Section>
      <Section title={say(language, 'languages')} id="languages">
        <LanguagesTable
          texts={texts}
          rows={LANGUAGES.map((each) => ({
            language: each,
            href: `/${each}/gallery/record`,
            title: IRRIGATION.titles[each] ?? null,
            state: STATES[each]!,
            on: each === 'es' ? undefined : '2026-11-14',
          }))}
        />
      </Section>
      <HistorySample texts={texts} />
      <Section title={say(language, 'links')}>
        <LinkList
          texts={texts}
          links={[
            { url: 'https://data.example/soil-moisture/jordan-valley?format=csv&from=2024-03-01' },
            {
              url: 'https://example.org/',
              title: { text: 'قراءات المحطات', language: 'ar', isFallback: true },
            },
          ]}
        />
      </Section>
      <Section title={say(language, 'citation')}>
        <Citation
          texts={texts}
          citation={`${title.text}. ${IRRIGATION.reference}, 7. 2026-11-14. https://registers.example/projects/${IRRIGATION.reference}`}
          formats={[
            { href: '#main', label: 'BibTeX' },
            { href: '#main', label: 'RIS' },
          ]}
        />
      </Section>
    </>
  );
}
