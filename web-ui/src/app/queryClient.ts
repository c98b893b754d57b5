import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from '@/api/problem';
import { queries } from '@/api/queries';

/** A session that ended shows the sign-in form in place, so that the address survives. */
function forgetSession(error: unknown): void {
  if (error instanceof Problem && error.status === 401) {
    queryClient.setQueryData(queries.me().queryKey, null);
  }
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: forgetSession }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => {
      // A wrong password is also a 401, but there is no session to forget.
      if (mutation.options.mutationKey?.[0] !== 'sign-in') forgetSession(error);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && error instanceof Problem && error.transient,
    },
  },
});
