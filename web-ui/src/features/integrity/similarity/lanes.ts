import type { Span } from './rows';

/**
 * Side by side in how many columns, so that no two that touch the same line hide each other: each takes the first column
 * that is free. Returns the column of each, in the order of the input.
 */
export function lanesOf(spans: readonly Span[]): number[] {
  const ends: number[] = [];
  const lanes: number[] = spans.map(() => 0);
  const order = spans
    .map((span, index) => ({ span, index }))
    .sort((one, other) => one.span.from - other.span.from || other.span.to - one.span.to);
  for (const { span, index } of order) {
    let lane = ends.findIndex(end => end < span.from);
    if (lane < 0) lane = ends.length;
    ends[lane] = Math.max(span.from, span.to);
    lanes[index] = lane;
  }
  return lanes;
}
