import { expect, test } from 'vitest';
import type { Expected, Measurement } from '@/api/model';
import { expectedText, isWithin } from './expected';

const measured = (value: Measurement['value'], expected: Expected, unit = ''): Measurement => ({
  name: 'x',
  value,
  unit,
  expected,
  repeatable: true,
});

test.each<[Expected, string]>([
  [{ kind: 'exactly', value: -14.293578, tolerance: 1e-5 }, '−14.2936 s ± 1 · 10⁻⁵'],
  [{ kind: 'atMost', limit: 1 }, 'at most 1 s'],
  [{ kind: 'atLeast', limit: 12.2 }, 'at least 12.2 s'],
  [{ kind: 'marks', full: 0.6, zero: 1.5 }, 'all points at 0.6 s, none at 1.5 s'],
  [{ kind: 'nothing' }, 'for information'],
])('%o reads "%s"', (expected, text) => {
  expect(expectedText(measured(0, expected, 's'), false)).toBe(text);
});

test('a hidden check says that it does not show what it expects', () => {
  expect(expectedText(measured(0, { kind: 'nothing' }), true)).toBe('not shown: hidden check');
});

test.each<[Measurement['value'], Expected, boolean | undefined]>([
  [1.0001, { kind: 'exactly', value: 1, tolerance: 0.001 }, true],
  [1.1, { kind: 'exactly', value: 1, tolerance: 0.001 }, false],
  [1, { kind: 'atMost', limit: 1 }, true],
  [0.9, { kind: 'atLeast', limit: 1 }, false],
  [0.58, { kind: 'marks', full: 0.6, zero: 1.5 }, true],
  [0.95, { kind: 'marks', full: 0.9, zero: 0.5 }, true],
  [0.8, { kind: 'marks', full: 0.9, zero: 0.5 }, false],
  [5, { kind: 'nothing' }, undefined],
  ['NaN', { kind: 'atMost', limit: 1 }, false],
  ['NaN', { kind: 'exactly', value: 1, tolerance: 1 }, false],
  ['Infinity', { kind: 'atMost', limit: 1 }, false],
])('%s against %o is %s', (value, expected, within) => {
  expect(isWithin(measured(value, expected))).toBe(within);
});
