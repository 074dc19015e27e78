import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '#kernel/language.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import {
  findFaults,
  findVisibleFaults,
  openBrowser,
  openReader,
  type Reader,
  tabTo,
} from '#support/browser.ts';
import { serveWorld } from '#support/web.ts';
import { openWorld } from '#support/world.ts';
import { WELLS_LATER } from '#support/world-projects.ts';

const SOAK = process.env.WASL_SOAK === '1';
const LOOKS = (SOAK ? LANGUAGES : (['en', 'ar'] as const)).flatMap((language) =>
  [390, 1280].flatMap((width) =>
    (SOAK ? (['light', 'dark'] as const) : (['light'] as const)).map((theme) => ({ language, width, theme })),
  ),
);

const world = await openWorld();
const web = await serveWorld(world);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A page that somebody has come to: in the right language and direction, nothing wrong with it. */
async function arrive(reader: Reader, language: Language, path: RegExp): Promise<void> {
  const { page } = reader;
  expect(new URL(page.url()).pathname).toMatch(path);
  const root = page.locator('html');
  expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([
    language,
    textsFor(language).direction,
  ]);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  // At the wide width axe sees every kind of page in a test of its own.
  const isWide = reader.look.width >= 960;
  expect(await (isWide && !SOAK ? findVisibleFaults(reader) : findFaults(reader))).toEqual([]);
}

/** Follows a link with the keyboard alone. */
async function followByKeyboard(page: Page, link: Locator): Promise<void> {
  await tabTo(page, link);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

async function follow(page: Page, link: Locator): Promise<void> {
  await Promise.all([page.waitForNavigation(), link.click()]);
}

test.each(LOOKS)(
  'a stranger finds and reads a project in $language at $width pixels, $theme',
  async (look) => {
    const { language } = look;
    const texts = textsFor(language);
    const reader = await openReader(browser, web.origin, look);
    const { page } = reader;
    const count = await world.count();
    const named = (role: Parameters<Page['getByRole']>[0], name: string) =>
      page.getByRole(role, { name, exact: true }).first();

    // The address without a language leads to the reader's own.
    await page.goto('/');
    await arrive(reader, language, new RegExp(`^/${language}$`));
    await followByKeyboard(page, named('link', texts.t('home.latest.all', { count })));
    await arrive(reader, language, /\/projects$/);

    // Filters, with the keyboard only: on a phone they are unfolded first.
    if (look.width < 960) {
      await tabTo(page, page.locator('details.fold > summary'));
      await page.keyboard.press('Enter');
    }
    for (const [facet, value] of [
      ['region', 'AFR'],
      ['state', 'completed'],
    ]) {
      const box = page.locator(`input[name=${facet}][value=${value}]`);
      await tabTo(page, box);
      await page.keyboard.press('Space');
      expect(await box.isChecked()).toBe(true);
    }
    const results = named('button', texts.t('ui.facets.submit'));
    await tabTo(page, results);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).search).toBe('?region=AFR&state=completed');
    await arrive(reader, language, /\/projects$/);
    const chosen = page.getByRole('list', { name: texts.t('ui.chosen.label') });
    expect(await chosen.locator('a.off').count()).toBe(2);
    const rows = await page.locator('.hit').count();
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(20);

    // The record, in the reader's language; the original; back by the language switch.
    await follow(page, page.locator(`.hit-t a[href$="${world.references.wells}"]`));
    const record = new RegExp(`/projects/${world.references.wells}$`);
    await arrive(reader, language, record);
    if (language !== 'en') {
      const original = named('link', texts.t('ui.origin.toOriginal'));
      if ((await original.count()) > 0) await follow(page, original);
      else await follow(page, page.locator('.langs a[hreflang=en]'));
    } else {
      await follow(page, page.locator('.langs a[hreflang=ar]'));
      await arrive(reader, 'ar', record);
      await follow(page, named('link', textsFor('ar').t('ui.origin.toOriginal')));
    }
    await arrive(reader, 'en', record);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(WELLS_LATER[1].title);
    if (language !== 'en') {
      await follow(page, page.locator(`.langs a[hreflang=${language}]`));
      await arrive(reader, language, record);
    }

    // What changed, and the way back.
    await follow(page, named('link', texts.t('ui.history.difference', { number: 2 })));
    await arrive(reader, language, /\/versions\/2$/);
    expect(await page.locator('ins').first().isVisible()).toBe(true);
    expect(await page.locator('del').first().isVisible()).toBe(true);
    await follow(page, named('link', texts.t('registry.version.back')));

    // A code explained, and back to where they were.
    await follow(page, page.locator('#classification a[href$="/areas/VU"]'));
    await arrive(reader, language, /\/areas\/VU$/);
    expect(await page.locator('.hit').count()).toBeGreaterThan(0);
    await page.goBack();
    expect(new URL(page.url()).pathname).toMatch(record);

    // On through the pages of the whole register.
    await follow(page, page.locator('.head .kind a'));
    const firstRow = await page.locator('.hit .ref').first().innerText();
    await followByKeyboard(page, page.locator('a[rel=next]'));
    await arrive(reader, language, /\/projects$/);
    expect(await page.locator('.hit .ref').first().innerText()).not.toBe(firstRow);
    await follow(page, page.locator('a[rel=prev]'));
    expect(await page.locator('.hit .ref').first().innerText()).toBe(firstRow);
    await reader.close();
  },
);
