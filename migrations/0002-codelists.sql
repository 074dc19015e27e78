-- Code lists: every list with all its versions, so that what a code meant on a day can be told. Rows of versions are never changed.

create table code_lists (
  name text primary key check (name ~ '^[a-z][a-z0-9-]{0,59}$')
);

create table code_list_versions (
  list text not null references code_lists,
  number integer not null check (number >= 1),
  -- What the file calls this version, and the date it bears.
  label text not null,
  dated_on text not null,
  source text not null,
  licence text not null,
  notes text,
  -- Shipped with the program, or loaded by whoever runs it; the program never replaces what they loaded.
  origin text not null check (origin in ('bundled', 'loaded')),
  -- Title in six languages, label pattern, schemes, provenance: what holds for the whole list.
  header jsonb not null,
  -- SHA-256 of the content without regard to layout: the same content makes no second version.
  digest bytea not null check (length(digest) = 32),
  loaded_at timestamptz not null,
  primary key (list, number)
);
create index code_list_versions_loaded on code_list_versions (list, loaded_at);

create table codes (
  list text not null,
  version integer not null,
  code text not null check (code <> ''),
  position integer not null check (position >= 0),
  parent_code text,
  valid_from text,
  valid_until text,
  unconfirmed boolean not null,
  -- Identifiers in other schemes, words that recognise, attributes, source, provenance, links.
  details jsonb not null,
  primary key (list, version, code),
  unique (list, version, position),
  foreign key (list, version) references code_list_versions,
  foreign key (list, version, parent_code) references codes,
  check (parent_code <> code)
);

create table code_names (
  list text not null,
  version integer not null,
  code text not null,
  form text not null check (form in ('name', 'short', 'label', 'abbreviation', 'description')),
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  text text not null check (text <> ''),
  primary key (list, version, code, form, language),
  foreign key (list, version, code) references codes
);

-- A parent in another list: the region of an area, the goal of a target. That list has versions of its own, so only it is referred to.
create table code_parents (
  list text not null,
  version integer not null,
  code text not null,
  parent_list text not null references code_lists,
  parent_code text not null,
  primary key (list, version, code, parent_list),
  foreign key (list, version, code) references codes,
  check (parent_list <> list)
);

-- Membership with dates, half-open; a planned end is told but ends nothing (decision 0003).
create table code_memberships (
  list text not null,
  version integer not null,
  code text not null,
  position integer not null check (position >= 0),
  member_list text not null references code_lists,
  member_code text not null,
  member_from text,
  member_until text,
  planned_until text,
  unconfirmed boolean not null,
  remark text,
  primary key (list, version, code, position),
  foreign key (list, version, code) references codes,
  check (member_until is null or planned_until is null)
);

-- Official long texts, loaded by whoever runs the platform; they have versions of their own and survive those of the list.
create table code_text_versions (
  list text not null references code_lists,
  number integer not null check (number >= 1),
  source text not null,
  digest bytea not null check (length(digest) = 32),
  loaded_at timestamptz not null,
  primary key (list, number)
);

create table code_texts (
  list text not null,
  version integer not null,
  code text not null,
  language text not null,
  text text not null check (text <> ''),
  primary key (list, version, code, language),
  foreign key (list, version) references code_text_versions
);

create function refuse_code_list_change() returns trigger language plpgsql as $$
begin
  raise exception 'versions of code lists are never changed; load a new version instead';
end $$;

create trigger code_list_versions_unchanged before update or delete on code_list_versions
  for each row execute function refuse_code_list_change();
create trigger codes_unchanged before update or delete on codes
  for each row execute function refuse_code_list_change();
create trigger code_names_unchanged before update or delete on code_names
  for each row execute function refuse_code_list_change();
create trigger code_parents_unchanged before update or delete on code_parents
  for each row execute function refuse_code_list_change();
create trigger code_memberships_unchanged before update or delete on code_memberships
  for each row execute function refuse_code_list_change();
create trigger code_text_versions_unchanged before update or delete on code_text_versions
  for each row execute function refuse_code_list_change();
create trigger code_texts_unchanged before update or delete on code_texts
  for each row execute function refuse_code_list_change();
