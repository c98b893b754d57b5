import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { ManagedAssignment } from '@/api/model';
import { me } from '@/testing/samples';
import { show } from '@/testing/screen';
import { Refusal, serve, type Answers } from '@/testing/server';
import AssignmentsPage from './AssignmentsPage';
import AuditPage from './AuditPage';
import ManagePage from './ManagePage';

const managed: ManagedAssignment = {
  id: 'as1',
  slug: 'poly',
  title: 'Polynomial regression',
  weightPercent: 15,
  policy: {
    deadline: '2026-12-06T22:00',
    zone: 'Europe/Zurich',
    grace: 'PT11M',
    windows: [{ days: 3, factor: 0.7 }],
    rule: 'FACTOR',
    counts: 'BEST',
    version: 4,
  },
  versions: [
    {
      number: 1,
      bundleHash: 'aa11bb22cc33',
      publishedAt: '2026-11-01T10:00:00Z',
      note: 'First',
      current: true,
    },
  ],
};
const base = '/api/courses/dll/assignments';

function open(answers: Answers = {}) {
  const seen = serve({
    'GET /api/me': me('INSTRUCTOR'),
    [`GET ${base}`]: [managed],
    'GET /api/templates': [{ id: 'poly', title: 'Polynomial regression', version: '1.3.0', folder: 'poly' }],
    'GET /api/courses/dll/gradebook': {
      assignments: [],
      rows: [{ username: 'student01', name: 'Aline', cells: [], totalPercent: 0 }],
    },
    ...answers,
  });
  show(<ManagePage course="dll" assignment="poly" />);
  return seen;
}

const puts = (seen: ReturnType<typeof open>) => seen.filter(({ method }) => method === 'PUT');
const policySection = () => within(screen.getByRole('region', { name: 'Deadline and lateness' }));

