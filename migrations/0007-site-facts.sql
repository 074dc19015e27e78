-- What every page says of the register (last change, whether it is a demonstration) is found without reading tables through.
create index published_records_last_change on published_records (changed_at);
create index record_versions_demonstration on record_versions (record_id) where cause = 'demonstration';

-- The state of the code lists that the facet index was made with; another state makes it anew, value by value (design §4.3).
alter table kinds add column code_lists_generation bigint not null default 0;
