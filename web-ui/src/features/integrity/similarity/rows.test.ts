import { expect, test } from 'vitest';
import { partsOf, rowCount, rowOf } from './rows';

const never = () => false;
const always = () => true;

test('a file without base code is one part', () => {
  const parts = partsOf(4, [], always);
  expect(parts).toEqual([{ from: 1, to: 4, base: false, headed: false, folded: false, row: 0 }]);
  expect(rowCount(parts)).toBe(4);
  expect(rowOf(parts, 3)).toBe(2);
});

test('base code that is worth it has a heading, which takes a row', () => {
  const parts = partsOf(12, [{ from: 3, to: 8 }], never);
  expect(parts.map(({ from, to, base, headed, row }) => [from, to, base, headed, row])).toEqual([
    [1, 2, false, false, 0],
    [3, 8, true, true, 2],
    [9, 12, false, false, 9],
  ]);
  expect(rowOf(parts, 3)).toBe(3);
  expect(rowOf(parts, 9)).toBe(9);
  expect(rowCount(parts)).toBe(13);
});

test('folded base code is one row, and its lines stand there', () => {
  const parts = partsOf(12, [{ from: 3, to: 8 }], from => from === 3);
  expect(rowOf(parts, 5)).toBe(2);
  expect(rowOf(parts, 9)).toBe(3);
  expect(rowCount(parts)).toBe(7);
});

test('short stretches are never folded', () => {
  const parts = partsOf(4, [{ from: 2, to: 3 }], always);
  expect(parts.map(part => part.base)).toEqual([false, true, false]);
  expect(rowCount(parts)).toBe(4);
});

test('stretches that overlap, touch, run backwards or leave the file are mended', () => {
  const base = [
    { from: 5, to: 6 },
    { from: 1, to: 3 },
    { from: 2, to: 4 },
    { from: 9, to: 7 },
    { from: 10, to: 99 },
    { from: 200, to: 300 },
  ];
  const parts = partsOf(10, base, never);
  expect(parts.map(({ from, to, base: own }) => [from, to, own])).toEqual([
    [1, 6, true],
    [7, 9, false],
    [10, 10, true],
  ]);
});

test('lines outside the file stand at its ends', () => {
  const parts = partsOf(3, [], never);
  expect(rowOf(parts, 0)).toBe(0);
  expect(rowOf(parts, 99)).toBe(2);
  expect(rowOf([], 1)).toBe(0);
  expect(rowCount([])).toBe(0);
});
