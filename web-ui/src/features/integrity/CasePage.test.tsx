import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { CaseRuling, IntegrityCase } from '@/api/model';
import { me } from '@/testing/samples';
import { show } from '@/testing/screen';
import { Refusal, serve, type Answers } from '@/testing/server';
import CasePage from './CasePage';
import { ben, consequence, heard, integrityCase, member, notice } from './samples';

const base = '/api/courses/dll/cases/12';

function open(found: IntegrityCase, answers: Answers = {}, role: 'TA' | 'INSTRUCTOR' = 'INSTRUCTOR') {
  const seen = serve({ 'GET /api/me': me(role), [`GET ${base}`]: found, ...answers });
  show(<CasePage course="dll" number="12" />);
  return seen;
}

const sent = (seen: ReturnType<typeof open>) =>
  seen.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, JSON.parse(body)] as const);

test('staff see who is named, what was found and what was done', async () => {
  open(integrityCase({ waitingFor: 'No ruling is possible yet: student01 was not notified.' }));
  expect(await screen.findByRole('heading', { name: 'Integrity case #12' })).toBeVisible();
  expect(await screen.findByText('No ruling is possible yet: student01 was not notified.')).toBeVisible();
  const pair = within(screen.getByRole('article', { name: 'Aline Berger and Beat Caduff' }));
  expect(
    pair.getByText(/75 % of Aline Berger’s own code is also in Beat Caduff’s, 50 % the other way/),
  ).toBeVisible();
  expect(pair.getByText('12 rare statements')).toBeVisible();
  await userEvent.click(pair.getByText('1 match side by side'));
  expect(pair.getByText(/src\/Model.java, lines 7 to 8/)).toBeVisible();
  expect(pair.getByText(/src\/Other.java, line 3/)).toBeVisible();
  expect(screen.getByRole('cell', { name: 'about student01, student02' })).toBeVisible();
  expect(screen.getByRole('link', { name: /Case file \(PDF\)/ })).toHaveAttribute('href', `${base}/file.pdf`);
});

test('changed evidence is called out before anything else is done with it', async () => {
  const found = integrityCase();
  open({ ...found, evidence: { ...found.evidence, intact: false } });
  expect(await screen.findByRole('alert')).toHaveTextContent('no longer has its hash');
});

test('a notice begins with a draft and goes to one person', async () => {
  const seen = open(integrityCase(), { [`POST ${base}/notices`]: undefined });
  const text = await screen.findByLabelText('Notice to Aline Berger');
  expect(text).toHaveValue('Dear Aline Berger, please tell us.');
  await userEvent.type(text, ' Thank you.');
  await userEvent.click(screen.getByRole('button', { name: 'Notify Aline Berger' }));
  await expect
    .poll(() => sent(seen))
    .toEqual([
      [
        `${base}/notices`,
        { member: 'm1', version: 3, text: 'Dear Aline Berger, please tell us. Thank you.' },
      ],
    ]);
});

test('somebody without an account was reached elsewhere', async () => {
  const otto = member({ id: 'm3', username: '', name: 'Otto Old (2024)', outside: true, draft: 'Dear Otto' });
  const seen = open(integrityCase({ members: [member({ notice }), otto] }), {
    [`POST ${base}/notices`]: undefined,
  });
  await userEvent.type(await screen.findByLabelText('How it reached them'), 'letter');
  await userEvent.click(screen.getByRole('button', { name: 'Record the notice to Otto Old (2024)' }));
  await expect.poll(() => sent(seen)[0]?.[1]).toMatchObject({ member: 'm3', way: 'letter' });
});

test('the receipt and the replies are shown, and one from elsewhere can be recorded', async () => {
  const seen = open(heard, { [`POST ${base}/replies`]: undefined });
  const aline = within(await screen.findByRole('article', { name: 'Aline Berger' }));
  expect(aline.getByText(/Notified Tue 8 Dec 2026, 10:00 Europe\/Zurich by ta1/)).toBeVisible();
  expect(aline.getByText('I wrote it myself.')).toBeVisible();
  await userEvent.click(aline.getByText('Record a reply that came elsewhere'));
  await userEvent.type(aline.getByLabelText('What Aline Berger said'), 'By phone');
  await userEvent.type(aline.getByLabelText('How it reached you'), 'call');
  await userEvent.click(aline.getByRole('button', { name: 'Record the reply' }));
  await expect.poll(() => sent(seen)[0]?.[1]).toMatchObject({ member: 'm1', text: 'By phone', way: 'call' });
});

