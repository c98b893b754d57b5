import { expect, test } from 'vitest';
import { overviewSearch, thresholdSearch } from './search';

test('an address keeps what it can say', () => {
  const search = {
    threshold: 85,
    log: true,
    max: 99,
    status: 'INNOCENT',
    q: 'Berger',
    sort: 'longest',
    offset: 50,
  };
  expect(overviewSearch(search)).toEqual(search);
});

test('what makes no sense is left out', () => {
  expect(
    overviewSearch({ threshold: 101, log: 'yes', max: -1, status: 'GUILTY', q: {}, sort: 'x', offset: 1.5 }),
  ).toEqual({});
  expect(thresholdSearch({ threshold: Number.NaN })).toEqual({});
  expect(thresholdSearch({ threshold: '90' })).toEqual({});
});

test('a search for digits is text', () => {
  expect(overviewSearch({ q: 12 })).toEqual({ q: '12' });
});
