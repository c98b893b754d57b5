import { expect, test } from 'vitest';
import { bytes, maximum, parsePoints, percent, plural, points, real, seconds } from './points';

test.each([
  [57_400, '57.4'],
  [57_499, '57.4'],
  [0, '0.0'],
  [-3000, '−3.0'],
  [104_000, '104.0'],
])('%d milli-points read %s: one decimal, cut', (milli, text) => {
  expect(points(milli)).toBe(text);
});

test('a whole maximum has no decimals, a broken one has one', () => {
  expect(maximum(65_000)).toBe('65');
  expect(maximum(2500)).toBe('2.5');
});

test('percentages have one decimal and do not lose one to binary fractions', () => {
  expect(percent(8.7)).toBe('8.7\u00a0%');
  expect(percent(100)).toBe('100.0\u00a0%');
});

test.each([
  ['3.5', 3500],
  [' 4 ', 4000],
  ['3,5', 3500],
  ['0', 0],
])('typed points %j are %d milli-points', (text, milli) => {
  expect(parsePoints(text)).toBe(milli);
});

test.each(['', '  ', 'three', '1.2.3', 'Infinity'])('%j is no number of points', text => {
  expect(parsePoints(text)).toBeUndefined();
});

test('counts agree with their noun', () => {
  expect(plural(1, 'check')).toBe('1 check');
  expect(plural(0, 'check')).toBe('0 checks');
  expect(plural(2, 'entry', 'entries')).toBe('2 entries');
});

test.each([
  [0, '0'],
  [-14.293578, '−14.2936'],
  [1e-6, '1 · 10⁻⁶'],
  [-2.5e12, '−2.5 · 10¹²'],
  [115.644425905, '115.644'],
  [1234567, '1234567'],
  ['NaN', 'NaN (not a number)'],
  ['Infinity', '∞'],
  ['-Infinity', '−∞'],
] as const)('the measured value %s reads %s', (value, text) => {
  expect(real(value)).toBe(text);
});

test('sizes and times choose a unit', () => {
  expect(bytes(1)).toBe('1 byte');
  expect(bytes(2048)).toBe('2.0 KB');
  expect(bytes(208 * 1024 * 1024)).toBe('208 MB');
  expect(seconds(4)).toBe('4 ms');
  expect(seconds(431)).toBe('0.43 s');
  expect(seconds(60_000)).toBe('60.0 s');
});
