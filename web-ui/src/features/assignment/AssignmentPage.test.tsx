import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { assignment, me, submission } from '@/testing/samples';
import { show } from '@/testing/screen';
import { Refusal, serve, type Answers } from '@/testing/server';
import AssignmentPage from './AssignmentPage';
import { withName } from './Push';
import { rubricSums } from './rubricSums';

const path = '/api/courses/dll/assignments/polynomial-regression';

function open(change: Answers = {}) {
  const seen = serve({
    'GET /api/me': me(),
    'GET /api/me/tokens': [],
    [`GET ${path}`]: assignment(),
    [`GET ${path}/submissions`]: [],
    ...change,
  });
  const { router } = show(<AssignmentPage course="dll" assignment="polynomial-regression" />);
  return { seen, router };
}

test('the page shows the sheet, the rubric, the deadline and both ways to hand in', async () => {
  open();
  expect(await screen.findByRole('heading', { level: 1, name: 'Polynomial regression' })).toBeVisible();
  expect(await screen.findByText('Sun 23 Oct 2022, 22:00 Europe/Zurich', { exact: false })).toBeVisible();
  expect(screen.getByText('git clone http://student01@localhost:8080/git/', { exact: false })).toBeVisible();
  expect(screen.getByText('You have no token yet: create one')).toBeVisible();
  expect(screen.getByText('Nothing handed in yet.')).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Rubric' })).getByText('TA (report)')).toBeVisible();
});

test('an assignment that is not open shows when it opens and no form', async () => {
  open({ [`GET ${path}`]: assignment({ state: 'NOT_OPEN' }) });
  expect(await screen.findByText('This assignment is not open yet.')).toBeVisible();
  expect(screen.queryByText('Hand in by upload')).toBeNull();
});

test('staff read a sheet that is not open yet, and that students do not', async () => {
  open({ 'GET /api/me': me('INSTRUCTOR'), [`GET ${path}`]: assignment({ state: 'NOT_OPEN' }) });
  expect(await screen.findByText(/Until then students see no more than its title/)).toBeVisible();
  expect(screen.getByRole('region', { name: 'Sheet' })).toBeVisible();
  expect(screen.queryByText('Hand in by upload')).toBeNull();
});

test('attempts say which one counts', async () => {
  open({
    [`GET ${path}/submissions`]: [
      submission({ attemptId: 'a1', number: 1 }),
      submission({ attemptId: 'a2', number: 2, counts: false, receivedAt: '2022-10-20T10:00:00Z' }),
    ],
  });
  const table = await screen.findByRole('table', { name: /Attempts/ });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map(row => within(row).getByRole('link').textContent)).toEqual(['Attempt 2', 'Attempt 1']);
  expect(within(table).getAllByText('Counts')).toHaveLength(1);
  expect(within(rows[1] ?? table).getByText('Counts')).toBeVisible();
});

test('staff read the sheet without the forms of a student', async () => {
  open({ 'GET /api/me': me('TA') });
  await screen.findByText('What is accepted');
  expect(screen.queryByText('Hand in with git')).toBeNull();
});

test('an upload leads to its live attempt', async () => {
  const { router } = open({ [`POST ${path}/submissions`]: { submissionId: 's9', attemptId: 'a9' } });
  await userEvent.upload(await screen.findByLabelText('or choose them'), new File(['class A {}'], 'A.java'));
  await userEvent.click(screen.getByRole('button', { name: 'Hand in 1 file' }));
  await expect.poll(() => router.state.location.pathname).toBe('/attempts/a9');
});

test('a refused upload shows the sentence and keeps the chosen files', async () => {
  const detail = 'solution.zip holds 10,000 entries; at most 50 files are accepted.';
  open({
    [`POST ${path}/submissions`]: new Refusal(422, { title: 'Not accepted', detail, code: 'TOO_MANY' }),
  });
  await userEvent.upload(await screen.findByLabelText('or choose them'), new File(['x'], 'solution.zip'));
  await userEvent.click(screen.getByRole('button', { name: 'Hand in 1 file' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(detail);
  expect(screen.getByText('solution.zip')).toBeVisible();
});

test('a token is shown once, where it is needed', async () => {
  open({ 'POST /api/me/tokens': { id: 't1', label: 'git on my laptop', token: 'grd_secret' } });
  await userEvent.click(await screen.findByText('You have no token yet: create one'));
  await userEvent.click(screen.getByRole('button', { name: 'Create access token' }));
  expect(await screen.findByText('grd_secret')).toBeVisible();
});

test('the user name goes into the remote', () => {
  expect(withName('https://host/git/a.git', 'jo@x')).toBe('https://jo%40x@host/git/a.git');
  expect(withName('https://jo@host/git/a.git', 'jo')).toBe('https://jo@host/git/a.git');
  expect(withName('https://host/git/a.git', undefined)).toBe('https://host/git/a.git');
});

test('sums of a rubric keep the bonus apart', () => {
  expect(rubricSums(assignment().rubric)).toEqual({
    regular: 14_000,
    auto: 10_000,
    human: 4000,
    bonus: 10_000,
  });
});
