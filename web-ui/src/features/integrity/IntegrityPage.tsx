import { Page } from '@/ui/Page';
import { CaseList } from './CaseList';
import { OwnCaseList } from './OwnCaseList';
import { PolicySection } from './PolicySection';
import { Comparisons } from './similarity/Comparisons';
import { useStanding } from './standing';

/** Cases of a course: all of them for staff, their own for students; and the rule for everybody. */
export default function IntegrityPage({ course, assignment }: { course: string; assignment?: string }) {
  const standing = useStanding(course);
  return (
    <Page title="Integrity">
      {standing === 'STUDENT' && <OwnCaseList course={course} />}
      {(standing === 'TA' || standing === 'INSTRUCTOR') && (
        <>
          <CaseList course={course} assignment={assignment} />
          <Comparisons course={course} />
        </>
      )}
      <PolicySection course={course} instructor={standing === 'INSTRUCTOR'} />
    </Page>
  );
}
