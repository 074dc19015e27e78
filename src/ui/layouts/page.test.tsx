import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import { inlineJson } from './document-head.tsx';
import { ErrorPage } from './error-page.tsx';
import { Page } from './page.tsx';
import { Breadcrumb, PageHead } from './page-head.tsx';
import type { PageProps } from './page-props.ts';
import { addressIn, type Site } from './site.ts';

const texts = textsFor('en');
const hostile = '"><script>alert(1)</script>';

const site: Site = {
  stylesheet: '/assets/look.css',
  origin: 'https://registers.example',
  languages: LANGUAGES,
  registers: [
    { href: '/en/projects', label: 'Projects' },
    { href: '/en/pledges', label: 'Pledges' },
  ],
  footLinks: [{ href: '/en/about', label: 'About' }],
  isDemonstration: false,
};

function render(props: Partial<PageProps>): string {
  const address = { path: '/projects', query: '?goal=3&goal=6' };
  return String(<Page texts={texts} site={site} address={address} title="Projects" {...props} />);
}

describe('addressIn', () => {
  it.each([
    ['ar', '/projects', '?goal=3', '/ar/projects?goal=3'],
    ['en', '/', '', '/en'],
    ['zh', '/', '?a=b', '/zh?a=b'],
  ] as const)('%s %s%s', (language, path, query, expected) => {
    expect(addressIn(language, { path, query })).toBe(expected);
  });
});

describe('Page', () => {
  it('keeps path and query when the reader changes language', () => {
    for (const language of LANGUAGES)
      expect(render({})).toContain(`href="/${language}/projects?goal=3&amp;goal=6"`);
  });

  it('names its canonical address and the same page in every language, without the filters', () => {
    const html = render({});
    expect(html).toContain('<link rel="canonical" href="https://registers.example/en/projects"/>');
    expect(html).toContain(
      '<link rel="alternate" hreflang="x-default" href="https://registers.example/projects"/>',
    );
    expect(html.match(/rel="alternate"/g)).toHaveLength(7);
  });

  it('stays out of search engines when hidden, and then names no canonical address', () => {
    const html = render({ isHidden: true });
    expect(html).toContain('content="noindex"');
    expect(html).not.toContain('canonical');
  });

  it('writes linked data that no text in it can end', () => {
    const html = render({ jsonLd: { '@type': 'Project', name: '</script><script>alert(1)' } });
    expect(html.match(/<script/g)).toHaveLength(1);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)![1]!;
    expect(JSON.parse(data).name).toBe('</script><script>alert(1)');
  });

  it('escapes hostile text in every place that takes text', () => {
    const html = render({
      title: hostile,
      description: hostile,
      searched: hostile,
      site: {
        ...site,
        search: { action: hostile, name: 'q' },
        registers: [{ href: hostile, label: hostile }],
        footLinks: [{ href: hostile, label: hostile }],
      },
      address: { path: `/${hostile}`, query: hostile },
      children: hostile,
    });
    expect(html).not.toContain('<script');
  });

  it('marks the register that the reader is in', () => {
    const at = (path: string) => render({ address: { path, query: '' } });
    expect(at('/projects')).toContain('<a href="/en/projects" aria-current="page">');
    expect(at('/projects/P-2026-0001')).toContain('<a href="/en/projects" aria-current="true">');
    expect(at('/projectsx')).not.toContain('<a href="/en/projects" aria-current');
  });

  it('says that it is a demonstration only when it is one', () => {
    expect(render({})).not.toContain('class="demo"');
    expect(render({ site: { ...site, isDemonstration: true } })).toContain(texts.t('ui.demonstration'));
  });

  it('names the day of the data when there are data', () => {
    const html = render({ site: { ...site, asOf: new Date('2026-11-20T23:00:00Z') } });
    expect(html).toContain('<time datetime="2026-11-20">20\u00a0November\u00a02026</time>');
    expect(render({})).not.toContain('<time');
  });

  it('is a page in the pseudo-languages too', () => {
    const html = render({ texts: textsFor('qps-mirrored') });
    expect(html).toContain('<html lang="qps-mirrored" dir="rtl">');
  });
});

describe('inlineJson', () => {
  it('escapes what ends an element or a line', () => {
    expect(inlineJson({ a: '</script>\u2028' })).toBe('{"a":"\\u003c/script>\\u2028"}');
  });
});

describe('PageHead', () => {
  it('marks a title in another language and notes it outside the marked text', () => {
    const title = { text: 'منصة', language: 'ar', isFallback: true };
    const html = String(<PageHead texts={texts} kind="Project" title={title} titleNote="In Arabic" />);
    expect(html).toContain('<span lang="ar" dir="rtl">منصة</span> <span class="origin">In Arabic</span>');
  });

  it('leads to the pages above', () => {
    const links = [{ href: '/en/projects', label: 'Projects' }];
    const html = String(<Breadcrumb links={links} texts={texts} />);
    expect(html).toContain('<a href="/en/projects">Projects</a>');
  });
});

describe('ErrorPage', () => {
  it('says what happened, gives the reference number and the ways on, and is never indexed', () => {
    const html = String(
      <ErrorPage
        texts={textsFor('fr')}
        site={site}
        address={{ path: '/x', query: '' }}
        status={500}
        title="platform.error.fault.title"
        body={textsFor('fr').t('platform.error.fault.body')}
        reference="K7Q2"
      />,
    );
    expect(html).toContain('<b>K7Q2</b>');
    expect(html).toContain('noindex');
    expect(html).toContain('<a href="/fr">');
    expect(html).toContain('<a href="/en/pledges">Pledges</a>');
  });
});
