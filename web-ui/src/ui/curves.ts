import type { Curve, Real } from '@/api/model';

export interface Point {
  x: number;
  y: number;
}

export type Scale = 'linear' | 'log';

export interface Range {
  low: number;
  high: number;
}

/** The unbroken stretches of a curve that can be drawn, and where those begin that cannot (NaN, infinite, log of 0). */
export function stretches(curve: Curve, scale: Scale): { lines: Point[][]; gaps: number[] } {
  const lines: Point[][] = [];
  const gaps: number[] = [];
  let current: Point[] = [];
  let broken = false;
  curve.x.forEach((rawX, index) => {
    const x = Number(rawX);
    const y = Number(curve.y[index]);
    if (Number.isFinite(y) && Number.isFinite(x) && (scale === 'linear' || y > 0)) {
      if (current.length === 0) lines.push(current);
      current.push({ x, y });
      broken = false;
    } else {
      current = [];
      if (!broken && Number.isFinite(x)) gaps.push(x);
      broken = true;
    }
  });
  return { lines, gaps };
}

/**
 * Thins a line to at most four points per pixel column: first, lowest, highest, last. Unlike an average this keeps
 * every spike visible.
 */
export function reduce(line: readonly Point[], columns: number, x: Range): Point[] {
  if (line.length <= 4 * columns) return [...line];
  const result: Point[] = [];
  let bucket: Point[] = [];
  let column = -1;
  const width = (x.high - x.low) / columns || 1;
  const flush = () => {
    if (bucket.length === 0) return;
    const keep = new Set([bucket[0], lowest(bucket), highest(bucket), bucket.at(-1)]);
    result.push(...bucket.filter(point => keep.has(point)));
    bucket = [];
  };
  for (const point of line) {
    const place = Math.floor((point.x - x.low) / width);
    if (place !== column) flush();
    column = place;
    bucket.push(point);
  }
  flush();
  return result;
}

/** Smallest and largest drawable value; a single value gets room around it. */
export function rangeOf(values: readonly number[]): Range {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!Number.isFinite(low)) return { low: 0, high: 1 };
  if (low === high) return { low: low - Math.abs(low || 1) * 0.5, high: high + Math.abs(high || 1) * 0.5 };
  return { low, high };
}

/** Where a value lies in a range, from 0 to 1. */
export function along(value: number, range: Range, scale: Scale): number {
  return scale === 'linear'
    ? (value - range.low) / (range.high - range.low)
    : (Math.log10(value) - Math.log10(range.low)) / (Math.log10(range.high) - Math.log10(range.low));
}

/** Round numbers for an axis: steps of 1, 2 or 5 times a power of ten; powers of ten on a log axis of some decades. */
export function ticks(range: Range, scale: Scale, wanted = 5): number[] {
  if (scale === 'log' && Math.log10(range.high / range.low) >= 2) {
    const first = Math.ceil(Math.log10(range.low) - 1e-9);
    const last = Math.floor(Math.log10(range.high) + 1e-9);
    const stride = Math.max(1, Math.ceil((last - first + 1) / (wanted + 2)));
    return steps(first, last, stride).map(power => 10 ** power);
  }
  if (scale === 'log') {
    const round = roundBetween(range);
    if (round.length >= 3) return round;
  }
  const rough = (range.high - range.low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(size => size >= rough) ?? rough;
  return steps(Math.ceil(range.low / step - 1e-9), Math.floor(range.high / step + 1e-9), 1).map(count =>
    Number((count * step).toPrecision(12)),
  );
}

/** 1, 2 and 5 times the powers of ten in a range. */
function roundBetween({ low, high }: Range): number[] {
  return steps(Math.floor(Math.log10(low)), Math.floor(Math.log10(high)), 1)
    .flatMap(power => [1, 2, 5].map(factor => Number((factor * 10 ** power).toPrecision(12))))
    .filter(value => value >= low && value <= high);
}

/** The index of the point nearest to an x, for the crosshair. */
export function nearest(xs: readonly Real[], x: number): number {
  let best = 0;
  let distance = Infinity;
  xs.forEach((value, index) => {
    const away = Math.abs(Number(value) - x);
    if (away < distance) {
      distance = away;
      best = index;
    }
  });
  return best;
}

function steps(first: number, last: number, stride: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.floor((last - first) / stride) + 1) },
    (_, i) => first + i * stride,
  );
}

function lowest(points: readonly Point[]): Point {
  return points.reduce((a, b) => (b.y < a.y ? b : a));
}

function highest(points: readonly Point[]): Point {
  return points.reduce((a, b) => (b.y > a.y ? b : a));
}
