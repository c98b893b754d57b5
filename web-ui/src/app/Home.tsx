import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { queries } from '@/api/queries';
import { Empty } from '@/ui/Empty';
import { Page } from '@/ui/Page';

const AskedNotice = lazy(() => import('@/features/integrity/AskedNotice'));
const DashboardPage = lazy(() => import('@/features/dashboard/DashboardPage'));

/** The only course of a person, or the choice between several. */
export function Home() {
  const memberships = useQuery(queries.me()).data?.memberships ?? [];
  const [first, second] = memberships;
  if (first != null && second == null) {
    return <Navigate to="/courses/$course" params={{ course: first.courseSlug }} replace />;
  }
  return (
    <Page title="Your courses">
      {first == null ? (
        <Empty title="You are not in a course yet.">
          The instructor of your course adds you. Then it appears here by itself.
        </Empty>
      ) : (
        <ul className="stack">
          {memberships.map(membership => (
            <li key={membership.courseId} className="card">
              <Link to="/courses/$course" params={{ course: membership.courseSlug }}>
                {membership.courseTitle}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

/** Students start at their dashboard, staff at the gradebook. */
export function CourseHome({ course }: { course: string }) {
  const me = useQuery(queries.me()).data;
  const membership = me?.memberships.find(({ courseSlug }) => courseSlug === course);
  const staff = membership == null ? me?.admin === true : membership.role !== 'STUDENT';
  if (staff) return <Navigate to="/courses/$course/gradebook" params={{ course }} replace />;
  return <DashboardPage course={course} notice={<AskedNotice course={course} />} />;
}
