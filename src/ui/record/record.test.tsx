import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import { DiffTable } from './diff-table.tsx';
import { Facts } from './facts.tsx';
import { FundingTable } from './funding-table.tsx';
import { LanguagesTable } from './languages-table.tsx';
import { LinkList } from './link-list.tsx';
import { type Origin, OriginNotice } from './origin-notice.tsx';
import { Prose, paragraphsOf } from './prose.tsx';

const en = textsFor('en');
const hostile = '<script>alert(1)</script>';

describe('paragraphsOf', () => {
  it.each([
    ['One\n\nTwo\nlines', [['One'], ['Two', 'lines']]],
    ['One\r\n \r\n\r\nTwo', [['One'], ['Two']]],
    ['  \n\n ', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected);
  });
});

describe('Prose', () => {
  it('keeps paragraphs and lines, marks its language, and turns nothing into markup', () => {
    const text = { text: `سطر\nثان\n\n${hostile} https://example.org`, language: 'ar', isFallback: true };
    expect(String(<Prose text={text} texts={en} />)).toBe(
      '<div class="prose" lang="ar" dir="rtl"><p>سطر<br/>ثان</p>' +
        '<p>&lt;script&gt;alert(1)&lt;/script&gt; https://example.org</p></div>',
    );
  });
});

describe('OriginNotice', () => {
  const origins: Origin[] = [
    { kind: 'original', translations: 5, translationsHref: '#languages' },
    { kind: 'human', from: 'ar', on: '2026-11-17', originalHref: '/ar/x' },
    { kind: 'reviewed', from: 'zh', on: '2026-11', originalHref: '/ar/x' },
    { kind: 'stale', from: 'ru', on: '2026', originalHref: '/ar/x' },
    { kind: 'machine', from: 'pt', originalHref: '/ar/x' },
    { kind: 'fallback', from: 'es' },
  ];

  it.each(LANGUAGES)('says each kind in %s, differently', (language) => {
    const said = origins.map((origin) => String(<OriginNotice origin={origin} texts={textsFor(language)} />));
    expect(new Set(said).size).toBe(origins.length);
    for (const notice of said) expect(notice).not.toMatch(/[{}]|undefined|\.\./);
  });

  it('names the language and leads to the original', () => {
    const html = String(<OriginNotice origin={origins[1]!} texts={en} />);
    expect(html).toContain('Translated from Arabic by a translator, <time datetime="2026-11-17">');
    expect(html).toContain('<a href="/ar/x" hreflang="ar">Read the original</a>');
  });

  it('warns of a machine’s work and of a stale translation', () => {
    const warned = origins.filter((origin) =>
      String(<OriginNotice origin={origin} texts={en} />).includes('notice warn'),
    );
    expect(warned.map((origin) => origin.kind)).toEqual(['stale', 'machine']);
  });
});

describe('LanguagesTable', () => {
  it('names a language in its own words and a seventh in the reader’s', () => {
    const html = String(
      <LanguagesTable
        texts={en}
        rows={[
          { language: 'ar', href: '/ar/x', title: 'الري', state: 'original', on: '2026' },
          { language: 'pt', title: null, state: 'none' },
        ]}
      />,
    );
    expect(html).toContain('<a lang="ar" dir="rtl" hreflang="ar" href="/ar/x">العربية</a>');
    expect(html).toContain('<span class="serif" lang="ar" dir="rtl">الري</span>');
    expect(html).toContain('<bdi>Portuguese</bdi>');
  });
});

describe('DiffTable', () => {
  const sides = {
    before: { number: 6, on: new Date('2026-05-28') },
    after: { number: 7, on: new Date('2026-11-14') },
  };

  it('strikes what went, underlines what came, and says what was not stated', () => {
    const html = String(
      <DiffTable
        {...sides}
        texts={en}
        rows={[
          {
            label: hostile,
            languages: { before: 'ar', after: 'ar' },
            before: null,
            after: [
              { kind: 'same', text: 'ا ' },
              { kind: 'removed', text: hostile },
              { kind: 'added', text: 'ب' },
            ],
          },
        ]}
      />,
    );
    expect(html).toContain('not stated');
    expect(html).toContain('<bdi lang="ar" dir="rtl">ا <del>&lt;script&gt;');
    expect(html).toContain('<ins>ب</ins>');
    expect(html).not.toContain('<script');
  });

  it('says when nothing differs', () => {
    expect(String(<DiffTable {...sides} texts={en} rows={[]} />)).toContain('do not differ');
  });
});

describe('LinkList', () => {
  it('follows only web addresses', () => {
    const links = [{ url: 'https://example.org/a' }, { url: 'javascript:alert(1)' }];
    const html = String(<LinkList links={links} texts={en} />);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('rel="nofollow noopener"');
  });
});

describe('Facts and FundingTable', () => {
  it('say that a value is not stated, never zero or a dash', () => {
    const facts = String(<Facts facts={[{ label: 'Cost', value: null }]} texts={en} />);
    expect(facts).toContain('<dd><span class="faint">not stated</span></dd>');
    const funding = String(<FundingTable rows={[{ source: null, amount: null }]} texts={en} />);
    expect(funding.match(/not stated/g)).toHaveLength(2);
  });

  it('writes amounts exactly', () => {
    const amount = { amount: '98765432109876543210.5', currency: 'USD' };
    const html = String(<FundingTable rows={[{ source: 'A', amount }]} texts={en} />);
    expect(html).toContain('98,765,432,109,876,543,210.50');
  });
});
