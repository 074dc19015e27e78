-- The registry: parties by identity, records with immutable versions, the published row that lists read, and the facet index (W1).

-- Organisations and people, identity only; what they do is in the registers.
create table parties (
  id uuid primary key,
  sort text not null check (sort in ('organisation', 'person')),
  name text not null check (name <> ''),
  name_language text,
  names jsonb not null default '{}',
  match_key text not null,
  stakeholder_type text,
  made_at timestamptz not null
);
create index parties_match_key on parties (match_key);

create table party_identifiers (
  scheme text not null,
  value text not null,
  party_id uuid not null references parties,
  primary key (scheme, value)
);
create index party_identifiers_party on party_identifiers (party_id);

-- One row a kind that the program declares; generation grows by one with each publication and names the state that readers see.
create table kinds (
  id smallint generated always as identity primary key,
  name text not null unique,
  generation bigint not null default 0,
  next_ordinal integer not null default 0
);

-- The last number given for a public reference, by kind and year.
create table reference_counters (
  kind_id smallint not null references kinds,
  year smallint not null,
  last integer not null,
  primary key (kind_id, year)
);

create table records (
  id uuid primary key,
  kind_id smallint not null references kinds,
  reference text not null,
  state text not null check (state in ('draft', 'published', 'retracted')),
  version integer not null check (version >= 1),
  ordinal integer,
  made_at timestamptz not null,
  first_published_at timestamptz,
  unique (kind_id, reference),
  unique (kind_id, ordinal),
  -- A record that was ever public keeps its place in the default order for good.
  check ((state = 'draft') = (ordinal is null)),
  check ((state = 'draft') = (first_published_at is null))
);

-- Frozen versions; nothing ever changes a row of this table.
create table record_versions (
  record_id uuid not null references records,
  number integer not null check (number >= 1),
  language text not null,
  document jsonb not null,
  document_hash bytea not null,
  cause text not null check (cause in ('import', 'edit', 'demonstration')),
  made_at timestamptz not null,
  made_by uuid,
  primary key (record_id, number)
);

-- The text of a field in another language than the record's, with the hash of the source text it was made from.
create table record_translations (
  record_id uuid not null references records,
  field text not null,
  language text not null,
  revision integer not null check (revision >= 1),
  text text not null,
  state text not null check (state in ('human', 'machine', 'reviewed')),
  source_hash bytea not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (record_id, field, language, revision)
);

-- Other names a record is found by: identifiers of the publisher, ids in an import source, old ids.
create table record_aliases (
  kind_id smallint not null references kinds,
  scheme text not null,
  value text not null,
  record_id uuid not null references records,
  primary key (kind_id, scheme, value)
);
create index record_aliases_record on record_aliases (record_id);

-- What lists read: one row a published record, written in the transaction of its publication.
create table published_records (
  record_id uuid primary key references records,
  kind_id smallint not null references kinds,
  ordinal integer not null,
  reference text not null,
  version integer not null,
  language text not null,
  card jsonb not null,
  titles jsonb not null,
  starts_on date,
  changed_at timestamptz not null,
  facet_values integer[] not null,
  unique (kind_id, ordinal)
) with (fillfactor = 90);
create index published_records_changed on published_records (kind_id, changed_at desc, ordinal desc);
create index published_records_starts on published_records (kind_id, starts_on desc nulls last, ordinal desc);
create function shown_title(titles jsonb, reader text, original text) returns text
  language sql immutable parallel safe
  as $$ select left(coalesce(titles ->> reader, titles ->> original), 150) $$;
create index published_records_title_ar on published_records (kind_id, (shown_title(titles, 'ar', language)) collate "ar-x-icu", ordinal);
create index published_records_title_zh on published_records (kind_id, (shown_title(titles, 'zh', language)) collate "zh-x-icu", ordinal);
create index published_records_title_en on published_records (kind_id, (shown_title(titles, 'en', language)) collate "en-x-icu", ordinal);
create index published_records_title_fr on published_records (kind_id, (shown_title(titles, 'fr', language)) collate "fr-x-icu", ordinal);
create index published_records_title_ru on published_records (kind_id, (shown_title(titles, 'ru', language)) collate "ru-x-icu", ordinal);
create index published_records_title_es on published_records (kind_id, (shown_title(titles, 'es', language)) collate "es-x-icu", ordinal);

-- Every value a facet has ever had; number 0 stands for "every published record".
create table facet_values (
  id integer generated by default as identity primary key,
  facet text not null,
  code text not null,
  unique (facet, code)
);
insert into facet_values (id, facet, code) overriding system value values (0, '*', '*');

-- The facet index: for each value, the records that carry it, as bits over blocks of 8,192 ordinals.
create table facet_blocks (
  kind_id smallint not null references kinds,
  value_id integer not null references facet_values,
  block integer not null,
  -- How many bits are set: a list that nothing narrows is counted by these. In front of the bits, which then stand at a multiple of eight bytes.
  ones integer generated always as (bit_count(bits)) stored,
  bits bit(8192) not null,
  primary key (kind_id, value_id, block)
) with (fillfactor = 70);
alter table facet_blocks alter column bits set storage plain;

-- Progress of an import: the same file taken up again goes on behind the last batch that was committed.
create table imports (
  id uuid primary key,
  kind_id smallint not null references kinds,
  file_name text not null,
  file_hash bytea not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  entries_read integer not null default 0,
  made integer not null default 0,
  renewed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0
);
create index imports_file on imports (kind_id, file_hash);