test('a ruling shows its consequences before it can be proposed', async () => {
  const seen = open(heard, {
    [`POST ${base}/ruling/preview`]: {
      consequences: [
        consequence(),
        consequence({
          member: 'm2',
          username: 'student02',
          name: 'Beat Caduff',
          effect: 'DEDUCTION',
          percent: 30,
          reason: 'gave it away',
          before: 50_000,
          after: 35_000,
          totalChange: -2.25,
        }),
      ],
    },
    [`POST ${base}/ruling`]: undefined,
  });
  const beat = within(await screen.findByRole('group', { name: 'Beat Caduff' }));
  await userEvent.selectOptions(beat.getByLabelText('Effect'), 'DEDUCTION');
  await userEvent.click(screen.getByRole('button', { name: 'Show the consequences' }));
  expect(beat.getByText('Give whole percent, from 1 to 99.')).toBeVisible();
  expect(beat.getByText('Say why the rule does not apply here.')).toBeVisible();
  expect(sent(seen)).toEqual([]);
  await userEvent.type(beat.getByLabelText('Percent taken off'), '30');
  await userEvent.type(beat.getByLabelText('Reason for the exception'), 'gave it away');
  await userEvent.click(screen.getByRole('button', { name: 'Show the consequences' }));
  expect(await screen.findByText('2 grades would change.')).toBeVisible();
  const table = within(screen.getByRole('table', { name: 'What the ruling would do' }));
  expect(table.getByRole('row', { name: /Aline Berger.*0 points.*57.4 0.0 −8.61 %/ })).toBeVisible();
  expect(table.getByRole('row', { name: /Beat Caduff.*−30 %.*gave it away 50.0 35.0/ })).toBeVisible();
  await userEvent.type(screen.getByLabelText('Reason of the ruling'), 'the passages are the same');
  await userEvent.click(screen.getByRole('button', { name: 'Propose this ruling' }));
  const exceptions = [{ member: 'm2', effect: 'DEDUCTION', percent: 30, reason: 'gave it away' }];
  await expect
    .poll(() => sent(seen))
    .toEqual([
      [`${base}/ruling/preview`, { exceptions }],
      [`${base}/ruling`, { version: 3, reason: 'the passages are the same', exceptions }],
    ]);
});

test('another choice after the preview asks for a new one', async () => {
  open(heard, { [`POST ${base}/ruling/preview`]: { consequences: [consequence()] } });
  await userEvent.click(await screen.findByRole('button', { name: 'Show the consequences' }));
  expect(await screen.findByText('1 grade would change.')).toBeVisible();
  const aline = within(screen.getByRole('group', { name: 'Aline Berger' }));
  await userEvent.selectOptions(aline.getByLabelText('Effect'), 'NONE');
  expect(screen.queryByText('1 grade would change.')).toBeNull();
});

test('while somebody was not heard the consequences are shown, and no more', async () => {
  const waitingFor = 'No ruling is possible yet: student02 can still reply, until Tue 15 Dec 2026.';
  open(integrityCase({ state: 'NOTIFIED', waitingFor, members: [member({ notice }), { ...ben, notice }] }), {
    [`POST ${base}/ruling/preview`]: { consequences: [consequence()] },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Show the consequences' }));
  expect(await screen.findByText('1 grade would change.')).toBeVisible();
  expect(screen.getAllByText(waitingFor)).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Propose this ruling' })).toBeNull();
});

const proposed: CaseRuling = {
  proposedBy: 'ta1',
  proposedAt: '2026-12-16T09:00:00Z',
  reason: 'the passages are the same',
  effects: [consequence()],
};

test('a second person confirms with the consequences in view', async () => {
  const seen = open(integrityCase({ state: 'DECIDED', ruling: proposed }), {
    [`POST ${base}/ruling/confirmation`]: undefined,
  });
  expect(await screen.findByText('1 grade would change.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Confirm the ruling' }));
  await expect.poll(() => sent(seen)).toEqual([[`${base}/ruling/confirmation`, { version: 3 }]]);
});

test('who proposed is told that somebody else confirms, and can take it back', async () => {
  const own = { ...proposed, proposedBy: me().username };
  const seen = open(integrityCase({ state: 'DECIDED', ruling: own }), {
    [`POST ${base}/ruling/withdrawal`]: undefined,
  });
  expect(await screen.findByText('Another instructor has to confirm what you proposed.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Confirm the ruling' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw the proposal' }));
  expect(screen.getByText('Say why: the reason is kept with the case.')).toBeVisible();
  await userEvent.type(screen.getByLabelText('Reason to withdraw the proposal'), 'hear them again');
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw the proposal' }));
  await expect
    .poll(() => sent(seen))
    .toEqual([[`${base}/ruling/withdrawal`, { version: 3, reason: 'hear them again' }]]);
});

test('teaching assistants neither confirm nor dismiss', async () => {
  open(integrityCase({ state: 'DECIDED', ruling: proposed }), {}, 'TA');
  expect(await screen.findByText('An instructor has to confirm it.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Confirm the ruling' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Dismiss the case' })).toBeNull();
});

test('a ruling that holds says what it did and can be reversed', async () => {
  const ruling = { ...proposed, confirmedBy: 'instructor', confirmedAt: '2026-12-17T09:00:00Z' };
  const seen = open(integrityCase({ state: 'CONFIRMED', ruling }), {
    [`POST ${base}/ruling/reversal`]: new Refusal(409, {
      title: 'Conflict',
      status: 409,
      detail: 'Something happened in this case since you read it.',
    }),
  });
  expect(await screen.findByText(/Confirmed by instructor, Thu 17 Dec 2026/)).toBeVisible();
  expect(screen.getByRole('table', { name: 'What the ruling did' })).toBeVisible();
  await userEvent.type(screen.getByLabelText('Reason for the reversal'), 'appeal granted');
  await userEvent.click(screen.getByRole('button', { name: 'Reverse the ruling' }));
  expect(await screen.findByText('Something happened in this case since you read it.')).toBeVisible();
  expect(sent(seen)).toEqual([[`${base}/ruling/reversal`, { version: 3, reason: 'appeal granted' }]]);
});

test('a closed case says why and offers nothing more', async () => {
  const closing = { by: 'instructor', at: '2026-12-17T09:00:00Z', reason: 'a coincidence' };
  open(integrityCase({ state: 'DISMISSED', closing, members: [member({ notice }), ben] }));
  expect(await screen.findByText('a coincidence')).toBeVisible();
  for (const name of [/Notify/, /Dismiss/, /Show the consequences/, /Record the reply/]) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
});
