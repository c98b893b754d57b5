import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useZone } from '@/api/membership';
import type { OwnCaseSummary } from '@/api/model';
import { queries } from '@/api/queries';
import { Deadline } from '@/ui/Deadline';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Page';
import { StatusBadge } from '@/ui/StatusBadge';
import { ownStatus } from './states';

/** The cases that a student is named in; for nearly everybody there are none. */
export function OwnCaseList({ course }: { course: string }) {
  const query = useQuery(queries.ownCases(course));
  return (
    <Section title="Your cases">
      <Loaded query={query} what="your cases">
        {cases =>
          cases.length === 0 ? (
            <Empty title="You are not named in any case.">
              If that changes, you are notified here, and nothing is decided before you could reply.
            </Empty>
          ) : (
            <ul className="stack">
              {cases.map(one => (
                <li key={one.number}>
                  <Line course={course} one={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function Line({ course, one }: { course: string; one: OwnCaseSummary }) {
  const zone = useZone(course);
  return (
    <div className="row row-apart">
      <span>
        <Link to="/courses/$course/integrity/$number" params={{ course, number: String(one.number) }}>
          Case #{one.number}
        </Link>{' '}
        about {one.assignmentTitle}
        {one.mayReply && (
          <>
            ; you can reply until <Deadline at={one.replyUntil} zone={zone} />
          </>
        )}
      </span>
      <StatusBadge status={ownStatus[one.state]} />
    </div>
  );
}
