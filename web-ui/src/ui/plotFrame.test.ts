import { expect, test } from 'vitest';
import type { Curve } from '@/api/model';
import { frameOf, hasNames, labelPlaces, partsOf, quantity, shortName } from './plotFrame';

const curve = (name: string, change: Partial<Curve> = {}): Curve => ({
  name,
  xLabel: 'epoch',
  x: [0, 1],
  y: [1, 2],
  low: [],
  high: [],
  ...change,
});

test('a run is named by its number, what was measured by the title', () => {
  expect(partsOf('validation accuracy, run 2')).toEqual({ what: 'validation accuracy', run: 'run 2' });
  expect(shortName(curve('validation accuracy, run 2'))).toBe('run 2');
  expect(shortName(curve('training loss'))).toBe('training loss');
});

test.each([
  [['validation accuracy, run 1', 'validation accuracy, run 2'], 'validation accuracy'],
  [['training loss', 'validation loss'], 'loss'],
  [['hidden text: nats per character, run 1'], 'nats per character'],
  [['loss', 'accuracy'], 'value'],
  [[], 'value'],
])('%j counts %s', (names, expected) => {
  expect(quantity(names.map(name => curve(name)))).toBe(expected);
});

test('a narrow plot leaves the names to the legend', () => {
  const long = 'a name that is much too long to stand beside its curve';
  expect(hasNames(frameOf(720, ['run 1', 'run 2']))).toBe(true);
  expect(hasNames(frameOf(720, ['run 1']))).toBe(false);
  expect(hasNames(frameOf(280, ['run 1', 'run 2']))).toBe(false);
  expect(hasNames(frameOf(720, ['run 1', long]))).toBe(false);
});

test('names never lie on each other, nor below the plot', () => {
  expect(labelPlaces([100, undefined, 101], 300)).toEqual([100, undefined, 114]);
  expect(labelPlaces([299, 300], 300)).toEqual([286, 300]);
});
