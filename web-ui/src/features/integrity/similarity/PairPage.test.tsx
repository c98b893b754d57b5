import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { PairDetail } from '@/api/model';
import { me } from '@/testing/samples';
import { show } from '@/testing/screen';
import { Refusal, serve, type Answers } from '@/testing/server';
import PairPage from './PairPage';
import { api, detail, otto, overview, pair, run } from './samples';

const address = `${api}/pairs/s1/s2`;

function open(found: unknown = detail(), answers: Answers = {}, role: 'TA' | 'INSTRUCTOR' = 'INSTRUCTOR') {
  const seen = serve({
    'GET /api/me': me(role),
    [`GET ${api}`]: overview(),
    [`GET ${address}`]: found,
    ...answers,
  });
  show(<PairPage course="dll" assignment="poly" a="s1" b="s2" />);
  return seen;
}

const side = (name: string) => within(screen.getByRole('region', { name }));
const left = () => side('src/solution/Solution.java of Aline Berger');

test('two submissions are told apart from a verdict', async () => {
  open();
  expect(await screen.findByRole('heading', { name: 'Aline Berger and Beat Caduff' })).toBeVisible();
  expect(
    screen.getByText(/98 % of Aline Berger’s own code is also in Beat Caduff’s, 75 % the other way/),
  ).toBeVisible();
  expect(
    screen.getByText(/Aline Berger had most of it earlier, which does not say where it comes from/),
  ).toBeVisible();
  expect(screen.getByText('A stretch of 214 words and signs is in 2 of 60 submissions.')).toBeVisible();
  expect(
    screen.getByRole('row', { name: 'The same steps in the same order, whatever their names 91 %' }),
  ).toBeVisible();
  expect(screen.getByRole('row', { name: 'Same constants, texts and library calls 40 %' })).toBeVisible();
  expect(screen.getByText(/the same wrong value 0.291734/)).toBeVisible();
  expect(screen.getByText('None of this is part of the number.')).toBeVisible();
  expect(within(screen.getByRole('table', { name: /^Other pairs/ })).getByText('Innocent')).toBeVisible();
});

test('both sides jump to the next match by key, also to another file', async () => {
  open();
  await screen.findByText('Side by side');
  expect(screen.getByText(/press/)).toHaveTextContent('press n for the first of 2');
  act(() => screen.getByRole('region', { name: /java of Aline Berger$/ }).focus());
  await userEvent.keyboard('n');
  expect(screen.getByText('Match 1 of 2')).toBeVisible();
  await userEvent.keyboard('n');
  expect(screen.getByText('Match 2 of 2')).toBeVisible();
  expect(
    side('src/solution/Extra.java of Beat Caduff').getByRole('button', { current: true }),
  ).toHaveAccessibleName('Match 2, line 2: same constants, texts and library calls');
  await userEvent.keyboard('n');
  expect(screen.getByText('Match 1 of 2')).toBeVisible();
  await userEvent.keyboard('p');
  expect(screen.getByText('Match 2 of 2')).toBeVisible();
});

test('the keys act only inside, and never in a field or with another key', async () => {
  open();
  const field = await screen.findByLabelText('Reason, if you want to give one');
  await userEvent.type(field, 'n');
  expect(screen.queryByText('Match 1 of 2')).toBeNull();
  act(() => screen.getByRole('region', { name: /java of Aline Berger$/ }).focus());
  await userEvent.keyboard('{Control>}n{/Control}');
  expect(screen.queryByText('Match 1 of 2')).toBeNull();
});

test('matches on the same line stand side by side, and each can be chosen', async () => {
  open();
  await screen.findByText('Side by side');
  const [first, second] = left().getAllByRole('button', { name: /^Match/ });
  expect(first?.style.left).toBe('0rem');
  expect(second?.style.left).toBe('1.75rem');
  await userEvent.click(second as HTMLElement);
  expect(screen.getByText('Match 2 of 2')).toBeVisible();
  expect(second).toHaveAttribute('aria-current', 'true');
});

test('base code is folded alone or all at once, and matches move along', async () => {
  open();
  await screen.findByText('Side by side');
  const fold = left().getByRole('button', { name: '6 lines of base code, 1 to 6' });
  expect(fold).toHaveAttribute('aria-expanded', 'true');
  const match = left().getByRole('button', { name: /^Match 1/ });
  expect(match.style.top).toBe('10.5rem');
  await userEvent.click(fold);
  expect(fold).toHaveAttribute('aria-expanded', 'false');
  expect(match.style.top).toBe('1.5rem');
  expect(left().queryByText(/package/)).toBeNull();
  await userEvent.click(screen.getByLabelText('Fold base code'));
  await userEvent.click(screen.getByLabelText('Fold base code'));
  expect(left().getByText(/package/)).toBeVisible();
});

