import { expect, test } from 'vitest';
import { attempt } from '@/testing/samples';
import { applyEvent, needsReading, readEvent } from './events';

const running = attempt({ state: 'QUEUED', progress: { planned: [], done: [] } });
const planned = '{"checks":[{"id":"design","title":"Design","item":"1.2","planned":10000}]}';

test('a queue place arrives with its state', () => {
  const event = readEvent('state', '{"state":"QUEUED","queue":{"position":3,"ahead":2}}');
  expect(applyEvent(running, event).queue).toEqual({ position: 3, ahead: 2 });
});

test('leaving the queue forgets the place', () => {
  const queued = { ...running, queue: { position: 1, ahead: 0 } };
  expect(applyEvent(queued, readEvent('state', '{"state":"RUNNING"}')).queue).toBeUndefined();
});

test('the plan starts the checks anew, as after a fault of ours', () => {
  const before = {
    ...running,
    progress: { planned: [], done: [{ id: 'design', verdict: 'passed' as const, earned: 1 }] },
  };
  const after = applyEvent(before, readEvent('planned', planned));
  expect(after.progress).toEqual({
    planned: [{ id: 'design', title: 'Design', item: '1.2', planned: 10_000 }],
    done: [],
  });
});

test('a check that is told twice after a resume counts once', () => {
  const event = readEvent('check', '{"id":"design","verdict":"failed","earned":0,"index":1}');
  const twice = applyEvent(applyEvent(running, event), event);
  expect(twice.progress.done).toEqual([{ id: 'design', verdict: 'failed', earned: 0 }]);
});

test.each([
  ['state', '{"state":"DANCING"}'],
  ['state', 'not json'],
  ['planned', '{"checks":7}'],
  ['check', '{"id":5}'],
  ['check', '{"id":"design","verdict":"maybe","earned":1}'],
  ['weather', '{}'],
])('an unknown message %s %s changes nothing and asks to read again', (name, data) => {
  const event = readEvent(name, data);
  expect(applyEvent(running, event)).toBe(running);
  expect(needsReading(event)).toBe(true);
});

test('results and faults are read from the attempt itself', () => {
  expect(needsReading(readEvent('graded', '{}'))).toBe(true);
  expect(readEvent('fault', '{"message":"disk full"}')).toEqual({ kind: 'fault', message: 'disk full' });
  expect(needsReading(readEvent('check', '{"id":"a","verdict":"passed","earned":1}'))).toBe(false);
});

test.each(['GRADED', 'PARKED', 'REJECTED', 'SUPERSEDED'])('the state %s is read, not assumed', state => {
  const event = readEvent('state', `{"state":"${state}","over":true}`);
  expect(applyEvent(running, event)).toBe(running);
  expect(needsReading(event)).toBe(true);
});

test('news of the compiler change nothing that is shown', () => {
  const event = readEvent('compiled', '{"entry":"edu.Poly"}');
  expect(applyEvent(running, event)).toBe(running);
  expect(needsReading(event)).toBe(false);
});
