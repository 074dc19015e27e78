-- Free text: what each published record is found by, and the words that spelling and suggestions draw on (W1, design §4.3).

-- One row a published record. Lexemes are '<language>:<term>', with the prefix T for titles and S for titles and summaries; made by our own
-- analysers, whose version the row carries: rows of two versions are never asked together.
create table search_rows (
  kind_id smallint not null references kinds,
  ordinal integer not null,
  text_version integer not null,
  tokens tsvector not null,
  primary key (kind_id, ordinal)
);
-- Hits are read from the index and a narrow row; the tokens themselves only where a phrase is asked.
alter table search_rows set (toast_tuple_target = 128);
create index search_rows_tokens on search_rows using gin (tokens);

-- Published records that the indexer has yet to make findable.
create table search_pending (
  kind_id smallint not null references kinds,
  ordinal integer not null,
  primary key (kind_id, ordinal)
);
insert into search_pending (kind_id, ordinal) select kind_id, ordinal from published_records;

-- Words as they are written in titles and summaries, with the number of records, for spelling and suggestions; counted by the indexer.
create table search_words (
  language text not null,
  word text not null,
  records integer not null,
  primary key (language, word)
);
create index search_words_similar on search_words using gin (word gin_trgm_ops);
create index search_words_prefix on search_words (language, word text_pattern_ops);
