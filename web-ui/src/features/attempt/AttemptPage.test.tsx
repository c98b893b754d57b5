import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Attempt } from '@/api/model';
import { attempt, check, me, submission } from '@/testing/samples';
import { show } from '@/testing/screen';
import { Refusal, serve, Text } from '@/testing/server';
import { FakeEventSource } from '@/testing/stream';
import AttemptPage from './AttemptPage';

const submissions = 'GET /api/courses/dll/assignments/polynomial-regression/submissions';

const usage = {
  wallMillis: 2140,
  wallLimitMillis: 60_000,
  cpuMillis: 1830,
  cpuLimitMillis: 60_000,
  peakMemoryBytes: 218_103_808,
  memoryLimitBytes: 1_073_741_824,
  outputBytes: 0,
  outputLimitBytes: 262_144,
};

function open(shown: Attempt, file?: string, line?: number) {
  const answers = {
    'GET /api/me': me(shown.staff ? 'TA' : 'STUDENT'),
    'GET /api/attempts/a1': shown,
    [submissions]: [submission(), submission({ attemptId: 'a0', number: 2, counts: false })],
    [`${submissions}?person=student01`]: [submission()],
    'GET /api/attempts/a1/files': [
      { path: 'report.pdf', bytes: 10 },
      { path: 'src/Poly.java', bytes: 20 },
    ],
    'GET /api/attempts/a1/files/src/Poly.java': new Text('class Poly {\n  int x\n}\n'),
    'POST /api/attempts/a1/requeue': null,
  };
  const seen = serve(answers);
  show(
    <AttemptPage
      id="a1"
      {...(file == null ? {} : { file })}
      {...(line == null ? {} : { line })}
      review={() => <p>forms of staff</p>}
    />,
  );
  return { answers, seen };
}

beforeEach(() => FakeEventSource.install());
afterEach(() => FakeEventSource.uninstall());

test('results begin with one sentence and show what was lost, with the diagnosis', async () => {
  open(attempt());
  await screen.findByText('21.0 of 30 automatic points, 6 still to be marked by a TA, on time.');
  const item = screen.getByRole('article', { name: '1.6 Gradient' });
  expect(within(item).getAllByText('−9.0')).toHaveLength(2);
  expect(within(item).getByText(/exactly half of the gradient/)).toBeVisible();
  expect(within(item).getByText('Read: sheet, section 1.6')).toBeVisible();
  expect(within(item).getByText('Hidden check')).toBeVisible();
  expect(screen.getByText('On time: × 1')).toBeVisible();
});

test('a page of green visible checks says that a hidden one failed', async () => {
  const hidden = check({
    check: 'choose',
    hidden: true,
    earnedOf: [0, 10],
    verdict: { kind: 'failed', message: 'wrong', diagnosis: { kind: 'none' } },
  });
  open(attempt({ checks: [check(), hidden] }));
  await screen.findByText('1 check worth 10 points uses hidden inputs; 1 did not pass.');
  expect(screen.queryByText(/all .* passed/i)).toBeNull();
});

test('compiler messages lead to their line, and the checks are not shown as failed', async () => {
  const problems = [{ path: 'src/Poly.java', line: 2, column: 8, message: "';' expected" }];
  const notRun = check({
    earnedOf: [0, 10],
    verdict: { kind: 'notRun', cause: 'COMPILE', message: 'The sources do not compile.' },
  });
  open(attempt({ outcome: { kind: 'compileFailed', problems }, checks: [notRun] }), 'src/Poly.java', 2);
  const link = await screen.findByRole('link', { name: 'src/Poly.java:2:8' });
  expect(link).toHaveAttribute('href', '/attempts/a1?file=src%2FPoly.java&line=2');
  expect(screen.getByText('Your sources do not compile: 1 error. No check was run.')).toBeVisible();
  expect(screen.queryByText('failed', { selector: 'article *' })).toBeNull();
  const source = await screen.findByRole('region', { name: 'Source of src/Poly.java' });
  expect(within(source).getByText(/';' expected/)).toBeVisible();
});

test('a submission without an entry class shows the reason', async () => {
  open(
    attempt({
      outcome: {
        kind: 'notLoaded',
        cause: 'TWO_IMPLEMENTATIONS',
        message: 'Two classes implement PolynomialRegression: A and B. Remove one.',
        frames: [],
      },
      checks: [],
    }),
  );
  expect(await screen.findByText(/Two classes implement/)).toBeVisible();
});

test('a queued attempt shows its receipt and its place', async () => {
  open(attempt({ state: 'QUEUED', queue: { position: 2, ahead: 1 }, outcome: undefined, checks: undefined }));
  expect(await screen.findByText('In the queue: 1 submission before yours.')).toBeVisible();
  expect(screen.getByText('3fa92b7c1d', { selector: 'dd code' })).toBeVisible();
  expect(screen.getByRole('list', { name: 'Progress' })).toBeVisible();
});

