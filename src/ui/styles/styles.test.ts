import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleStyles } from '#support/screenshot.ts';

const folder = new URL('.', import.meta.url);
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));

function declarationsOf(name: string): string[] {
  const text = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(/[{;]\s*([a-z-]+\s*:[^;{}]+)/g)].map((match) => match[1]!.trim());
}

const PHYSICAL_PROPERTY =
  /^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[a-z-]*|left|right|top|bottom|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)\s*:/;
const PHYSICAL_VALUE = /^(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right|top|bottom)\b/;

describe.each(sheets)('%s', (name) => {
  it('uses logical properties only', () => {
    const physical = declarationsOf(name).filter(
      (declaration) => PHYSICAL_PROPERTY.test(declaration) || PHYSICAL_VALUE.test(declaration),
    );
    expect(physical).toEqual([]);
  });

  it('loads no font, image or script', () => {
    expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(/url\(|@font-face|expression\(/);
  });
});

describe('the bundled style sheet', () => {
  it('weighs at most 7 KB compressed', async () => {
    expect(gzipSync(await bundleStyles()).length).toBeLessThan(7 * 1024);
  });

  it('defines every token that it uses and uses every token that it defines', async () => {
    const styles = await bundleStyles();
    const used = new Set([...styles.matchAll(/var\((--[a-z0-9-]+)/g)].map((match) => match[1]));
    const defined = new Set([...styles.matchAll(/(--[a-z0-9-]+):/g)].map((match) => match[1]));
    expect([...used].filter((token) => !defined.has(token))).toEqual([]);
    expect([...defined].filter((token) => !used.has(token))).toEqual([]);
  });
});
