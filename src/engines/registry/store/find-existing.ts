import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { LanguageTag } from '#kernel/language.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import { type Alias, OWN_SCHEME, type TranslationState } from './entry.ts';

/** What is known of a record before it gets its next version. */
export interface ExistingRecord {
  id: Id;
  reference: string;
  state: 'draft' | 'published' | 'retracted';
  version: number;
  ordinal: number | null;
  documentHash: Buffer;
  facetValues: readonly number[];
  translations: readonly {
    field: string;
    language: LanguageTag;
    revision: number;
    text: string;
    state: TranslationState;
    sourceHash: Buffer;
  }[];
}

/** Finds the records of a kind by their aliases or references; the answer has the place of the question. */
export async function findExisting(
  trx: Queryable,
  kindId: number,
  identities: readonly Alias[],
): Promise<(ExistingRecord | undefined)[]> {
  const { rows } = await sql<{ place: number; id: Id }>`
    select q.place::int as place, coalesce(a.record_id, r.id) as id
    from unnest(${identities.map((identity) => identity.scheme)}::text[], ${identities.map((identity) => identity.value)}::text[])
      with ordinality as q (scheme, value, place)
    left join record_aliases a on a.kind_id = ${kindId}::smallint and a.scheme = q.scheme and a.value = q.value
    left join records r on q.scheme = ${OWN_SCHEME} and r.kind_id = ${kindId}::smallint and r.reference = q.value
    where coalesce(a.record_id, r.id) is not null`.execute(trx);
  const known = await loadExisting(trx, [...new Set(rows.map((row) => row.id))]);
  const found: (ExistingRecord | undefined)[] = new Array(identities.length).fill(undefined);
  for (const { place, id } of rows) found[place - 1] = known.get(id);
  return found;
}

async function loadExisting(trx: Queryable, ids: readonly Id[]): Promise<Map<Id, ExistingRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<ExistingRow>`
    select r.id, r.reference, r.state, r.version, r.ordinal, v.document_hash, coalesce(p.facet_values, '{}') as facet_values,
      coalesce((
        select jsonb_agg(jsonb_build_object('field', field, 'language', language, 'revision', revision, 'text', text, 'state', state,
          'source_hash', encode(source_hash, 'hex')))
        from (select distinct on (field, language) * from record_translations t where t.record_id = r.id order by field, language, revision desc) latest
      ), '[]') as translations
    from records r
    join record_versions v on v.record_id = r.id and v.number = r.version
    left join published_records p on p.record_id = r.id
    where r.id = any(${[...ids]}::uuid[])
    for update of r`.execute(trx);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        reference: row.reference,
        state: row.state,
        version: row.version,
        ordinal: row.ordinal,
        documentHash: row.document_hash,
        facetValues: row.facet_values,
        translations: row.translations.map(({ source_hash, ...translation }) => ({
          ...translation,
          sourceHash: Buffer.from(source_hash, 'hex'),
        })),
      },
    ]),
  );
}

interface ExistingRow {
  id: Id;
  reference: string;
  state: ExistingRecord['state'];
  version: number;
  ordinal: number | null;
  document_hash: Buffer;
  facet_values: number[];
  translations: (Omit<ExistingRecord['translations'][number], 'sourceHash'> & { source_hash: string })[];
}
