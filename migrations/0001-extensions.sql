-- What the schema stands on: the record of applied steps, and extensions where the server has them.
create table schema_migrations (
  number integer primary key check (number > 0),
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now()
);

do $$
declare
  wanted text;
begin
  foreach wanted in array array['unaccent', 'pg_trgm', 'btree_gin'] loop
    if exists (select from pg_available_extensions where name = wanted) then
      execute format('create extension if not exists %I', wanted);
    end if;
  end loop;
end
$$;
