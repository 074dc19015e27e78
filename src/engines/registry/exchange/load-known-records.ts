import { sql } from 'kysely';
import type { Document, FieldValue } from '#engines/fields/field.ts';
import { pickFields } from '#engines/fields/public-fields.ts';
import { getNamedParties } from '#foundations/parties/get-named-parties.ts';
import type { Id } from '#kernel/ids.ts';
import type { LanguageTag } from '#kernel/language.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import type { Kind } from '../kind.ts';
import { type Alias, OWN_SCHEME, type TranslatedText } from '../store/entry.ts';
import { partiesIn, replaceParties } from '../store/party-values.ts';

/** A record as the register has it, in the form in which a file would bring it. */
export interface KnownRecord {
  language: LanguageTag;
  /** In the order of the fields; parties as `{ name, identifiers }`. */
  document: Document;
  /** The latest text of each field and language. */
  translations: readonly TranslatedText[];
}

/** The records that identities stand for, in the place of the question. */
export async function loadKnownRecords(
  trx: Queryable,
  kind: Kind,
  kindId: number,
  identities: readonly Alias[],
): Promise<(KnownRecord | undefined)[]> {
  if (identities.length === 0) return [];
  const { rows } = await sql<Row>`
    with asked as (
      select q.place, coalesce(a.record_id, r.id) as id
      from unnest(${identities.map((one) => one.scheme)}::text[], ${identities.map((one) => one.value)}::text[])
        with ordinality as q (scheme, value, place)
      left join record_aliases a on a.kind_id = ${kindId}::smallint and a.scheme = q.scheme and a.value = q.value
      left join records r on q.scheme = ${OWN_SCHEME} and r.kind_id = ${kindId}::smallint and r.reference = q.value
    )
    select asked.place::int as place, v.language, v.document, coalesce((
        select jsonb_agg(jsonb_build_object('field', field, 'language', language, 'text', text, 'state', state))
        from (select distinct on (field, language) field, language, text, state from record_translations t
          where t.record_id = r.id order by field, language, revision desc) latest
      ), '[]') as translations
    from asked
    join records r on r.id = asked.id
    join record_versions v on v.record_id = r.id and v.number = r.version`.execute(trx);
  const documents = await nameParties(
    trx,
    kind,
    rows.map((row) => row.document),
  );
  const known: (KnownRecord | undefined)[] = identities.map(() => undefined);
  rows.forEach((row, index) => {
    const { place, language, translations } = row;
    known[place - 1] = { language, document: documents[index]!, translations };
  });
  return known;
}

/** Documents with their parties by name and identifiers, in the order of the fields. */
export async function nameParties(
  db: Queryable,
  kind: Kind,
  documents: readonly Document[],
): Promise<Document[]> {
  const named = await getNamedParties(
    db,
    documents.flatMap((document) => partiesIn(kind.fields, document) as Id[]),
  );
  return documents.map((document) =>
    replaceParties(
      kind.fields,
      pickFields(kind.fields, document),
      (id) => (named.get(id as Id) ?? { name: id }) as unknown as FieldValue,
    ),
  );
}

interface Row {
  place: number;
  language: LanguageTag;
  document: Document;
  translations: TranslatedText[];
}
