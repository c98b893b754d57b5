import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

export const course = 'dll';
export const assignment = 'polynomial-regression';
export const sheet = `/courses/${course}/assignments/${assignment}`;

const password = process.env['GRADUS_DEMO_PASSWORD'] ?? '';

/** Signs in on whatever page is open; the address stays. */
export async function signIn(page: Page, username: string, at = '/'): Promise<void> {
  if (password === '') throw new Error('Set GRADUS_DEMO_PASSWORD to the password of the demo people.');
  await page.goto(at);
  await page.getByLabel('User name').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}

/** Signs out, and in again as somebody else. */
export async function becomes(page: Page, username: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('User name')).toBeVisible();
  await signIn(page, username);
}

/** The demo's own complete solution, as it is or with a mistake put in. */
export function solution(change: (source: string) => string = source => source): Buffer {
  const source = readFileSync(
    new URL('../../grader-server/src/main/resources/demo/Solution.java.txt', import.meta.url),
    'utf8',
  );
  return Buffer.from(change(source));
}

/** Hands in one file by the form on the sheet, and waits for the live page. */
export async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto(sheet);
  await page
    .getByLabel('or choose them')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Hand in 1 file' }).click();
}

/** Waits until the open attempt has its results, without a reload. */
export async function graded(page: Page): Promise<void> {
  await page.waitForURL('**/attempts/*');
  await expect(page.getByText(/automatic points/).first()).toBeVisible({ timeout: 60_000 });
}

/** A picture of the screen, or a part of it, for the documentation, when a folder was given. */
export async function picture(page: Page, name: string, part?: Locator): Promise<void> {
  const folder = process.env['GRADUS_SCREENS'];
  if (folder == null) return;
  const path = `${folder}/${name}.png`;
  await (part == null ? page.screenshot({ path, fullPage: true }) : part.screenshot({ path }));
}
