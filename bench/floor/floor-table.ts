import type { Database } from '#platform/db/open-database.ts';
import type { GroupMembers } from './group-members.ts';

/**
 * Makes the floor's one plain table from the published records: the row that a list shows, and all its codes as numbers in one array, with the
 * indexes that its queries want. Numbers, because grouping 300,000 texts takes five times as long; country groups as they are on the
 * day, so that they cost no more than any other code. In the same database, so that both sides have the same server and settings.
 */
export async function makeFloorTable({ pool }: Pick<Database, 'pool'>, members: GroupMembers): Promise<void> {
  const { rows } = await pool.query("select to_regclass('floor_projects') is not null as made");
  if (rows[0].made) return;
  await pool.query(`create table floor_codes as select id, facet, code from facet_values where id > 0`);
  for (const [index, group] of Object.keys(members).entries()) {
    await pool.query('insert into floor_codes values ($1, $2, $3)', [1_000_000 + index, 'group', group]);
  }
  await pool.query(
    `create table floor_projects as
    select p.ordinal, p.reference, p.language, p.titles, o.name as owner, v.document ->> 'summary' as summary, p.card -> 'period' as period,
      p.facet_values || coalesce((
        select array_agg(g.id) from floor_codes g
        where g.facet = 'group' and exists (
          select from floor_codes a join jsonb_array_elements_text($1::jsonb -> g.code) m (area) on m.area = a.code
          where a.facet = 'area' and a.id = any(p.facet_values))), '{}') as codes
    from published_records p
    join record_versions v on v.record_id = p.record_id and v.number = p.version
    left join parties o on o.id = (v.document ->> 'owner')::uuid
    order by p.ordinal`.replace('$1', `'${JSON.stringify(members)}'`),
  );
  await pool.query('alter table floor_projects add primary key (ordinal)');
  await pool.query('create unique index on floor_projects (reference)');
  await pool.query('create index on floor_projects using gin (codes)');
  await pool.query('vacuum analyze floor_projects');
}
