/** A step of the distribution; the last one holds 100 as well. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

const width = 5;

/** How many submissions have their highest suspicion in each step of five. */
export function binned(values: readonly number[]): Bin[] {
  const bins = Array.from({ length: 100 / width }, (_, index) => ({
    from: index * width,
    to: (index + 1) * width,
    count: 0,
  }));
  for (const value of values) {
    const bin = bins[Math.min(bins.length - 1, Math.max(0, Math.floor(value / width)))];
    if (bin != null) bin.count++;
  }
  return bins;
}

/** "90 to below 95"; the last step has its end in it. */
export function binWords({ from, to }: Bin): string {
  return to === 100 ? `${from} to 100` : `${from} to below ${to}`;
}

/** The height of a bar, from 0 to 1: a single submission is visible on either scale. */
export function heightOf(count: number, most: number, log: boolean): number {
  if (count === 0 || most === 0) return 0;
  return log ? Math.log2(1 + count) / Math.log2(1 + most) : count / most;
}

/** Whole numbers along the side of the bars: powers of ten, or about four even steps. */
export function countTicks(most: number, log: boolean): number[] {
  if (most <= 0) return [];
  if (log) return [1, 10, 100, 1000, 10_000].filter(tick => tick <= most || tick === 1);
  const step =
    [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000].find(s => most / s <= 5) ?? most;
  return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}
