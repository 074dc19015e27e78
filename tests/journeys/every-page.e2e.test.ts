import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import { findFaults, openBrowser, openReader } from '#support/browser.ts';
import { serveWorld } from '#support/web.ts';
import { openWorld } from '#support/world.ts';
import { GALLERY_PAGES } from '#ui/gallery/gallery-page.tsx';

const SOAK = process.env.WASL_SOAK === '1';
const LOOKS = (SOAK ? LANGUAGES : (['en', 'ar'] as const)).flatMap((language) =>
  (SOAK ? (['light', 'dark'] as const) : (['light'] as const)).map((theme) => ({ language, theme })),
);

const world = await openWorld();
const web = await serveWorld(world);
const record = (name: keyof typeof world.references) => `/projects/${world.references[name]}`;

/** A page of each kind, with the matter that strains it most, after the language. */
const PAGES = [
  '',
  '/projects',
  '/projects?all=area&all=target&all=goal&action=C4&action=C2&region=AFR&sort=title',
  '/projects?area=XX&goal=%3Cscript%3E',
  record('wells'),
  record('hostile'),
  record('everything'),
  `${record('ledger')}?all=funding&all=partners`,
  record('bare'),
  record('craft'),
  `${record('wells')}/versions/3`,
  '/areas',
  '/sdg-targets',
  '/country-groups/LDC',
  '/action-lines/C7',
  '/about',
  '/accessibility',
  '/api',
  '/nothing/here',
  // The tests of the look have the gallery in English and Arabic already.
  ...(SOAK ? GALLERY_PAGES.map((page) => `/gallery/${page}`) : []),
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test.each(LOOKS)('every kind of page in $language, $theme, is without fault at every width', async (look) => {
  const reader = await openReader(browser, web.origin, { ...look, width: 1280 });
  const faults: string[] = [];
  for (const path of PAGES) {
    reader.complaints.length = 0;
    await reader.page.goto(`/${look.language}${path}`);
    faults.push(...(await findFaults(reader)));
  }
  await reader.close();
  expect(faults).toEqual([]);
});
