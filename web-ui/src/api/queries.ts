import { queryOptions } from '@tanstack/react-query';
import { answer, http } from './client';
import { syncClock } from './clock';
import { Problem } from './problem';
import type { Attempt, Me } from './model';

/** What can be read, by name: screens use these options and never build a request themselves. */
export const queries = {
  /** The signed-in person, or null. */
  me: () =>
    queryOptions({
      queryKey: ['me'],
      staleTime: 300_000,
      queryFn: async ({ signal }): Promise<Me | null> => {
        try {
          return await answer(http.GET('/api/me', { signal }));
        } catch (error) {
          if (error instanceof Problem && error.status === 401) return null;
          throw error;
        }
      },
    }),

  tokens: () =>
    queryOptions({
      queryKey: ['tokens'],
      queryFn: ({ signal }) => answer(http.GET('/api/me/tokens', { signal })),
    }),

  dashboard: (course: string) =>
    queryOptions({
      queryKey: ['dashboard', course],
      refetchInterval: 60_000,
      queryFn: async ({ signal }) => {
        const dashboard = await answer(
          http.GET('/api/courses/{course}/dashboard', { params: { path: { course } }, signal }),
        );
        syncClock(dashboard.now);
        return dashboard;
      },
    }),

  assignment: (course: string, assignment: string) =>
    queryOptions({
      queryKey: ['assignment', course, assignment],
      staleTime: 60_000,
      queryFn: async ({ signal }) => {
        const found = await answer(
          http.GET('/api/courses/{course}/assignments/{assignment}', {
            params: { path: { course, assignment } },
            signal,
          }),
        );
        syncClock(found.now);
        return found;
      },
    }),

  submissions: (course: string, assignment: string, person?: string) =>
    queryOptions({
      queryKey: ['submissions', course, assignment, person ?? ''],
      queryFn: ({ signal }) =>
        answer(
          http.GET('/api/courses/{course}/assignments/{assignment}/submissions', {
            params: { path: { course, assignment }, query: person == null ? {} : { person } },
            signal,
          }),
        ),
    }),

  attempt: (id: string) =>
    queryOptions<Attempt, Error, Attempt, readonly string[]>({
      queryKey: ['attempt', id],
      // A parked attempt has no stream; somebody may repair and release it at any time.
      refetchInterval: query => (query.state.data?.state === 'PARKED' ? 30_000 : false),
      queryFn: ({ signal }) => answer(http.GET('/api/attempts/{id}', { params: { path: { id } }, signal })),
    }),

  files: (id: string) =>
    queryOptions({
      queryKey: ['files', id],
      staleTime: Infinity,
      queryFn: ({ signal }) =>
        answer(http.GET('/api/attempts/{id}/files', { params: { path: { id } }, signal })),
    }),

  file: (id: string, path: string) =>
    queryOptions({
      queryKey: ['file', id, path],
      staleTime: Infinity,
      queryFn: ({ signal }) => answer(fetchText(fileAddress(id, path), signal)),
    }),

  gradebook: (course: string) =>
    queryOptions({
      queryKey: ['gradebook', course],
      queryFn: ({ signal }) =>
        answer(http.GET('/api/courses/{course}/gradebook', { params: { path: { course } }, signal })),
    }),

  managed: (course: string) =>
    queryOptions({
      queryKey: ['managed', course],
      queryFn: ({ signal }) =>
        answer(http.GET('/api/courses/{course}/assignments', { params: { path: { course } }, signal })),
    }),

  templates: () =>
    queryOptions({
      queryKey: ['templates'],
      queryFn: ({ signal }) => answer(http.GET('/api/templates', { signal })),
    }),

  audit: (course: string) =>
    queryOptions({
      queryKey: ['audit', course],
      queryFn: ({ signal }) =>
        answer(http.GET('/api/courses/{course}/audit', { params: { path: { course } }, signal })),
    }),

  integrityPolicy: (course: string) =>
    queryOptions({
      queryKey: ['integrity-policy', course],
      queryFn: ({ signal }) =>
        answer(http.GET('/api/courses/{course}/integrity-policy', { params: { path: { course } }, signal })),
    }),

  cases: (course: string) =>
    queryOptions({
      queryKey: ['cases', course],
      queryFn: ({ signal }) =>
        answer(http.GET('/api/courses/{course}/cases', { params: { path: { course } }, signal })),
    }),

  integrityCase: (course: string, number: string) =>
    queryOptions({
      queryKey: ['case', course, number],
      // A reply arrives at any time, and a window ends by itself.
      refetchInterval: 30_000,
      queryFn: async ({ signal }) => {
        const found = await answer(
          http.GET('/api/courses/{course}/cases/{number}', { params: { path: { course, number } }, signal }),
        );
        syncClock(found.now);
        return found;
      },
    }),

  ownCases: (course: string) =>
    queryOptions({
      queryKey: ['own-cases', course],
      refetchInterval: 60_000,
      queryFn: ({ signal }) =>
        answer(http.GET('/api/courses/{course}/own-cases', { params: { path: { course } }, signal })),
    }),

  ownCase: (course: string, number: string) =>
    queryOptions({
      queryKey: ['own-case', course, number],
      refetchInterval: 60_000,
      queryFn: async ({ signal }) => {
        const found = await answer(
          http.GET('/api/courses/{course}/own-cases/{number}', {
            params: { path: { course, number } },
            signal,
          }),
        );
        syncClock(found.now);
        return found;
      },
    }),
};

/** The address of one file of an attempt; the slashes of its path stay slashes. */
export function fileAddress(attempt: string, path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return `/api/attempts/${encodeURIComponent(attempt)}/files/${encoded}`;
}

/** The generated client would encode the slashes of a path, so sources are read by their plain address. */
async function fetchText(address: string, signal: AbortSignal) {
  const response = await fetch(address, { signal, credentials: 'same-origin' });
  const text = await response.text();
  return response.ok ? { data: text, response } : { error: parsed(text), response };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
