import { sql } from 'kysely';
import type { Document } from '#engines/fields/field.ts';
import type { Id } from '#kernel/ids.ts';
import type { LanguageTag } from '#kernel/language.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import type { Kind } from '../kind.ts';
import type { Alias, TranslationState, VersionCause } from '../store/entry.ts';

/** A translation as a reader meets it. */
export interface RecordTranslation {
  field: string;
  language: LanguageTag;
  text: string;
  state: TranslationState;
  /** The source text has changed since this was made. */
  isBehind: boolean;
  madeAt: Date;
}

/** A published record with everything its page shows. */
export interface PublishedRecord {
  id: Id;
  reference: string;
  version: number;
  /** When that version came to be; {@link changedAt} may be later, when only a translation changed. */
  versionMadeAt: Date;
  language: LanguageTag;
  document: Document;
  titles: Record<LanguageTag, string>;
  ordinal: number;
  firstPublishedAt: Date;
  changedAt: Date;
  translations: readonly RecordTranslation[];
  aliases: readonly Alias[];
}

/** A frozen version in the history of a record. */
export interface VersionSummary {
  number: number;
  madeAt: Date;
  cause: VersionCause;
  language: LanguageTag;
}

/**
 * The published record of a kind with a public reference, or nothing. Reads published rows only, so that drafts cannot leak. A translation into what
 * has become the record's own language, or of a text that the record no longer has, is none any more.
 */
export async function findRecord(
  db: Queryable,
  kind: Kind,
  reference: string,
): Promise<PublishedRecord | undefined> {
  return (await findRecords(db, kind, [reference])).get(reference);
}

/** The published records of a kind with these references, by reference, each as {@link findRecord} gives it; what is none is left out. */
export async function findRecords(
  db: Queryable,
  kind: Kind,
  references: readonly string[],
): Promise<Map<string, PublishedRecord>> {
  if (references.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select p.record_id as id, p.reference, p.version, v.made_at as version_made_at, p.language, v.document, p.titles, p.ordinal, r.first_published_at, p.changed_at,
      coalesce((
        select jsonb_agg(jsonb_build_object('field', field, 'language', language, 'text', text, 'state', state, 'made_at', made_at,
          'is_behind', source_hash is distinct from sha256(convert_to(v.document ->> field, 'UTF8'))) order by language, field)
        from (select distinct on (field, language) * from record_translations t where t.record_id = r.id order by field, language, revision desc) latest
        where latest.language <> p.language and v.document ? latest.field
      ), '[]') as translations,
      coalesce((select jsonb_agg(jsonb_build_object('scheme', scheme, 'value', value) order by scheme, value)
        from record_aliases a where a.record_id = r.id), '[]') as aliases
    from records r
    join published_records p on p.record_id = r.id
    join record_versions v on v.record_id = r.id and v.number = p.version
    where r.kind_id = (select id from kinds where name = ${kind.name}) and r.reference = any(${[...references]}::text[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.reference, publishedRecord(row)]));
}

function publishedRecord(row: Row): PublishedRecord {
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    versionMadeAt: row.version_made_at,
    language: row.language,
    document: row.document,
    titles: row.titles,
    ordinal: row.ordinal,
    firstPublishedAt: row.first_published_at,
    changedAt: row.changed_at,
    aliases: row.aliases,
    translations: row.translations.map(({ is_behind, made_at, ...rest }) => ({
      ...rest,
      isBehind: is_behind,
      madeAt: new Date(made_at),
    })),
  };
}

/**
 * The reference that another name of a record stands for: an identifier of its publisher or an old id. A name that several records have, each in another
 * scheme, stands for none: nobody is led to the wrong one.
 */
export async function findReferenceByAlias(
  db: Queryable,
  kind: Kind,
  value: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ reference: string }>`
    select min(p.reference) as reference from record_aliases a join published_records p on p.record_id = a.record_id
    where a.kind_id = (select id from kinds where name = ${kind.name}) and a.value = ${value}
    having count(distinct a.record_id) = 1`.execute(db);
  return rows[0]?.reference;
}

/** Whether a record of this reference or other name was public once and was withdrawn. */
export async function wasRetracted(db: Queryable, kind: Kind, name: string): Promise<boolean> {
  const { rows } = await sql<{ was_retracted: boolean }>`
    select exists (select from records r where r.kind_id = k.id and r.state = 'retracted' and (r.reference = ${name}
      or r.id in (select a.record_id from record_aliases a where a.kind_id = k.id and a.value = ${name}))) as was_retracted
    from kinds k where k.name = ${kind.name}`.execute(db);
  return rows[0]?.was_retracted ?? false;
}

/** A record with the number of the version that is public. */
type VersionedRecord = Pick<PublishedRecord, 'id' | 'version'>;

/** The frozen versions of a record up to the one that is public, newest first; what is prepared beyond it is nobody's yet. */
export async function listVersions(db: Queryable, record: VersionedRecord): Promise<VersionSummary[]> {
  const { rows } = await sql<{ number: number; made_at: Date; cause: VersionCause; language: string }>`
    select number, made_at, cause, language from record_versions
    where record_id = ${record.id}::uuid and number <= ${record.version} order by number desc`.execute(db);
  return rows.map((row) => ({
    number: row.number,
    madeAt: row.made_at,
    cause: row.cause,
    language: row.language,
  }));
}

/** The document of one frozen version, or nothing; nothing either beyond the version that is public. */
export async function findVersion(
  db: Queryable,
  record: VersionedRecord,
  number: number,
): Promise<{ document: Document; language: LanguageTag; madeAt: Date } | undefined> {
  const { rows } = await sql<{ document: Document; language: string; made_at: Date }>`
    select document, language, made_at from record_versions
    where record_id = ${record.id}::uuid and number = ${number} and number <= ${record.version}`.execute(db);
  const row = rows[0];
  return row && { document: row.document, language: row.language, madeAt: row.made_at };
}

interface Row {
  id: Id;
  reference: string;
  version: number;
  version_made_at: Date;
  language: string;
  document: Document;
  titles: Record<LanguageTag, string>;
  ordinal: number;
  first_published_at: Date;
  changed_at: Date;
  translations: (Omit<RecordTranslation, 'isBehind' | 'madeAt'> & { is_behind: boolean; made_at: string })[];
  aliases: Alias[];
}
