import { expect, test } from 'vitest';
import { binned, binWords, countTicks, heightOf } from './bins';

test('every submission is counted once, 0 and 100 too', () => {
  const bins = binned([0, 4.99, 5, 89.9, 90, 100]);
  expect(bins).toHaveLength(20);
  expect(bins.filter(bin => bin.count > 0).map(bin => [bin.from, bin.count])).toEqual([
    [0, 2],
    [5, 1],
    [85, 1],
    [90, 1],
    [95, 1],
  ]);
});

test('steps are named by their ends', () => {
  expect(binWords({ from: 90, to: 95, count: 0 })).toBe('90 to below 95');
  expect(binWords({ from: 95, to: 100, count: 0 })).toBe('95 to 100');
});

test.each([false, true])('a single submission is visible and the most fill the plot (log %s)', log => {
  expect(heightOf(0, 300, log)).toBe(0);
  expect(heightOf(1, 300, log)).toBeGreaterThan(0);
  expect(heightOf(300, 300, log)).toBe(1);
  expect(heightOf(0, 0, log)).toBe(0);
});

test('a logarithmic bar is higher than a linear one', () => {
  expect(heightOf(1, 300, true)).toBeGreaterThan(10 * heightOf(1, 300, false));
});

test('ticks are whole numbers up to the most', () => {
  expect(countTicks(0, false)).toEqual([]);
  expect(countTicks(1, false)).toEqual([1]);
  expect(countTicks(7, false)).toEqual([2, 4, 6]);
  expect(countTicks(60, false)).toEqual([20, 40, 60]);
  expect(countTicks(60, true)).toEqual([1, 10]);
});
