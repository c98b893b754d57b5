import { expect, test } from 'vitest';
import { dateTime, relative, span, tickMillis, weekdayTime } from './time';

const zone = 'Europe/Zurich';

test('a date names its weekday and its zone', () => {
  expect(dateTime('2022-10-23T20:00:00Z', zone)).toBe('Sun 23 Oct 2022, 22:00 Europe/Zurich');
});

test('the same wall time lies an hour later in UTC after the clocks change', () => {
  expect(dateTime('2022-11-13T21:00:00Z', zone)).toBe('Sun 13 Nov 2022, 22:00 Europe/Zurich');
  expect(dateTime('2022-09-04T20:00:00Z', zone)).toBe('Sun 4 Sep 2022, 22:00 Europe/Zurich');
});

test('midnight is 00:00, not 24:00', () => {
  expect(weekdayTime('2022-10-23T22:00:00Z', zone)).toBe('Mon 00:00');
});

test.each([
  ['2022-10-23T20:00:00Z', 'in 2 d 3 h'],
  ['2022-10-21T17:00:00Z', 'now'],
  ['2022-10-21T17:00:45Z', 'in 45 s'],
  ['2022-10-21T17:09:12Z', 'in 9 min 12 s'],
  ['2022-10-21T17:45:00Z', 'in 45 min'],
  ['2022-10-21T13:48:00Z', '3 h 12 min ago'],
  ['2022-10-17T17:00:00Z', '4 d ago'],
])('%s is %s', (instant, text) => {
  expect(relative(instant, Date.parse('2022-10-21T17:00:00Z'))).toBe(text);
});

test('a late window over a clock change shows its real length', () => {
  const length = Date.parse('2022-10-31T21:00:00Z') - Date.parse('2022-10-28T20:00:00Z');
  expect(span(length)).toBe('3 d 1 h');
});

test('seconds tick only within ten minutes', () => {
  const now = Date.parse('2022-10-21T17:00:00Z');
  expect(tickMillis('2022-10-21T17:09:00Z', now)).toBe(1000);
  expect(tickMillis('2022-10-21T18:00:00Z', now)).toBe(60_000);
});