test('a change shows whose grade changes before it can be made', async () => {
  const changes = [
    { username: 'student02', before: 65_000, after: 45_500 },
    { username: 'student01', name: 'Aline Berger', before: 42_500, after: 45_500 },
  ];
  const seen = open({
    [`POST ${base}/poly/policy/preview`]: { changes },
    [`PUT ${base}/poly/policy`]: undefined,
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Show whose grade changes' }));
  expect(await screen.findByText('2 grades would change.')).toBeVisible();
  expect(screen.getByText('1 student would have fewer points than now.')).toBeVisible();
  expect(screen.getByText('−19.5')).toBeVisible();
  expect(puts(seen)).toHaveLength(0);
  await userEvent.type(policySection().getByLabelText('Reason'), 'Server was down on Sunday');
  await userEvent.click(screen.getByRole('button', { name: 'Change the deadline and lateness' }));
  await expect.poll(() => puts(seen)).toHaveLength(1);
  expect(JSON.parse(puts(seen)[0]?.body ?? '')).toMatchObject({
    version: 4,
    reason: 'Server was down on Sunday',
    policy: { deadline: '2026-12-06T22:00', grace: 'PT11M', windows: [{ days: 3, factor: 0.7 }] },
  });
});

test('editing after a preview asks for a new preview', async () => {
  open({ [`POST ${base}/poly/policy/preview`]: { changes: [] } });
  await userEvent.click(await screen.findByRole('button', { name: 'Show whose grade changes' }));
  expect(await screen.findByText('No grade changes.')).toBeVisible();
  await userEvent.type(screen.getByLabelText('Grace in minutes'), '5');
  expect(screen.queryByText('No grade changes.')).toBeNull();
  expect(screen.getByRole('button', { name: 'Show whose grade changes' })).toBeVisible();
});

test('a window is added and a wrong one is named', async () => {
  const seen = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Add a window' }));
  const second = screen.getByRole('group', { name: 'Window 2' });
  await userEvent.clear(within(second).getByLabelText('Days after the deadline'));
  await userEvent.type(within(second).getByLabelText('Days after the deadline'), '2');
  await userEvent.click(screen.getByRole('button', { name: 'Show whose grade changes' }));
  expect(await within(second).findByRole('alert')).toHaveTextContent('more than 3');
  expect(seen.some(({ method }) => method === 'POST')).toBe(false);
});

test('a stale policy shows the sentence of the server', async () => {
  open({
    [`POST ${base}/poly/policy/preview`]: { changes: [] },
    [`PUT ${base}/poly/policy`]: new Refusal(409, {
      title: 'Stale',
      detail: 'Irene changed this at 10:02.',
      status: 409,
    }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Show whose grade changes' }));
  await screen.findByText('No grade changes.');
  await userEvent.type(policySection().getByLabelText('Reason'), 'x');
  await userEvent.click(screen.getByRole('button', { name: 'Change the deadline and lateness' }));
  expect(await screen.findByText('Irene changed this at 10:02.')).toBeVisible();
});

test('an extension goes to one student with a reason', async () => {
  const seen = open({ [`POST ${base}/poly/extensions`]: undefined });
  const section = within(await screen.findByRole('region', { name: 'Extension for one student' }));
  await userEvent.selectOptions(
    await section.findByLabelText('Student'),
    await section.findByText('Aline (student01)'),
  );
  await userEvent.type(section.getByLabelText('Reason'), 'Ill, certificate seen');
  await userEvent.click(section.getByRole('button', { name: 'Grant the extension' }));
  expect(await section.findByText(/student01 has until Sun 6 Dec 2026, 22:00/)).toBeVisible();
  expect(JSON.parse(seen.find(({ path }) => path.endsWith('/extensions'))?.body ?? '')).toEqual({
    username: 'student01',
    deadline: '2026-12-06T22:00',
    reason: 'Ill, certificate seen',
  });
});

test('a template that is not valid is refused with its reason', async () => {
  const detail = 'The checks of item 1.7 add up to 18 points, but the item has 20.';
  open({ [`POST ${base}/poly/versions`]: new Refusal(422, { title: 'Not valid', detail, status: 422 }) });
  await userEvent.type(await screen.findByLabelText('What changed'), 'better sheet');
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByText(detail)).toBeVisible();
});

test('an assignment that does not exist says so', async () => {
  serve({ 'GET /api/me': me('INSTRUCTOR'), [`GET ${base}`]: [managed] });
  show(<ManagePage course="dll" assignment="gone" />);
  expect(await screen.findByText('This course has no such assignment.')).toBeVisible();
});

test('the list tells deadline and lateness in words', async () => {
  serve({ 'GET /api/me': me('INSTRUCTOR'), [`GET ${base}`]: [managed] });
  show(<AssignmentsPage course="dll" />);
  expect(await screen.findByText('Sun 6 Dec 2026, 22:00 Europe/Zurich')).toBeVisible();
  expect(screen.getByText(/11 min grace, then −30 %/)).toBeVisible();
  expect(screen.getByRole('link', { name: /Edit/ })).toHaveAttribute('href', '/courses/dll/manage/poly');
});

test('the audit log shows the newest entry first', async () => {
  const entry = {
    at: '2026-11-01T10:00:00Z',
    actor: 'ta1',
    action: 'mark',
    subject: 'student01',
    detail: '',
  };
  serve({
    'GET /api/me': me('INSTRUCTOR'),
    'GET /api/courses/dll/audit': [
      { ...entry, sequence: 1, detail: 'older' },
      { ...entry, sequence: 2, detail: 'newer' },
    ],
  });
  show(<AuditPage course="dll" />);
  await screen.findByText('older');
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows[0]).toHaveTextContent('newer');
});

const poly = { id: 'poly', title: 'Polynomial regression', version: '1', folder: 'poly' };
const cnn = { id: 'cnn', title: 'CNN classifier', version: '1', folder: 'cnn' };

async function addForm() {
  show(<AssignmentsPage course="dll" />);
  const region = within(await screen.findByRole('region', { name: 'Add an assignment' }));
  await region.findByRole('button', { name: 'Add and publish' });
  return region;
}

test('an assignment is added from a template that the course does not use yet', async () => {
  const added = { ...managed, id: 'as2', slug: 'cnn', title: 'CNN classifier' };
  const seen = serve({
    'GET /api/me': me('INSTRUCTOR'),
    [`GET ${base}`]: [managed],
    'GET /api/templates': [poly, cnn],
    [`POST ${base}`]: added,
  });
  const form = await addForm();
  expect(form.getAllByRole('option', { name: /poly|cnn/i })).toHaveLength(1);
  await userEvent.click(form.getByRole('button', { name: 'Add and publish' }));
  expect(form.getAllByRole('alert')).toHaveLength(2);
  expect(form.getByLabelText('Opens')).toHaveFocus();
  fireEvent.change(form.getByLabelText('Opens'), { target: { value: '2026-11-30T08:00' } });
  fireEvent.change(form.getByLabelText('Deadline'), { target: { value: '2026-12-13T22:00' } });
  await userEvent.clear(form.getByLabelText('Percent of the course'));
  await userEvent.type(form.getByLabelText('Percent of the course'), '20');
  expect(form.getByText('The course then adds up to 35 %.')).toBeVisible();
  await userEvent.click(form.getByRole('button', { name: 'Add and publish' }));
  expect(await form.findByText('CNN classifier is added.')).toBeVisible();
  expect(form.getByRole('link', { name: 'Open its sheet' })).toHaveAttribute(
    'href',
    '/courses/dll/assignments/cnn',
  );
  const posts = seen.filter(({ method }) => method === 'POST');
  expect(JSON.parse(posts[0]?.body ?? '')).toEqual({
    folder: 'cnn',
    weightPercent: 20,
    opensAt: '2026-11-30T08:00',
    policy: {
      deadline: '2026-12-13T22:00',
      grace: 'PT11M',
      windows: [{ days: 3, factor: 0.7 }],
      rule: 'FACTOR',
      counts: 'BEST',
    },
  });
});

test('a deadline before the opening is refused beside the deadline', async () => {
  const seen = serve({
    'GET /api/me': me('INSTRUCTOR'),
    [`GET ${base}`]: [managed],
    'GET /api/templates': [poly, cnn],
  });
  const form = await addForm();
  fireEvent.change(form.getByLabelText('Opens'), { target: { value: '2026-11-30T08:00' } });
  fireEvent.change(form.getByLabelText('Deadline'), { target: { value: '2026-11-29T22:00' } });
  await userEvent.click(form.getByRole('button', { name: 'Add and publish' }));
  expect(form.getByRole('alert')).toHaveTextContent('after the opening on Mon 30 Nov 2026, 08:00');
  expect(form.getByLabelText('Deadline')).toHaveFocus();
  expect(seen.some(({ method }) => method === 'POST')).toBe(false);
});

test('a template that the server refuses is refused beside the template', async () => {
  const detail = "This course has the assignment 'cnn' already. Publish a new version of it instead.";
  serve({
    'GET /api/me': me('INSTRUCTOR'),
    [`GET ${base}`]: [managed],
    'GET /api/templates': [poly, cnn],
    [`POST ${base}`]: new Refusal(409, { title: 'Conflict', detail, status: 409, code: 'exists' }),
  });
  const form = await addForm();
  fireEvent.change(form.getByLabelText('Opens'), { target: { value: '2026-11-30T08:00' } });
  fireEvent.change(form.getByLabelText('Deadline'), { target: { value: '2026-12-13T22:00' } });
  await userEvent.click(form.getByRole('button', { name: 'Add and publish' }));
  expect(await form.findByRole('alert')).toHaveTextContent(detail);
  expect(form.getByLabelText('Template')).toHaveFocus();
});

test('without an unused template the page says how a new one is made', async () => {
  serve({ 'GET /api/me': me('INSTRUCTOR'), [`GET ${base}`]: [managed], 'GET /api/templates': [poly] });
  show(<AssignmentsPage course="dll" />);
  expect(await screen.findByText(/an assignment from every template/)).toBeVisible();
  expect(screen.getByText('./gradus new')).toBeVisible();
});

test('templates that cannot be read are a problem, not an absence', async () => {
  serve({
    'GET /api/me': me('INSTRUCTOR'),
    [`GET ${base}`]: [managed],
    'GET /api/templates': new Refusal(500, { title: 'The server failed', detail: '', status: 500 }),
  });
  show(<AssignmentsPage course="dll" />);
  expect(await screen.findByText(/The server failed: the templates/)).toBeVisible();
});

test('an opening is corrected with a reason, and not moved behind the deadline', async () => {
  const seen = open({
    [`GET ${base}`]: [{ ...managed, opensAt: '2026-11-29T23:00:00Z' }],
    [`PUT ${base}/poly/schedule`]: undefined,
  });
  const section = within(await screen.findByRole('region', { name: 'Opening and weight' }));
  expect(section.getByLabelText('Opens')).toHaveValue('2026-11-30T00:00');
  const save = section.getByRole('button', { name: 'Change opening and weight' });
  fireEvent.change(section.getByLabelText('Opens'), { target: { value: '2026-12-06T22:00' } });
  await userEvent.click(save);
  expect(
    section.getByText('The assignment has to open before its deadline, Sun 6 Dec 2026, 22:00.'),
  ).toBeVisible();
  expect(section.getByText('Say why.')).toBeVisible();
  expect(section.getByLabelText('Opens')).toHaveFocus();
  fireEvent.change(section.getByLabelText('Opens'), { target: { value: '2026-11-23T08:00' } });
  await userEvent.type(section.getByLabelText('Reason'), 'A week early');
  await userEvent.click(save);
  await expect.poll(() => puts(seen)).toHaveLength(1);
  expect(JSON.parse(puts(seen)[0]?.body ?? '')).toEqual({
    opensAt: '2026-11-23T08:00',
    weightPercent: 15,
    reason: 'A week early',
  });
  expect(await section.findByText('Saved.')).toBeVisible();
});
