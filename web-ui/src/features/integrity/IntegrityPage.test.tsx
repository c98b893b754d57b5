import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { me } from '@/testing/samples';
import { show } from '@/testing/screen';
import { serve } from '@/testing/server';
import IntegrityPage from './IntegrityPage';
import { totalWords } from './Consequences';
import { readChoices } from './ruling';
import { ben, member, until } from './samples';

const policy = {
  replyDays: 7,
  version: 2,
  paragraphs: ['What is compared: the sources.', 'Ruling: the rule is 0 points for everyone involved.'],
};

const summary = {
  number: 12,
  assignment: 'poly',
  assignmentTitle: 'Polynomial regression',
  state: 'NOTIFIED',
  members: ['student01', 'student02'],
  notified: 2,
  replied: 1,
  openedBy: 'ta1',
  openedAt: '2026-12-08T08:00:00Z',
  repliesUntil: until,
};

function open(role: 'STUDENT' | 'TA' | 'INSTRUCTOR', assignment?: string) {
  const seen = serve({
    'GET /api/me': me(role),
    'GET /api/courses/dll/cases': [
      summary,
      { ...summary, number: 11, assignment: 'cnn', assignmentTitle: 'CNN', state: 'CONFIRMED' },
    ],
    'GET /api/courses/dll/own-cases': [],
    'GET /api/courses/dll/gradebook': {
      assignments: [{ slug: 'poly', title: 'Polynomial regression' }],
      rows: [],
    },
    'GET /api/courses/dll/integrity-policy': policy,
    'PUT /api/courses/dll/integrity-policy': undefined,
  });
  show(<IntegrityPage course="dll" {...(assignment == null ? {} : { assignment })} />);
  return seen;
}

test('a student without a case reads the rule', async () => {
  const seen = open('STUDENT');
  expect(await screen.findByText('You are not named in any case.')).toBeVisible();
  expect(await screen.findByText('the rule is 0 points for everyone involved.')).toBeVisible();
  expect(screen.queryByText('Change the time to reply')).toBeNull();
  expect(seen.some(({ path }) => path === '/api/courses/dll/cases')).toBe(false);
});

test('staff see every case and can keep to one assignment', async () => {
  open('TA');
  const table = within(await screen.findByRole('table'));
  expect(table.getByRole('link', { name: '#12' })).toHaveAttribute('href', '/courses/dll/integrity/12');
  expect(table.getByText('2 / 1 of 2', { exact: false, selector: 'tr:first-child td' })).toBeVisible();
  expect(table.getByRole('link', { name: '#11' })).toBeVisible();
  expect(screen.getByLabelText('Assignment')).toHaveValue('');
  expect(await screen.findByRole('link', { name: 'Polynomial regression' })).toHaveAttribute(
    'href',
    '/courses/dll/assignments/poly/similarity',
  );
});

test('the address keeps to one assignment', async () => {
  open('TA', 'cnn');
  const table = within(await screen.findByRole('table'));
  expect(table.getByRole('link', { name: '#11' })).toBeVisible();
  expect(table.queryByRole('link', { name: '#12' })).toBeNull();
});

test('an assignment without cases says so', async () => {
  open('TA', 'lstm');
  expect(await screen.findByText('This assignment has no cases.')).toBeVisible();
});

test('an instructor changes the time to reply with a reason', async () => {
  const seen = open('INSTRUCTOR');
  await userEvent.click(await screen.findByText('Change the time to reply', { selector: 'summary' }));
  await userEvent.clear(screen.getByLabelText('Days to reply'));
  await userEvent.type(screen.getByLabelText('Days to reply'), '14');
  await userEvent.type(screen.getByLabelText('Reason for the change'), 'exams');
  await userEvent.click(screen.getByRole('button', { name: 'Change the time to reply' }));
  await expect.poll(() => seen.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  expect(JSON.parse(seen.find(({ method }) => method === 'PUT')?.body ?? '')).toEqual({
    replyDays: 14,
    version: 2,
    reason: 'exams',
  });
});

test('choices become exceptions, and the rule needs none', () => {
  const members = [member(), ben, member({ id: 'm3', outside: true })];
  expect(readChoices(members, {})).toEqual({ kind: 'exceptions', exceptions: [] });
  expect(readChoices(members, { m1: { effect: 'NONE', percent: '9', reason: ' taken ' } })).toEqual({
    kind: 'exceptions',
    exceptions: [{ member: 'm1', effect: 'NONE', reason: 'taken' }],
  });
  for (const percent of ['', '0', '100', '1.5', 'x']) {
    expect(readChoices(members, { m2: { effect: 'DEDUCTION', percent, reason: 'x' } })).toMatchObject({
      kind: 'errors',
      errors: { m2: { percent: 'Give whole percent, from 1 to 99.' } },
    });
  }
});

test('a change of the total has a sign', () => {
  expect(totalWords(-8.61)).toBe('−8.61 %');
  expect(totalWords(0)).toBe('±0.00 %');
});
