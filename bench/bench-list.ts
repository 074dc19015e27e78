import { join } from 'node:path';
import type { BenchRun } from './benches.ts';
import { type Figure, interleave, median, readable } from './figure.ts';
import { checkFloor } from './floor/check-floor.ts';
import { makeFloorTable } from './floor/floor-table.ts';
import { groupMembers } from './floor/group-members.ts';
import { floorPath, LISTS_ASKED, ourPath } from './list-paths.ts';
import { compareLists, press } from './press.ts';
import { startServer } from './program.ts';

const RECORDS = 15_000;

/** The filtered list with facets as HTML, 15,000 records, 10 clients: requests a second over those of the floor. */
export async function benchList({ world, rounds, seconds }: BenchRun): Promise<Figure[]> {
  const { database, registers } = await world.openLoaded(RECORDS);
  const lists = registers.codeLists.current();
  const today = new Date().toISOString().slice(0, 10);
  await makeFloorTable(database, groupMembers(lists, today));
  await checkFloor({ database, facetValues: registers.facetValues, lists }, LISTS_ASKED);
  const ours = await startServer({
    command: [world.wasl, 'serve'],
    environment: { DATABASE_URL: database.url },
    cwd: world.root,
    firstPage: '/en/projects',
  });
  const floor = await startServer({
    command: [process.execPath, join(world.root, 'bench', 'floor', 'floor-server.ts')],
    environment: { FLOOR_URL: database.url },
    cwd: world.root,
    firstPage: '/en/projects',
  });
  try {
    const paths = { ours: LISTS_ASKED.map(ourPath), floor: LISTS_ASKED.map(floorPath) };
    await compareLists(
      { origin: ours.origin, paths: paths.ours },
      { origin: floor.origin, paths: paths.floor },
    );
    const measured = await interleave(
      rounds,
      () => press(ours.origin, paths.ours, { seconds }),
      () => press(floor.origin, paths.floor, { seconds }),
    );
    const perSecond = {
      ours: measured.first.map((run) => run.perSecond),
      floor: measured.second.map((run) => run.perSecond),
    };
    return [
      {
        name: 'list',
        value: median(perSecond.ours) / median(perSecond.floor),
        unit: 'times',
        goal: { atLeast: 0.5 },
        details: {
          perSecond: readable(median(perSecond.ours)),
          floorPerSecond: readable(median(perSecond.floor)),
          p50: readable(median(measured.first.map((run) => run.p50))),
          floorP50: readable(median(measured.second.map((run) => run.p50))),
          bytes: measured.first[0]!.bytesEach,
          floorBytes: measured.second[0]!.bytesEach,
          runs: { ours: perSecond.ours.map(readable), floor: perSecond.floor.map(readable) },
        },
      },
    ];
  } finally {
    await ours.stop();
    await floor.stop();
  }
}
