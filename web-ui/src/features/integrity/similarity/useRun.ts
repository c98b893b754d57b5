import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { similarity, type SheetAddress } from '@/api/similarity';

/** The overview, kept fresh; when a comparison ends, everything that it found is read again. */
export function useOverview(at: SheetAddress) {
  const client = useQueryClient();
  const query = useQuery(similarity.overview(at));
  const run = query.data?.run;
  const seen = run == null ? undefined : `${run.id} ${run.state}`;
  const before = useRef(seen);
  const { course, assignment } = at;
  useEffect(() => {
    if (before.current != null && before.current !== seen) {
      const key = similarity.all({ course, assignment });
      void client.invalidateQueries({
        predicate: ({ queryKey }) =>
          key.every((part, index) => queryKey[index] === part) && queryKey[key.length] !== 'overview',
      });
    }
    before.current = seen;
  }, [client, course, assignment, seen]);
  return query;
}

/** Reads everything again after somebody changed something. */
export function useRefresh(at: SheetAddress): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: similarity.all(at) });
}
