import { expect, test, type Page } from '@playwright/test';
import { course, graded, picture, signIn, solution, upload } from './demo';

/** A student with something to mark, whatever ran before. */
async function handIn(page: Page): Promise<string> {
  await signIn(page, 'student07');
  await upload(page, 'Solution.java', solution());
  await graded(page);
  const { pathname } = new URL(page.url());
  await page.getByRole('button', { name: 'Sign out' }).click();
  return pathname;
}

test('from the gradebook to a mark, an override, and back', async ({ page }) => {
  await handIn(page);
  await signIn(page, 'ta1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gradebook');
  await picture(page, 'gradebook');
  const row = page.getByRole('row', { name: /student07/ });
  await row.getByRole('link', { name: /Polynomial regression/ }).click();
  await page.waitForURL('**/attempts/*');
  await expect(page.getByRole('region', { name: /Source of/ })).toContainText('class Solution');

  const form = page.getByRole('form', { name: 'Mark item 1.1', exact: true });
  await form.getByLabel(/Points of/).fill('3.5');
  await form.getByLabel('Comment').fill(`Axis labels are missing (${Date.now()}).`);
  await form.getByRole('button', { name: /Save/ }).click();
  await expect(form.getByRole('status')).toHaveText('saved by ta1');
  await expect(page.getByText(/\d of \d+ from a TA/)).toBeVisible();
  await picture(page, 'review');

  await page.getByLabel('Final points').fill('80');
  await page.getByLabel('Reason').fill('Oral exam');
  await expect(page.getByText(/→ 80\.0/)).toBeVisible();
  await page.getByRole('button', { name: 'Override' }).click();
  await expect(page.getByText('Set to 80.0 points by ta1')).toBeVisible();
  await page.getByLabel('Reason for taking it back').fill('Wrong student');
  await page.getByRole('button', { name: 'Take the override back' }).click();
  await expect(page.getByText('Set to 80.0 points by ta1')).toHaveCount(0);
});

test('two TAs at once: the second sees both values and decides', async ({ page, browser }) => {
  const attempt = await handIn(page);
  await signIn(page, 'ta1', attempt);
  const mine = page.getByRole('form', { name: 'Mark item 1.4' });
  await mine.getByLabel(/Points of/).fill('4');

  const other = await browser.newPage();
  await signIn(other, 'ta2', attempt);
  const theirs = other.getByRole('form', { name: 'Mark item 1.4' });
  await theirs.getByLabel(/Points of/).fill('5');
  await theirs.getByLabel('Comment').fill(`Good plots (${Date.now()}).`);
  await theirs.getByRole('button', { name: /Save/ }).click();
  await expect(theirs.getByRole('status')).toHaveText('saved by ta2');
  await other.close();

  await mine.getByRole('button', { name: /Save/ }).click();
  await expect(mine.getByRole('alert')).toContainText('ta2 marked this item while you were writing.');
  await mine.getByRole('button', { name: 'Keep theirs' }).click();
  await expect(mine.getByLabel(/Points of/)).toHaveValue('5');
});

test('the gradebook is sorted and filtered by its address', async ({ page }) => {
  await signIn(page, 'ta1', `/courses/${course}/gradebook?find=student03`);
  await expect(page.getByText('1 student', { exact: false })).toBeVisible();
  await page.getByLabel('Find a student').fill('');
  await page.getByRole('button', { name: 'Total' }).click();
  await expect(page).toHaveURL(/sort=total/);
  await expect(page.getByRole('columnheader', { name: 'Total' })).toHaveAttribute('aria-sort', 'ascending');
});

test('an instructor sees whose grade a new policy changes before anything is saved', async ({ page }) => {
  await signIn(page, 'instructor', `/courses/${course}/manage`);
  await page.getByRole('link', { name: 'Edit Polynomial regression' }).click();
  await page.getByRole('button', { name: 'Show whose grade changes' }).click();
  await expect(page.getByText('No grade changes.')).toBeVisible();
  // A deadline in the past makes every submission late.
  await page.getByLabel('Deadline', { exact: true }).fill('2020-01-05T22:00');
  await page.getByRole('button', { name: 'Show whose grade changes' }).click();
  await expect(page.getByText(/would have fewer points than now/)).toBeVisible();
  await picture(page, 'policy');
  await page.reload();
  await expect(page.getByLabel('Deadline', { exact: true })).not.toHaveValue('2020-01-05T22:00');
});

test('a student does not get into the gradebook', async ({ page }) => {
  await signIn(page, 'student02', `/courses/${course}/gradebook`);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});
