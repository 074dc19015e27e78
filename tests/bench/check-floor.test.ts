import { describe, expect, it } from 'vitest';
import { FacetValues } from '#engines/registry/facets/facet-values.ts';
import { registerKinds } from '#engines/registry/store/kind-row.ts';
import { loadGenerated, project } from '#features/projects/index.ts';
import { bundledCodeLists } from '#foundations/codelists/bundled-files.ts';
import { makeId } from '#kernel/ids.ts';
import { testDatabase } from '#support/database.ts';
import { checkFloor } from '../../bench/floor/check-floor.ts';
import { makeFloorTable } from '../../bench/floor/floor-table.ts';
import { groupMembers } from '../../bench/floor/group-members.ts';
import { LISTS_ASKED } from '../../bench/list-paths.ts';

const database = await testDatabase();
const lists = bundledCodeLists();
const facetValues = new FacetValues();
const today = new Date().toISOString().slice(0, 10);

describe('checkFloor', () => {
  it('finds the same ids, totals and counts on both sides, and notices a single record that differs', async () => {
    await registerKinds(database.kysely, [project]);
    await loadGenerated(database.kysely, { seed: 3, count: 1200, lists, facetValues, makeId });
    await makeFloorTable(database, groupMembers(lists, today));
    const asked = LISTS_ASKED.map(({ choices, below }) => ({
      choices,
      ...(below ? { below: Math.floor(below / 12) } : {}),
    }));
    await checkFloor({ database, facetValues, lists }, asked);
    await database.pool.query('delete from floor_projects where ordinal = 777');
    await expect(checkFloor({ database, facetValues, lists }, asked)).rejects.toThrow('on the floor');
  });
});
