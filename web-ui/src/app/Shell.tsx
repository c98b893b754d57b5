import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useMatches } from '@tanstack/react-router';
import { Suspense } from 'react';
import { commands } from '@/api/commands';
import type { Me, Membership } from '@/api/model';
import { become } from '@/api/person';
import { queries } from '@/api/queries';
import { SignIn } from '@/features/session/SignIn';
import { Button } from '@/ui/Button';
import { Loaded } from '@/ui/Loaded';
import { Logo } from '@/ui/Logo';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/Skeleton';
import styles from './Shell.module.css';

/** Header and page, or the sign-in form in their place. */
export function Shell() {
  const me = useQuery(queries.me());
  return (
    <>
      <a className={styles['skip']} href="#main">
        Skip to the content
      </a>
      {me.data != null && <Header me={me.data} />}
      <main id="main" tabIndex={-1}>
        <Loaded query={me} what="who you are" skeleton={<Blank />}>
          {person =>
            person == null ? (
              <SignIn />
            ) : (
              <Suspense fallback={<Blank />}>
                <Outlet />
              </Suspense>
            )
          }
        </Loaded>
      </main>
    </>
  );
}

function Header({ me }: { me: Me }) {
  const course = useCourse(me);
  const client = useQueryClient();
  const leaving = useMutation({
    mutationFn: commands.signOut,
    onSuccess: () => become(client, null),
  });
  return (
    <header className={styles['header']}>
      <Link to="/" className={styles['brand']}>
        <Logo />
        Gradus
      </Link>
      {course != null && <CourseLinks course={course} />}
      <div className={styles['person']}>
        <Link to="/settings" title={`Signed in as ${me.username}`}>
          {me.name}
        </Link>
        <Button look="quiet" busy={leaving.isPending} onClick={() => leaving.mutate()}>
          Sign out
        </Button>
      </div>
    </header>
  );
}

function CourseLinks({ course }: { course: Membership }) {
  const params = { course: course.courseSlug };
  const staff = course.role !== 'STUDENT';
  return (
    <nav className={styles['links']} aria-label={course.courseTitle}>
      {!staff && (
        <Link to="/courses/$course" params={params} activeOptions={{ exact: true }}>
          Dashboard
        </Link>
      )}
      {staff && (
        <Link to="/courses/$course/gradebook" params={params}>
          Gradebook
        </Link>
      )}
      <Link to="/courses/$course/integrity" params={params}>
        Integrity
      </Link>
      {course.role === 'INSTRUCTOR' && (
        <>
          <Link to="/courses/$course/manage" params={params}>
            Assignments
          </Link>
          <Link to="/courses/$course/audit" params={params}>
            Audit
          </Link>
        </>
      )}
    </nav>
  );
}

/** The course of the address, or the first one where the address names none. */
function useCourse(me: Me): Membership | undefined {
  const named = useMatches({
    select: matches =>
      matches.map(match => match.params as { course?: string }).find(params => params.course != null)?.course,
  });
  return me.memberships.find(({ courseSlug }) => courseSlug === named) ?? me.memberships[0];
}

function Blank() {
  return (
    <Page title="Loading">
      <Skeleton lines={8} />
    </Page>
  );
}
