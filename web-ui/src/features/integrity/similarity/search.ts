import type { PairSort } from '@/api/similarity';
import type { ReviewStatus } from '@/api/model';
import { reviewStatuses } from './words';

/** What the address of the overview says beside the assignment. */
export interface OverviewSearch {
  threshold?: number;
  log?: boolean;
  max?: number;
  status?: ReviewStatus;
  q?: string;
  sort?: PairSort;
  offset?: number;
}

export interface ThresholdSearch {
  threshold?: number;
}

const sorts: readonly string[] = ['suspicion', 'longest', 'first', 'second'];

/** What can be understood of an address that anybody may have typed. */
export function overviewSearch(search: Record<string, unknown>): OverviewSearch {
  const { status, sort, offset } = search;
  const max = percentOf(search['max']);
  const q = search['q'];
  return {
    ...thresholdSearch(search),
    ...(search['log'] === true ? { log: true } : {}),
    ...(max == null ? {} : { max }),
    ...(reviewStatuses.some(known => known === status) ? { status: status as ReviewStatus } : {}),
    // A search for digits arrives as a number.
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {}),
    ...(typeof sort === 'string' && sorts.includes(sort) ? { sort: sort as PairSort } : {}),
    ...(Number.isInteger(offset) && Number(offset) > 0 ? { offset: Number(offset) } : {}),
  };
}

export function thresholdSearch(search: Record<string, unknown>): ThresholdSearch {
  const threshold = percentOf(search['threshold']);
  return threshold == null ? {} : { threshold };
}

function percentOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 100 ? Math.round(value) : undefined;
}
