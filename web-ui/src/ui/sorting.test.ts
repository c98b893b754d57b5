import { expect, test } from 'vitest';
import { sorted, toggled } from './sorting';

const rows = [
  { name: 'Group 10', points: 2 },
  { name: 'Group 9', points: 3 },
  { name: 'Ärni', points: 1 },
];
const columns = [
  { key: 'name', by: (row: (typeof rows)[number]) => row.name },
  { key: 'points', by: (row: (typeof rows)[number]) => row.points },
  { key: 'plain' },
];

test('texts sort as people do: umlauts beside their letter, numbers by value', () => {
  expect(sorted(rows, columns, 'name').map(row => row.name)).toEqual(['Ärni', 'Group 9', 'Group 10']);
});

test('a minus sorts downwards', () => {
  expect(sorted(rows, columns, '-points').map(row => row.points)).toEqual([3, 2, 1]);
});

test('an unknown or unsortable column leaves the order alone', () => {
  expect(sorted(rows, columns, 'gone')).toBe(rows);
  expect(sorted(rows, columns, 'plain')).toBe(rows);
  expect(sorted(rows, columns, undefined)).toBe(rows);
});

test('a second press turns the order round', () => {
  expect(toggled('name', undefined)).toBe('name');
  expect(toggled('name', 'name')).toBe('-name');
  expect(toggled('name', '-name')).toBe('name');
});