test('the live view follows the stream and becomes the results', async () => {
  const { answers } = open(attempt({ state: 'QUEUED', outcome: undefined, checks: undefined }));
  answers[submissions] = [submission({ state: 'RUNNING', verdict: undefined })];
  await screen.findByText('In the queue, waiting for a free place.');
  await screen.findByText('Running');
  const stream = FakeEventSource.last();
  expect(stream.url).toBe('/api/attempts/a1/events');
  stream.send('planned', {
    checks: [{ id: 'design', title: 'Design matrix', item: '1.2', planned: 10_000 }],
  });
  await screen.findByText('Your code is being compiled.');
  stream.send('check', { id: 'design', verdict: 'passed', earned: 10_000 });
  await screen.findByText('Your code compiles. The checks are running.');
  answers['GET /api/attempts/a1'] = attempt();
  answers[submissions] = [submission()];
  stream.send('graded', {});
  await screen.findByText(/21.0 of 30 automatic points/);
  await waitFor(() => expect(stream.closed).toBe(true));
  // The line of the list below is up to date as well.
  await waitFor(() => expect(screen.queryByText('Running')).toBeNull());
});

test('a broken stream is admitted', async () => {
  open(attempt({ state: 'RUNNING', outcome: undefined, checks: undefined }));
  await screen.findByText('Your code is being compiled.');
  FakeEventSource.last().break();
  expect(await screen.findByText(/Live news are interrupted/)).toBeVisible();
});

test('a state that is over waits for the results instead of showing an empty page', async () => {
  const { answers } = open(attempt({ state: 'RUNNING', outcome: undefined, checks: undefined }));
  await screen.findByText('Your code is being compiled.');
  answers['GET /api/attempts/a1'] = attempt();
  FakeEventSource.last().send('state', { state: 'GRADED', over: true });
  await screen.findByText(/21.0 of 30 automatic points/);
  expect(screen.queryByText(/^0.0 of 0/)).toBeNull();
});

test('a log that may hold hidden inputs is announced, not called empty', async () => {
  open(attempt({ log: undefined, usage: { ...usage, outputBytes: 132 } }));
  expect(await screen.findByText(/shown after the last deadline window/)).toBeVisible();
  expect(screen.getByText(/printed 132 bytes of 256.0 KB/)).toBeVisible();
});

test('a practice check carries no points', async () => {
  open(attempt({ checks: [check(), check({ check: 'practice', title: 'Example 1', earnedOf: [0, 0] })] }));
  expect(await screen.findByText('practice, no points')).toBeVisible();
});

test('a parked attempt is our fault and says so', async () => {
  open(
    attempt({ state: 'PARKED', outcome: undefined, checks: undefined, faultReason: 'disk full on node 1' }),
  );
  expect(await screen.findByText('Our fault, not yours')).toBeVisible();
  expect(screen.queryByText(/disk full/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Grade this attempt again' })).toBeNull();
});

test('staff see the forms, the reason of a fault and the student', async () => {
  open(
    attempt({
      staff: true,
      state: 'PARKED',
      outcome: undefined,
      checks: undefined,
      faultReason: 'disk full',
    }),
  );
  expect(await screen.findByText('forms of staff')).toBeVisible();
  expect(screen.getByText('disk full')).toBeVisible();
  expect(screen.getByText(/Aline Berger \(student01\)/)).toBeVisible();
});

test('staff have a parked attempt graded again', async () => {
  const parked = {
    state: 'PARKED',
    outcome: undefined,
    checks: undefined,
    faultReason: 'disk full',
  } as const;
  const { seen } = open(attempt({ staff: true, ...parked }));
  await userEvent.click(await screen.findByRole('button', { name: 'Grade this attempt again' }));
  expect(seen.some(({ method, path }) => method === 'POST' && path.endsWith('/requeue'))).toBe(true);
});

test("a student's files are read only when they are opened", async () => {
  const { seen } = open(attempt());
  await screen.findByText(/21.0 of 30 automatic/);
  expect(seen.some(({ path }) => path.endsWith('/files'))).toBe(false);
  await userEvent.click(screen.getByText('Submitted files'));
  expect(await screen.findByText('Poly', { exact: false, selector: 'pre *' })).toBeVisible();
});

test("somebody else's attempt says that nothing is here", async () => {
  serve({
    'GET /api/me': me(),
    'GET /api/attempts/a1': new Refusal(404, { title: 'No such attempt', status: 404 }),
  });
  show(<AttemptPage id="a1" review={() => null} />);
  expect(await screen.findByText('No such attempt')).toBeVisible();
});

test('every string of a hostile submission is shown as text', async () => {
  const payload = '<img src=x onerror="document.title=\'owned\'">';
  open(
    attempt({
      assignmentTitle: payload,
      log: payload,
      checks: [
        check({
          title: payload,
          earnedOf: [0, 10],
          verdict: { kind: 'errored', cause: 'EXCEPTION', message: payload, frames: [payload] },
        }),
      ],
      derivation: { lines: [payload], sentence: payload },
    }),
  );
  await screen.findAllByText(payload);
  expect(document.querySelector('img')).toBeNull();
  expect(document.title).not.toBe('owned');
});
