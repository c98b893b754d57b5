-- The only truth of the server. Times are instants (timestamptz); points are integer milli-points.

create table person (
  id             uuid primary key,
  username       text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
  name           text not null,
  email          text not null,
  password_hash  text,
  admin          boolean not null default false,
  created_at     timestamptz not null
);

-- Browser sessions: the cookie's random token is stored as SHA-256, so a copy of the table signs nobody in.
create table session (
  token_hash  text primary key,
  person_id   uuid not null references person,
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);

create table access_token (
  id          uuid primary key,
  person_id   uuid not null references person,
  label       text not null,
  token_hash  text not null unique,
  created_at  timestamptz not null,
  last_used   timestamptz,
  revoked_at  timestamptz
);

create table course (
  id     uuid primary key,
  slug   text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  title  text not null,
  zone   text not null
);

create table section (
  id         uuid primary key,
  course_id  uuid not null references course,
  name       text not null,
  unique (course_id, name)
);

create table membership (
  id          uuid primary key,
  course_id   uuid not null references course,
  person_id   uuid not null references person,
  section_id  uuid references section,
  role        text not null check (role in ('STUDENT', 'TA', 'INSTRUCTOR')),
  unique (course_id, person_id)
);

-- late_policy: {"deadline":"2026-12-06T22:00","grace":"PT11M","windows":[{"days":3,"factor":0.7}],"rule":"FACTOR","counts":"BEST"}
create table assignment (
  id              uuid primary key,
  course_id       uuid not null references course,
  slug            text not null,
  title           text not null,
  position        integer not null,
  weight_percent  integer not null check (weight_percent between 0 and 100),
  opens_at        timestamptz,
  late_policy     jsonb not null,
  policy_version  integer not null default 1,
  current_version uuid,
  unique (course_id, slug)
);

-- A published, frozen template folder. bundle_hash names its copy in the content-addressed store.
create table assignment_version (
  id             uuid primary key,
  assignment_id  uuid not null references assignment,
  number         integer not null,
  bundle_hash    text not null,
  bundle_path    text not null,
  published_at   timestamptz not null,
  published_by   uuid references person,
  note           text not null,
  unique (assignment_id, number)
);
alter table assignment add foreign key (current_version) references assignment_version;

create table extension (
  id             uuid primary key,
  assignment_id  uuid not null references assignment,
  person_id      uuid not null references person,
  deadline       timestamp not null,
  reason         text not null,
  granted_by     uuid not null references person,
  granted_at     timestamptz not null,
  unique (assignment_id, person_id)
);

-- Frozen content. content_hash names the snapshot in the content-addressed store.
create table submission (
  id             uuid primary key,
  assignment_id  uuid not null references assignment,
  version_id     uuid not null references assignment_version,
  person_id      uuid not null references person,
  content_hash   text not null,
  channel        text not null check (channel in ('GIT', 'UPLOAD', 'API')),
  commit_id      text,
  received_at    timestamptz not null,
  file_count     integer not null,
  byte_count     bigint not null,
  warnings       jsonb not null default '[]'
);
create index submission_by_student on submission (assignment_id, person_id, received_at);

-- One grading run of a submission. The queue is this table: QUEUED rows are waiting, RUNNING rows hold a lease.
create table attempt (
  id              uuid primary key,
  submission_id   uuid not null references submission,
  number          integer not null,
  state           text not null check (state in ('RECEIVED', 'QUEUED', 'RUNNING', 'GRADED', 'REJECTED', 'SUPERSEDED', 'PARKED')),
  device          text not null,
  seed            text not null,
  queued_at       timestamptz not null,
  started_at      timestamptz,
  finished_at     timestamptz,
  node            text,
  lease_until     timestamptz,
  platform_faults integer not null default 0,
  fault_reason    text,
  batch_execution bigint,
  evidence_blob   text,
  evidence_hash   text,
  verdict         text,
  auto_points     integer,
  auto_out_of     integer,
  unique (submission_id, number)
);
create index attempt_waiting on attempt (queued_at) where state = 'QUEUED';
create index attempt_leases on attempt (lease_until) where state = 'RUNNING';

-- What the machine earned per rubric item, for one attempt.
create table item_score (
  attempt_id  uuid not null references attempt,
  item        text not null,
  points      integer not null,
  out_of      integer not null,
  primary key (attempt_id, item)
);

-- What a person gave for an item of one submission: a new submission brings a new report, which is marked anew.
create table rubric_mark (
  id             uuid primary key,
  submission_id  uuid not null references submission,
  item           text not null,
  points         integer not null,
  comment        text not null,
  marked_by      uuid not null references person,
  marked_at      timestamptz not null,
  version        integer not null default 1,
  unique (submission_id, item)
);

create table override (
  id             uuid primary key,
  submission_id  uuid not null references submission,
  points         integer not null,
  reason         text not null,
  made_by        uuid not null references person,
  made_at        timestamptz not null,
  withdrawn_at   timestamptz,
  withdrawn_by   uuid references person,
  withdrawn_why  text
);
create unique index one_override on override (submission_id) where withdrawn_at is null;

-- The grade of record: one row per student and assignment, always recomputable from the rows above.
create table grade (
  assignment_id  uuid not null references assignment,
  person_id      uuid not null references person,
  submission_id  uuid not null references submission,
  attempt_id     uuid not null references attempt,
  raw_points     integer not null,
  final_points   integer not null,
  late           boolean not null,
  open_marks     integer not null,
  overridden     boolean not null,
  derivation     jsonb not null,
  sentence       text not null,
  computed_at    timestamptz not null,
  primary key (assignment_id, person_id)
);

-- Append-only and hash-chained: each row's hash covers the row before it.
create table audit_entry (
  sequence    bigint primary key,
  at          timestamptz not null,
  actor       text not null,
  action      text not null,
  subject     text not null,
  course_id   uuid,
  detail      text not null,
  previous    text not null,
  hash        text not null
);
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed or deleted';
end $$;
create trigger audit_guard before update or delete on audit_entry for each row execute function audit_is_append_only();
