import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Attempt } from '@/api/model';
import { Problem } from '@/api/problem';
import { attempt, items, me } from '@/testing/samples';
import { show } from '@/testing/screen';
import { Refusal, serve, type Answers } from '@/testing/server';
import { conflictOf, itemsToMark, readPoints, typed } from './marking';
import ReviewPanel from './ReviewPanel';

function open(shown: Attempt, answers: Answers = {}) {
  const seen = serve({ 'GET /api/me': me('TA'), ...answers });
  show(<ReviewPanel attempt={shown} />);
  return seen;
}

const staff = (change: Partial<Attempt> = {}) => attempt({ staff: true, finalPoints: 21_000, ...change });

test('a mark is sent in milli-points with the version that was read', async () => {
  const seen = open(staff(), { 'PUT /api/attempts/a1/marks/1.1': undefined });
  const form = await screen.findByRole('form', { name: 'Mark item 1.1' });
  await userEvent.type(within(form).getByLabelText('Points of 4'), '3.5');
  await userEvent.type(within(form).getByLabelText('Comment'), 'Axis labels are missing.');
  expect(within(form).getByRole('status')).toHaveTextContent('not saved');
  await userEvent.click(within(form).getByRole('button', { name: /Save/ }));
  await expect.poll(() => seen.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  const sent = seen.find(({ method }) => method === 'PUT')?.body ?? '';
  expect(JSON.parse(sent)).toEqual({ points: 3500, comment: 'Axis labels are missing.', version: 0 });
});

test('more points than the item has are refused before anything is sent', async () => {
  const seen = open(staff());
  const form = await screen.findByRole('form', { name: 'Mark item 1.1' });
  await userEvent.type(within(form).getByLabelText('Points of 4'), '5');
  await userEvent.click(within(form).getByRole('button', { name: /Save/ }));
  expect(await within(form).findByRole('alert')).toHaveTextContent('Give 0 to 4 points');
  expect(within(form).getByLabelText('Points of 4')).toBeInvalid();
  expect(seen.some(({ method }) => method === 'PUT')).toBe(false);
});

test("a stale mark shows both values, and replacing sends the other's version", async () => {
  const current = { points: 2000, comment: 'No title.', markedBy: 'ta2', version: 7 };
  const seen = open(staff(), {
    'PUT /api/attempts/a1/marks/1.1': new Refusal(409, { title: 'stale', status: 409, current }),
  });
  const form = await screen.findByRole('form', { name: 'Mark item 1.1' });
  await userEvent.type(within(form).getByLabelText('Points of 4'), '3');
  await userEvent.click(within(form).getByRole('button', { name: /Save/ }));
  const alert = await within(form).findByRole('alert');
  expect(alert).toHaveTextContent('ta2 marked this item while you were writing.');
  expect(alert).toHaveTextContent('Theirs: 2.0 “No title.”. Yours: 3.');
  await userEvent.click(within(form).getByRole('button', { name: 'Replace by mine' }));
  await expect.poll(() => seen.filter(({ method }) => method === 'PUT')).toHaveLength(2);
  expect(JSON.parse(seen.at(-1)?.body ?? '')).toMatchObject({ points: 3000, version: 7 });
});

test('an override shows before and after and is not sent without a reason', async () => {
  const seen = open(staff(), { 'POST /api/attempts/a1/override': undefined });
  await userEvent.type(await screen.findByLabelText('Final points'), '80');
  expect(screen.getByText('21.0 → 80.0')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Override' }));
  expect(screen.getByText('Say why: the reason is kept with the grade.')).toBeVisible();
  expect(seen.some(({ method }) => method === 'POST')).toBe(false);
  await userEvent.type(screen.getByLabelText('Reason'), 'Oral exam');
  await userEvent.click(screen.getByRole('button', { name: 'Override' }));
  await expect
    .poll(() => seen.find(({ method }) => method === 'POST')?.body)
    .toBe('{"points":80000,"reason":"Oral exam"}');
});

test('an override is taken back with a reason', async () => {
  const override = { points: 80_000, reason: 'Oral exam', madeBy: 'ta1', madeAt: '2022-10-21T10:00:00Z' };
  const seen = open(staff({ override }), {
    'DELETE /api/attempts/a1/override?reason=wrong%20student': undefined,
  });
  await userEvent.type(await screen.findByLabelText('Reason for taking it back'), 'wrong student');
  await userEvent.click(screen.getByRole('button', { name: 'Take the override back' }));
  await expect.poll(() => seen.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  expect(screen.getByText(/set the points to 80.0/)).toHaveTextContent(
    'Fri 21 Oct 2022, 12:00 Europe/Zurich',
  );
});

test('only items without checks are marked by hand', () => {
  expect(itemsToMark(attempt()).map(({ item }) => item)).toEqual(['1.1', '2.1']);
  expect(itemsToMark(attempt({ items: items.filter(({ kind }) => kind === 'AUTO') }))).toEqual([]);
});

test('typed points keep to the item', () => {
  expect(readPoints('4', 4000)).toEqual({ kind: 'points', milli: 4000 });
  expect(readPoints('4.1', 4000).kind).toBe('error');
  expect(readPoints('-1', 4000).kind).toBe('error');
  expect(readPoints('', 4000).kind).toBe('error');
  expect(typed(3500)).toBe('3.5');
  expect(typed(undefined)).toBe('');
});

test('only a conflict with both values is treated as one', () => {
  expect(conflictOf(new Problem(409, '', '', '', '', {}))).toBeUndefined();
  expect(
    conflictOf(new Problem(422, '', '', '', '', { current: { points: 1, version: 1 } })),
  ).toBeUndefined();
  expect(conflictOf(new Error('x'))).toBeUndefined();
});
