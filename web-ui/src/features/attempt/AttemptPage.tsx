import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAttemptStream } from '@/api/stream';
import type { Attempt } from '@/api/model';
import { useMembership, useZone } from '@/api/membership';
import { queries } from '@/api/queries';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { attemptStatus, countsStatus } from '@/ui/status';
import { StatusBadge } from '@/ui/StatusBadge';
import { Files } from './Files';
import { Live } from './Live';
import { OtherAttempts } from './OtherAttempts';
import { ReceiptFacts } from './ReceiptFacts';
import { Details, Summary } from './ResultsView';
import styles from './Attempt.module.css';

interface Props {
  id: string;
  file?: string;
  line?: number;
  /** What staff see beside the results; composed by the app. */
  review: (attempt: Attempt) => ReactNode;
}

/** One grading run, from its receipt to its results, without a reload. */
export default function AttemptPage({ id, file, line, review }: Props) {
  const query = useQuery(queries.attempt(id));
  const connection = useAttemptStream(id, query.data?.state);
  const attempt = query.data;
  const membership = useMembership(attempt?.course);
  const zone = useZone(attempt?.course);
  return (
    <Page
      wide={attempt?.staff === true}
      title={attempt == null ? 'Attempt' : `${attempt.assignmentTitle}, attempt ${attempt.number}`}
      trail={attempt != null && <Trail attempt={attempt} courseTitle={membership?.courseTitle} />}
      aside={
        attempt != null && (
          <>
            {attempt.counts && <StatusBadge status={countsStatus} />}
            <StatusBadge status={attemptStatus[attempt.state]} />
          </>
        )
      }
    >
      <Loaded query={query} what="this attempt">
        {data => (
          <div className={data.staff ? styles['staff'] : 'stack stack-wide'}>
            <div className="stack stack-wide">
              <ReceiptFacts attempt={data} zone={zone} />
              {data.state === 'GRADED' ? (
                <Summary attempt={data} zone={zone} />
              ) : (
                <Live attempt={data} connection={connection} zone={zone} />
              )}
              {/* Staff come for the sources, students for the reasons. */}
              {data.staff && <Files attempt={data} file={file} line={line} />}
              {data.state === 'GRADED' && <Details attempt={data} />}
              {!data.staff && <Files attempt={data} file={file} line={line} />}
              <OtherAttempts attempt={data} zone={zone} />
            </div>
            {data.staff && <aside className={styles['side']}>{review(data)}</aside>}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Trail({ attempt, courseTitle }: { attempt: Attempt; courseTitle: string | undefined }) {
  const { course, assignment } = attempt;
  return (
    <>
      <Link to="/courses/$course" params={{ course }}>
        {courseTitle ?? course}
      </Link>
      {' / '}
      <Link to="/courses/$course/assignments/$assignment" params={{ course, assignment }}>
        {attempt.assignmentTitle}
      </Link>
      {attempt.staff && ` / ${attempt.person.name} (${attempt.person.username})`}
    </>
  );
}
