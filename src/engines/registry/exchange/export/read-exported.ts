import { sql } from 'kysely';
import type { Document } from '#engines/fields/field.ts';
import type { LanguageTag } from '#kernel/language.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import type { Kind } from '../../kind.ts';
import type { Alias, TranslatedText } from '../../store/entry.ts';
import { nameParties } from '../load-known-records.ts';

/** A published record as a file has it. */
export interface ExportedRecord {
  reference: string;
  version: number;
  language: LanguageTag;
  /** Parties as `{ name, identifiers }`. */
  document: Document;
  translations: readonly TranslatedText[];
  /** Names it is found by beside its reference, in the order of scheme and value. */
  aliases: readonly Alias[];
  firstPublishedAt: Date;
  changedAt: Date;
}

/** The published records with these ordinals, greatest ordinal first: the default order of lists. */
export async function readExported(
  trx: Queryable,
  kind: Kind,
  kindId: number,
  ordinals: readonly number[],
): Promise<ExportedRecord[]> {
  const { rows } = await sql<Row>`
    select p.reference, p.version, p.language, v.document, r.first_published_at, p.changed_at, coalesce((
        select jsonb_agg(jsonb_build_object('field', field, 'language', language, 'text', text, 'state', state) order by language, field)
        from (select distinct on (field, language) field, language, text, state from record_translations t
          where t.record_id = p.record_id order by field, language, revision desc) latest
      ), '[]') as translations, coalesce((
        select jsonb_agg(jsonb_build_object('scheme', scheme, 'value', value) order by scheme, value)
        from record_aliases a where a.record_id = p.record_id
      ), '[]') as aliases
    from published_records p
    join records r on r.id = p.record_id
    join record_versions v on v.record_id = p.record_id and v.number = p.version
    where p.kind_id = ${kindId}::smallint and p.ordinal = any(${[...ordinals]}::int[])
    order by p.ordinal desc`.execute(trx);
  const documents = await nameParties(
    trx,
    kind,
    rows.map((row) => row.document),
  );
  return rows.map((row, index) => ({
    reference: row.reference,
    version: row.version,
    language: row.language,
    document: documents[index]!,
    // What was the original's language once may still have texts of before.
    translations: row.translations.filter((one) => one.language !== row.language),
    aliases: row.aliases.map(({ scheme, value }) => ({ scheme, value })),
    firstPublishedAt: row.first_published_at,
    changedAt: row.changed_at,
  }));
}

interface Row {
  reference: string;
  version: number;
  language: LanguageTag;
  document: Document;
  first_published_at: Date;
  changed_at: Date;
  translations: TranslatedText[];
  aliases: Alias[];
}
