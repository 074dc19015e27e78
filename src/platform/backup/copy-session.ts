import type pg from 'pg';

/** Held shared by a backup and alone by whoever changes the schema, so that no table changes its shape while it is read. */
export const SCHEMA_LOCK = "hashtextextended('wasl.migrate', 0)";

/**
 * Makes the current transaction write and read values in one way whatever the server's own settings are, and lets it take as long as it
 * needs.
 */
export async function settleSession(client: pg.ClientBase): Promise<void> {
  await client.query(`
    select set_config(wanted.name, wanted.value, true)
      from (values ('datestyle', 'ISO, YMD'), ('intervalstyle', 'iso_8601'), ('timezone', 'UTC'), ('extra_float_digits', '1'),
                   ('bytea_output', 'hex'), ('row_security', 'off'),
                   ('statement_timeout', '0'), ('lock_timeout', '0'), ('transaction_timeout', '0'),
                   ('idle_in_transaction_session_timeout', '0')) as wanted (name, value)
      join pg_settings known on lower(known.name) = wanted.name`);
}
