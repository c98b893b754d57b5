import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { me } from '@/testing/samples';
import { show } from '@/testing/screen';
import { Refusal, serve, type Answers } from '@/testing/server';
import SimilarityPage from './SimilarityPage';
import { api, otto, overview, pages, pair, run } from './samples';
import type { OverviewSearch } from './search';

const first = `GET ${api}/pairs?min=90&sort=suspicion&offset=0&limit=50`;
const pairs = [
  pair(),
  pair({ b: otto, suspicion: 91.2, status: 'INNOCENT', caseNumber: 12, first: 'UNKNOWN', replaced: true }),
];

function open(
  answers: Answers = {},
  role: 'STUDENT' | 'TA' | 'INSTRUCTOR' = 'TA',
  search: OverviewSearch = {},
) {
  const seen = serve({
    'GET /api/me': me(role),
    [`GET ${api}`]: overview(),
    [first]: { total: 2, pairs },
    ...answers,
  });
  const shown = show(<SimilarityPage course="dll" assignment="poly" search={search} />);
  return { seen, ...shown };
}

const part = (name: string) => within(screen.getByRole('region', { name }));

test('a class is shown by its distribution, its pairs and how far the review has come', async () => {
  open();
  expect(await screen.findByText('2 of 3 submissions have a partner at or above 90.')).toBeVisible();
  expect(screen.getByRole('img', { name: 'Highest suspicion of each submission' })).toBeVisible();
  expect(screen.getByText(/Compared Fri 20 Nov 2026, 20:00 Europe\/Zurich, in 3 s/)).toBeVisible();
  expect(screen.getByText('Java sources in five channels; pairs from 90 on make clusters.')).toBeVisible();
  expect(screen.getByRole('link', { name: '2 Innocent' })).toHaveAttribute(
    'href',
    `${pages}?status=INNOCENT`,
  );
  const table = within(await screen.findByRole('table', { name: 'Pairs of submissions' }));
  expect(table.getByRole('link', { name: 'Aline Berger and Beat Caduff' })).toHaveAttribute(
    'href',
    `${pages}/pairs/s1/s2`,
  );
  const row = within(table.getByRole('row', { name: /Otto Old/ }));
  expect(row.getByText('Earlier year: Deep Learning Lab 2025')).toBeVisible();
  expect(row.getByText('Replaced since')).toBeVisible();
  expect(row.getByText('not known')).toBeVisible();
  expect(row.getByRole('link', { name: '#12' })).toHaveAttribute('href', '/courses/dll/integrity/12');
  expect(screen.getByText('1 to 2 of 2 pairs')).toBeVisible();
});

test('the distribution and the submissions are tables, too', async () => {
  open();
  await userEvent.click(await screen.findByText('The same as numbers'));
  const numbers = within(screen.getByRole('table', { name: 'Submissions by their highest suspicion' }));
  expect(numbers.getByRole('row', { name: '95 to 100 2' })).toBeVisible();
  await userEvent.click(screen.getByText('All 3 compared submissions'));
  const works = within(screen.getByRole('table', { name: /^Compared submissions/ }));
  expect(works.getByRole('row', { name: /Aline Berger Group 1 97 Beat Caduff .* 42 %/ })).toBeVisible();
  expect(works.getByRole('link', { name: /^somebody of an earlier year/ })).toHaveAttribute(
    'href',
    `${pages}/pairs/s3/s9`,
  );
});

test('files that could not simply be read are named with what was done', async () => {
  open();
  await screen.findByText('Files that need a look');
  const files = part('Files that need a look');
  expect(
    files.getByRole('row', { name: /Carla Derungs src\/solution\/Broken.java has syntax errors/ }),
  ).toBeVisible();
});

test('nothing compared yet: every part says so, and one can begin', async () => {
  const { seen } = open({
    [`GET ${api}`]: {
      ...overview({ submissions: [], notices: [], expected: [], excused: [] }),
      run: undefined,
    },
    [first]: { total: 0, pairs: [] },
    [`POST ${api}/runs`]: run({ state: 'RUNNING', done: 0 }),
  });
  expect(await screen.findByText(/Nothing was compared yet/)).toBeVisible();
  expect(screen.getByText('No submission was compared yet.')).toBeVisible();
  expect(await screen.findByText('No pair at or above 90 matches.')).toBeVisible();
  expect(screen.getByText('No file was read yet.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Compare now' }));
  await expect
    .poll(() => seen.some(({ method, path }) => method === 'POST' && path === `${api}/runs`))
    .toBe(true);
});

test('a comparison shows how far it is and can be stopped', async () => {
  const { seen } = open({
    [`GET ${api}`]: overview({ run: run({ state: 'RUNNING', phase: 'comparing', done: 12 }) }),
    [`POST ${api}/runs/r1/stop`]: undefined,
  });
  expect(await screen.findByText('12 of 60')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Progress of the comparison' })).toHaveAttribute(
    'value',
    '12',
  );
  expect(screen.getByText('Comparing')).toHaveAttribute('role', 'status');
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  await expect.poll(() => seen.some(({ path }) => path === `${api}/runs/r1/stop`)).toBe(true);
});

test('when a comparison ends the pairs are read again', async () => {
  const { seen, client } = open({ [`GET ${api}`]: overview({ run: run({ state: 'RUNNING' }) }) });
  await screen.findByRole('table', { name: 'Pairs of submissions' });
  const asked = () => seen.filter(({ path }) => path.startsWith(`${api}/pairs`)).length;
  const before = asked();
  client.setQueryData(['similarity', 'dll', 'poly', 'overview'], overview());
  await expect.poll(asked).toBe(before + 1);
});

