import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import type { NamedParty } from './named-party.ts';

/**
 * The parties with these ids as a file names them: by name and identifiers, in such a way that `resolveParties` finds the same ones again.
 * An id that is no party's is left out.
 */
export async function getNamedParties(db: Queryable, ids: Iterable<Id>): Promise<Map<Id, NamedParty>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{
    id: Id;
    name: string;
    identifiers: { scheme: string; value: string }[] | null;
  }>`
    select p.id, p.name, i.identifiers
    from parties p
    left join (
      select party_id, jsonb_agg(jsonb_build_object('scheme', scheme, 'value', value) order by scheme, value) as identifiers
      from party_identifiers where party_id = any(${wanted}::uuid[]) group by party_id
    ) i on i.party_id = p.id
    where p.id = any(${wanted}::uuid[])`.execute(db);
  return new Map(
    rows.map(({ id, name, identifiers }) => [id, identifiers === null ? { name } : { name, identifiers }]),
  );
}
