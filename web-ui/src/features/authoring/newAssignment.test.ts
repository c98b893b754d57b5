import { expect, test } from 'vitest';
import { localTime, meaning, opensError, orderError, weightError } from './newAssignment';

test.each(['0', '10', '100'])('%s percent can be given', text => {
  expect(weightError(text)).toBeUndefined();
});

test.each(['', ' ', 'ten', '12.5', '-1', '101'])('"%s" is no share of a course', text => {
  expect(weightError(text)).toBe('Give whole percents from 0 to 100.');
});

test('an opening is a whole date and time', () => {
  expect(opensError('')).toBe('Give a date and a time.');
  expect(opensError('2026-11-30T08:00')).toBeUndefined();
});

test('a sheet is due after it opens, and the sentence says when that is', () => {
  const sentence = 'The deadline has to lie after the opening on Mon 30 Nov 2026, 08:00.';
  expect(orderError('2026-11-30T08:00', '2026-11-29T22:00')).toBe(sentence);
  expect(orderError('2026-11-30T08:00', '2026-11-30T08:00')).toBe(sentence);
  expect(orderError('2026-11-30T08:00', '2026-11-30T08:01')).toBeUndefined();
  expect(orderError('', '2026-11-30T08:00')).toBeUndefined();
});

test('dates in order are told as what they mean', () => {
  const tell = (opensAt: string, deadline: string) => meaning(opensAt, deadline, '2026-11-21T12:00', 'UTC');
  expect(tell('2026-11-30T08:00', '2026-12-13T22:00')).toBe(
    'Students see its title at once and can work on it from Mon 30 Nov 2026, 08:00 UTC. They have 13 days.',
  );
  expect(tell('2026-11-01T08:00', '2026-11-23T11:00')).toBe(
    'Students can work on it at once. They have 47 hours.',
  );
  expect(tell('2026-11-21T12:00', '2026-11-21T12:30')).toContain('They have less than an hour.');
  expect(tell('2026-11-01T08:00', '2026-11-08T22:00')).toBe(
    'Students can work on it at once. Its deadline has passed: whatever they hand in is late.',
  );
  expect(tell('2026-11-30T08:00', '2026-11-29T22:00')).toBeUndefined();
  expect(tell('', '2026-11-29T22:00')).toBeUndefined();
});

test('the zone decides what time it is', () => {
  const instant = Date.parse('2026-11-21T23:30:00Z');
  expect(localTime('Europe/Zurich', instant)).toBe('2026-11-22T00:30');
  expect(localTime('America/New_York', instant)).toBe('2026-11-21T18:30');
});
