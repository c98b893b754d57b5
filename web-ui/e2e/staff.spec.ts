import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './course';
import { picture, signIn } from './demo';

/** The demo's submission with a known mistake: 24.2 points from the checks, the rest is for a person. */
async function openWrongSubmission(page: Page) {
  await page.goto('/courses/dll/gradebook');
  const row = page.getByRole('row', { name: /student03/ });
  await expect(row).toBeVisible();
  await row.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/attempts\//);
}

test('a TA marks an item and the derivation follows', async ({ page }) => {
  await signIn(page, 'ta1');
  await page.goto('/courses/dll/gradebook');
  await expect(page.getByRole('row', { name: /student12/ })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'gradebook');
  await openWrongSubmission(page);
  const item = page.getByRole('form', { name: 'Mark item 1.1', exact: true });
  await item.getByLabel(/Points of/).fill('3.5');
  await item.getByLabel('Comment').fill('The axis labels are missing.');
  await item.getByRole('button', { name: /Save/ }).click();
  await expect(item.getByRole('status')).toContainText('saved by');
  await expectAccessible(page);
  await picture(page, 'review');
});

test('an override needs a reason and can be taken back', async ({ page }) => {
  await signIn(page, 'instructor');
  await openWrongSubmission(page);
  await page.getByLabel('Final points').fill('50');
  await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('Agreed after the oral discussion.');
  await page.getByRole('button', { name: /Override|Set/ }).click();
  await expect(page.getByText('Agreed after the oral discussion.').first()).toBeVisible();
  await page.getByLabel('Reason for taking it back').fill('Wrong student.');
  await page.getByRole('button', { name: /back/i }).click();
  await expect(page.getByLabel('Final points')).toBeVisible();
});

test('an instructor sees whose grade changes before a deadline moves', async ({ page }) => {
  await signIn(page, 'instructor');
  await page.goto('/courses/dll/manage/polynomial-regression');
  await expect(page.getByRole('heading', { name: 'Deadline and lateness' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'manage');
  await page.getByLabel('Deadline', { exact: true }).fill('2020-01-05T22:00');
  await page.getByRole('button', { name: 'Show whose grade changes' }).click();
  await expect(page.getByRole('row', { name: /Student 02/ })).toBeVisible();
});

test('students see nothing of the staff side', async ({ page }) => {
  await signIn(page, 'student07');
  const answer = await page.request.get('/api/courses/dll/gradebook');
  expect([403, 404]).toContain(answer.status());
  const evidence = await page.request.get('/api/courses/dll/audit');
  expect([403, 404]).toContain(evidence.status());
});
