import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { OwnCase } from '@/api/model';
import { me } from '@/testing/samples';
import { show } from '@/testing/screen';
import { Refusal, serve, type Answers } from '@/testing/server';
import AskedNotice from './AskedNotice';
import CasePage from './CasePage';
import { ownCase, until } from './samples';

const base = '/api/courses/dll/own-cases/12';

function open(own: OwnCase, answers: Answers = {}) {
  const seen = serve({ 'GET /api/me': me('STUDENT'), [`GET ${base}`]: own, ...answers });
  show(<CasePage course="dll" number="12" />);
  return seen;
}

test('a student reads the notice, their own passages and the rule', async () => {
  open(ownCase());
  expect(await screen.findByText('Please tell us.')).toBeVisible();
  expect(screen.getByText('You are asked to reply')).toBeVisible();
  expect(
    screen.getByText(
      /75 % of your own code is also in another submission, 50 % the other way. The other one was received first./,
    ),
  ).toBeVisible();
  expect(screen.getByRole('region', { name: /src\/Model.java, lines 7 to 8/ })).toHaveTextContent('slope');
  expect(screen.getByText('the rule is 0 points on the assignment for everyone involved.')).toBeVisible();
});

test('a reply is sent as it is, and an empty one is not', async () => {
  const seen = open(ownCase(), { [`POST ${base}/replies`]: undefined });
  await userEvent.click(await screen.findByRole('button', { name: 'Send the reply' }));
  expect(screen.getByText('Write what you have to say.')).toBeVisible();
  await userEvent.type(screen.getByLabelText('Your side of it'), 'I wrote it myself.');
  await userEvent.click(screen.getByRole('button', { name: 'Send the reply' }));
  expect(await screen.findByText('Your reply was received.')).toBeVisible();
  const posts = seen.filter(({ method }) => method === 'POST');
  expect(posts.map(({ body }) => JSON.parse(body))).toEqual([{ text: 'I wrote it myself.' }]);
});

test('a reply that comes too late shows the sentence of the server and stays in the form', async () => {
  open(ownCase(), {
    [`POST ${base}/replies`]: new Refusal(409, {
      title: 'Conflict',
      status: 409,
      detail: 'Your time to reply ended. Ask the staff of your course.',
    }),
  });
  await userEvent.type(await screen.findByLabelText('Your side of it'), 'Wait');
  await userEvent.click(screen.getByRole('button', { name: 'Send the reply' }));
  expect(await screen.findByText('Your time to reply ended. Ask the staff of your course.')).toBeVisible();
  expect(screen.getByLabelText('Your side of it')).toHaveValue('Wait');
});

test('after a reply more can be added', async () => {
  open(ownCase({ state: 'CONSIDERED', replies: [{ at: '2026-12-09T09:00:00Z', text: 'It was me.' }] }));
  expect(await screen.findByText('It was me.')).toBeVisible();
  expect(screen.getByLabelText('Add to your reply')).toBeVisible();
});

test('when replies are closed the page says whom to write to', async () => {
  open(ownCase({ state: 'CONSIDERED', mayReply: false }));
  expect(await screen.findByText(/Replies are closed/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send the reply' })).toBeNull();
});

test('a ruling says what it did to the own grade and why', async () => {
  open(
    ownCase({
      state: 'RULED',
      mayReply: false,
      outcome: {
        effect: 'DEDUCTION',
        percent: 30,
        reason: 'the passages are the same',
        ownReason: 'gave it away',
        before: 50_000,
        after: 35_000,
        at: '2026-12-17T09:00:00Z',
      },
    }),
  );
  expect(await screen.findByText('Ruling: −30 %')).toBeVisible();
  expect(screen.getByText('Your grade was 50.0 points and became 35.0.')).toBeVisible();
  expect(screen.getByText('For you: gave it away')).toBeVisible();
});

test.each([
  ['DISMISSED', 'The case was dismissed.'],
  ['REVERSED', 'The ruling was reversed: your grade is again what your work is worth.'],
] as const)('a case that is %s says so', async (state, sentence) => {
  open(ownCase({ state, mayReply: false, outcome: { reason: 'why not', at: '2026-12-17T09:00:00Z' } }));
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(screen.getByText(/why not/)).toBeVisible();
});

test('somebody else’s case is not there', async () => {
  open(ownCase(), {
    [`GET ${base}`]: new Refusal(404, {
      title: 'Not Found',
      status: 404,
      detail: "There is no case '12' that you are named in.",
    }),
  });
  expect(await screen.findByText("There is no case '12' that you are named in.")).toBeVisible();
});

test('who is asked to reply is told on their first page, and nobody else', async () => {
  const line = {
    number: 12,
    assignment: 'poly',
    assignmentTitle: 'Polynomial regression',
    state: 'ASKED',
    mayReply: true,
    replyUntil: until,
  };
  serve({
    'GET /api/me': me('STUDENT'),
    'GET /api/courses/dll/own-cases': [line, { ...line, number: 9, state: 'RULED', mayReply: false }],
  });
  show(<AskedNotice course="dll" />);
  expect(await screen.findByText('You are asked to reply in integrity case #12')).toBeVisible();
  expect(screen.queryByText(/#9/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Read the notice and reply' })).toHaveAttribute(
    'href',
    '/courses/dll/integrity/12',
  );
});
