import { expect, test } from 'vitest';
import type { Attempt, AttemptState } from '@/api/model';
import { attempt } from '@/testing/samples';
import { liveSentence, steps } from './steps';

const planned = [
  { id: 'design', title: 'Design', item: '1.2', planned: 10_000 },
  { id: 'sample', title: 'Sample', item: '1.3', planned: 10_000 },
];
const live = (change: Partial<Attempt>) =>
  attempt({ outcome: undefined, checks: undefined, progress: { planned: [], done: [] }, ...change });
const states = (change: Partial<Attempt>) =>
  steps(live(change))
    .map(step => step.state[0])
    .join('');

test.each<[AttemptState, string]>([
  ['RECEIVED', 'cwwww'],
  ['QUEUED', 'dcwww'],
  ['RUNNING', 'ddcww'],
  ['GRADED', 'ddddd'],
  ['PARKED', 'dcwww'],
])('%s stands at %s (done, current, waiting)', (state, expected) => {
  expect(states({ state })).toBe(expected);
});

test('the first finished check means that the code compiled', () => {
  const done = [{ id: 'design', verdict: 'passed' as const, earned: 10_000 }];
  expect(states({ state: 'RUNNING', progress: { planned, done } })).toBe('dddcw');
  expect(steps(live({ state: 'RUNNING', progress: { planned, done } }))[3]?.detail).toBe('1 of 2');
});

test('sources that do not compile fail at that step, not at the checks', () => {
  const problems = [{ path: 'src/A.java', line: 1, column: 1, message: "';' expected" }];
  const failed = steps(live({ state: 'GRADED', outcome: { kind: 'compileFailed', problems } }));
  expect(failed[2]).toEqual({ name: 'Compiled', state: 'failed', detail: '1 error' });
  expect(failed[3]?.state).toBe('done');
});

test('the queue says how many are before', () => {
  expect(liveSentence(live({ state: 'QUEUED', queue: { position: 3, ahead: 2 } }))).toBe(
    'In the queue: 2 submissions before yours.',
  );
  expect(liveSentence(live({ state: 'QUEUED', queue: { position: 1, ahead: 0 } }))).toBe(
    'In the queue: you are next.',
  );
  expect(liveSentence(live({ state: 'QUEUED' }))).toBe('In the queue, waiting for a free place.');
});

test('a fault of ours says that there is nothing to do', () => {
  expect(liveSentence(live({ state: 'PARKED' }))).toContain('You have nothing to do');
});
