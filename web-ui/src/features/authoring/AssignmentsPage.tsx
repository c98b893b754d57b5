import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ManagedAssignment } from '@/api/model';
import { queries } from '@/api/queries';
import { buttonClass } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { dateTime } from '@/ui/time';
import { AddAssignment } from './AddAssignment';
import { localText, policyWords } from './policy';
import styles from './Authoring.module.css';

/** The instructor's list: when each assignment is due, what lateness costs, which version is published. */
export default function AssignmentsPage({ course }: { course: string }) {
  const query = useQuery(queries.managed(course));
  return (
    <Page title="Assignments">
      <Loaded query={query} what="the assignments">
        {list => (
          <>
            {list.length === 0 ? (
              <Empty title="This course has no assignments yet." />
            ) : (
              <ul className="stack">
                {list.map(assignment => (
                  <li key={assignment.id}>
                    <Summary course={course} assignment={assignment} />
                  </li>
                ))}
              </ul>
            )}
            <AddAssignment course={course} existing={list} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Summary({ course, assignment }: { course: string; assignment: ManagedAssignment }) {
  const { policy, slug, title } = assignment;
  const current = assignment.versions.find(version => version.current);
  return (
    <article className="card stack stack-tight" aria-label={title}>
      <div className="row row-apart">
        <h2>{title}</h2>
        <span className="muted">{assignment.weightPercent} % of the course</span>
      </div>
      <dl className={styles['facts']}>
        <div>
          <dt>Opens</dt>
          <dd>{assignment.opensAt == null ? 'not set' : dateTime(assignment.opensAt, policy.zone)}</dd>
        </div>
        <div>
          <dt>Due</dt>
          <dd>
            {localText(policy.deadline)} {policy.zone}
          </dd>
        </div>
        <div>
          <dt>Lateness</dt>
          <dd>{policyWords(policy)}</dd>
        </div>
        <div>
          <dt>Published</dt>
          <dd>{current == null ? 'nothing yet' : `version ${current.number}`}</dd>
        </div>
      </dl>
      <div className="row">
        <Link
          to="/courses/$course/manage/$assignment"
          params={{ course, assignment: slug }}
          className={buttonClass()}
        >
          Edit<span className="hidden"> {title}</span>
        </Link>
        {current != null && (
          <Link to="/courses/$course/assignments/$assignment" params={{ course, assignment: slug }}>
            Sheet<span className="hidden"> of {title}</span>
          </Link>
        )}
      </div>
    </article>
  );
}
