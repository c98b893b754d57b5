import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { me } from '@/testing/samples';
import { show } from '@/testing/screen';
import { serve } from '@/testing/server';
import { Shell } from './Shell';

test('signing out shows the form at once and forgets what was seen', async () => {
  serve({ 'GET /api/me': me(), 'DELETE /api/session': undefined });
  const { client } = show(<Shell />);
  client.setQueryData(['gradebook', 'dll'], 'what student01 saw');
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
  expect(await screen.findByLabelText('User name')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
  expect(client.getQueryData(['gradebook', 'dll'])).toBeUndefined();
});
