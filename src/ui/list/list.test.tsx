import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import { EmptyState } from './empty-state.tsx';
import { type Facet, FacetForm } from './facet-form.tsx';
import { type Hit, HitList, languageNote } from './hit-list.tsx';
import { Pager } from './pager.tsx';

const en = textsFor('en');
const ar = textsFor('ar');
const hostile = '"><img src=x onerror=alert(1)>';

const hit: Hit = {
  href: '/en/projects/P-2026-0001',
  reference: 'P-2026-0001',
  title: { text: 'Открытые библиотеки', language: 'ru', isFallback: true },
  by: [{ text: 'جمعية ينابيع', language: 'ar', isFallback: true }, 'Morocco'],
  codes: [{ code: 'C7', name: 'E-health' }],
  state: { light: 'late', label: 'Late' },
  date: '2026-11',
};

describe('HitList', () => {
  it('marks a title in another language and says so in the reader’s', () => {
    const html = String(<HitList hits={[hit]} texts={en} />);
    expect(html).toContain('<a href="/en/projects/P-2026-0001" lang="ru" dir="ltr">Открытые библиотеки</a>');
    expect(html).toContain('<span class="origin">In Russian</span>');
    expect(html).toContain('<bdi lang="ar" dir="rtl">جمعية ينابيع</bdi>');
  });

  it('leaves a title in the reader’s language unmarked', () => {
    const title = { text: 'Открытые библиотеки', language: 'ru', isFallback: false };
    const html = String(<HitList hits={[{ ...hit, title }]} texts={textsFor('ru')} />);
    expect(html).toContain('<a href="/en/projects/P-2026-0001">Открытые библиотеки</a>');
    expect(html).not.toContain('origin');
  });

  it('says when a machine wrote the title', () => {
    const title = { text: 'مكتبات', language: 'ar', isFallback: false };
    expect(String(<HitList hits={[{ ...hit, title, isMachine: true }]} texts={ar} />)).toContain(
      'ترجمة آلية',
    );
  });

  it('shows a date as precisely as it is known', () => {
    expect(String(<HitList hits={[hit]} texts={en} />)).toContain(
      '<time datetime="2026-11">Nov\u00a02026</time>',
    );
  });

  it('escapes hostile text wherever it stands', () => {
    const html = String(
      <HitList
        texts={en}
        hits={[
          {
            href: hostile,
            reference: hostile,
            title: { text: hostile, language: hostile, isFallback: true },
            by: [hostile, { text: hostile, language: hostile, isFallback: true }],
            codes: [{ code: hostile, name: hostile, href: hostile, remark: hostile }],
            state: { light: 'holds', label: hostile },
          },
        ]}
      />,
    );
    expect(html).not.toContain('<img');
  });
});

describe('languageNote', () => {
  it('names all six and any other in each language', () => {
    for (const language of LANGUAGES)
      for (const text of [...LANGUAGES, 'pt', 'sw']) {
        const note = languageNote(text, textsFor(language));
        expect(note.length, `${text} in ${language}`).toBeGreaterThan(1);
        expect(note).not.toContain('{');
      }
    expect(languageNote('pt', textsFor('fr'))).toBe('En portugais');
  });
});

const facet: Facet = {
  name: 'goal',
  label: 'Goal',
  isOpen: false,
  all: { href: '/en/goals', count: 17 },
  values: [
    { value: '3', label: 'Good health', count: 1236, isChosen: true },
    { value: hostile, label: hostile, count: 0, isChosen: false },
    { value: '6', label: 'Clean water', count: null, isChosen: false },
  ],
};

describe('FacetForm', () => {
  const kept = [{ name: 'q', value: hostile }];
  const html = String(<FacetForm action="/en/projects" facets={[facet]} kept={kept} texts={en} />);

  it('ticks what is chosen, and opens a facet that has a chosen value', () => {
    expect(html).toContain('<input type="checkbox" name="goal" value="3" checked=""/>');
    expect(html).toContain('<details class="facet" open="">');
    expect(html).toContain('Narrow the list (1 chosen)');
  });

  it('writes counts in the reader’s figures and leaves out what was not counted', () => {
    expect(html).toContain('<span class="n">1,236</span>');
    expect(html.match(/class="n"/g)).toHaveLength(2);
  });

  it('keeps what else belongs to the list and escapes it', () => {
    expect(html).toContain('<input type="hidden" name="q"');
    expect(html).not.toContain('<img');
  });
});

describe('ChosenFilters', () => {
  const filters = [
    {
      label: 'Goal',
      values: [
        { href: '/a', label: 'Good health' },
        { href: '/b', label: hostile },
      ],
    },
  ];

  it('joins the values of a filter by “or”, each with a link that removes it', () => {
    const html = String(<ChosenFilters filters={filters} clearHref="/en/projects" texts={en} />);
    expect(html).toContain('<a class="off" href="/a" aria-label="Good health, remove">Good health</a>');
    expect(html).toContain('>or<');
    expect(html).toContain('<a href="/en/projects">Clear all</a>');
    expect(html).not.toContain('<img');
  });

  it('is nothing when nothing is chosen', () => {
    expect(String(<div>{<ChosenFilters filters={[]} clearHref="/" texts={en} />}</div>)).toBe('<div></div>');
  });

  it('helps an empty list on', () => {
    expect(String(<EmptyState filters={filters} clearHref="/" texts={en} />)).toContain('href="/a"');
    expect(String(<EmptyState filters={[]} clearHref="/" texts={en} />)).not.toContain('<a');
  });
});

describe('Pager', () => {
  const position = { from: 15181, until: 15200, total: 15214 };

  it('leads both ways, and says where there is no way', () => {
    const html = String(<Pager previousHref="/p" position={position} texts={en} />);
    expect(html).toContain('<a class="btn quiet" rel="prev" href="/p">Previous</a>');
    expect(html).toContain('This is the last page');
    expect(html).toContain('15,181–15,200 / 15,214');
  });
});
