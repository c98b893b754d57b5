import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { me } from '@/testing/samples';
import { show } from '@/testing/screen';
import { Refusal, serve, type Answers } from '@/testing/server';
import GraphPage from './GraphPage';
import { api, graph, overview, pages } from './samples';

function open(answers: Answers = {}, threshold?: number) {
  const seen = serve({
    'GET /api/me': me('TA'),
    [`GET ${api}`]: overview(),
    [`GET ${api}/graph?threshold=90`]: graph(),
    ...answers,
  });
  const at = { course: 'dll', assignment: 'poly' };
  const shown = show(<GraphPage {...at} {...(threshold == null ? {} : { threshold })} />);
  return { seen, ...shown };
}

test('the table says everything that the picture shows', async () => {
  open();
  const table = within(await screen.findByRole('table', { name: 'Clusters' }));
  const row = within(table.getByRole('row', { name: /^Cluster 1/ }));
  expect(row.getByText('Beat Caduff')).toBeVisible();
  expect(row.getByText('Group 2')).toBeVisible();
  expect(row.getByRole('link', { name: 'Aline Berger and Beat Caduff' })).toHaveAttribute(
    'href',
    `${pages}/pairs/s1/s2`,
  );
  expect(row.getByText(', Aline Berger earlier')).toBeVisible();
  expect(row.getByText(/^93$/)).toBeVisible();
  expect(table.getByText(', Otto Old (Deep Learning Lab 2025) earlier')).toBeVisible();
  expect(document.body).not.toHaveTextContent(/source|plagiar|copied/i);
});

test('the picture is drawn with a shape for each year and a way to each pair', async () => {
  open();
  await screen.findByRole('table', { name: 'Clusters' });
  const picture = document.querySelector('svg[aria-hidden=true] g')?.closest('svg');
  expect(picture?.querySelectorAll('circle')).toHaveLength(4);
  expect(picture?.querySelectorAll('rect')).toHaveLength(1);
  expect(picture?.querySelectorAll('polygon')).toHaveLength(2);
  const links = [...(picture?.querySelectorAll('a') ?? [])];
  expect(links.map(link => link.getAttribute('href'))).toContain(`${pages}/pairs/s1/s2`);
  expect(links.every(link => link.getAttribute('tabindex') === '-1')).toBe(true);
  expect(links[0]?.querySelector('title')?.textContent).toBe(
    'Aline Berger and Beat Caduff: suspicion 97, Aline Berger earlier',
  );
});

test('a case is opened about chosen members of a cluster', async () => {
  const { seen, router } = open({ [`POST ${api}/cases`]: { number: 7 } });
  await userEvent.click(await screen.findByRole('button', { name: 'Open a case about cluster 1' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Open a case about cluster 1' }));
  await userEvent.click(dialog.getByLabelText(/Carla Derungs/));
  await userEvent.click(dialog.getByLabelText(/Beat Caduff/));
  await userEvent.click(dialog.getByRole('button', { name: 'Open a case about 1 person' }));
  expect(dialog.getByText('Choose two at least.')).toBeVisible();
  expect(dialog.getByText('Say what was found.')).toBeVisible();
  await userEvent.click(dialog.getByLabelText(/Beat Caduff/));
  await userEvent.type(dialog.getByLabelText('Note'), 'the same helper');
  await userEvent.click(dialog.getByRole('button', { name: 'Open a case about 2 people' }));
  await expect.poll(() => router.state.location.pathname).toBe('/courses/dll/integrity/7');
  expect(JSON.parse(seen.find(({ method }) => method === 'POST')?.body ?? '')).toEqual({
    members: ['s1', 's2'],
    note: 'the same helper',
  });
});

test('a case that cannot be opened keeps what was typed', async () => {
  open({
    [`POST ${api}/cases`]: new Refusal(422, {
      title: 'Not accepted',
      status: 422,
      detail: 'No pair is stored among these.',
    }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Open a case about cluster 2' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Note'), 'alike');
  await userEvent.click(dialog.getByRole('button', { name: 'Open a case about 2 people' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('No pair is stored among these.');
  expect(dialog.getByLabelText('Note')).toHaveValue('alike');
});

test('no cluster at this threshold', async () => {
  const none = graph({ threshold: 100, nodes: [], edges: [], clusters: [] });
  open({ [`GET ${api}/graph?threshold=100`]: none }, 100);
  expect(await screen.findByText('No two submissions are at or above 100.')).toBeVisible();
});

test('what was left out is said', async () => {
  open({ [`GET ${api}/graph?threshold=90`]: graph({ cut: 31 }) });
  expect(await screen.findByText('31 submissions left out.')).toBeVisible();
});
