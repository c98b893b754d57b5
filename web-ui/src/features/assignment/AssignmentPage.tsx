import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Assignment } from '@/api/model';
import { useMembership } from '@/api/membership';
import { queries } from '@/api/queries';
import { Deadline } from '@/ui/Deadline';
import { Loaded } from '@/ui/Loaded';
import { Markdown } from '@/ui/Markdown';
import { Notice } from '@/ui/Notice';
import { Page, Section } from '@/ui/Page';
import { PenaltyTable, PenaltyTimeline } from '@/ui/PenaltyTimeline';
import { cardStatus } from '@/ui/status';
import { StatusBadge } from '@/ui/StatusBadge';
import { MyAttempts } from './MyAttempts';
import { Push } from './Push';
import { Rubric } from './Rubric';
import { UploadForm } from './UploadForm';
import { Accepted } from './Accepted';
import styles from './Assignment.module.css';

interface Address {
  course: string;
  assignment: string;
}

/** The sheet, and everything that is needed to hand something in. */
export default function AssignmentPage({ course, assignment }: Address) {
  const query = useQuery(queries.assignment(course, assignment));
  const membership = useMembership(course);
  return (
    <Page
      title={query.data?.title ?? 'Assignment'}
      trail={
        <Link to="/courses/$course" params={{ course }}>
          {membership?.courseTitle ?? course}
        </Link>
      }
      aside={query.data != null && <StatusBadge status={cardStatus[query.data.state]} />}
    >
      <Loaded query={query} what="this assignment">
        {data => <Parts course={course} data={data} submits={membership?.role === 'STUDENT'} />}
      </Loaded>
    </Page>
  );
}

function Parts({ course, data, submits }: { course: string; data: Assignment; submits: boolean }) {
  const early = data.state === 'NOT_OPEN';
  if (early && submits) return <NotOpen data={data} />;
  return (
    <>
      {early && <NotOpen data={data} staff />}
      <Compared course={course} assignment={data.slug} staff={!submits} />
      {submits && <MyAttempts course={course} assignment={data.slug} zone={data.zone} />}
      <div className={styles['columns']}>
        <div className="stack stack-wide">
          <Changes changes={data.changes} version={data.version} />
          <Section title="Sheet" aside={<span className="small muted">version {data.version}</span>}>
            <Markdown text={withoutTitle(data.handout)} />
          </Section>
          <Section title="Rubric">
            <Rubric rubric={data.rubric} />
          </Section>
        </div>
        <div className="stack stack-wide">
          <Section title="Deadline">
            <p>
              <Deadline at={data.deadline} zone={data.zone} />
            </p>
            <PenaltyTimeline deadlines={data} zone={data.zone} />
            <PenaltyTable deadlines={data} zone={data.zone} />
            <p className="small muted">
              What counts is when the server has your last byte, never the date of a commit.
            </p>
          </Section>
          {submits && (
            <>
              <Section title="Hand in with git">
                <Push course={course} assignment={data} />
              </Section>
              <Section title="Hand in by upload" id="upload">
                <UploadForm course={course} assignment={data.slug} />
              </Section>
            </>
          )}
          <Section title="What is accepted">
            <Accepted assignment={data} />
          </Section>
        </div>
      </div>
    </>
  );
}

/** What is compared with the work of others; staff also get to what was found. */
function Compared({ course, assignment, staff }: Address & { staff: boolean }) {
  const params = { course, assignment };
  return (
    <p className="row small">
      <Link to="/courses/$course/assignments/$assignment/base-code" params={params}>
        What counts as yours
      </Link>
      {staff && (
        <Link to="/courses/$course/assignments/$assignment/similarity" params={params}>
          Similarity of the submissions
        </Link>
      )}
    </p>
  );
}

function NotOpen({ data, staff = false }: { data: Assignment; staff?: boolean }) {
  return (
    <Notice tone="quiet" icon="lock" title="This assignment is not open yet.">
      {data.opensAt == null ? (
        'The instructor has not set a date yet.'
      ) : (
        <>
          It opens <Deadline at={data.opensAt} zone={data.zone} />.
        </>
      )}{' '}
      {staff
        ? 'Until then students see no more than its title.'
        : 'The sheet and your repository appear then.'}
    </Notice>
  );
}

/** The page has the title already. */
function withoutTitle(handout: string): string {
  return handout.replace(/^\s*# .*\n/, '');
}

function Changes({ changes, version }: { changes: readonly string[]; version: string }) {
  if (changes.length === 0) return null;
  return (
    <details className="card">
      <summary>What changed up to version {version}</summary>
      <ul>
        {changes.map(change => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </details>
  );
}
