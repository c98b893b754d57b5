import { useQuery } from '@tanstack/react-query';
import type { PairPage } from '@/api/model';
import { similarity, type PairQuery, type SheetAddress } from '@/api/similarity';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Page';
import { plural } from '@/ui/points';
import { PairFilters } from './PairFilters';
import { PairTable } from './PairTable';
import type { OverviewSearch } from './search';
import styles from './Similarity.module.css';

const limit = 50;

interface Props {
  at: SheetAddress;
  threshold: number;
  search: OverviewSearch;
  onSearch: (change: OverviewSearch) => void;
}

/** The pairs from the threshold on, a page at a time, as the server orders them. */
export function Pairs({ at, threshold, search, onSearch }: Props) {
  const offset = search.offset ?? 0;
  const query = useQuery(similarity.pairs(at, queryOf(search, threshold, offset)));
  return (
    <Section title="Pairs">
      <PairFilters search={search} onSearch={onSearch} />
      <Loaded query={query} what="the pairs">
        {page => (
          <div
            className={`stack ${query.isPlaceholderData ? styles['pending'] : ''}`}
            aria-busy={query.isPlaceholderData || undefined}
          >
            {page.pairs.length === 0 ? (
              <Empty title={`No pair at or above ${threshold} matches.`}>
                Lower the threshold, or change the filters above.
              </Empty>
            ) : (
              <PairTable at={at} caption="Pairs of submissions" pairs={page.pairs} />
            )}
            <Pager page={page} offset={offset} onOffset={next => onSearch({ offset: next })} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function queryOf({ max, status, q, sort }: OverviewSearch, threshold: number, offset: number): PairQuery {
  return {
    min: threshold,
    ...(max == null ? {} : { max }),
    ...(status == null ? {} : { status }),
    ...(q == null ? {} : { q }),
    sort: sort ?? 'suspicion',
    offset,
    limit,
  };
}

interface PagerProps {
  page: PairPage;
  offset: number;
  onOffset: (offset: number) => void;
}

function Pager({ page, offset, onOffset }: PagerProps) {
  const end = offset + page.pairs.length;
  const words =
    page.pairs.length === 0
      ? plural(page.total, 'pair')
      : `${offset + 1} to ${end} of ${plural(page.total, 'pair')}`;
  return (
    <nav className={styles['pager']} aria-label="Pages of pairs">
      <p className="muted number" role="status">
        {words}
      </p>
      {(offset > 0 || end < page.total) && (
        <span className="row">
          <Button disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - limit))}>
            Previous
          </Button>
          <Button disabled={end >= page.total} onClick={() => onOffset(offset + limit)}>
            Next
          </Button>
        </span>
      )}
    </nav>
  );
}
