import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { afterAll, describe, expect, it } from 'vitest';
import { findChromium } from '#support/chromium.ts';
import { serveWorld } from '#support/web.ts';
import { openWorld } from '#support/world.ts';

const SOAK = process.env.WASL_SOAK === '1';
const RUNS = 5;
/** The least score, of 100, in the median. */
const LEAST = 98;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

type Scores = Record<(typeof CATEGORIES)[number], number>;

interface Measured {
  scores: Scores;
  /** Audits that cost points, with what they measured. */
  missed: string[];
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

describe.runIf(SOAK)(
  `Lighthouse gives ${LEAST} at least, median of ${RUNS}, as on a phone with a slow link`,
  async () => {
    if (!SOAK) return;
    const world = await openWorld({ generated: 300 });
    const web = await serveWorld(world, { namesItself: true });
    const chrome = await launch({
      chromePath: findChromium(),
      chromeFlags: ['--headless=new', '--no-sandbox'],
      logLevel: 'silent',
    });
    afterAll(() => chrome.kill());

    /** One measurement; nothing when the browser broke off, which says nothing about the page. */
    async function measure(path: string): Promise<Measured | null> {
      const result = await lighthouse(web.origin + path, {
        port: chrome.port,
        output: 'json',
        logLevel: 'silent',
        onlyCategories: [...CATEGORIES],
      });
      const { categories, audits, runtimeError } = result!.lhr;
      if (runtimeError !== undefined || Object.values(categories).some(({ score }) => score === null)) {
        console.info(`${path}: broken off: ${runtimeError?.code ?? 'an audit failed'}`);
        return null;
      }
      const scores = Object.fromEntries(
        CATEGORIES.map((name) => [name, Math.round((categories[name]!.score ?? 0) * 100)]),
      ) as Scores;
      const weighty = Object.values(categories).flatMap((one) =>
        one.auditRefs.filter(({ weight }) => weight > 0),
      );
      const missed = weighty
        .map(({ id }) => audits[id]!)
        .filter(({ score }) => score !== null && score < 0.9)
        .map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`.trim());
      return { scores, missed };
    }

    it.each([
      ['home', '/en'],
      ['list', '/en/projects'],
      ['record', `/en/projects/${world.references.wells}`],
      ['list in Arabic', '/ar/projects'],
    ])(
      '%s',
      async (name, path) => {
        const runs: Measured[] = [];
        for (let attempt = 0; attempt < 2 * RUNS && runs.length < RUNS; attempt += 1) {
          const run = await measure(path);
          if (run !== null) runs.push(run);
        }
        expect(runs).toHaveLength(RUNS);
        const medians = Object.fromEntries(
          CATEGORIES.map((category) => [category, median(runs.map(({ scores }) => scores[category]))]),
        );
        console.info(
          `${name}: ${JSON.stringify(medians)} ${[...new Set(runs.flatMap(({ missed }) => missed))].join('; ')}`,
        );
        for (const category of CATEGORIES)
          expect([category, medians[category]! >= LEAST, medians[category]]).toEqual([
            category,
            true,
            medians[category],
          ]);
      },
      600_000,
    );
  },
);
