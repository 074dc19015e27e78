import { sql } from 'kysely';
import { publicFieldsOf } from '#engines/fields/public-fields.ts';
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
      publicFieldsOf(kind.fields)
        .filter((field) => changed.includes(field.name))
        .map((field) => field.name),
    ]),
  );
}
