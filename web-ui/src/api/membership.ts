import { useQuery } from '@tanstack/react-query';
import type { Membership } from './model';
import { queries } from './queries';

/** The signed-in person's place in a course; undefined for an administrator from outside. */
export function useMembership(course: string | undefined): Membership | undefined {
  const me = useQuery(queries.me()).data;
  return me?.memberships.find(({ courseSlug }) => courseSlug === course);
}

/** The zone in which a course states its times; the browser's own where the course is not known. */
export function useZone(course: string | undefined): string {
  return useMembership(course)?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
