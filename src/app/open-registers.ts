import { FacetValues } from '#engines/registry/facets/facet-values.ts';
import { refreshFacets } from '#engines/registry/facets/refresh-facets.ts';
import { leaveOldRowsToIndexer } from '#engines/registry/search/index-records.ts';
import { registerKinds } from '#engines/registry/store/kind-row.ts';
import { loadBundledCodeLists } from '#foundations/codelists/store/load-bundled-code-lists.ts';
import { type OpenCodeLists, openCodeLists } from '#foundations/codelists/store/open-code-lists.ts';
import type { Clock } from '#kernel/clock.ts';
import { migrate } from '#platform/db/migrate.ts';
import type { Database } from '#platform/db/open-database.ts';
import { KINDS } from './features.ts';

/** The registers of a database, ready to be read and written. */
export interface Registers {
  database: Database;
  codeLists: OpenCodeLists;
  facetValues: FacetValues;
}

/** Brings a database up to this program: schema, code lists, kinds. Safe when several processes start at once. */
export async function openRegisters(database: Database, clock: Clock): Promise<Registers> {
  await migrate(database.pool);
  await loadBundledCodeLists(database.kysely, clock);
  await registerKinds(database.kysely, KINDS);
  await leaveOldRowsToIndexer(database.kysely);
  const registers = {
    database,
    codeLists: await openCodeLists(database.kysely),
    facetValues: new FacetValues(),
  };
  await followCodeLists(registers);
  return registers;
}

/** Brings every register in step with the code lists in force; costs one small statement a kind while they are the same. */
export async function followCodeLists({ database, codeLists, facetValues }: Registers): Promise<void> {
  const lists = await codeLists.refresh();
  for (const kind of KINDS) await refreshFacets(database.kysely, kind, lists, facetValues);
}
