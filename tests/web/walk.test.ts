import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Sort } from '#engines/registry/kind.ts';
import type { Position } from '#engines/registry/lists/list-question.ts';
import { listRecords } from '#engines/registry/lists/list-records.ts';
import { registerReading } from '#engines/registry/lists/register-reading.ts';
import type { Entry } from '#engines/registry/store/entry.ts';
import { generateEntries } from '#features/projects/generator/generate-entries.ts';
import { project } from '#features/projects/index.ts';
import { serveWorld, type TestWeb } from '#support/web.ts';
import { openWorld, TODAY } from '#support/world.ts';

const SOAK = process.env.WASL_SOAK === '1';
const ROWS = SOAK ? 15_000 : 2_000;
const WRITERS = 4;
/** Longest walk, in milliseconds. */
const PATIENCE = SOAK ? 1_200_000 : 240_000;

const world = await openWorld({ generated: ROWS });
const web = await serveWorld(world);
const lists = world.registers.codeLists.current();
const present = await allReferences();

async function allReferences(): Promise<string[]> {
  const { rows } = await world.database.pool.query(
    'select reference from published_records order by ordinal desc',
  );
  return rows.map((row) => row.reference);
}

/** People at work: four at once renew entries, publish new ones and change languages, until they are told to stop. */
function startWriters(isEdited: (number: number) => boolean) {
  let stopped = false;
  const edited = new Set<string>();
  let published = 0;
  const work = async (writer: number) => {
    const own = [...generateEntries({ seed: 11, count: ROWS, lists })].filter(
      (_, number) => number % WRITERS === writer && isEdited(number),
    );
    const fresh = generateEntries({ seed: 500 + writer, count: 100_000, lists });
    for (let round = 0; !stopped; round += 1) {
      const old = own[(round * 7) % own.length]!;
      const renewed: Entry = {
        ...old,
        document: {
          ...old.document,
          title: `${'AZЖяأي中 '[round % 7]}${String(old.document.title).slice(0, 400)} ${round}`,
          period: { from: String(1990 + (round % 40)) },
          state: round % 2 === 0 ? 'completed' : 'under-way',
        },
      };
      const batch = round % 3 === 0 ? [renewed, fresh.next().value as Entry] : [renewed];
      for (const outcome of await world.publishAll(batch, new Date().toISOString(), 'edit')) {
        if (outcome.kind === 'renewed') edited.add(outcome.reference);
        if (outcome.kind === 'made') published += 1;
      }
      await sleep(1);
    }
  };
  const working = Promise.all(Array.from({ length: WRITERS }, (_, writer) => work(writer)));
  return {
    async stop() {
      stopped = true;
      await working;
      return { edited, published };
    },
  };
}

/** Follows the pager over HTTP from one end to the other. */
async function walkPages(from: TestWeb, start: string, rel: 'prev' | 'next'): Promise<string[]> {
  const met: string[] = [];
  let path: string | undefined = start;
  while (path !== undefined) {
    const html: string = await (await from.get(path)).text();
    const rows = [...html.matchAll(/<li class="hit"><div><bdi class="ref" dir="ltr">([^<]+)</g)].map(
      ([, one]) => one!,
    );
    if (rel === 'next') met.push(...rows);
    else met.unshift(...rows);
    const link: RegExpExecArray | null = new RegExp(`rel="${rel}" href="([^"]+)"`).exec(html);
    path = link === null ? undefined : link[1]!.replaceAll('&amp;', '&');
  }
  return met;
}

/** Walks one order in pages of fifty, straight through the question that pages ask. */
async function walkOrder(sort: Sort): Promise<string[]> {
  const { database, registers } = world;
  const codeLists = registers.codeLists.current();
  const reading = registerReading({ db: database.kysely, facetValues: registers.facetValues, codeLists });
  const met: string[] = [];
  let position: Position | null = null;
  do {
    const page = await listRecords(reading, {
      kind: project,
      reader: 'en',
      choices: [],
      day: TODAY,
      sort,
      position,
      limit: 50,
    });
    met.push(...page.records.map((record) => record.reference));
    position = page.next;
  } while (position !== null);
  return met;
}

test(
  `a walk of ${ROWS} rows both ways in the default order, while ${WRITERS} writers edit and publish, meets every row that was there exactly once`,
  async () => {
    const writers = startWriters(() => true);
    const before = new Set(present);
    const forward = await walkPages(web, '/en/projects', 'next');
    const oldest = await listEnd();
    const backward = await walkPages(web, oldest.path, 'prev');
    const { edited, published } = await writers.stop();
    console.info(
      `${edited.size} edited, ${published} published during ${forward.length + backward.length} rows met`,
    );
    expect(edited.size).toBeGreaterThan(ROWS / 50);
    expect(published).toBeGreaterThan(ROWS / 200);
    expect(forward.filter((one) => before.has(one))).toEqual(present);
    expect([...backward, ...oldest.references].filter((one) => before.has(one))).toEqual(present);
    expect(new Set(forward).size).toBe(forward.length);
    expect(new Set(backward).size).toBe(backward.length);
    expect(web.faults).toEqual([]);
  },
  PATIENCE,
);

/** The last page of the list, reached as a reader would who kept its address: its first link backward. */
async function listEnd(): Promise<{ path: string; references: string[] }> {
  const last = present.at(-1)!;
  const { rows } = await world.database.pool.query(
    'select ordinal from published_records where reference = $1',
    [last],
  );
  const position = { side: 'before', ordinal: rows[0].ordinal, passed: present.length };
  const at = Buffer.from(JSON.stringify(['projects.newest', 1, position])).toString('base64url');
  return { path: `/en/projects?at=${at}`, references: [last] };
}

test.each(['changed', 'title', 'starts'] as const)(
  `a walk in order %s, while others edit every second row, meets each row that nobody edits exactly once`,
  async (sort) => {
    const start = new Set(await allReferences());
    const writers = startWriters((number) => number % (2 * WRITERS) < WRITERS);
    await sleep(20);
    const met = await walkOrder(sort);
    const { edited } = await writers.stop();
    expect(edited.size).toBeGreaterThan(0);
    const still = met.filter((one) => start.has(one) && !edited.has(one));
    const wanted = [...start].filter((one) => !edited.has(one));
    expect(still).toHaveLength(wanted.length);
    expect(new Set(still)).toEqual(new Set(wanted));
  },
  PATIENCE,
);
