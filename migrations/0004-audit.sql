-- Every act: who did what to which thing, when, and what it changed; the row is the event that later work hangs on (design §4.10).
create table audit_events (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid,
  actor_sort text not null check (actor_sort in ('account', 'operator', 'program')),
  act text not null,
  subject_sort text not null,
  subject_id uuid,
  details jsonb not null default '{}'
);
create index audit_events_subject on audit_events (subject_id, id);
