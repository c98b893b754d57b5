import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { course, graded, sheet, signIn, solution, upload } from './demo';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A page in both schemes and at both widths: no violation, no sideways scrolling. */
async function isAccessible(page: Page, address: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Before the page is opened: right after a switch the checker reads colours of both schemes.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await visit(page, address);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
      expect(found, `${address} ${colorScheme} ${width}`).toEqual([]);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(tooWide, `${address} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
}

/** Opens an address, waits for its data, and opens what is folded away. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy]')).toHaveCount(0);
  await page.evaluate(() => document.querySelectorAll('details').forEach(details => (details.open = true)));
  await page.waitForLoadState('networkidle');
}

test('the checker itself finds a bad page', async ({ page }) => {
  await page.setContent('<main><h1>Bad</h1><button></button><p style="color:#aaa">pale</p></main>');
  const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
  expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
});

test('sign-in', async ({ page }) => {
  await isAccessible(page, '/');
});

test('what students see', async ({ page }) => {
  test.setTimeout(600_000);
  await signIn(page, 'student08');
  await upload(
    page,
    'Solution.java',
    solution(source => source.replace('2 * error[i] * x[i][j]', 'error[i] * x[i][j]')),
  );
  await graded(page);
  const attempt = new URL(page.url()).pathname;
  const others = ['/settings', `${attempt}x`, `${sheet}/base-code`, `${sheet}/similarity`];
  for (const address of [`/courses/${course}`, sheet, attempt, ...others]) {
    await isAccessible(page, address);
  }
});

test('what staff see', async ({ page }) => {
  test.setTimeout(600_000);
  await signIn(page, 'instructor');
  await isAccessible(page, `/courses/${course}/gradebook`);
  await page
    .getByRole('link', { name: /Polynomial regression:/ })
    .first()
    .click();
  await page.waitForURL('**/attempts/*');
  const attempt = new URL(page.url()).pathname;
  const manage = `/courses/${course}/manage`;
  // Without anything compared, as well: the fourth assignment has no submissions.
  const none = `/courses/${course}/assignments/transformer-seq2seq`;
  const compared = [sheet, none].flatMap(one => [`${one}/similarity`, `${one}/similarity/graph`]);
  const pages = [manage, `${manage}/polynomial-regression`, `/courses/${course}/audit`];
  for (const address of [
    attempt,
    ...pages,
    ...compared,
    `${sheet}/similarity/pairs/x/y`,
    `${sheet}/base-code`,
  ]) {
    await isAccessible(page, address);
  }
});

test('the keyboard alone signs in, skips the header and opens a sheet', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel('User name')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('student08');
  await page.keyboard.press('Tab');
  await page.keyboard.type(process.env['GRADUS_DEMO_PASSWORD'] ?? '');
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: 'Polynomial regression', exact: true });
  await expect(link).toBeVisible();
  for (
    let presses = 0;
    presses < 20 && !(await link.evaluate(node => node === document.activeElement));
    presses++
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Polynomial regression' })).toBeFocused();
});
