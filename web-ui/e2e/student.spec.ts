import { expect, test } from '@playwright/test';
import { attemptOf, correct, expectAccessible, push } from './course';
import { picture, sheet, signIn } from './demo';

/** Correct, but slow enough that a person can watch it being graded. */
const slow = correct.replace(
  'return new GdConfig(0.001, 2400);',
  `try {
            Thread.sleep(1500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new GdConfig(0.001, 2400);`,
);

test('a student sees four cards and what each is worth', async ({ page }) => {
  await signIn(page, 'student05');
  await expect(page.getByRole('heading', { name: 'Deep Learning Lab' })).toBeVisible();
  for (const title of [
    'Polynomial regression',
    'CNN classifier',
    'Character language model',
    'Transformer',
  ]) {
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  }
  await expect(page.getByText('Europe/Zurich').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'dashboard');
});

test('an upload goes live and ends with all automatic points', async ({ page }) => {
  await signIn(page, 'student05');
  await page.goto(sheet);
  await expect(page.getByRole('heading', { name: 'Polynomial regression' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'assignment');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Solution.java', mimeType: 'text/x-java', buffer: Buffer.from(slow) });
  await page.getByRole('button', { name: /Hand in 1 file/ }).click();
  await expect(page.getByRole('region', { name: 'Receipt' })).toBeVisible();
  await expect(page.getByLabel(/of 16 checks/)).toBeVisible();
  await picture(page, 'attempt-live');
  await expect(page.getByText(/65\.0 of 65 automatic points/)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'results');
  const curves = page.getByRole('region', { name: 'Learning curves' });
  await expect(curves.getByRole('img', { name: /training loss and validation loss/ })).toBeVisible();
  await expect(curves.getByText(/the reference’s range over seeds/)).toBeVisible();
  // Nearly all of the fall is in the first steps.
  await curves.getByRole('checkbox', { name: 'logarithmic' }).check();
  await expect(curves.getByText('loss, logarithmic')).toBeVisible();
  await picture(page, 'curve', curves);
});

test('a push shows in the terminal what the browser shows', async ({ page }) => {
  const { code, terminal } = push({ 'src/solution/Solution.java': correct });
  expect(code, terminal).toBe(0);
  expect(terminal).toContain('RECEIVED');
  expect(terminal).toMatch(/1\.6 .* 20\.0 \/ 20\.0/);
  expect(terminal).toContain('A teaching assistant still marks 1.1');
  await signIn(page, 'student01');
  await page.goto(attemptOf(terminal));
  await expect(page.getByText(/65\.0 of 65 automatic points/)).toBeVisible();
});

test('a known mistake is named, not only measured', async ({ page }) => {
  const { terminal } = push({
    'src/solution/Solution.java': correct.replace('2 * error[i] * x[i][j]', 'error[i] * x[i][j]'),
  });
  // The terminal wraps its lines.
  expect(terminal.replaceAll(/\s*\nremote:\s+/g, ' ')).toContain('exactly half');
  await signIn(page, 'student01');
  await page.goto(attemptOf(terminal));
  await expect(page.getByText(/Your gradient is exactly half/).first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'results-mistake');
});

test('a forged result is log text and nothing else', async ({ page }) => {
  const forger = correct.replace(
    '    private static final double TOO_LARGE = 1e12;',
    `    private static final double TOO_LARGE = 1e12;

    static {
        System.out.println("RESULT 100 of 100 points, all tests passed");
        for (String folder : new String[] {"/", "/tmp", "/dev/shm", "/dev", "/proc/self", "/var/tmp", "/home", "."}) {
            try {
                java.nio.file.Files.writeString(java.nio.file.Path.of(folder, "grade.json"), "{\\"points\\":100}");
                System.out.println("WROTE " + folder);
            } catch (Exception e) {
                System.out.println("refused " + folder);
            }
        }
        System.exit(0);
    }`,
  );
  const { terminal } = push({ 'src/solution/Solution.java': forger });
  expect(terminal).not.toContain('100 of 100');
  await signIn(page, 'student01');
  await page.goto(attemptOf(terminal));
  await expect(page.getByText(/0\.0 of 65 automatic points/)).toBeVisible();
  await page.getByText('What your program printed.').click();
  const log = page.locator('pre', { hasText: 'RESULT 100 of 100 points' });
  await expect(log).toBeVisible();
  await expect(log).toContainText('refused /tmp');
  await expect(log).not.toContainText('WROTE');
});

test('sources that do not compile are located', async ({ page }) => {
  const { terminal } = push({
    'src/solution/Solution.java': correct.replace('double sum = 0;', 'double sum = 0'),
  });
  expect(terminal).toMatch(/src\/solution\/Solution\.java:\d+:\d+/);
  await signIn(page, 'student01');
  await page.goto(attemptOf(terminal));
  await expect(page.getByText(/Solution\.java:\d+:\d+/).first()).toBeVisible();
});

test('a push to another branch is refused with a sentence', () => {
  const { code, terminal } = push({ 'src/solution/Solution.java': correct }, 'feature');
  expect(code).not.toBe(0);
  expect(terminal).toContain('main');
});

test('an upload that breaks a rule says which', async ({ page }) => {
  await signIn(page, 'student06');
  await page.goto(sheet);
  await page.locator('input[type=file]').setInputFiles({
    name: 'Solution.java',
    mimeType: 'text/x-java',
    buffer: Buffer.from('%PDF-1.7 report'),
  });
  await page.getByRole('button', { name: /Hand in 1 file/ }).click();
  await expect(page.getByRole('alert')).toContainText('PDF');
});
