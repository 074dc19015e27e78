import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { LanguageTag } from '#kernel/language.ts';
import type { Queryable } from '#platform/db/transaction.ts';

/** A party as pages and files name it. */
export interface Party {
  id: Id;
  name: string;
  /** Language of the name, if known. */
  nameLanguage: LanguageTag | null;
  /** Code of `stakeholder-types`, if known. */
  stakeholderType: string | null;
}

/** The parties with these ids, by id. An id that is no party's is left out. */
export async function getParties(db: Queryable, ids: Iterable<Id>): Promise<Map<Id, Party>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{
    id: Id;
    name: string;
    name_language: string | null;
    stakeholder_type: string | null;
  }>`
    select id, name, name_language, stakeholder_type from parties where id = any(${wanted}::uuid[])`.execute(
    db,
  );
  return new Map(
    rows.map((row) => [
      row.id,
      { id: row.id, name: row.name, nameLanguage: row.name_language, stakeholderType: row.stakeholder_type },
    ]),
  );
}
