import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Dashboard } from '@/api/model';
import { useMembership } from '@/api/membership';
import { queries } from '@/api/queries';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Meter } from '@/ui/Meter';
import { Page } from '@/ui/Page';
import { percent } from '@/ui/points';
import { AssignmentCard } from './AssignmentCard';
import styles from './Dashboard.module.css';

/** A student's course at a glance: what is due, what was handed in, what it is worth. */
export default function DashboardPage({ course, notice }: { course: string; notice?: ReactNode }) {
  const dashboard = useQuery(queries.dashboard(course));
  const membership = useMembership(course);
  return (
    <Page title={membership?.courseTitle ?? dashboard.data?.title ?? 'Dashboard'}>
      {notice}
      <Loaded query={dashboard} what="your dashboard">
        {data =>
          data.cards.length === 0 ? (
            <Empty title="No assignments yet.">
              They appear here with their deadlines as soon as the instructor publishes them.
            </Empty>
          ) : (
            <>
              <Total dashboard={data} />
              <ul className={styles['cards']}>
                {inDueOrder(data).map(card => (
                  <li key={card.assignment}>
                    <AssignmentCard course={course} zone={data.zone} card={card} />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Total({ dashboard }: { dashboard: Dashboard }) {
  const { totalPercent, reachablePercent } = dashboard;
  return (
    <section className={`card ${styles['total']}`} aria-label="Course total">
      <p>
        <span className={styles['big']}>{percent(totalPercent)}</span> of the course so far
      </p>
      <p className="muted">
        Still reachable: <strong className="number">{percent(reachablePercent)}</strong>
      </p>
      <Meter
        total={100}
        parts={[
          { label: 'earned', value: totalPercent, tone: 'passed' },
          { label: 'reachable', value: Math.max(0, reachablePercent - totalPercent), tone: 'held' },
        ]}
      />
    </section>
  );
}

function inDueOrder(dashboard: Dashboard) {
  return [...dashboard.cards].sort((a, b) => Date.parse(a.deadline) - Date.parse(b.deadline));
}
