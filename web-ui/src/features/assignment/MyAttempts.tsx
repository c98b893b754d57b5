import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '@/api/queries';
import { AttemptsTable } from '@/ui/AttemptsTable';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Page';

interface Props {
  course: string;
  assignment: string;
  zone: string;
}

/** What I handed in, newest first, and which of it counts. */
export function MyAttempts({ course, assignment, zone }: Props) {
  const submissions = useQuery({ ...queries.submissions(course, assignment), refetchInterval: 30_000 });
  return (
    <Section title="My attempts">
      <Loaded query={submissions} what="your attempts">
        {list =>
          list.length === 0 ? (
            <Empty title="Nothing handed in yet.">
              Push to your repository or <a href="#upload">upload files</a>: the receipt and the result appear
              here.
            </Empty>
          ) : (
            <AttemptsTable
              submissions={list}
              zone={zone}
              link={(submission, text) => (
                <Link to="/attempts/$id" params={{ id: submission.attemptId }}>
                  {text}
                </Link>
              )}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
