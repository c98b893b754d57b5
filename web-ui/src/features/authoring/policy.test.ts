import { expect, test } from 'vitest';
import type { Policy } from '@/api/model';
import { draftOf, durationOf, localText, minutesOf, policyWords, readPolicy } from './policy';

const policy: Policy = {
  deadline: '2026-12-06T22:00',
  zone: 'Europe/Zurich',
  grace: 'PT11M',
  windows: [{ days: 3, factor: 0.7 }],
  rule: 'FACTOR',
  counts: 'BEST',
  version: 4,
};
const draft = draftOf(policy);

test('a policy survives the form unchanged', () => {
  const { deadline, grace, windows, rule, counts } = policy;
  expect(readPolicy(draft)).toEqual({
    kind: 'policy',
    policy: { deadline, grace, windows, rule, counts },
  });
});

test.each([0.7, 0.875, 0.333, 0, 1])('the factor %d survives being shown as a loss', factor => {
  const read = readPolicy(draftOf({ ...policy, windows: [{ days: 1, factor }] }));
  expect(read).toMatchObject({ policy: { windows: [{ factor }] } });
});

test('each wrong part has its own sentence', () => {
  const read = readPolicy({
    ...draft,
    deadline: '',
    graceMinutes: 'ten',
    windows: [
      { days: '3', lostPercent: '30' },
      { days: '2', lostPercent: '50' },
      { days: '5', lostPercent: '130' },
      { days: '6', lostPercent: ' ' },
    ],
  });
  expect(read).toEqual({
    kind: 'errors',
    errors: {
      deadline: 'Give a date and a time.',
      grace: 'Give whole minutes from 0 to 1440.',
      windows: [
        {},
        { days: 'Give whole days after the deadline, more than 3.' },
        { loss: 'Give a loss from 0 to 100 %.' },
        { loss: 'Give a loss from 0 to 100 %.' },
      ],
    },
  });
});

test.each([
  ['PT11M', 11],
  ['PT1H30M', 90],
  ['P1D', 1440],
  ['PT0S', 0],
  ['PT10M59.999S', 10],
  ['nonsense', 0],
])('%s is %d minutes', (duration, minutes) => {
  expect(minutesOf(duration)).toBe(minutes);
});

test('minutes are written as a duration', () => {
  expect(durationOf(11)).toBe('PT11M');
  expect(durationOf(0)).toBe('PT0S');
});

test('a policy in words', () => {
  expect(policyWords(policy)).toBe(
    '11 min grace, then −30 % until 3 days after the deadline, then 0 later; the best submission counts',
  );
  expect(policyWords({ ...policy, grace: 'PT0S', windows: [], rule: 'POINTS', counts: 'LATEST' })).toBe(
    '0 later; the latest submission counts',
  );
});

test('a local time reads like every other time', () => {
  expect(localText('2026-12-06T22:00')).toBe('Sun 6 Dec 2026, 22:00');
  expect(localText('soon')).toBe('soon');
});
