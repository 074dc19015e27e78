import { describe, expect, it } from 'vitest';
import { textsFor } from '#platform/i18n/texts.ts';
import { isWebAddress, languageAttributes } from '#ui/markup.ts';
import { BarList, barLength } from './bar-list.tsx';
import { DataTable } from './data-table.tsx';
import { InLanguage } from './in-language.tsx';
import { KeyFigures } from './key-figures.tsx';
import { ShareBar, stretchesOf } from './share-bar.tsx';

const en = textsFor('en');
const ar = textsFor('ar');

describe('barLength', () => {
  it.each([
    [1184, 5631, 21],
    [1, 100_000, 0.1],
    [0, 100, 0],
    [5, 0, 0],
    [100, 100, 100],
  ])('%d of %d is %d per cent', (value, longest, expected) => {
    expect(barLength(value, longest)).toBe(expected);
  });
});

describe('BarList', () => {
  it('draws to measure without inline style, and says when a figure is not known', () => {
    const bars = [
      { label: 'C2', href: '/c2', value: 400 },
      { label: 'C3', value: 100 },
      { label: 'C4', value: null },
    ];
    const html = String(<BarList bars={bars} texts={en} />);
    expect(html).toContain('<rect width="100%" height="100%"></rect>');
    expect(html).toContain('<rect width="25%" height="100%"></rect>');
    expect(html).toContain('no data');
    expect(html).not.toContain('style=');
  });
});

describe('stretchesOf', () => {
  it('lays parts end to end and leaves out the empty ones', () => {
    const shares = [
      { light: 'holds', value: 3 },
      { light: 'silent', value: 0 },
      { light: 'late', value: 1 },
    ] as const;
    expect(stretchesOf(shares)).toEqual([
      { light: 'holds', from: 0, length: 75 },
      { light: 'late', from: 75, length: 25 },
    ]);
    expect(stretchesOf([])).toEqual([]);
    expect(String(<ShareBar shares={shares} />)).toContain('<svg aria-hidden="true" x="75%" width="25%">');
  });
});

describe('InLanguage', () => {
  it('sets a text apart in its own direction', () => {
    const shown = { text: 'Well & co.', language: 'en', isFallback: true };
    expect(String(<InLanguage shown={shown} texts={ar} />)).toBe(
      '<bdi lang="en" dir="ltr">Well &amp; co.</bdi>',
    );
    expect(String(<InLanguage shown="2025–2027" texts={ar} />)).toBe('<bdi dir="rtl">2025–2027</bdi>');
  });
});

describe('languageAttributes', () => {
  it('marks English content on a pseudo-language page, whose words are not English', () => {
    expect(languageAttributes('en', textsFor('qps-mirrored'))).toEqual({ lang: 'en', dir: 'ltr' });
    expect(languageAttributes('en', en)).toEqual({});
  });
});

describe('isWebAddress', () => {
  it.each([
    ['https://example.org/a?b=c', true],
    ['HTTP://example.org', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['//example.org', false],
    ['https://example.org/ x', false],
  ])('%s: %s', (address, expected) => {
    expect(isWebAddress(address)).toBe(expected);
  });
});

describe('KeyFigures', () => {
  it('keeps a figure from left to right in Arabic', () => {
    const html = String(<KeyFigures figures={[{ figure: '−19%', label: 'الماء' }]} />);
    expect(html).toContain('<bdi dir="ltr">−19%</bdi>');
  });
});

describe('DataTable', () => {
  it('names rows and columns, puts figures right and rules off the total', () => {
    const html = String(
      <DataTable
        isStacked
        columns={[{ label: 'Area' }, { label: 'Entries', isFigure: true, isNamedOnPhone: true }]}
        rows={[['Kenya', '12']]}
        total={['All', '12']}
      />,
    );
    expect(html).toContain('<th scope="col" class="n">Entries</th>');
    expect(html).toContain('<th scope="row">Kenya</th><td class="n" data-of="Entries">12</td>');
    expect(html).toContain('<tfoot><tr><th scope="row">All</th>');
  });

  it('escapes hostile cells and labels', () => {
    const hostile = '"><script>';
    const html = String(
      <DataTable
        isStacked
        columns={[{ label: hostile, isNamedOnPhone: true }]}
        rows={[[hostile]]}
        rowHead={null}
      />,
    );
    expect(html).not.toContain('<script');
    expect(html).not.toContain('scope="row"');
  });
});
