import { expect, test } from '@playwright/test';
import { graded, picture, sheet, signIn, solution, upload } from './demo';
import { zip } from './zip';

test('a wrong password is told in a sentence', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('User name').fill('student02');
  await page.getByLabel('Password', { exact: true }).fill('surely wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('do not belong together');
});

test('signing in keeps the address', async ({ page }) => {
  await signIn(page, 'student02', sheet);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Polynomial regression');
});

test('signing out hides everything', async ({ page }) => {
  await signIn(page, 'student02');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto(sheet);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('from the dashboard over an upload to all automatic points, without a reload', async ({ page }) => {
  await signIn(page, 'student02');
  await expect(page.getByRole('article')).toHaveCount(4);
  await picture(page, 'dashboard');
  await page.getByRole('link', { name: 'Polynomial regression', exact: true }).click();
  await expect(page.locator('math').first()).toBeVisible();
  await picture(page, 'assignment');
  const file = zip({ 'src/solution/Solution.java': solution() });
  await page
    .getByLabel('or choose them')
    .setInputFiles({ name: 'solution.zip', mimeType: 'application/zip', buffer: file });
  await page.getByRole('button', { name: 'Hand in 1 file' }).click();
  await page.waitForURL('**/attempts/*');
  await expect(page.getByText('Received', { exact: true }).first()).toBeVisible();
  await picture(page, 'live');
  await graded(page);
  await expect(page.getByText(/^65\.0 of 65 automatic points/)).toBeVisible();
  await picture(page, 'results-all');
});

test('a known mistake is named, with what to read', async ({ page }) => {
  await signIn(page, 'student03');
  await upload(
    page,
    'Solution.java',
    solution(source => source.replace('2.0 / x.length', '1.0 / x.length')),
  );
  await graded(page);
  await expect(page.getByText(/exactly half of the gradient/).first()).toBeVisible();
  await picture(page, 'results-mistake');
});

test('a compiler message leads to its line', async ({ page }) => {
  await signIn(page, 'student03');
  await upload(
    page,
    'Solution.java',
    solution(source => source.replace('double sum = 0;', 'double sum = 0')),
  );
  await graded(page);
  await expect(page.getByText(/Your sources do not compile/)).toBeVisible();
  await page.getByRole('link', { name: /Solution\.java:\d+:\d+/ }).click();
  await expect(page.getByRole('region', { name: /Source of .*Solution\.java/ })).toContainText(
    "';' expected",
  );
  await picture(page, 'results-compile');
});

test('a notebook is refused with a sentence and nothing is handed in', async ({ page }) => {
  await signIn(page, 'student04');
  await upload(page, 'solution.ipynb', Buffer.from('{}'));
  await expect(page.getByRole('alert')).toContainText('ipynb');
  await expect(page).toHaveURL(new RegExp(`${sheet}$`));
});

test("somebody else's attempt does not exist for a student", async ({ page, browser }) => {
  await signIn(page, 'student02', sheet);
  await page
    .getByRole('link', { name: /^Attempt \d+/ })
    .first()
    .click();
  await page.waitForURL('**/attempts/*');
  const stranger = await browser.newPage();
  await signIn(stranger, 'student05', new URL(page.url()).pathname);
  await expect(stranger.getByRole('alert')).toBeVisible();
  await expect(stranger.getByText(/automatic points/)).toHaveCount(0);
  await stranger.close();
});

test('a token is shown once and can be revoked', async ({ page }) => {
  await signIn(page, 'student06', '/settings');
  const name = `test ${Date.now()}`;
  await page.getByLabel('Name of the token').fill(name);
  await page.getByRole('button', { name: 'Create access token' }).click();
  await expect(page.getByRole('region', { name: 'your new access token' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('region', { name: 'your new access token' })).toHaveCount(0);
  await page.getByRole('button', { name: `Revoke ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('revoked');
});
