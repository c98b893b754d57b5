import { Link } from '@tanstack/react-router';
import type { ReviewStatus, SimilarityOverview } from '@/api/model';
import type { SheetAddress } from '@/api/similarity';
import { StatusBadge } from '@/ui/StatusBadge';
import { reviewStatus, reviewStatuses } from './words';
import styles from './Similarity.module.css';

/** How far the review has come; each count leads to its pairs. */
export function ReviewCounts({ at, overview }: { at: SheetAddress; overview: SimilarityOverview }) {
  const { review, threshold } = overview;
  const counts: Record<ReviewStatus, number> = {
    UNREVIEWED: review.unreviewed,
    SUSPICIOUS: review.suspicious,
    INNOCENT: review.innocent,
    CERTAIN: review.certain,
  };
  return (
    <div className="stack stack-tight">
      <h3>Pairs at or above {threshold}, by review</h3>
      <ul className={styles['counts']}>
        {reviewStatuses.map(status => (
          <li key={status}>
            <Link
              to="/courses/$course/assignments/$assignment/similarity"
              params={at}
              search={{ status }}
              resetScroll={false}
            >
              <strong className="number">{counts[status]}</strong>
              <StatusBadge status={reviewStatus[status]} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
