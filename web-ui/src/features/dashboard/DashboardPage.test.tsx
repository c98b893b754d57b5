import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { card, dashboard, me } from '@/testing/samples';
import { show } from '@/testing/screen';
import { Refusal, serve } from '@/testing/server';
import DashboardPage from './DashboardPage';

function open(answer: unknown) {
  serve({ 'GET /api/me': me(), 'GET /api/courses/dll/dashboard': answer });
  show(<DashboardPage course="dll" />);
}

test('cards stand in the order in which they are due', async () => {
  open(
    dashboard([
      card({
        assignment: 'b',
        title: 'Second',
        deadline: '2022-11-06T21:00:00Z',
        graceUntil: '2022-11-06T21:11:00Z',
      }),
      card({ assignment: 'a', title: 'First' }),
    ]),
  );
  const cards = await screen.findAllByRole('article');
  expect(cards.map(found => within(found).getByRole('heading').textContent)).toEqual(['First', 'Second']);
});

test('a card tells deadline, distance and windows, also without the picture', async () => {
  open(dashboard([card()]));
  const found = await screen.findByRole('article');
  expect(within(found).getByText(/Sun 23 Oct 2022, 22:00 Europe\/Zurich/)).toHaveTextContent('in 3 d 8 h');
  expect(within(found).getByRole('img')).toHaveAccessibleName(/late, −30 % until Wed 26 Oct 2022, 22:00/);
  expect(within(found).getByText('Nothing handed in yet.')).toBeVisible();
});

test('a graded card shows points, what is open, and the way to the results', async () => {
  open(
    dashboard([
      card({
        state: 'GRADED',
        attemptId: 'a1',
        submissions: 3,
        receivedAt: '2022-10-19T10:00:00Z',
        finalPoints: 57_400,
        openMarks: 2,
        sentence: '82.0 of 100, late: −30 % → 57.4',
      }),
    ]),
  );
  const found = await screen.findByRole('article');
  expect(within(found).getByText('57.4')).toBeVisible();
  expect(within(found).getByText(/2 items still to be marked by a TA/)).toBeVisible();
  expect(within(found).getByRole('link', { name: /Results/ })).toHaveAttribute('href', '/attempts/a1');
  expect(within(found).getByRole('img')).toHaveAccessibleName(
    /Your submission was received Wed 19 Oct 2022, 12:00/,
  );
});

test('an assignment before its release shows when it opens and no timeline', async () => {
  open(dashboard([card({ state: 'NOT_OPEN', opensAt: '2022-10-30T20:00:00Z' })]));
  const found = await screen.findByRole('article');
  expect(within(found).getByText(/Sun 30 Oct 2022/)).toBeVisible();
  expect(within(found).queryByRole('img')).toBeNull();
  expect(within(found).queryByRole('link')).toBeNull();
});

test('the total stands beside what is still reachable', async () => {
  open(dashboard([card()]));
  const total = await screen.findByRole('region', { name: 'Course total' });
  expect(total).toHaveTextContent('8.7 % of the course so far');
  expect(total).toHaveTextContent('Still reachable: 98.9 %');
});

test('a course without assignments says what will appear', async () => {
  open(dashboard([]));
  expect(await screen.findByText('No assignments yet.')).toBeVisible();
});

test('a failing server offers to try again', async () => {
  open(new Refusal(500, { title: 'Broken', status: 500, traceId: 'abc123' }));
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  expect(screen.getByText('abc123')).toBeVisible();
});
