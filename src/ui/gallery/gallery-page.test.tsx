import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { directionOf, LANGUAGES } from '#kernel/language.ts';
import { bundleStyles } from '#support/screenshot.ts';
import { GALLERY_PAGES, GalleryPage } from './gallery-page.tsx';

const everyPage = GALLERY_PAGES.flatMap((page) => LANGUAGES.map((language) => ({ page, language })));

function render(request: (typeof everyPage)[number], theme?: 'light' | 'dark'): string {
  return String(GalleryPage({ ...request, theme, stylesheet: '/assets/look.css' }));
}

function attributeValues(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1]!);
}

describe.each(everyPage)('GalleryPage $page in $language', (request) => {
  const html = render(request);

  it('is a document in its language and direction', () => {
    expect(html).toMatch(
      new RegExp(
        `^<!doctype html>\\n<html lang="${request.language}" dir="${directionOf(request.language)}">`,
      ),
    );
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });

  it('holds no inline style, no script and no handler', () => {
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=|javascript:/i);
  });

  it('shows every value as words', () => {
    expect(html).not.toMatch(/undefined|\[object|NaN|>null</);
  });

  it('marks every text in another language with lang and dir', () => {
    const marks = [...html.matchAll(/<(?!html|link)[a-z0-9]+ [^>]*\blang="([^"]+)"[^>]*>/g)];
    expect(marks.length).toBeGreaterThan(6);
    for (const [tag, language] of marks) {
      if (tag.startsWith('<span lang="en">')) continue; // the wordmark, which reads from left to right everywhere
      expect(tag).toContain(`dir="${directionOf(language!)}"`);
    }
  });

  it('names each id once and describes controls by ids that exist', () => {
    const ids = attributeValues(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const named = ['for', 'aria-describedby', 'aria-labelledby'].flatMap((name) =>
      attributeValues(html, name),
    );
    for (const id of named.flatMap((value) => value.split(' '))) expect(ids).toContain(id);
  });
});

describe('GalleryPage', () => {
  let styles = '';
  beforeAll(async () => {
    styles = await bundleStyles();
  });

  it('forces a theme only when asked', () => {
    expect(render({ page: 'list', language: 'ar' }, 'dark')).toContain('data-theme="dark"');
    expect(render({ page: 'list', language: 'ar' })).not.toContain('data-theme');
  });

  it('uses only classes that the style sheet knows, and the style sheet no others', () => {
    const used = new Set(
      everyPage
        .flatMap((request) => attributeValues(render(request), 'class'))
        .flatMap((names) => names.split(' ')),
    );
    const known = new Set([...styles.matchAll(/\.([a-z][a-z-]*)(?![^{}]*;)/g)].map((match) => match[1]!));
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !used.has(name))).toEqual([]);
  });

  it('weighs with its style sheet at most 30 KB compressed as a list and as a record', () => {
    for (const page of ['list', 'record'] as const) {
      for (const language of LANGUAGES) {
        const weight = gzipSync(render({ page, language })).length + gzipSync(styles).length;
        expect(weight, `${page} ${language}`).toBeLessThan(30 * 1024);
      }
    }
  });
});
