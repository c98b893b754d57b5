import type { Attempt, Item, MarkConflict, Milli } from '@/api/model';
import { Problem } from '@/api/problem';
import { maximum, parsePoints } from '@/ui/points';

/** The items that a person marks, in the sheet's order. */
export function itemsToMark(attempt: Attempt): Item[] {
  const bound = new Set([...(attempt.checks ?? []), ...attempt.progress.planned].map(check => check.item));
  return attempt.items.filter(item => item.kind !== 'AUTO' && !bound.has(item.item));
}

export type PointsInput = { kind: 'points'; milli: Milli } | { kind: 'error'; sentence: string };

/** Reads typed points and holds them to 0 and the maximum. */
export function readPoints(text: string, most: Milli): PointsInput {
  const milli = parsePoints(text);
  const error = `Give 0 to ${maximum(most)} points, for example ${maximum(Math.floor(most / 2000) * 1000 + 500)}.`;
  return milli == null || milli < 0 || milli > most
    ? { kind: 'error', sentence: error }
    : { kind: 'points', milli };
}

/** Points as they are typed: no unit, no thousandths that nobody gave. */
export function typed(milli: Milli | null | undefined): string {
  return milli == null ? '' : String(milli / 1000);
}

/** The value that somebody else saved in the meantime, when that is why a mark was refused. */
export function conflictOf(error: unknown): MarkConflict['current'] | undefined {
  if (!(error instanceof Problem) || error.status !== 409) return undefined;
  const current = (error.body as Partial<MarkConflict> | undefined)?.current;
  return current != null && typeof current.points === 'number' && typeof current.version === 'number'
    ? current
    : undefined;
}
