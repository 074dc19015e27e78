import type { Database } from '#platform/db/open-database.ts';
import type { BenchRun } from './benches.ts';
import { exportedFile, importFrom } from './exported-file.ts';
import { type Figure, median, readable } from './figure.ts';
import { insertFinalRows } from './floor/insert-final-rows.ts';

const RECORDS = 100_000;

/**
 * Importing 100,000 CSV records with the real program, over inserting the identical final rows in batches that were prepared beforehand: the
 * floor's seconds over ours.
 */
export async function benchImport({ world, rounds }: BenchRun): Promise<Figure[]> {
  const file = await exportedFile(world, RECORDS);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const imported = await world.openFresh('imported');
    ours.push((await importFrom(world, imported.database.url, file)).seconds);
    const inserted = await world.openFresh('inserted');
    floor.push(await insertFinalRows(imported.database, inserted.database));
    await compareCounts(imported.database, inserted.database);
    world.tell(`import ${readable(ours.at(-1)!)} s, floor ${readable(floor.at(-1)!)} s`);
  }
  return [
    {
      name: 'import',
      value: median(floor) / median(ours),
      unit: 'times',
      goal: { atLeast: 0.4 },
      details: {
        recordsPerSecond: Math.round(RECORDS / median(ours)),
        floorPerSecond: Math.round(RECORDS / median(floor)),
        runs: { ours: ours.map(readable), floor: floor.map(readable) },
      },
    },
  ];
}

async function compareCounts(one: Database, other: Database): Promise<void> {
  const counted = async ({ pool }: Database) =>
    JSON.stringify(
      (
        await pool.query(`select (select count(*) from records) as records, (select count(*) from record_versions) as versions,
          (select count(*) from record_translations) as translations, (select count(*) from published_records) as published,
          (select count(*) from parties) as parties, (select sum(ones) from facet_blocks) as bits`)
      ).rows[0],
    );
  const [ours, floor] = await Promise.all([counted(one), counted(other)]);
  if (ours !== floor || !ours.includes(`"${RECORDS}"`))
    throw new Error(`imported ${ours}, inserted ${floor}`);
}
