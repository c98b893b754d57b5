import type { ReviewStatus } from '@/api/model';
import type { PairSort } from '@/api/similarity';
import { Field } from '@/ui/Field';
import type { OverviewSearch } from './search';
import { useSettled } from './useSettled';
import { reviewStatus, reviewStatuses } from './words';
import styles from './Similarity.module.css';

const orders: Record<PairSort, string> = {
  suspicion: 'most suspicious first',
  longest: 'longest shared stretch first',
  first: 'by the first name',
  second: 'by the second name',
};

interface Props {
  search: OverviewSearch;
  onSearch: (change: OverviewSearch) => void;
}

/** What narrows and orders the list; every change begins at its first page. */
export function PairFilters({ search, onSearch }: Props) {
  const [find, setFind] = useSettled(search.q ?? '', q => onSearch({ q, offset: 0 }));
  const [max, setMax] = useSettled(String(search.max ?? 100), text => {
    if (text !== '') onSearch({ max: Math.min(100, Math.max(0, Math.round(Number(text)))), offset: 0 });
  });
  return (
    <div className={styles['filters']}>
      <Field label="Find a person">
        {control => (
          <input {...control} type="search" value={find} onChange={event => setFind(event.target.value)} />
        )}
      </Field>
      <Field label="Review">
        {control => (
          <select
            {...control}
            value={search.status ?? ''}
            onChange={event => onSearch({ status: event.target.value as ReviewStatus, offset: 0 })}
          >
            <option value="">all</option>
            {reviewStatuses.map(status => (
              <option key={status} value={status}>
                {reviewStatus[status].word}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Suspicion up to">
        {control => (
          <input
            {...control}
            type="number"
            min={0}
            max={100}
            value={max}
            onChange={event => setMax(event.target.value)}
          />
        )}
      </Field>
      <Field label="Order">
        {control => (
          <select
            {...control}
            value={search.sort ?? 'suspicion'}
            onChange={event => onSearch({ sort: event.target.value as PairSort, offset: 0 })}
          >
            {Object.entries(orders).map(([sort, words]) => (
              <option key={sort} value={sort}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
