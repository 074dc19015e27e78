// Written by `node bin/launch.mjs --task schema` from the migrated database; a test compares it.
// int8 and numeric come as text, timestamptz as Date, date and bit as text, jsonb parsed.

import type { ColumnType } from 'kysely';

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;

export type Int8 = ColumnType<string, bigint | number | string, bigint | number | string>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AuditEvents {
  act: string;
  actor_id: string | null;
  actor_sort: string;
  at: Timestamp;
  details: Generated<Json>;
  id: string;
  subject_id: string | null;
  subject_sort: string;
}

export interface CodeLists {
  name: string;
}

export interface CodeListVersions {
  dated_on: string;
  digest: Buffer;
  header: Json;
  label: string;
  licence: string;
  list: string;
  loaded_at: Timestamp;
  notes: string | null;
  number: number;
  origin: string;
  source: string;
}

export interface CodeMemberships {
  code: string;
  list: string;
  member_code: string;
  member_from: string | null;
  member_list: string;
  member_until: string | null;
  planned_until: string | null;
  position: number;
  remark: string | null;
  unconfirmed: boolean;
  version: number;
}

export interface CodeNames {
  code: string;
  form: string;
  language: string;
  list: string;
  text: string;
  version: number;
}

export interface CodeParents {
  code: string;
  list: string;
  parent_code: string;
  parent_list: string;
  version: number;
}

export interface Codes {
  code: string;
  details: Json;
  list: string;
  parent_code: string | null;
  position: number;
  unconfirmed: boolean;
  valid_from: string | null;
  valid_until: string | null;
  version: number;
}

export interface CodeTexts {
  code: string;
  language: string;
  list: string;
  text: string;
  version: number;
}

export interface CodeTextVersions {
  digest: Buffer;
  list: string;
  loaded_at: Timestamp;
  number: number;
  source: string;
}

export interface FacetBlocks {
  bits: string;
  block: number;
  kind_id: number;
  ones: Generated<number | null>;
  value_id: number;
}

export interface FacetValues {
  code: string;
  facet: string;
  id: Generated<number>;
}

export interface Imports {
  ended_at: Timestamp | null;
  entries_read: Generated<number>;
  file_hash: Buffer;
  file_name: string;
  id: string;
  kind_id: number;
  made: Generated<number>;
  refused: Generated<number>;
  renewed: Generated<number>;
  started_at: Timestamp;
  unchanged: Generated<number>;
}

export interface Kinds {
  code_lists_generation: Generated<Int8>;
  generation: Generated<Int8>;
  id: Generated<number>;
  name: string;
  next_ordinal: Generated<number>;
}

export interface Parties {
  id: string;
  made_at: Timestamp;
  match_key: string;
  name: string;
  name_language: string | null;
  names: Generated<Json>;
  sort: string;
  stakeholder_type: string | null;
}

export interface PartyIdentifiers {
  party_id: string;
  scheme: string;
  value: string;
}

export interface PublishedRecords {
  card: Json;
  changed_at: Timestamp;
  facet_values: number[];
  kind_id: number;
  language: string;
  ordinal: number;
  record_id: string;
  reference: string;
  starts_on: string | null;
  titles: Json;
  version: number;
}

export interface RecordAliases {
  kind_id: number;
  record_id: string;
  scheme: string;
  value: string;
}

export interface Records {
  first_published_at: Timestamp | null;
  id: string;
  kind_id: number;
  made_at: Timestamp;
  ordinal: number | null;
  reference: string;
  state: string;
  version: number;
}

export interface RecordTranslations {
  field: string;
  language: string;
  made_at: Timestamp;
  made_by: string | null;
  record_id: string;
  revision: number;
  source_hash: Buffer;
  state: string;
  text: string;
}

export interface RecordVersions {
  cause: string;
  document: Json;
  document_hash: Buffer;
  language: string;
  made_at: Timestamp;
  made_by: string | null;
  number: number;
  record_id: string;
}

export interface ReferenceCounters {
  kind_id: number;
  last: number;
  year: number;
}

export interface SchemaMigrations {
  applied_at: Generated<Timestamp>;
  checksum: string;
  name: string;
  number: number;
}

export interface SearchPending {
  kind_id: number;
  ordinal: number;
}

export interface SearchRows {
  kind_id: number;
  ordinal: number;
  text_version: number;
  tokens: string;
}

export interface SearchWords {
  language: string;
  records: number;
  word: string;
}

/** All tables and views by name. */
export interface Tables {
  audit_events: AuditEvents;
  code_list_versions: CodeListVersions;
  code_lists: CodeLists;
  code_memberships: CodeMemberships;
  code_names: CodeNames;
  code_parents: CodeParents;
  code_text_versions: CodeTextVersions;
  code_texts: CodeTexts;
  codes: Codes;
  facet_blocks: FacetBlocks;
  facet_values: FacetValues;
  imports: Imports;
  kinds: Kinds;
  parties: Parties;
  party_identifiers: PartyIdentifiers;
  published_records: PublishedRecords;
  record_aliases: RecordAliases;
  record_translations: RecordTranslations;
  record_versions: RecordVersions;
  records: Records;
  reference_counters: ReferenceCounters;
  schema_migrations: SchemaMigrations;
  search_pending: SearchPending;
  search_rows: SearchRows;
  search_words: SearchWords;
}
