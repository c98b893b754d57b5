import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queries } from '@/api/queries';
import type { SheetAddress } from '@/api/similarity';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/Skeleton';
import { useStanding } from '../standing';

interface Props {
  at: SheetAddress;
  title: string;
  /** Pages below the overview lead back to it. */
  below?: boolean;
  aside?: ReactNode;
  children: (instructor: boolean) => ReactNode;
}

/** The frame of what only staff see: where it belongs, and a sentence for everybody else. */
export function StaffPage({ at, title, below = false, aside, children }: Props) {
  const standing = useStanding(at.course);
  return (
    <Page wide title={title} trail={<Trail at={at} below={below} />} aside={aside}>
      {standing == null && <Skeleton lines={8} />}
      {standing === 'STUDENT' && (
        <Notice tone="quiet" icon="lock" title="This page is for the staff of the course.">
          You need to be a teaching assistant or an instructor to compare submissions.{' '}
          <Link to="/courses/$course/assignments/$assignment/base-code" params={at}>
            What counts as yours
          </Link>{' '}
          says what is compared.
        </Notice>
      )}
      {(standing === 'TA' || standing === 'INSTRUCTOR') && children(standing === 'INSTRUCTOR')}
    </Page>
  );
}

function Trail({ at, below }: { at: SheetAddress; below: boolean }) {
  return (
    <nav aria-label="Where this page belongs">
      <SheetLink at={at} />
      {below && (
        <>
          {' › '}
          <Link to="/courses/$course/assignments/$assignment/similarity" params={at}>
            Similarity
          </Link>
        </>
      )}
    </nav>
  );
}

/** The assignment by its title. */
export function SheetLink({ at }: { at: SheetAddress }) {
  const title = useQuery(queries.assignment(at.course, at.assignment)).data?.title;
  return (
    <Link to="/courses/$course/assignments/$assignment" params={at}>
      {title ?? at.assignment}
    </Link>
  );
}
