import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './course';
import { assignment, becomes, course, picture, sheet, signIn } from './demo';
import { alone, ring, type HandIn } from './ring';

const similarity = `${sheet}/similarity`;
const api = `/api/courses/${course}/assignments/${assignment}`;
const two = /Student 09 and Student 10|Student 10 and Student 09/;
const members = ring.map(({ student }) => `Student ${student.slice(-2)}`);

/** Hands in by the same request as the form, so that four people need no four waits for their grades. */
async function handIn(page: Page, { student, files }: HandIn) {
  const form = new FormData();
  for (const { name, text } of files) form.append('files', new File([text], `src/solution/${name}`));
  await becomes(page, student);
  const sent = await page.request.post(`${api}/submissions`, {
    headers: { 'X-Gradus': 'web' },
    multipart: form,
  });
  expect(sent.ok(), await sent.text()).toBe(true);
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Both widths and both schemes: accessible, and no sideways scrolling; a picture of each where one is wanted. */
async function expectFit(page: Page, name: string, ready: Locator) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.reload();
    await expect(ready).toBeVisible();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(tooWide, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
      await picture(page, `${name}-${colorScheme}-${width}`);
    }
  }
}

test('a ring of four is found, looked at and taken to a case', async ({ page }) => {
  test.setTimeout(600_000);
  await signIn(page, 'student08');
  for (const one of [alone, ...ring]) await handIn(page, one);

  // The comparison begins by itself, and a second one can be asked for.
  await becomes(page, 'ta1');
  await page.goto(sheet);
  await page.getByRole('link', { name: 'Similarity of the submissions' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Similarity' })).toBeFocused();
  const pairs = part(page, 'Pairs').getByRole('table', { name: 'Pairs of submissions' });
  await expect(pairs.getByRole('link', { name: two })).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(part(page, 'Comparison').getByText(/^Compared .* Europe\/Zurich/)).toBeVisible({
    timeout: 120_000,
  });
  await expect(
    part(page, 'Files that need a look').getByRole('row', { name: /Student 12.*Notes\.java/ }),
  ).toBeVisible();
  await expectFit(page, 'similarity', pairs);

  // What is in the address survives a reload.
  await part(page, 'Pairs').getByLabel('Find a person').fill('student12');
  await expect(page).toHaveURL(/q=student12/);
  await page.reload();
  await expect(pairs.getByRole('row')).toHaveCount(4);

  // The ring is one cluster, and nobody else is in it.
  await page.goto(similarity);
  await page.getByRole('link', { name: 'Clusters' }).click();
  const clusters = page.getByRole('table', { name: 'Clusters' });
  const cluster = clusters.getByRole('row').filter({ hasText: 'Student 09' });
  for (const name of members) await expect(cluster).toContainText(name);
  await expect(cluster.getByRole('listitem').filter({ hasText: /^\d/ })).toHaveCount(4);
  await expect(cluster).not.toContainText('Student 07');
  await expectFit(page, 'similarity-clusters', clusters);

  // Two of them side by side, by keyboard.
  await cluster.getByRole('link', { name: two }).click();
  await expect(page.getByRole('heading', { name: two })).toBeVisible();
  await expect(page.getByText(/Student 09 had most of it earlier/)).toBeVisible();
  const code = page.getByRole('region', { name: 'src/solution/Solution.java of Student 09' });
  await code.focus();
  await page.keyboard.press('n');
  await expect(page.getByText(/^Match 1 of/)).toBeVisible();
  await expect(code.getByRole('button', { name: /^Match 1,/ })).toBeInViewport();
  await expect(
    page.getByRole('region', { name: /of Student 10$/ }).getByRole('button', { name: /^Match 1,/ }),
  ).toBeInViewport();
  await expectFit(page, 'similarity-pair', page.getByRole('heading', { name: 'Side by side' }));
  await page.getByLabel('Reason, if you want to give one').fill('The same helper with other names.');
  await page.getByRole('button', { name: 'Suspicious' }).click();
  await expect(page.getByRole('button', { name: 'Suspicious' })).toHaveAttribute('aria-pressed', 'true');

  // A case about the whole cluster has the pairs as its evidence.
  await page.goBack();
  await cluster.getByRole('button', { name: /^Open a case/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Note').fill('Four programs with the same helper.');
  await dialog.getByRole('button', { name: 'Open a case about 4 people' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Integrity case #/ })).toBeVisible();
  for (const name of members) {
    await expect(part(page, 'Who is named').getByRole('article', { name, exact: true })).toBeVisible();
  }
  await expect(part(page, 'Evidence').getByRole('article')).not.toHaveCount(0);
  await page.goto(similarity);
  await expect(
    pairs.getByRole('row', { name: new RegExp(`(${two.source}).*Suspicious.*#\\d`) }),
  ).toBeVisible();
});

test('the case about the ring runs to a ruling by two people, and back', async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page, 'ta1');
  await page.goto(`/courses/${course}/integrity`);
  const row = page.getByRole('row').filter({ hasText: 'student09' });
  const address = (await row.getByRole('link').getAttribute('href')) ?? '';
  await page.goto(address);
  for (const name of members) {
    await page.getByRole('button', { name: `Notify ${name}` }).click();
    await expect(
      page.getByRole('article', { name, exact: true }).getByText(/Notified .* by ta1/),
    ).toBeVisible();
  }
  for (const { student } of ring) {
    await becomes(page, student);
    await page.goto(address);
    await page.getByLabel('Your side of it').fill('I wrote this on my own.');
    await page.getByRole('button', { name: 'Send the reply' }).click();
    await expect(page.getByText('Your reply was received.')).toBeVisible();
  }
  await becomes(page, 'ta1');
  await page.goto(address);
  await page.getByRole('button', { name: 'Show the consequences' }).click();
  const table = page.getByRole('table', { name: 'What the ruling would do' });
  for (const { student } of ring) await expect(table.getByRole('row', { name: student })).toBeVisible();
  await page.getByLabel('Reason of the ruling').fill('The passages are the same.');
  await page.getByRole('button', { name: 'Propose this ruling' }).click();
  await becomes(page, 'instructor');
  await page.goto(address);
  await page.getByRole('button', { name: 'Confirm the ruling' }).click();
  await expect(page.getByText(/Confirmed by instructor/)).toBeVisible();
  for (const { student } of ring) {
    await becomes(page, student);
    await page.goto(`/courses/${course}`);
    await expect(page.getByText(/by ruling: 0 \(integrity case #\d+\)/)).toBeVisible();
  }
  await becomes(page, 'instructor');
  await page.goto(address);
  await page.getByLabel('Reason for the reversal').fill('The appeal was granted.');
  await page.getByRole('button', { name: 'Reverse the ruling' }).click();
  await expect(page.getByText(/The ruling was reversed by instructor/)).toBeVisible();
  for (const { student } of ring) {
    await becomes(page, student);
    await page.goto(`/courses/${course}`);
    await expect(page.getByText('Polynomial regression').first()).toBeVisible();
    await expect(page.getByText('by ruling', { exact: false })).toHaveCount(0);
  }
});

test('an instructor marks a match as expected and takes it back', async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page, 'instructor');
  await page.goto(similarity);
  await page.getByRole('link', { name: two }).first().click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Expected …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('It stands in the lecture notes.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Mark as expected' }).click();
  await expect(dialog.getByText('Marked.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.goto(similarity);
  const expected = part(page, 'Expected code');
  await expect(expected.getByText(/It stands in the lecture notes/)).toBeVisible();

  // Students see the lines and the reason, and no name.
  await becomes(page, 'student05');
  await page.goto(similarity);
  await expect(page.getByText('This page is for the staff of the course.')).toBeVisible();
  await page.goto(sheet);
  await page.getByRole('link', { name: 'What counts as yours' }).click();
  await expect(page.getByText('It stands in the lecture notes.')).toBeVisible();
  await expect(part(page, 'Given by the assignment')).toContainText('design is not implemented yet');
  await expect(page.getByRole('main')).not.toContainText(/student09|Student 09|student10|Student 10/);
  await expect(part(page, 'The rule in this course')).toContainText('0 points on the assignment');
  await expectFit(page, 'base-code', page.getByText('It stands in the lecture notes.'));

  await becomes(page, 'instructor');
  await page.goto(similarity);
  await expected.getByRole('button', { name: /^Withdraw/ }).click();
  await expect(expected.getByText('No code is marked as expected.')).toBeVisible();
});
