import type { LocalizedText, ShownText } from '#kernel/localized-text.ts';
import { pickText } from '#kernel/localized-text.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { PageHead } from '#ui/layouts/page-head.tsx';
import { type ChosenFilter, ChosenFilters } from '#ui/list/chosen-filters.tsx';
import { type Facet, FacetForm } from '#ui/list/facet-form.tsx';
import { type Hit, HitList } from '#ui/list/hit-list.tsx';
import { Downloads, Tabs, Tally } from '#ui/list/list-bar.tsx';
import { ListBar, ListLayout } from '#ui/list/list-layout.tsx';
import { Pager } from '#ui/list/pager.tsx';
import type { Markup } from '#ui/markup.ts';
import { SAMPLE_RECORDS, type SampleRecord } from './sample-records.ts';
import { say, type WORDS } from './words.ts';

const HERE = '#main';

type Word = keyof typeof WORDS;

/** The text a reader of the gallery meets; the gallery's texts all exist in some language. */
export function shownText(text: LocalizedText, texts: Texts, original?: string): ShownText {
  return pickText(text, texts.language, original)!;
}

/** A sample record as a list shows it. */
export function sampleHit(record: SampleRecord, texts: Texts): Hit {
  return {
    href: HERE,
    reference: record.reference,
    title: shownText(record.titles, texts, record.original),
    isMachine: record.original !== texts.language && texts.language === 'zh',
    by: [
      shownText(record.owner, texts, record.original),
      shownText(record.area, texts),
      { text: record.years, language: texts.language, isFallback: false },
    ],
    codes: record.codes.map(([code, name]) => ({ code, name: say(texts.language, name) })),
    state: { light: record.light, label: say(texts.language, record.state) },
    date: record.on,
  };
}

function facet(
  texts: Texts,
  label: Word,
  values: readonly [word: Word, code: string, count: number, chosen?: boolean][],
  more: Partial<Facet> = {},
): Facet {
  return {
    name: label,
    label: say(texts.language, label),
    isOpen: true,
    values: values.map(([word, code, count, chosen]) => ({
      value: word,
      label: `${code} ${say(texts.language, word)}`.trim(),
      count,
      isChosen: chosen === true,
    })),
    ...more,
  };
}

/** The filters of the sample list, two of them chosen. */
export function sampleFacets(texts: Texts): Facet[] {
  return [
    facet(
      texts,
      'actionLine',
      [
        ['health', 'C7', 241, true],
        ['agriculture', 'C7', 186, true],
        ['infrastructure', 'C2', 2914],
        ['capacity', 'C4', 2377],
      ],
      { all: { href: HERE, count: 18 } },
    ),
    facet(texts, 'region', [
      ['africa', '', 148],
      ['asia', '', 89],
      ['arab', '', 63],
      ['cis', '', 0],
    ]),
    facet(texts, 'state', [
      ['underWay', '', 257],
      ['completed', '', 102],
      ['planned', '', 38],
    ]),
    facet(
      texts,
      'goal',
      [
        ['hunger', 'SDG 2', 171],
        ['wellbeing', 'SDG 3', 236],
        ['water', 'SDG 6', 39],
      ],
      { isOpen: false },
    ),
  ];
}

/** The filters that are switched on in the sample list. */
export function sampleFilters(texts: Texts): ChosenFilter[] {
  const label = (code: string, word: Word) => `${code} ${say(texts.language, word)}`;
  return [
    {
      label: say(texts.language, 'actionLine'),
      values: [
        { href: HERE, label: label('C7', 'health') },
        { href: HERE, label: label('C7', 'agriculture') },
      ],
    },
    { label: say(texts.language, 'region'), values: [{ href: HERE, label: say(texts.language, 'cis') }] },
  ];
}

/** A whole list page: head, chosen filters, filters, tabs, downloads, entries, pager. */
export function ListSample({ texts }: { texts: Texts }): Markup {
  const { language } = texts;
  const position = { from: 21, until: 40, total: 412 };
  const tabs = (['list', 'table', 'map'] as const).map((word) => ({
    href: HERE,
    label: say(language, word),
    isCurrent: word === 'list',
  }));
  const orders = (['newest', 'byTitle'] as const).map((word) => ({
    href: HERE,
    label: say(language, word),
    isCurrent: word === 'newest',
  }));
  const formats = ['CSV', 'JSON'].map((label) => ({ href: HERE, label }));
  return (
    <>
      <PageHead
        texts={texts}
        kind={say(language, 'register')}
        detail={say(language, 'count')}
        title={say(language, 'listTitle')}
      >
        <ChosenFilters filters={sampleFilters(texts)} clearHref={HERE} texts={texts} />
      </PageHead>
      <ListLayout facets={<FacetForm action={HERE} facets={sampleFacets(texts)} kept={[]} texts={texts} />}>
        <ListBar
          tabs={<Tabs tabs={tabs} label={texts.t('ui.tabs.label')} />}
          tools={<Downloads formats={formats} count={412} texts={texts} />}
        />
        <Tally position={position} orders={orders} texts={texts} />
        <HitList hits={SAMPLE_RECORDS.map((record) => sampleHit(record, texts))} texts={texts} />
        <Pager previousHref={HERE} nextHref={HERE} position={position} texts={texts} />
      </ListLayout>
    </>
  );
}