test('a comparison that failed says why and can be tried again', async () => {
  open({ [`GET ${api}`]: overview({ run: run({ state: 'FAILED', message: 'The disk is full.' }) }) });
  expect(await screen.findByText(/The comparison failed/)).toBeVisible();
  expect(screen.getByText(/The disk is full. What an earlier one found is still shown./)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Compare again' })).toBeVisible();
});

test('a comparison that was stopped says so', async () => {
  open({ [`GET ${api}`]: overview({ run: run({ state: 'STOPPED' }) }) });
  expect(await screen.findByText(/The comparison was stopped/)).toBeVisible();
});

test('students are told whose page this is, and the server is not asked', async () => {
  const { seen } = open({}, 'STUDENT');
  expect(await screen.findByText('This page is for the staff of the course.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'What counts as yours' })).toBeVisible();
  expect(seen.some(({ path }) => path.startsWith(api))).toBe(false);
});

test('a refusal and a fault are shown with what to do', async () => {
  open({ [`GET ${api}`]: new Refusal(403, { title: 'Only staff may see this', status: 403 }) });
  expect(await screen.findByRole('alert')).toHaveTextContent('Only staff may see this');
});

test('threshold, filters, order and page are in the address', async () => {
  const search: OverviewSearch = {
    threshold: 85,
    max: 99,
    status: 'SUSPICIOUS',
    q: 'Ber',
    sort: 'longest',
    offset: 50,
  };
  const asked = `GET ${api}/pairs?min=85&max=99&status=SUSPICIOUS&q=Ber&sort=longest&offset=50&limit=50`;
  const { router } = open({ [asked]: { total: 102, pairs } }, 'TA', search);
  expect(await screen.findByText('51 to 52 of 102 pairs')).toBeVisible();
  expect(screen.getByLabelText('Find a person')).toHaveValue('Ber');
  expect(screen.getByLabelText('Review')).toHaveValue('SUSPICIOUS');
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await expect
    .poll(() => router.state.location.search)
    .toMatchObject({ threshold: 85, q: 'Ber', offset: 100 });
  await userEvent.selectOptions(screen.getByLabelText('Order'), 'suspicion');
  await expect.poll(() => router.state.location.search).not.toHaveProperty('sort');
});

test('the threshold moves by number and back', async () => {
  const { router } = open({}, 'TA');
  const number = await screen.findByLabelText('Threshold as a number');
  await userEvent.clear(number);
  await userEvent.type(number, '40');
  expect(screen.getByText('3 of 3 submissions have a partner at or above 40.')).toBeVisible();
  await expect.poll(() => router.state.location.search).toEqual({ threshold: 40 });
  await userEvent.click(screen.getByRole('button', { name: /Reset/ }));
  expect(number).toHaveValue(90);
});

test('teaching assistants see expected code and partners and change neither', async () => {
  open();
  await screen.findByText('Expected code');
  expect(part('Expected code').getByText(/the formula of section 1.6/)).toBeVisible();
  expect(part('Excused partners').getByText('user-s4, user-s5')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Withdraw/ })).toBeNull();
  expect(screen.queryByText('Excuse partners')).toBeNull();
});

test('an instructor marks, excuses and withdraws', async () => {
  const { seen } = open(
    {
      [`POST ${api}/expected`]: {},
      [`POST ${api}/excused`]: {},
      [`DELETE ${api}/expected/e1`]: undefined,
      [`DELETE ${api}/excused/x1`]: undefined,
    },
    'INSTRUCTOR',
  );
  await userEvent.click(await screen.findByText('Mark lines as expected'));
  const expected = part('Expected code');
  await userEvent.selectOptions(expected.getByLabelText('In the submission of'), 's3');
  await userEvent.type(expected.getByLabelText('File'), 'src/A.java');
  await userEvent.type(expected.getByLabelText('First line'), '3');
  await userEvent.type(expected.getByLabelText('Last line'), '17');
  await userEvent.type(expected.getByLabelText('Reason'), 'from the lecture');
  await userEvent.click(expected.getByRole('button', { name: 'Mark as expected' }));
  const excused = part('Excused partners');
  await userEvent.click(excused.getByText('Excuse partners'));
  await userEvent.type(excused.getByLabelText('User names'), 'user-s1');
  await userEvent.type(excused.getByLabelText('Reason'), 'agreed');
  await userEvent.click(excused.getByRole('button', { name: 'Excuse them' }));
  expect(excused.getByRole('alert')).toHaveTextContent('Name two people at least.');
  await userEvent.type(excused.getByLabelText('User names'), ', user-s2');
  await userEvent.click(excused.getByRole('button', { name: 'Excuse them' }));
  await userEvent.click(expected.getByRole('button', { name: /^Withdraw/ }));
  await userEvent.click(excused.getByRole('button', { name: /^Withdraw/ }));
  const sent = () =>
    seen
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path, body }) => [method, path.slice(api.length), body === '' ? '' : JSON.parse(body)]);
  await expect.poll(sent).toEqual([
    [
      'POST',
      '/expected',
      { submission: 's3', file: 'src/A.java', from: 3, to: 17, reason: 'from the lecture' },
    ],
    ['POST', '/excused', { usernames: ['user-s1', 'user-s2'], reason: 'agreed' }],
    ['DELETE', '/expected/e1', ''],
    ['DELETE', '/excused/x1', ''],
  ]);
});

test('names and reasons that are code stay text', async () => {
  const bad = '<img src=x onerror=alert(1)>';
  open({
    [`GET ${api}`]: overview({
      notices: [{ submission: 's0', username: bad, file: bad, state: bad, reason: bad }],
    }),
    [first]: { total: 1, pairs: [pair({ a: { ...otto, name: bad, year: bad } })] },
  });
  expect(await screen.findByRole('link', { name: `${bad} and Beat Caduff` })).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
});
