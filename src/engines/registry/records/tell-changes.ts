import { sql } from 'kysely';
import type { Document } from '#engines/fields/field.ts';
import type { Id } from '#kernel/ids.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import type { Kind } from '../kind.ts';

/**
 * For each version of a record, the names of the fields in which it differs from the version before, in the order of the kind's fields;
 * compared in the database, so that long documents stay there. The first version has none to compare with.
 */
export async function tellChanges(db: Queryable, kind: Kind, recordId: Id): Promise<Map<number, string[]>> {
  const { rows } = await sql<{ number: number; changed: string[] }>`
    select later.number, array(
      select key from jsonb_each(later.document || earlier.document) as all_keys (key, value)
      where later.document -> key is distinct from earlier.document -> key
    ) as changed
    from record_versions later
    join record_versions earlier on earlier.record_id = later.record_id and earlier.number = later.number - 1
    where later.record_id = ${recordId}::uuid`.execute(db);
  return new Map(
    rows.map(({ number, changed }) => [
      number,
      kind.fields
        .filter((field) => changed.includes(field.name) && isPublic(field.visibility))
        .map((field) => field.name),
    ]),
  );
}

function isPublic(visibility: string | undefined): boolean {
  return visibility === undefined || visibility === 'public';
}

/** A document as the public may see it: fields of other visibility are left out, groups included. */
export function publicDocument(kind: Kind, document: Document): Document {
  const shown: { [name: string]: Document[string] } = {};
  for (const field of kind.fields) {
    const value = document[field.name];
    if (value === undefined || !isPublic(field.visibility)) continue;
    const hidden = field.type === 'group' ? field.fields.filter((inner) => !isPublic(inner.visibility)) : [];
    shown[field.name] =
      hidden.length === 0 ? value : strip(value, new Set(hidden.map((inner) => inner.name)));
  }
  return shown;
}

function strip(value: Document[string], hidden: ReadonlySet<string>): Document[string] {
  if (Array.isArray(value)) return value.map((item) => strip(item, hidden));
  return Object.fromEntries(Object.entries(value).filter(([name]) => !hidden.has(name)));
}
