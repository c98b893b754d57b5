import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Attempt } from '@/api/model';
import { queries } from '@/api/queries';
import { AttemptsTable } from '@/ui/AttemptsTable';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Page';

/** The other submissions of the same person to the same assignment. */
export function OtherAttempts({ attempt, zone }: { attempt: Attempt; zone: string }) {
  const { course, assignment, person, staff } = attempt;
  const query = useQuery(queries.submissions(course, assignment, staff ? person.username : undefined));
  return (
    <Section title={staff ? `All attempts of ${person.name}` : 'All my attempts'}>
      <Loaded query={query} what="the attempts">
        {list => (
          <AttemptsTable
            submissions={list}
            zone={zone}
            link={(submission, text) =>
              submission.attemptId === attempt.id ? (
                <strong aria-current="page">{text}</strong>
              ) : (
                <Link to="/attempts/$id" params={{ id: submission.attemptId }}>
                  {text}
                </Link>
              )
            }
          />
        )}
      </Loaded>
    </Section>
  );
}
