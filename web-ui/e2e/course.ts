import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { solution } from './demo';

const required = (name: string) => {
  const value = process.env[name];
  if (value == null || value === '')
    throw new Error(`${name} is not set: start the tests with web-ui/e2e/run`);
  return value;
};

export const correct = solution().toString();

/** No violation of WCAG 2.2 AA that a machine can find. */
export async function expectAccessible(page: Page) {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

export interface Push {
  code: number;
  terminal: string;
}

/** Clones student01's repository with a real git, replaces the sources and pushes. */
export function push(files: Record<string, string>, branch = 'main'): Push {
  const work = mkdtempSync(join(tmpdir(), 'gradus-push-'));
  const clone = join(work, 'clone');
  const remote = `${required('GRADUS_URL').replace('http://', `http://student01:${required('GRADUS_STUDENT_TOKEN')}@`)}/git/dll/polynomial-regression/student01.git`;
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Student', '-c', 'user.email=student@example.org', ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  try {
    git(work, 'clone', '-q', remote, clone);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(clone, path)), { recursive: true });
      writeFileSync(join(clone, path), text);
    }
    git(clone, 'add', '-A');
    git(clone, 'commit', '-q', '-m', 'Hand in');
    return pushed(() => execFileSync('sh', ['-c', `git push origin HEAD:${branch} 2>&1`], { cwd: clone }));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function pushed(run: () => Buffer): Push {
  try {
    return { code: 0, terminal: run().toString() };
  } catch (error) {
    const failed = error as { status: number; stdout: Buffer };
    return { code: failed.status, terminal: failed.stdout.toString() };
  }
}

/** The address of the attempt that a push reports. */
export function attemptOf(terminal: string): string {
  const found = /(\/attempts\/[0-9a-f-]{36})/.exec(terminal);
  if (found?.[1] == null) throw new Error(`no attempt in:\n${terminal}`);
  return found[1];
}
