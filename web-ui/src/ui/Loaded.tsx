import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { ProblemPanel } from './ProblemPanel';
import { Skeleton } from './Skeleton';

interface Props<T> {
  query: UseQueryResult<T>;
  /** What is being read, for the sentence of an error: "your dashboard". */
  what: string;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The states of every screen that reads something: loading, refused or failed, and the data. */
export function Loaded<T>({ query, what, skeleton, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return <ProblemPanel error={query.error} what={what} onRetry={() => void query.refetch()} />;
  }
  return (
    <div aria-busy="true">
      <p className="hidden" role="status">
        Loading {what}
      </p>
      {skeleton ?? <Skeleton lines={6} />}
    </div>
  );
}
