import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** How somebody looks at the site. */
export interface Look {
  language: string;
  width: number;
  theme: 'light' | 'dark';
}

/** A person with a browser: scripts are off, as the site promises to work. */
export interface Reader {
  page: Page;
  /** A second window on the same page, for axe: its checks are scripts, which never end in the reader's own. */
  examined: Page;
  look: Look;
  /** What the browser complained about, among it everything the content policy forbade. */
  complaints: string[];
  close(): Promise<void>;
}

/** Widths at which no page may have to be scrolled sideways, in CSS pixels. */
export const WIDTHS = [320, 390, 1280] as const;

/** The widest of WCAG's short texts and the narrow phones: what a reader's window may be high. */
const HEIGHT = 900;

/** Starts the browser of the journeys. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--force-color-profile=srgb'],
  });
}

/** Gives somebody a window of their own on a site. */
export async function openReader(browser: Browser, origin: string, look: Look): Promise<Reader> {
  const window = {
    baseURL: origin,
    locale: look.language,
    colorScheme: look.theme,
    viewport: { width: look.width, height: HEIGHT },
    hasTouch: look.width < 600,
  };
  const context = await browser.newContext({ ...window, javaScriptEnabled: false });
  const examining = await browser.newContext(window);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // Somebody who leaves a page breaks off what it still loads.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${reason}`);
  });
  return {
    page,
    examined: await examining.newPage(),
    look,
    complaints,
    close: async () => {
      await context.close();
      await examining.close();
    },
  };
}

/** Everything that is wrong with a page as it stands: for the eye, for the browser, and for axe. */
export async function findFaults(reader: Reader): Promise<string[]> {
  return [...(await findBarriers(reader)), ...(await findVisibleFaults(reader))];
}

/** What axe finds, folded parts unfolded. */
async function findBarriers({ page, examined }: Reader): Promise<string[]> {
  await examined.goto(page.url());
  // What is folded away must be as good as what is not.
  await examined.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
  const { violations } = await new AxeBuilder({ page: examined }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${page.url()}: axe ${id}: ${node.html.slice(0, 200)}`),
  );
}

/** Scrolling sideways at any of the widths, and complaints of the browser. The window has its width again afterwards. */
export async function findVisibleFaults({ page, look, complaints }: Reader): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    const [overflow, widest] = (await page.evaluate(OVERFLOW)) as [number, string];
    if (overflow > 0) faults.push(`${overflow} pixels too wide at ${width}: ${widest}`);
  }
  await page.setViewportSize({ width: look.width, height: HEIGHT });
  // An answer of 404 is itself a complaint of the browser, and what was asked for.
  return [...faults, ...complaints.filter((one) => !/status of 404/.test(one))].map(
    (fault) => `${page.url()}: ${fault}`,
  );
}

const OVERFLOW = `(() => {
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  if (over <= 0) return [0, ''];
  const beyond = [...document.querySelectorAll('body *')].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
  });
  return [over, beyond.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' | ')];
})()`;

/** Presses Tab until something has the focus, as somebody without a mouse does. Throws when it is never reached, or when the focus cannot be seen. */
export async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const unseen = (await page.evaluate(UNSEEN_FOCUS)) as string | null;
    if (unseen !== null) throw new Error(`the focus cannot be seen on ${unseen}`);
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
  }
  throw new Error(`${target} was not reached by ${most} presses of Tab`);
}

/** The element that has the focus, when neither an outline nor a shadow shows it, or it lies outside the window. */
const UNSEEN_FOCUS = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const drawn = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return drawn && inside ? null : one.outerHTML.slice(0, 160);
})()`;
