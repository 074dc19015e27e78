import type { BenchRun } from './benches.ts';
import { type Figure, interleave, median, readable } from './figure.ts';
import { type ListAsked, ourPath } from './list-paths.ts';
import { press } from './press.ts';
import { startServer } from './program.ts';
import type { World } from './world.ts';

const SMALL = 15_000;
const LARGE = 150_000;

/** What is asked of a register of `count` records, by name. */
function questions(count: number): Record<string, string[]> {
  const lists = (...asked: ListAsked[]) => asked.map(ourPath);
  const middle = Math.floor(count / 2);
  return {
    browse: lists({ choices: {} }),
    'two-filters': lists(
      { choices: { action: ['C7-ehealth'], region: ['AFR'] } },
      { choices: { state: ['under-way'], owner: ['governments'] } },
      { choices: { goal: ['4'], region: ['ARB'] } },
    ),
    'deep-page': lists({ choices: {}, below: 400 }, { choices: { region: ['AFR'] }, below: 400 }),
    // Publication is spread evenly over the years, so the hundredth of 2015 is there at every size.
    record: ['/en/projects/P-2015-0100', '/en/projects/P-2009-0200', '/en/projects/P-2020-0300'],
    facets: ['area', 'target', 'sector', 'technology'].map(
      (facet) => `/en/projects?all=${facet}&region=AFR&region=ASP`,
    ),
    'middle-page': lists({ choices: { group: ['LDC'] }, below: middle }),
  };
}

/** The same at 150,000 records over 15,000: p50 of browsing, two filters, a deep page, a record, all values of a facet. */
export async function benchScale({ world, rounds, seconds }: BenchRun): Promise<Figure[]> {
  const small = await serveLoaded(world, SMALL);
  const large = await serveLoaded(world, LARGE);
  const figures: Figure[] = [];
  try {
    const asked = { small: questions(SMALL), large: questions(LARGE) };
    for (const name of Object.keys(asked.small)) {
      const half = { seconds: seconds / 2 };
      const measured = await interleave(
        rounds,
        () => press(small.origin, asked.small[name]!, half),
        () => press(large.origin, asked.large[name]!, half),
      );
      const p50 = {
        small: median(measured.first.map(({ p50 }) => p50)),
        large: median(measured.second.map(({ p50 }) => p50)),
      };
      figures.push({
        name: `scale ${name}`,
        value: p50.large / p50.small,
        unit: 'times',
        goal: { atMost: 4 },
        details: {
          p50of15000: readable(p50.small),
          p50of150000: readable(p50.large),
          runs: {
            small: measured.first.map((run) => readable(run.p50)),
            large: measured.second.map((run) => readable(run.p50)),
          },
        },
      });
    }
  } finally {
    await small.stop();
    await large.stop();
  }
  return figures;
}

async function serveLoaded(world: World, count: number) {
  const { database } = await world.openLoaded(count);
  return startServer({
    command: [world.wasl, 'serve'],
    environment: { DATABASE_URL: database.url },
    cwd: world.root,
    firstPage: '/en/projects',
  });
}
