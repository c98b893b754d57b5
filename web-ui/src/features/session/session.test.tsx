import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { queries } from '@/api/queries';
import { me } from '@/testing/samples';
import { show } from '@/testing/screen';
import { Refusal, serve } from '@/testing/server';
import SettingsPage from './SettingsPage';
import { SignIn } from './SignIn';

async function signIn() {
  await userEvent.type(await screen.findByLabelText('User name'), ' student01 ');
  await userEvent.click(screen.getByLabelText('Password'));
  await userEvent.paste('pa ss');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

test('signing in keeps the person, and a pasted password arrives unchanged', async () => {
  const seen = serve({ 'POST /api/session': me() });
  const { client } = show(<SignIn />);
  await signIn();
  await expect.poll(() => client.getQueryData(queries.me().queryKey)).toEqual(me());
  expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ username: 'student01', password: 'pa ss' });
});

test('a wrong password is told in a sentence, and the fields keep their text', async () => {
  serve({ 'POST /api/session': new Refusal(401, { title: 'no', status: 401 }) });
  show(<SignIn />);
  await signIn();
  expect(await screen.findByRole('alert')).toHaveTextContent('do not belong together');
  expect(screen.getByLabelText('Password')).toHaveValue('pa ss');
});

test('too many tries say what to do', async () => {
  serve({ 'POST /api/session': new Refusal(429, {}) });
  show(<SignIn />);
  await signIn();
  expect(await screen.findByRole('alert')).toHaveTextContent('wait a minute');
});

test('password managers know the fields, and the password can be looked at', async () => {
  show(<SignIn />);
  expect(await screen.findByLabelText('User name')).toHaveAttribute('autocomplete', 'username');
  const password = screen.getByLabelText('Password');
  expect(password).toHaveAttribute('autocomplete', 'current-password');
  await userEvent.click(screen.getByLabelText('Show the password'));
  expect(password).toHaveAttribute('type', 'text');
});

const tokens = [
  { id: 't1', label: 'laptop', createdAt: '2022-10-01T10:00:00Z', revoked: false },
  { id: 't2', label: 'old desktop', createdAt: '2022-09-01T10:00:00Z', revoked: true },
];

test('a token is revoked only after a question', async () => {
  const seen = serve({
    'GET /api/me': me(),
    'GET /api/me/tokens': tokens,
    'DELETE /api/me/tokens/t1': undefined,
  });
  show(<SettingsPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Revoke laptop' }));
  expect(seen.some(({ method }) => method === 'DELETE')).toBe(false);
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Revoke' }));
  await expect.poll(() => seen.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  expect(screen.getByText('revoked')).toBeVisible();
});

test('somebody without tokens learns what they are for', async () => {
  serve({ 'GET /api/me': me(), 'GET /api/me/tokens': [] });
  show(<SettingsPage />);
  expect(await screen.findByText('No tokens yet.')).toBeVisible();
});