test('the matches are a table, too', async () => {
  open();
  await userEvent.click(await screen.findByText('2 matches as a table'));
  const table = within(screen.getByRole('table', { name: 'Matches' }));
  await userEvent.click(table.getByRole('button', { name: 'Show match 2' }));
  expect(screen.getByText('Match 2 of 2')).toBeVisible();
  expect(table.getByRole('row', { name: /Extra.java ?, line 2/ })).toBeVisible();
});

test('another file is chosen by hand', async () => {
  open();
  await userEvent.selectOptions(await screen.findByLabelText('Beat Caduff'), 'src/solution/Extra.java');
  expect(screen.getByText('has syntax errors; what could be read is compared')).toBeVisible();
  expect(side('src/solution/Extra.java of Beat Caduff').getByText(/Extra/)).toBeVisible();
});

test('a status is sent with its reason', async () => {
  const seen = open(detail(), { [`PUT ${address}/status`]: undefined });
  await userEvent.type(await screen.findByLabelText('Reason, if you want to give one'), 'asked them');
  const certain = screen.getByRole('button', { name: 'Certain' });
  expect(certain).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(certain);
  await expect
    .poll(() => seen.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.parse(body)))
    .toEqual([{ status: 'CERTAIN', reason: 'asked them' }]);
});

test('an instructor marks the lines of a match as expected', async () => {
  const seen = open(detail(), { [`POST ${api}/expected`]: {} });
  await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
  await userEvent.click(screen.getByRole('button', { name: 'Expected …' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Match 1 is expected' }));
  await userEvent.click(dialog.getByLabelText(/Beat Caduff/));
  await userEvent.type(dialog.getByLabelText('Reason'), 'from the lecture');
  await userEvent.click(dialog.getByRole('button', { name: 'Mark as expected' }));
  expect(await dialog.findByText('Marked.')).toBeVisible();
  expect(JSON.parse(seen.find(({ method }) => method === 'POST')?.body ?? '')).toEqual({
    submission: 's2',
    file: 'src/solution/Solution.java',
    from: 7,
    to: 11,
    reason: 'from the lecture',
  });
});

test('a teaching assistant marks nothing and can open a case', async () => {
  open(detail(), {}, 'TA');
  await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
  expect(screen.queryByRole('button', { name: 'Expected …' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Open a case' }));
  expect(screen.getByRole('dialog', { name: 'Open a case about this pair' })).toBeVisible();
});

test('an earlier year, a replaced hand-in, a case, a report and a running comparison are said', async () => {
  const found = detail({
    row: pair({ b: otto, replaced: true, caseNumber: 12 }),
    report: { similarity: 0.38, passages: [{ words: 'we choose the rate', pageA: 2, pageB: 3 }] },
    matchesCut: 4,
  });
  open(found, { [`GET ${api}`]: overview({ run: run({ state: 'RUNNING' }) }) });
  expect(await screen.findByText('One of the two has handed in again since.')).toBeVisible();
  expect(screen.getAllByText('Earlier year: Deep Learning Lab 2025').length).toBeGreaterThan(0);
  expect(screen.getByRole('link', { name: 'integrity case #12' })).toBeVisible();
  expect(screen.getByRole('row', { name: 'we choose the rate 2 3' })).toBeVisible();
  expect(screen.getByText('4 smaller matches left out.')).toBeVisible();
  expect(await screen.findByText('A comparison is running.')).toBeVisible();
});

test('a pair without stored matches still shows both files', async () => {
  open(detail({ matches: [], filesB: [] }));
  expect(await screen.findByText('No matching lines are stored for this pair.')).toBeVisible();
  expect(screen.getByText('Beat Caduff handed in no file that can be shown.')).toBeVisible();
  expect(left().getByText(/package/)).toBeVisible();
});

test('an unknown pair says what to do', async () => {
  open(new Refusal(404, { title: 'No such pair', status: 404, detail: 'It was never stored.' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('It was never stored.');
});

test('a program full of payloads is shown as text', async () => {
  const bad = '<img src=x onerror=alert(1)>\u202e';
  const found: PairDetail = detail({
    row: pair({ a: { ...otto, name: bad } }),
    why: [bad],
    facts: [bad],
    filesA: [{ path: bad, text: `String s = "${bad}";`, base: [{ from: -4, to: 9 }], state: bad }],
    matches: [
      {
        number: 1,
        channel: bad,
        why: bad,
        a: { file: bad, from: -3, to: 99 },
        b: { file: 'gone', from: 1, to: 2 },
      },
    ],
  });
  open(found);
  await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
  expect(document.querySelector('img')).toBeNull();
  expect(screen.getByText(/‹U\+202E›/)).toBeVisible();
});
