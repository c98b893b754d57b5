import type { Milli } from '@/api/model';
import { maximum, points } from './points';

/** "58.0 of 65". */
export function Score({ earned, outOf }: { earned: Milli; outOf: Milli }) {
  return (
    <span className="number">
      <strong>{points(earned)}</strong> of {maximum(outOf)}
    </span>
  );
}
