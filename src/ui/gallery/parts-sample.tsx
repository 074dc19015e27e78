import type { Texts } from '#platform/i18n/texts.ts';
import { PageHead } from '#ui/layouts/page-head.tsx';
import { EmptyState } from '#ui/list/empty-state.tsx';
import type { Markup } from '#ui/markup.ts';
import { DataTable } from '#ui/parts/data-table.tsx';
import { Disclosure } from '#ui/parts/disclosure.tsx';
import { Section } from '#ui/parts/section.tsx';
import { ShareBar } from '#ui/parts/share-bar.tsx';
import { type SideLink, SideMenu } from '#ui/parts/side-menu.tsx';
import { StateLight } from '#ui/parts/state-light.tsx';
import { Unknown } from '#ui/parts/unknown.tsx';
import { type Origin, OriginNotice } from '#ui/record/origin-notice.tsx';
import { sampleFilters } from './list-sample.tsx';
import { say } from './words.ts';

const LIGHTS = [
  ['holds', 'underWay'],
  ['late', 'late'],
  ['silent', 'silent'],
  ['later', 'planned'],
  ['done', 'completed'],
  ['bad', 'refused'],
  ['none', 'stateUnknown'],
] as const;

const SHARES = [
  ['holds', 'onTime', 241],
  ['late', 'late', 96],
  ['silent', 'silent', 187],
  ['later', 'notDue', 118],
] as const;

const ORIGINS: readonly Origin[] = [
  { kind: 'original', translations: 4, translationsHref: '#main' },
  { kind: 'reviewed', from: 'ar', on: '2026-11-17', originalHref: '#main' },
  { kind: 'human', from: 'es', on: '2026-11', originalHref: '#main' },
  { kind: 'stale', from: 'ru', on: '2025', originalHref: '#main' },
  { kind: 'machine', from: 'zh', originalHref: '#main' },
  { kind: 'fallback', from: 'pt' },
];

function Shares({ texts }: { texts: Texts }): Markup {
  const { language } = texts;
  const all = SHARES.reduce((sum, [, , value]) => sum + value, 0);
  const shares = SHARES.map(([light, , value]) => ({ light, value }));
  return (
    <>
      <ShareBar shares={shares} isBig />
      <Disclosure summary={texts.t('ui.figures.table')}>
        <DataTable
          caption={say(language, 'shares')}
          isCaptionHidden
          isSlim
          columns={[
            { label: say(language, 'state') },
            { label: texts.t('ui.figures.total'), isFigure: true },
            { label: '%', isFigure: true },
          ]}
          rows={SHARES.map(([light, word, value]) => [
            <StateLight light={light}>{say(language, word)}</StateLight>,
            texts.number(value),
            texts.percent(value / all, 1),
          ])}
          total={[texts.t('ui.figures.total'), texts.number(all), texts.percent(1)]}
        />
      </Disclosure>
    </>
  );
}

function DenseTable({ texts }: { texts: Texts }): Markup {
  const { language } = texts;
  const rows = [
    ['africa', 148, [52, 20, 60, 16]],
    ['arab', 63, [40, 3, 8, 12]],
    ['cis', null, [4, 4, 6, 3]],
  ] as const;
  return (
    <DataTable
      isDense
      columns={[
        { label: say(language, 'region') },
        { label: say(language, 'shares'), isWide: true },
        { label: texts.t('ui.figures.total'), isFigure: true },
      ]}
      rows={rows.map(([word, value, parts]) => [
        <a class="title-link" href="#main">
          {say(language, word)}
        </a>,
        <ShareBar shares={SHARES.map(([light], place) => ({ light, value: parts[place]! }))} />,
        value === null ? <Unknown texts={texts} kind="figure" /> : texts.number(value),
      ])}
    />
  );
}

function regions(texts: Texts): SideLink[] {
  const counts = { africa: 148, arab: 63, asia: 89 };
  return (['africa', 'arab', 'asia'] as const).map((word, place) => ({
    href: '#main',
    label: say(texts.language, word),
    detail: texts.number(counts[word]),
    isCurrent: place === 1,
  }));
}

/** The small parts on their own, in each of their states. */
export function PartsSample({ texts }: { texts: Texts }): Markup {
  const { language } = texts;
  return (
    <>
      <PageHead texts={texts} kind={say(language, 'parts')} title={say(language, 'gallery')} />
      <Section title={say(language, 'lights')}>
        <ul class="stack">
          {LIGHTS.map(([light, word]) => (
            <li>
              <StateLight light={light}>{say(language, word)}</StateLight>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say(language, 'shares')}>
        <Shares texts={texts} />
      </Section>
      <Section title={say(language, 'table')}>
        <DenseTable texts={texts} />
      </Section>
      <Section title={say(language, 'notices')}>
        <div class="stack">
          {ORIGINS.map((origin) => (
            <OriginNotice origin={origin} texts={texts} />
          ))}
        </div>
      </Section>
      <Section title={say(language, 'region')}>
        <div class="split">
          <p class="soft">{say(language, 'count')}</p>
          <SideMenu label={say(language, 'region')} links={regions(texts)} />
        </div>
      </Section>
      <Section title={say(language, 'empty')}>
        <EmptyState filters={sampleFilters(texts)} clearHref="#main" texts={texts} />
        <EmptyState filters={[]} clearHref="#main" texts={texts} />
      </Section>
    </>
  );
}
