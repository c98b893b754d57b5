import { useQuery } from '@tanstack/react-query';
import type { Role } from '@/api/model';
import { queries } from '@/api/queries';

/**
 * What the signed-in person is in a course; an administrator is an instructor everywhere. Undefined until it is known:
 * a guess would ask the server for what it must refuse.
 */
export function useStanding(course: string): Role | undefined {
  const me = useQuery(queries.me()).data;
  if (me == null) return undefined;
  if (me.admin) return 'INSTRUCTOR';
  return me.memberships.find(({ courseSlug }) => courseSlug === course)?.role ?? 'STUDENT';
}
