import { Link } from '@tanstack/react-router';
import { OwnCasePage } from './OwnCasePage';
import { StaffCasePage } from './StaffCasePage';
import { useStanding } from './standing';

/** One case: the whole of it for staff, their own part for a student. */
export default function CasePage({ course, number }: { course: string; number: string }) {
  const standing = useStanding(course);
  const trail = (
    <Link to="/courses/$course/integrity" params={{ course }}>
      Integrity
    </Link>
  );
  if (standing == null) return null;
  return standing === 'STUDENT' ? (
    <OwnCasePage at={{ course, number }} trail={trail} />
  ) : (
    <StaffCasePage at={{ course, number }} trail={trail} instructor={standing === 'INSTRUCTOR'} />
  );
}
