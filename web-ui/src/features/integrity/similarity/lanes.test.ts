import { expect, test } from 'vitest';
import { lanesOf } from './lanes';

test('matches that do not touch share a column', () => {
  const spans = [
    { from: 1, to: 4 },
    { from: 5, to: 9 },
    { from: 20, to: 20 },
  ];
  expect(lanesOf(spans)).toEqual([0, 0, 0]);
});

test('no two on the same line hide each other', () => {
  const spans = [
    { from: 5, to: 6 },
    { from: 1, to: 30 },
    { from: 5, to: 5 },
    { from: 6, to: 9 },
    { from: 8, to: 8 },
  ];
  const lanes = lanesOf(spans);
  spans.forEach((one, i) =>
    spans.forEach((other, j) => {
      if (i < j && one.from <= other.to && other.from <= one.to) expect(lanes[i]).not.toBe(lanes[j]);
    }),
  );
  expect(lanes).toEqual([1, 0, 2, 2, 1]);
});

test('nothing has no columns', () => {
  expect(lanesOf([])).toEqual([]);
});
