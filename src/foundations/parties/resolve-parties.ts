import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import type { Act } from '../audit/act.ts';
import { recordEvents } from '../audit/record-events.ts';
import { matchKeyOf, type NamedParty } from './named-party.ts';

/**
 * Finds the parties that an input names, by identifier first and then by name, and makes those that are new; gives their ids in the order
 * asked. A name meets a party of the same name only where no identifier of the same scheme speaks against it. An identifier that is new to a
 * party found by name is added to it. Records `party.made` for each new one.
 */
export async function resolveParties(trx: Queryable, act: Act, named: readonly NamedParty[]): Promise<Id[]> {
  if (named.length === 0) return [];
  // One writer at a time: two imports that meet the same new name must end with one party.
  await sql`select pg_advisory_xact_lock(hashtextextended('wasl.parties', 0))`.execute(trx);
  const known = await loadKnown(trx, named);
  const made: { id: Id; party: NamedParty }[] = [];
  const identified: { scheme: string; value: string; id: Id }[] = [];
  const ids = named.map((party) => {
    let id = known.find(party);
    if (id === undefined) {
      id = act.makeId();
      made.push({ id, party });
    }
    identified.push(...known.learn(party, id));
    return id;
  });
  if (made.length > 0) {
    await sql`insert into parties (id, sort, name, name_language, match_key, stakeholder_type, made_at)
      select id, 'organisation', name, language, match_key, stakeholder_type, ${act.at}
      from unnest(
        ${made.map(({ id }) => id)}::uuid[],
        ${made.map(({ party }) => party.name)}::text[],
        ${made.map(({ party }) => party.language ?? null)}::text[],
        ${made.map(({ party }) => matchKeyOf(party.name))}::text[],
        ${made.map(({ party }) => party.stakeholder_type ?? null)}::text[]
      ) as p (id, name, language, match_key, stakeholder_type)`.execute(trx);
    await recordEvents(
      trx,
      act,
      made.map(({ id }) => ({ act: 'party.made', subjectSort: 'party', subjectId: id })),
    );
  }
  if (identified.length > 0) {
    await sql`insert into party_identifiers (scheme, value, party_id)
      select * from unnest(${identified.map((one) => one.scheme)}::text[], ${identified.map((one) => one.value)}::text[], ${identified.map((one) => one.id)}::uuid[])`.execute(
      trx,
    );
  }
  return ids;
}

/** What is known of the parties of one batch; it learns as the batch goes on. */
class KnownParties {
  private readonly byIdentifier = new Map<string, Id>();
  private readonly byName = new Map<string, Id[]>();
  private readonly schemes = new Map<Id, Set<string>>();

  addIdentifier(scheme: string, value: string, id: Id): void {
    this.byIdentifier.set(`${scheme}\u0000${value}`, id);
    const schemes = this.schemes.get(id) ?? new Set();
    this.schemes.set(id, schemes.add(scheme));
  }

  addName(key: string, id: Id): void {
    const ids = this.byName.get(key) ?? [];
    if (!ids.includes(id)) this.byName.set(key, [...ids, id]);
  }

  find(party: NamedParty): Id | undefined {
    for (const { scheme, value } of party.identifiers ?? []) {
      const id = this.byIdentifier.get(`${scheme}\u0000${value}`);
      if (id !== undefined) return id;
    }
    const contradicted = (id: Id) =>
      (party.identifiers ?? []).some(({ scheme }) => this.schemes.get(id)?.has(scheme));
    return this.byName.get(matchKeyOf(party.name))?.find((id) => !contradicted(id));
  }

  /** Notes that a party goes by this name and these identifiers; gives back the identifiers that are new. */
  learn(party: NamedParty, id: Id): { scheme: string; value: string; id: Id }[] {
    this.addName(matchKeyOf(party.name), id);
    const fresh = (party.identifiers ?? []).filter(
      ({ scheme, value }) => !this.byIdentifier.has(`${scheme}\u0000${value}`),
    );
    for (const { scheme, value } of fresh) this.addIdentifier(scheme, value, id);
    return fresh.map(({ scheme, value }) => ({ scheme, value, id }));
  }
}

async function loadKnown(trx: Queryable, named: readonly NamedParty[]): Promise<KnownParties> {
  const known = new KnownParties();
  const identifiers = named.flatMap((party) => party.identifiers ?? []);
  const keys = [...new Set(named.map((party) => matchKeyOf(party.name)))];
  const { rows: byName } = await sql<{ id: Id; match_key: string }>`
    select id, match_key from parties where match_key = any(${keys}::text[]) order by made_at, id`.execute(
    trx,
  );
  for (const row of byName) known.addName(row.match_key, row.id);
  const { rows: identified } = await sql<{ scheme: string; value: string; party_id: Id }>`
    select scheme, value, party_id from party_identifiers
    where (scheme, value) in (select * from unnest(${identifiers.map((one) => one.scheme)}::text[], ${identifiers.map((one) => one.value)}::text[]))
      or party_id = any(${byName.map((row) => row.id)}::uuid[])`.execute(trx);
  for (const row of identified) known.addIdentifier(row.scheme, row.value, row.party_id);
  return known;
}
