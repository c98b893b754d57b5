import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, http } from './client';
import type { ReviewStatus, SimilarityOverview } from './model';

/** The assignment whose submissions are compared, as addresses name it. */
export interface SheetAddress {
  course: string;
  assignment: string;
}

/** Two submissions, in either order. */
export interface PairAddress extends SheetAddress {
  a: string;
  b: string;
}

export type PairSort = 'suspicion' | 'longest' | 'first' | 'second';

/** Which pairs are listed, in what order and from where on. */
export interface PairQuery {
  min?: number;
  max?: number;
  status?: ReviewStatus;
  q?: string;
  sort?: PairSort;
  offset?: number;
  limit?: number;
}

const key = ({ course, assignment }: SheetAddress, ...rest: readonly unknown[]) => [
  'similarity',
  course,
  assignment,
  ...rest,
];

/** What a comparison found, by name. While one runs its progress is asked for each second. */
export const similarity = {
  /** The beginning of every key below. */
  all: (at: SheetAddress) => key(at),

  overview: (at: SheetAddress) =>
    queryOptions<SimilarityOverview, Error, SimilarityOverview, readonly unknown[]>({
      queryKey: key(at, 'overview'),
      refetchInterval: query => (query.state.data?.run?.state === 'RUNNING' ? 1000 : 15_000),
      queryFn: ({ signal }) =>
        answer(
          http.GET('/api/courses/{course}/assignments/{assignment}/similarity', {
            params: { path: path(at) },
            signal,
          }),
        ),
    }),

  pairs: (at: SheetAddress, query: PairQuery) =>
    queryOptions({
      queryKey: key(at, 'pairs', query),
      // The old page stays until the new one is here: nothing jumps.
      placeholderData: keepPreviousData,
      queryFn: ({ signal }) =>
        answer(
          http.GET('/api/courses/{course}/assignments/{assignment}/similarity/pairs', {
            params: { path: path(at), query: asText(query) },
            signal,
          }),
        ),
    }),

  graph: (at: SheetAddress, threshold: number) =>
    queryOptions({
      queryKey: key(at, 'graph', threshold),
      placeholderData: keepPreviousData,
      queryFn: ({ signal }) =>
        answer(
          http.GET('/api/courses/{course}/assignments/{assignment}/similarity/graph', {
            params: { path: path(at), query: { threshold: String(threshold) } },
            signal,
          }),
        ),
    }),

  pair: ({ a, b, ...at }: PairAddress) =>
    queryOptions({
      queryKey: key(at, 'pair', a, b),
      queryFn: ({ signal }) =>
        answer(
          http.GET('/api/courses/{course}/assignments/{assignment}/similarity/pairs/{a}/{b}', {
            params: { path: { ...path(at), a, b } },
            signal,
          }),
        ),
    }),

  baseCode: (at: SheetAddress) =>
    queryOptions({
      queryKey: ['base-code', at.course, at.assignment],
      queryFn: ({ signal }) =>
        answer(
          http.GET('/api/courses/{course}/assignments/{assignment}/base-code', {
            params: { path: path(at) },
            signal,
          }),
        ),
    }),
};

/** Lines that everybody may have. */
export interface NewExpected {
  submission: string;
  file: string;
  from: number;
  to: number;
  reason: string;
}

/** What staff can do about it. Each throws a Problem when the server refuses. */
export const similarityCommands = {
  compare: (at: SheetAddress) =>
    answer(
      http.POST('/api/courses/{course}/assignments/{assignment}/similarity/runs', {
        params: { path: path(at) },
      }),
    ),

  stop: (at: SheetAddress, run: string) =>
    answer(
      http.POST('/api/courses/{course}/assignments/{assignment}/similarity/runs/{run}/stop', {
        params: { path: { ...path(at), run } },
      }),
    ),

  review: ({ a, b, ...at }: PairAddress, status: ReviewStatus, reason: string) =>
    answer(
      http.PUT('/api/courses/{course}/assignments/{assignment}/similarity/pairs/{a}/{b}/status', {
        params: { path: { ...path(at), a, b } },
        body: reason === '' ? { status } : { status, reason },
      }),
    ),

  expect: (at: SheetAddress, code: NewExpected) =>
    answer(
      http.POST('/api/courses/{course}/assignments/{assignment}/similarity/expected', {
        params: { path: path(at) },
        body: code,
      }),
    ),

  withdrawExpected: (at: SheetAddress, id: string) =>
    answer(
      http.DELETE('/api/courses/{course}/assignments/{assignment}/similarity/expected/{marked}', {
        params: { path: { ...path(at), marked: id } },
      }),
    ),

  excuse: (at: SheetAddress, usernames: string[], reason: string) =>
    answer(
      http.POST('/api/courses/{course}/assignments/{assignment}/similarity/excused', {
        params: { path: path(at) },
        body: { usernames, reason },
      }),
    ),

  withdrawExcuse: (at: SheetAddress, id: string) =>
    answer(
      http.DELETE('/api/courses/{course}/assignments/{assignment}/similarity/excused/{group}', {
        params: { path: { ...path(at), group: id } },
      }),
    ),

  /** Opens a case with the stored pairs among the members as its evidence. */
  openCase: (at: SheetAddress, members: string[], note: string): Promise<{ number: number }> =>
    answer(
      http.POST('/api/courses/{course}/assignments/{assignment}/similarity/cases', {
        params: { path: path(at) },
        body: { members, note },
      }),
    ),
};

/** Only what the path names, whatever else an address carries. */
function path({ course, assignment }: SheetAddress): SheetAddress {
  return { course, assignment };
}

/** The server reads every part itself, so that it can say what is wrong with one. */
function asText(query: PairQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
}

/** The sources as folders that other tools read. */
export function exportAddress({ course, assignment }: SheetAddress): string {
  return `/api/courses/${encodeURIComponent(course)}/assignments/${encodeURIComponent(assignment)}/similarity/export.zip`;
}
