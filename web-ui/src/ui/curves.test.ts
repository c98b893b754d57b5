import { expect, test } from 'vitest';
import type { Curve } from '@/api/model';
import { along, nearest, rangeOf, reduce, stretches, ticks } from './curves';

const curve = (y: Curve['y']): Curve => ({
  name: 'loss',
  xLabel: 'step',
  x: y.map((_, index) => index),
  y,
  low: [],
  high: [],
});

test('what is not a number breaks the line and is marked once', () => {
  const { lines, gaps } = stretches(curve([3, 2, 'NaN', 'Infinity', 1]), 'linear');
  expect(lines.map(line => line.map(point => point.y))).toEqual([[3, 2], [1]]);
  expect(gaps).toEqual([2]);
});

test('a logarithmic scale cannot draw zero', () => {
  expect(stretches(curve([1, 0, 1]), 'log').gaps).toEqual([1]);
  expect(stretches(curve([1, 0, 1]), 'linear').gaps).toEqual([]);
});

test('thinning keeps the ends and every spike', () => {
  const line = Array.from({ length: 20_000 }, (_, x) => ({ x, y: x === 12_345 ? 99 : Math.sin(x / 50) }));
  const thin = reduce(line, 500, { low: 0, high: 19_999 });
  expect(thin.length).toBeLessThanOrEqual(2004);
  expect(thin[0]).toEqual(line[0]);
  expect(thin.at(-1)).toEqual(line.at(-1));
  expect(thin).toContainEqual({ x: 12_345, y: 99 });
  expect(thin.map(point => point.x)).toEqual(thin.map(point => point.x).sort((a, b) => a - b));
});

test('a short line is not thinned', () => {
  const line = [
    { x: 0, y: 1 },
    { x: 1, y: 2 },
  ];
  expect(reduce(line, 500, { low: 0, high: 1 })).toEqual(line);
});

test('a constant gets room above and below', () => {
  expect(rangeOf([2, 2])).toEqual({ low: 1, high: 3 });
  expect(rangeOf([])).toEqual({ low: 0, high: 1 });
});

test('ticks are round numbers inside the range', () => {
  expect(ticks({ low: 0.3, high: 9.6 }, 'linear')).toEqual([2, 4, 6, 8]);
  expect(ticks({ low: 0.1, high: 1000 }, 'log')).toEqual([0.1, 1, 10, 100, 1000]);
});

test('a position is linear in the value or in its logarithm', () => {
  expect(along(10, { low: 1, high: 100 }, 'log')).toBeCloseTo(0.5);
  expect(along(50.5, { low: 1, high: 100 }, 'linear')).toBeCloseTo(0.5);
});

test('the crosshair reads the nearest point', () => {
  expect(nearest([0, 10, 20], 13)).toBe(1);
});

test('a log axis of less than two decades has marks from its low end to its high end', () => {
  expect(ticks({ low: 7, high: 345 }, 'log')).toEqual([10, 20, 50, 100, 200]);
  expect(ticks({ low: 0.9, high: 1.1 }, 'log')).toEqual([0.9, 0.95, 1, 1.05, 1.1]);
});
