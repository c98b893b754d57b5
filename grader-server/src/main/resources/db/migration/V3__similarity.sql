-- What comparisons found. Reviews, expected code and excused groups are decisions of people; all else can be computed again.

-- What students handed in, without what was refused afterwards and without the staff's own; the newest of each student.
create view student_work as
select s.id as submission_id, s.assignment_id, s.person_id, s.content_hash, s.received_at, a.slug, a.course_id,
       row_number() over (partition by a.slug, s.assignment_id, s.person_id order by s.received_at desc, s.id desc) = 1 as newest
from submission s
join assignment a on a.id = s.assignment_id
join person p on p.id = s.person_id
left join membership m on m.course_id = a.course_id and m.person_id = s.person_id
where coalesce(m.role, case when p.admin then 'INSTRUCTOR' else 'STUDENT' end) = 'STUDENT'
  and not exists (select 1 from attempt t where t.submission_id = s.id and t.state = 'REJECTED'
                  and t.number = (select max(n.number) from attempt n where n.submission_id = s.id));

-- A comparison of a whole class; at most one at a time.
create table comparison_run (
  id             uuid primary key,
  assignment_id  uuid not null references assignment,
  state          text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'STOPPED')),
  phase          text not null,
  done           integer not null,
  total          integer not null,
  started_at     timestamptz not null,
  finished_at    timestamptz,
  reason         text not null,
  message        text,
  engine         text,
  node           text not null
);
create index comparison_run_newest on comparison_run (assignment_id, started_at);
create unique index one_comparison on comparison_run (assignment_id) where state = 'RUNNING';

-- A submission as one assignment's comparison read it. failure: why it could not be compared when it came in.
create table compared_work (
  assignment_id  uuid not null references assignment,
  submission_id  uuid not null references submission,
  own_tokens     integer not null,
  base_tokens    integer not null,
  highest        double precision not null,
  highest_with   uuid,
  compared_at    timestamptz not null,
  failure        text,
  primary key (assignment_id, submission_id)
);

-- base: ranges of lines, such as "1-14 30-31".
create table compared_file (
  assignment_id  uuid not null,
  submission_id  uuid not null,
  path           text not null,
  state          text not null,
  reason         text not null,
  base           text not null,
  primary key (assignment_id, submission_id, path),
  foreign key (assignment_id, submission_id) references compared_work on delete cascade
);

-- a was received first. persons: the two people's ids in order, whatever they handed in. detail is JSON, and text
-- because jsonb has no character zero.
create table compared_pair (
  assignment_id  uuid not null references assignment,
  a              uuid not null references submission,
  b              uuid not null references submission,
  person_a       uuid not null references person,
  person_b       uuid not null references person,
  persons        text not null,
  suspicion      double precision not null,
  percentile     double precision not null,
  a_in_b         double precision not null,
  b_in_a         double precision not null,
  longest        integer not null,
  replaced       boolean not null,
  detail         text not null,
  primary key (assignment_id, a, b)
);
create index compared_pair_by_suspicion on compared_pair (assignment_id, suspicion desc);
create index compared_pair_by_second on compared_pair (assignment_id, b);

create table pair_review (
  assignment_id  uuid not null references assignment,
  persons        text not null,
  status         text not null check (status in ('UNREVIEWED', 'SUSPICIOUS', 'INNOCENT', 'CERTAIN')),
  reason         text not null,
  reviewed_by    uuid not null references person,
  reviewed_at    timestamptz not null,
  primary key (assignment_id, persons)
);

create table expected_code (
  id             uuid primary key,
  assignment_id  uuid not null references assignment,
  submission_id  uuid not null references submission,
  file           text not null,
  first_line     integer not null check (first_line >= 1),
  last_line      integer not null check (last_line >= first_line),
  reason         text not null,
  marked_by      uuid not null references person,
  marked_at      timestamptz not null,
  withdrawn_at   timestamptz
);
create index expected_code_standing on expected_code (assignment_id) where withdrawn_at is null;

create table excused_group (
  id             uuid primary key,
  assignment_id  uuid not null references assignment,
  reason         text not null,
  excused_by     uuid not null references person,
  excused_at     timestamptz not null,
  withdrawn_at   timestamptz
);
create index excused_group_standing on excused_group (assignment_id) where withdrawn_at is null;
create table excused_person (
  group_id   uuid not null references excused_group,
  person_id  uuid not null references person,
  primary key (group_id, person_id)
);

-- People of earlier years whom a case names in words, so that their pairs lead to it.
create table case_outsider (
  assignment_id  uuid not null references assignment,
  case_number    integer not null,
  person_id      uuid not null references person,
  primary key (assignment_id, case_number, person_id)
);
create view case_person as
select c.assignment_id, c.number as case_number, m.person_id
from integrity_case c join case_member m on m.case_id = c.id
where m.person_id is not null
union
select assignment_id, case_number, person_id from case_outsider;
