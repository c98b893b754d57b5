import type { QueryClient } from '@tanstack/react-query';
import type { Me } from './model';
import { queries } from './queries';

/**
 * Changes who is signed in: what the one before saw is forgotten. The entry itself is set and not removed, because the
 * screen watches it and would not notice a new one.
 */
export function become(client: QueryClient, me: Me | null): void {
  const { queryKey } = queries.me();
  client.removeQueries({ predicate: query => query.queryKey[0] !== queryKey[0] });
  client.setQueryData(queryKey, me);
}
