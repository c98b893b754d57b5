import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Gradebook, GradebookCell } from '@/api/model';
import { me } from '@/testing/samples';
import { show } from '@/testing/screen';
import { Refusal, serve } from '@/testing/server';
import GradebookPage from './GradebookPage';
import { matching, openMarks, sectionsOf, valueOf } from './rows';

const cell = (change: Partial<GradebookCell> = {}): GradebookCell => ({
  assignment: 'poly',
  state: 'OPEN',
  late: false,
  openMarks: 0,
  overridden: false,
  ...change,
});

const gradebook: Gradebook = {
  assignments: [{ slug: 'poly', title: 'Polynomial regression', weightPercent: 15 }],
  rows: [
    { username: 'student02', name: 'Beat Caduff', section: 'B', totalPercent: 0, cells: [cell()] },
    {
      username: 'student01',
      name: 'Aline Berger',
      section: 'A',
      totalPercent: 6.3,
      cells: [
        cell({
          attemptId: 'a1',
          state: 'GRADED',
          finalPoints: 42_500,
          late: true,
          openMarks: 8,
          overridden: true,
        }),
      ],
    },
  ],
};

function open(props: { sort?: string; find?: string; section?: string } = {}) {
  serve({ 'GET /api/me': me('TA'), 'GET /api/courses/dll/gradebook': gradebook });
  return show(<GradebookPage course="dll" {...props} />, '/courses/dll/gradebook');
}

const names = () =>
  screen.getAllByRole('rowheader').map(header => header.textContent?.replace(/ student.*/, ''));

test('a cell leads to the attempt and says what is special about it', async () => {
  open();
  const link = await screen.findByRole('link', { name: /Aline Berger, Polynomial regression/ });
  expect(link).toHaveAttribute('href', '/attempts/a1');
  expect(link).toHaveAccessibleName(/late, .*overridden, .*8 items to mark, .*42.5/);
  expect(screen.getByText('nothing handed in')).toBeInTheDocument();
});

test('rows are sorted by name, and the heading says so', async () => {
  open();
  await screen.findByRole('table');
  expect(names()).toEqual(['Aline Berger', 'Beat Caduff']);
  expect(screen.getByRole('columnheader', { name: 'Student' })).toHaveAttribute('aria-sort', 'ascending');
});

test('another order comes from the address and goes to the address', async () => {
  const { router } = open({ sort: 'poly' });
  await screen.findByRole('table');
  expect(names()).toEqual(['Beat Caduff', 'Aline Berger']);
  await userEvent.click(screen.getByRole('button', { name: /Polynomial regression/ }));
  await expect.poll(() => router.state.location.search).toEqual({ sort: '-poly' });
});

test('a filter that matches nobody says so', async () => {
  open({ find: 'zzz' });
  expect(await screen.findByText('Nobody matches.')).toBeVisible();
  expect(screen.getByText('0 students')).toBeVisible();
});

test('a student learns that this page is for staff, and sees no export', async () => {
  serve({
    'GET /api/me': me(),
    'GET /api/courses/dll/gradebook': new Refusal(403, { title: 'For TAs and instructors', status: 403 }),
  });
  show(<GradebookPage course="dll" />);
  expect(await screen.findByText('For TAs and instructors')).toBeVisible();
  expect(screen.queryByRole('link', { name: /CSV/ })).toBeNull();
});

test('rows are found by name or user name, within a section', () => {
  expect(matching(gradebook.rows, 'BERGER', '').map(row => row.username)).toEqual(['student01']);
  expect(matching(gradebook.rows, 'student0', 'B').map(row => row.username)).toEqual(['student02']);
  expect(sectionsOf(gradebook.rows)).toEqual(['A', 'B']);
  expect(openMarks(gradebook.rows)).toBe(8);
});

test('cells sort by points, then those in work, then the empty ones', () => {
  const graded = valueOf(cell({ attemptId: 'a', finalPoints: 0 }));
  const inWork = valueOf(cell({ attemptId: 'a' }));
  expect([valueOf(undefined), inWork, graded].sort((a, b) => a - b)).toEqual([
    valueOf(cell()),
    inWork,
    graded,
  ]);
});
