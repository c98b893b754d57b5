import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { me } from '@/testing/samples';
import { show } from '@/testing/screen';
import { serve } from '@/testing/server';
import BaseCodePage from './BaseCodePage';
import { baseCode } from './samples';

function open(role: 'STUDENT' | 'TA', found: unknown = baseCode) {
  serve({
    'GET /api/me': me(role),
    'GET /api/courses/dll/assignments/poly/base-code': found,
    'GET /api/courses/dll/integrity-policy': {
      replyDays: 7,
      version: 1,
      paragraphs: ['Ruling: the rule is 0 points for everyone involved.'],
    },
  });
  show(<BaseCodePage course="dll" assignment="poly" />);
}

test('a student reads what is given, what is expected, and the rule', async () => {
  open('STUDENT');
  expect(await screen.findByText('the formula of section 1.6')).toBeVisible();
  expect(screen.getByText('src/solution/Solution.java')).toBeVisible();
  expect(await screen.findByText('the rule is 0 points for everyone involved.')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Your own cases' })).toHaveAttribute(
    'href',
    '/courses/dll/integrity',
  );
});

test('staff have no own cases', async () => {
  open('TA');
  await screen.findByText('the formula of section 1.6');
  expect(screen.queryByRole('link', { name: 'Your own cases' })).toBeNull();
});

test('an assignment that gives nothing says so', async () => {
  open('STUDENT', { files: [], expected: [] });
  expect(await screen.findByText('This assignment gives no code.')).toBeVisible();
  expect(screen.getByText('Nothing more is marked as expected.')).toBeVisible();
});
