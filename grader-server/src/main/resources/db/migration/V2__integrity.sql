-- Cases about work that is too much alike, from the evidence to the ruling.

-- Days in which a member of a case can reply; a course without a row has 7.
create table integrity_policy (
  course_id   uuid primary key references course,
  reply_days  integer not null check (reply_days between 1 and 60),
  version     integer not null
);

-- evidence is text, not jsonb: its hash covers the bytes as they were frozen.
create table integrity_case (
  id              uuid primary key,
  course_id       uuid not null references course,
  assignment_id   uuid not null references assignment,
  number          integer not null,
  state           text not null check (state in ('OPEN', 'NOTIFIED', 'REPLIED', 'DECIDED', 'CONFIRMED', 'DISMISSED', 'REVERSED')),
  version         integer not null,
  note            text not null,
  evidence        text not null,
  evidence_hash   text not null,
  opened_by       uuid not null references person,
  opened_at       timestamptz not null,
  proposed_by     uuid references person,
  proposed_at     timestamptz,
  ruling_reason   text,
  confirmed_by    uuid references person,
  confirmed_at    timestamptz,
  closed_by       uuid references person,
  closed_at       timestamptz,
  closing_reason  text,
  unique (course_id, number),
  constraint second_person check (confirmed_by <> proposed_by)
);
create index integrity_case_by_assignment on integrity_case (assignment_id, number);

-- A student of the course with the submission in question, or somebody without an account, named in words.
create table case_member (
  id             uuid primary key,
  case_id        uuid not null references integrity_case,
  position       integer not null,
  work           text not null,
  person_id      uuid references person,
  submission_id  uuid references submission,
  outside_name   text,
  notified_at    timestamptz,
  notified_by    uuid references person,
  notice_text    text,
  notice_way     text,
  reply_until    timestamptz,
  percent_taken  integer check (percent_taken between 0 and 100),
  effect_reason  text,
  points_before  integer,
  points_after   integer,
  unique (case_id, person_id),
  unique (case_id, work),
  check ((person_id is null) = (submission_id is null)),
  check ((person_id is null) <> (outside_name is null)),
  check ((notified_at is null) = (reply_until is null))
);
create index case_member_by_person on case_member (person_id);

create table case_reply (
  id           uuid primary key,
  member_id    uuid not null references case_member,
  text         text not null,
  received_at  timestamptz not null,
  recorded_by  uuid references person,
  way          text
);
create index case_reply_by_member on case_reply (member_id, received_at);

create function evidence_is_frozen() returns trigger language plpgsql as $$
begin
  if (new.evidence, new.evidence_hash, new.opened_by, new.opened_at, new.assignment_id, new.number)
      is distinct from (old.evidence, old.evidence_hash, old.opened_by, old.opened_at, old.assignment_id, old.number) then
    raise exception 'the evidence of a case is frozen when it is opened';
  end if;
  return new;
end $$;
create trigger evidence_guard before update on integrity_case for each row execute function evidence_is_frozen();

create function notice_is_frozen() returns trigger language plpgsql as $$
begin
  if old.notified_at is not null
      and (new.notified_at, new.notified_by, new.notice_text, new.notice_way, new.reply_until)
      is distinct from (old.notified_at, old.notified_by, old.notice_text, old.notice_way, old.reply_until) then
    raise exception 'the receipt of a notice is never changed';
  end if;
  return new;
end $$;
create trigger notice_guard before update on case_member for each row execute function notice_is_frozen();

create function reply_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'replies are never changed or deleted';
end $$;
create trigger reply_guard before update or delete on case_reply for each row execute function reply_is_frozen();

-- What a confirmed case takes from a student's grade in one assignment, in percent; 100 leaves nothing.
create table ruling (
  id             uuid primary key,
  assignment_id  uuid not null references assignment,
  person_id      uuid not null references person,
  case_number    integer not null,
  percent_taken  integer not null check (percent_taken between 1 and 100),
  ruled_at       timestamptz not null,
  lifted_at      timestamptz
);
create unique index one_ruling on ruling (assignment_id, person_id, case_number) where lifted_at is null;
create index ruling_standing on ruling (assignment_id, person_id) where lifted_at is null;

alter table grade add column ruling text;
