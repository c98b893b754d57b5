import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { assignment, course, graded, sheet, signIn, solution } from './demo';

const token = process.env['GRADUS_STUDENT_TOKEN'] ?? '';
test.skip(token === '', 'needs GRADUS_STUDENT_TOKEN');

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-push-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs git without anybody's settings; returns what the terminal would show. */
function git(...args: string[]): string {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
  const identity = ['-c', 'user.name=Student', '-c', 'user.email=student@example.org'];
  // git speaks on both channels; a shell joins them in the order in which they appear.
  return execFileSync('sh', ['-c', 'exec git "$@" 2>&1', 'git', ...identity, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
}

test('a push shows receipt and result in the terminal, and the browser shows the same', async ({
  page,
  baseURL,
}) => {
  const remote = new URL(`/git/${course}/${assignment}/student01.git`, baseURL);
  remote.username = 'student01';
  remote.password = token;
  git('clone', '--quiet', remote.href, 'work');
  mkdirSync(join(folder, 'work/src/solution'), { recursive: true });
  // A comment makes each run's content new.
  writeFileSync(
    join(folder, 'work/src/solution/Solution.java'),
    solution(source => `${source}// ${Date.now()}\n`),
  );
  git('-C', 'work', 'add', '-A');
  git('-C', 'work', 'commit', '--quiet', '-m', 'Solve the sheet');
  const terminal = git('-C', 'work', 'push', 'origin', 'HEAD:main');
  expect(terminal).toMatch(/remote: .*65\.0/);

  await signIn(page, 'student01', sheet);
  await page
    .getByRole('link', { name: /^Attempt \d+/ })
    .first()
    .click();
  await graded(page);
  await expect(page.getByText(/^65\.0 of 65 automatic points/)).toBeVisible();
});
