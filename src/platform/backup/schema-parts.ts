import type pg from 'pg';

/** A table of ours and the columns that are stored; generated ones are made again by the database. */
export interface TableShape {
  name: string;
  columns: string[];
}

/** A statement that takes something out of the way of loading, and the one that puts it back. */
export interface Obstacle {
  remove: string;
  restore: string;
}

/** What belongs to an extension is not ours; the schema is `public`, as in `migrations/`. */
const ours = (alias: string, catalogue = 'pg_class') =>
  `${alias}.relnamespace = 'public'::regnamespace
   and not exists (select from pg_depend where classid = '${catalogue}'::regclass and objid = ${alias}.oid and deptype = 'e')`;

/**
 * All tables of ours, by name; a partitioned one stands for its partitions. Throws when the schema holds something with rows that a backup would
 * silently leave out.
 */
export async function listTables(client: pg.ClientBase): Promise<TableShape[]> {
  const strange = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where ${ours('c')} and c.relkind in ('m', 'f')`,
  );
  if (strange.rows[0]) throw new Error(`backups do not know what to do with ${strange.rows[0].name}`);
  const { rows } = await client.query<TableShape>(`
    select c.relname as name,
           array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns
      from pg_class c where ${ours('c')} and c.relkind in ('r', 'p') and not c.relispartition
     order by c.relname collate "C"`);
  return rows;
}

/** The names of all sequences of ours. */
export async function listSequences(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where ${ours('c')} and c.relkind = 'S' order by c.relname collate "C"`,
  );
  return rows.map((row) => row.name);
}

/** Tables, views, sequences and functions of the schema `public` that no extension brought; none in an empty database. */
export async function listContents(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c where ${ours('c')} and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    union
    select p.proname from pg_proc p
     where p.pronamespace = 'public'::regnamespace
       and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = p.oid and deptype = 'e')
    order by 1`);
  return rows.map((row) => row.name);
}

/**
 * Foreign keys and triggers of ours. Without them tables load in any order, also where they refer to each other in a circle; a foreign key
 * that is put back checks every row.
 */
export async function listObstacles(client: pg.ClientBase): Promise<Obstacle[]> {
  const keys = await client.query<Obstacle>(`
    select format('alter table public.%I drop constraint %I', r.relname, c.conname) as remove,
           format('alter table public.%I add constraint %I %s', r.relname, c.conname, pg_get_constraintdef(c.oid)) as restore
      from pg_constraint c join pg_class r on r.oid = c.conrelid
     where c.contype = 'f' and c.conparentid = 0 and ${ours('r')}
     order by r.relname collate "C", c.conname collate "C"`);
  const triggers = await client.query<Obstacle>(`
    select format('alter table public.%I disable trigger %I', r.relname, t.tgname) as remove,
           format('alter table public.%I enable %s trigger %I', r.relname,
                  case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname) as restore
      from pg_trigger t join pg_class r on r.oid = t.tgrelid
     where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and ${ours('r')}
     order by r.relname collate "C", t.tgname collate "C"`);
  return [...triggers.rows, ...keys.rows];
}
