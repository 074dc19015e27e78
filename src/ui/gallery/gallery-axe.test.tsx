import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleStyles, launchChromium, openGallery } from '#support/screenshot.ts';
import { GALLERY_PAGES, GalleryPage, type GalleryRequest } from './gallery-page.tsx';

const chromiumIsHere = existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium');
if (!chromiumIsHere && !process.env.CI)
  console.warn('No Chromium: the gallery is not checked by axe. Install it, or set CHROMIUM_PATH.');

const looks = GALLERY_PAGES.flatMap((page) =>
  (['en', 'ar'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({ page, language, theme })),
  ),
);

describe.skipIf(!chromiumIsHere && !process.env.CI)('GalleryPage in a browser', () => {
  let browser: Browser;
  let styles: string;
  beforeAll(async () => {
    [browser, styles] = [await launchChromium(), await bundleStyles()];
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function open(look: (typeof looks)[number], width: number) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const render = (request: GalleryRequest) => String(GalleryPage(request));
    const complaints = await openGallery(page, look, render, styles);
    return { page, complaints, close: () => context.close() };
  }

  it.each(looks)('$page in $language, $theme: axe finds nothing, nothing breaks the policy', async (look) => {
    const { page, complaints, close } = await open(look, 1280);
    const { violations } = await new AxeBuilder({ page }).analyze();
    await close();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(looks.filter((look) => look.theme === 'light'))(
    '$page in $language fits phones of 390 and 320 pixels without scrolling sideways',
    async (look) => {
      for (const width of [390, 320]) {
        const { page, close } = await open(look, width);
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        await close();
        expect(overflow, `${width}`).toBe(0);
      }
    },
  );
});
