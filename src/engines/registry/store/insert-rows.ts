import { sql } from 'kysely';
import type { Act } from '#foundations/audit/act.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import type { VersionCause } from './entry.ts';
import type { RecordWrite } from './plan-writes.ts';

/** Writes the rows of records that are made or renewed: identity, version, translations, aliases, in one statement a table. */
export async function insertRecordRows(
  trx: Queryable,
  act: Act,
  kindId: number,
  cause: VersionCause,
  writes: readonly RecordWrite[],
): Promise<void> {
  const made = writes.filter((write) => write.existing === undefined);
  if (made.length > 0) {
    await sql`insert into records (id, kind_id, reference, state, version, ordinal, made_at, first_published_at)
      select id, ${kindId}::smallint, reference, 'published', 1, ordinal, ${act.at}, ${act.at}
      from unnest(${made.map((write) => write.recordId)}::uuid[], ${made.map((write) => write.reference)}::text[],
        ${made.map((write) => write.ordinal)}::int[]) as r (id, reference, ordinal)`.execute(trx);
    await sql`insert into record_aliases (kind_id, scheme, value, record_id)
      select ${kindId}::smallint, scheme, value, id
      from unnest(${made.map((write) => write.entry.identity.scheme)}::text[], ${made.map((write) => write.entry.identity.value)}::text[],
        ${made.map((write) => write.recordId)}::uuid[]) as a (scheme, value, id)`.execute(trx);
  }
  const renewed = writes.filter((write) => write.existing !== undefined);
  if (renewed.length > 0) {
    await sql`update records r set version = w.version, state = 'published', ordinal = w.ordinal,
        first_published_at = coalesce(r.first_published_at, ${act.at})
      from unnest(${renewed.map((write) => write.recordId)}::uuid[], ${renewed.map((write) => write.version)}::int[],
        ${renewed.map((write) => write.ordinal)}::int[]) as w (id, version, ordinal)
      where r.id = w.id`.execute(trx);
  }
  await insertVersions(
    trx,
    act,
    cause,
    writes.filter((write) => write.versionIsNew),
  );
  await insertTranslations(trx, act, writes);
}

async function insertVersions(
  trx: Queryable,
  act: Act,
  cause: VersionCause,
  writes: readonly RecordWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  const by = act.actor.sort === 'account' ? act.actor.accountId : null;
  await sql`insert into record_versions (record_id, number, language, document, document_hash, cause, made_at, made_by)
    select id, number, language, document::jsonb, decode(hash, 'hex'), ${cause}, ${act.at}, ${by}::uuid
    from unnest(${writes.map((write) => write.recordId)}::uuid[], ${writes.map((write) => write.version)}::int[],
      ${writes.map((write) => write.entry.language)}::text[], ${writes.map((write) => write.documentJson)}::text[],
      ${writes.map((write) => write.documentHash.toString('hex'))}::text[]) as v (id, number, language, document, hash)`.execute(
    trx,
  );
}

async function insertTranslations(trx: Queryable, act: Act, writes: readonly RecordWrite[]): Promise<void> {
  const rows = writes.flatMap((write) =>
    write.translations.map((row) => ({ ...row, recordId: write.recordId })),
  );
  if (rows.length === 0) return;
  const by = act.actor.sort === 'account' ? act.actor.accountId : null;
  await sql`insert into record_translations (record_id, field, language, revision, text, state, source_hash, made_at, made_by)
    select id, field, language, revision, text, state, decode(hash, 'hex'), ${act.at}, ${by}::uuid
    from unnest(${rows.map((row) => row.recordId)}::uuid[], ${rows.map((row) => row.field)}::text[], ${rows.map((row) => row.language)}::text[],
      ${rows.map((row) => row.revision)}::int[], ${rows.map((row) => row.text)}::text[], ${rows.map((row) => row.state)}::text[],
      ${rows.map((row) => row.sourceHash.toString('hex'))}::text[]) as t (id, field, language, revision, text, state, hash)`.execute(
    trx,
  );
}

/** Writes the rows that lists read. `valueIds` are the facet values of each record, in the order of the writes. */
export async function putPublishedRows(
  trx: Queryable,
  act: Act,
  kindId: number,
  writes: readonly RecordWrite[],
  valueIds: readonly (readonly number[])[],
): Promise<void> {
  await sql`insert into published_records as p
      (record_id, kind_id, ordinal, reference, version, language, card, titles, starts_on, changed_at, facet_values)
    select id, ${kindId}::smallint, ordinal, reference, version, language, card::jsonb, titles::jsonb, starts_on, ${act.at}, facet_values::int[]
    from unnest(${writes.map((write) => write.recordId)}::uuid[], ${writes.map((write) => write.ordinal)}::int[],
      ${writes.map((write) => write.reference)}::text[], ${writes.map((write) => write.version)}::int[],
      ${writes.map((write) => write.entry.language)}::text[], ${writes.map((write) => JSON.stringify(write.card))}::text[],
      ${writes.map((write) => JSON.stringify(write.titles))}::text[], ${writes.map((write) => write.startsOn)}::date[],
      ${valueIds.map((ids) => `{${ids.join(',')}}`)}::text[])
      as w (id, ordinal, reference, version, language, card, titles, starts_on, facet_values)
    on conflict (record_id) do update set version = excluded.version, language = excluded.language, card = excluded.card,
      titles = excluded.titles, starts_on = excluded.starts_on, changed_at = excluded.changed_at, facet_values = excluded.facet_values`.execute(
    trx,
  );
}
