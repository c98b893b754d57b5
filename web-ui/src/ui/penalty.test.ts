import { expect, test } from 'vitest';
import { deadlines } from '@/testing/samples';
import { loss, place, segmentAt, segments } from './penalty';

const list = segments(deadlines);
const at = (text: string) => Date.parse(text);

test('the bar has four stretches and fills its width', () => {
  expect(list.map(segment => segment.kind)).toEqual(['onTime', 'grace', 'late', 'closed']);
  expect(list.reduce((sum, segment) => sum + segment.width, 0)).toBeCloseTo(1);
});

test('a server that lists only the late windows gives the same bar', () => {
  const late = deadlines.windows.filter(window => window.factor < 1);
  expect(segments({ ...deadlines, windows: late })).toEqual(list);
});

test('eleven minutes of grace are as visible as days', () => {
  expect(list[1]?.width).toBeGreaterThan(0.1);
});

test('several late windows share their part of the bar', () => {
  const two = segments({
    ...deadlines,
    windows: [...deadlines.windows, { until: '2022-10-30T21:00:00Z', factor: 0.4, label: 'late, −60 %' }],
  });
  expect(two.map(segment => segment.short)).toEqual(['on time', 'grace', '−30 %', '−60 %', '0']);
  expect(two[2]?.width).toBeCloseTo(two[3]?.width ?? 0);
});

test('no grace and no late window leave two stretches', () => {
  const hard = segments({ ...deadlines, graceUntil: deadlines.deadline, windows: [] });
  expect(hard.map(segment => segment.kind)).toEqual(['onTime', 'closed']);
});

test.each([
  ['2022-10-23T20:00:00Z', 'on time'],
  ['2022-10-23T20:00:00.001Z', 'grace'],
  ['2022-10-23T20:11:00Z', 'grace'],
  ['2022-10-23T20:11:00.001Z', 'late, −30 %'],
  ['2022-10-26T20:00:00Z', 'late, −30 %'],
  ['2022-10-26T20:00:00.001Z', 'too late'],
  ['2023-10-26T20:00:00Z', 'too late'],
])('%s lies in "%s"', (instant, label) => {
  expect(segmentAt(list, at(instant))?.label).toBe(label);
});

test('places grow with time, are held at the ends, and meet the borders', () => {
  const instants = [
    '2022-10-01T00:00:00Z',
    '2022-10-16T20:00:00Z',
    '2022-10-23T20:05:00Z',
    '2022-10-25T00:00:00Z',
  ];
  const places = instants.map(instant => place(list, at(instant)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBe(0);
  expect(place(list, at('2030-01-01T00:00:00Z'))).toBe(1);
  expect(place(list, at(deadlines.deadline))).toBeCloseTo(list[0]?.width ?? 0);
});

test('an assignment without an opening date begins two weeks before its deadline', () => {
  const [first] = segments({ ...deadlines, opensAt: undefined });
  expect(first?.from).toBe(at('2022-10-09T20:00:00Z'));
});

test('a factor reads as what it costs', () => {
  expect(loss(0.7)).toBe('−30 %');
  expect(loss(0.875)).toBe('−12.5 %');
  expect(loss(1)).toBe('free');
});
