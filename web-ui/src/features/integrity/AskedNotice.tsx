import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useZone } from '@/api/membership';
import { queries } from '@/api/queries';
import { Deadline } from '@/ui/Deadline';
import { Notice } from '@/ui/Notice';

/** On a student's first page: that they are asked to reply, and until when. Nothing for everybody else. */
export default function AskedNotice({ course }: { course: string }) {
  const zone = useZone(course);
  const asked = (useQuery(queries.ownCases(course)).data ?? []).filter(one => one.state === 'ASKED');
  return asked.map(one => (
    <Notice key={one.number} tone="late" title={`You are asked to reply in integrity case #${one.number}`}>
      It is about your work for {one.assignmentTitle}. You can reply until{' '}
      <Deadline at={one.replyUntil} zone={zone} />.{' '}
      <Link to="/courses/$course/integrity/$number" params={{ course, number: String(one.number) }}>
        Read the notice and reply
      </Link>
    </Notice>
  ));
}
