import { expect, test } from 'vitest';
import { layout, lineOf, nodeRadius } from './layout';

const cluster = (number: number, count: number) => ({
  number,
  members: Array.from({ length: count }, (_, index) => `${number}-${index}`),
  highest: 99,
});

const clusters = [cluster(1, 30), cluster(2, 4), cluster(3, 2), cluster(4, 9), cluster(5, 3)];

test.each([
  [1200, true],
  [700, true],
  [262, false],
])('nobody stands on anybody in a width of %d', (width, named) => {
  const { places, height } = layout(clusters, width, named);
  const all = [...places.values()];
  expect(all).toHaveLength(48);
  all.forEach((one, i) =>
    all.forEach((other, j) => {
      if (i < j) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * nodeRadius);
    }),
  );
  expect(Math.max(...all.map(place => place.y)) + nodeRadius).toBeLessThan(height);
  expect(Math.min(...all.map(place => place.x))).toBeGreaterThan(nodeRadius);
});

test('the same clusters give the same picture', () => {
  expect([...layout(clusters, 900, true).places]).toEqual([...layout(clusters, 900, true).places]);
});

test('names are left out where there is no room for them', () => {
  expect(layout([cluster(1, 30)], 900, true).places.get('1-0')?.side).toBeUndefined();
  expect(layout([cluster(1, 4)], 200, false).places.get('1-0')?.side).toBeUndefined();
  expect(layout([cluster(1, 3)], 900, true).places.get('1-1')?.side).toBe('below');
});

const places = new Map([
  ['a', { x: 0, y: 0, side: undefined }],
  ['b', { x: 100, y: 0, side: undefined }],
]);

test('an arrow goes from the earlier to the later', () => {
  const line = lineOf({ a: 'a', b: 'b', suspicion: 97, earlier: 'B' }, places);
  expect(line).toMatchObject({ arrow: true, from: { x: 100 - nodeRadius }, to: { x: nodeRadius + 3 } });
});

test('nobody is first where nobody knows, and a node that was left out has no line', () => {
  expect(lineOf({ a: 'a', b: 'b', suspicion: 97, earlier: 'UNKNOWN' }, places)?.arrow).toBe(false);
  expect(lineOf({ a: 'a', b: 'z', suspicion: 97, earlier: 'A' }, places)).toBeUndefined();
});
