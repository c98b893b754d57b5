import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './course';
import { assignment, becomes, course, picture, signIn } from './demo';

const home = `/courses/${course}/integrity`;
const api = `/api/courses/${course}`;
const ring = ['student02', 'student03'];
const names = ['Student 02', 'Student 03'];

/** What one of the ring handed in, once it is graded. */
async function submissionOf(page: Page, person: string) {
  const list = `${api}/assignments/${assignment}/submissions?person=${person}`;
  const first = async () => (await (await page.request.get(list)).json())[0];
  await expect.poll(async () => (await first())?.state, { timeout: 60_000 }).toBe('GRADED');
  return (await first()).submissionId as string;
}

/** Opens a case about both with the API, as a comparison of sources will. */
async function openCase(page: Page): Promise<number> {
  const [a = '', b = ''] = await Promise.all(ring.map(person => submissionOf(page, person)));
  const lines = (from: number, to: number) => ({ file: 'src/solution/Solution.java', from, to });
  const opened = await page.request.post(`${api}/assignments/${assignment}/cases`, {
    headers: { 'X-Gradus': 'web' },
    data: {
      members: [{ submission: a }, { submission: b }],
      note: 'Both have the same helper, line by line.',
      evidence: {
        pairs: [
          {
            a,
            b,
            suspicion: 96,
            aInB: 0.98,
            bInA: 0.97,
            first: 'A',
            why: ['37 statements in the same order, 12 of them in no other submission'],
            matches: [
              { a: lines(1, 20), b: lines(1, 20) },
              { a: lines(24, 40), b: lines(24, 40) },
            ],
          },
        ],
      },
    },
  });
  expect(opened.status(), await opened.text()).toBe(201);
  return (await opened.json()).number;
}

/** Accessible in both schemes and at both widths, without sideways scrolling. */
async function expectFit(page: Page) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[aria-busy]')).toHaveCount(0);
    await page.evaluate(() => document.querySelectorAll('details').forEach(details => (details.open = true)));
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(tooWide, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a case goes from notice to ruling by two people, and back', async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page, 'ta1');
  const number = await openCase(page);
  const address = `${home}/${number}`;

  // Staff find the case and see that nobody can be ruled on unheard.
  await page.getByRole('link', { name: 'Integrity', exact: true }).click();
  await expectFit(page);
  await page.getByRole('link', { name: `#${number}`, exact: true }).click();
  await expect(page.getByText(/No ruling is possible yet: student02 was not notified/)).toBeVisible();
  await expect(part(page, 'Evidence').getByText(/98 % of Student 02’s own code/)).toBeVisible();
  await page.getByRole('button', { name: 'Show the consequences' }).click();
  await expect(page.getByText('2 grades would change.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Propose this ruling' })).toHaveCount(0);

  // A notice that names somebody else is refused, and the text stays in the form.
  const text = page.getByLabel('Notice to Student 02');
  const draft = await text.inputValue();
  await text.fill(`${draft} Do you know student03?`);
  await page.getByRole('button', { name: 'Notify Student 02' }).click();
  await expect(page.getByRole('alert')).toContainText("The notice to student02 names 'student03'.");
  await text.fill(draft);
  for (const name of names) {
    await page.getByRole('button', { name: `Notify ${name}` }).click();
    await expect(
      page.getByRole('article', { name, exact: true }).getByText(/Notified .* by ta1/),
    ).toBeVisible();
  }
  await expect(page.getByText(/student03 can still reply, until/)).toBeVisible();
  await expectFit(page);
  await picture(page, 'integrity-case');

  // Each is told on the first page, sees their own part only, and replies.
  for (const [index, person] of ring.entries()) {
    await becomes(page, person);
    await page.goto(`/courses/${course}`);
    await expect(page.getByText(`You are asked to reply in integrity case #${number}`)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Read the notice and reply' }).click();
    await expect(page.getByText(/own code is also in another submission/)).toBeVisible();
    const other = new RegExp(`${ring[1 - index]}|${names[1 - index]}`, 'i');
    await expect(page.locator('body')).not.toContainText(other);
    await page.getByLabel('Your side of it').fill('I wrote this on my own, and can show my notes.');
    await page.getByRole('button', { name: 'Send the reply' }).click();
    await expect(page.getByText('Your reply was received.')).toBeVisible();
    if (index === 0) {
      await picture(page, 'integrity-own-case');
      await expectFit(page);
    }
  }
  await becomes(page, 'student05');
  await page.goto(address);
  await expect(page.getByText(`There is no case '${number}' that you are named in.`)).toBeVisible();
  await page.goto(home);
  await expect(page.getByText('You are not named in any case.')).toBeVisible();
  await expect(part(page, 'The rule in this course')).toContainText('0 points on the assignment');

  // One proposes, with the consequences in view.
  await becomes(page, 'ta1');
  await page.goto(address);
  await expect(
    part(page, 'Who is named').getByText('I wrote this on my own, and can show my notes.'),
  ).toHaveCount(2);
  const choice = page.getByRole('group', { name: 'Student 02' });
  await choice.getByLabel('Effect').selectOption('DEDUCTION');
  await choice.getByLabel('Percent taken off').fill('50');
  await choice.getByLabel('Reason for the exception').fill('The work was taken from an unlocked computer.');
  await page.getByRole('button', { name: 'Show the consequences' }).click();
  const table = page.getByRole('table', { name: 'What the ruling would do' });
  await expect(table.getByRole('row', { name: /student02.*−50 %/ })).toBeVisible();
  await page.getByLabel('Reason of the ruling').fill('The passages are the same, and nobody explained why.');
  await expectAccessible(page);
  await picture(page, 'integrity-consequences', part(page, 'Ruling'));
  await page.getByRole('button', { name: 'Propose this ruling' }).click();
  await expect(page.getByText('Another instructor has to confirm what you proposed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Confirm the ruling' })).toHaveCount(0);

  // Another confirms, and the grades change.
  await becomes(page, 'instructor');
  await page.goto(address);
  await page.getByRole('button', { name: 'Confirm the ruling' }).click();
  await expect(page.getByText(/Confirmed by instructor/)).toBeVisible();
  await expectFit(page);
  await picture(page, 'integrity-ruling');
  const pdf = await page.request.get(`${api}/cases/${number}/file.pdf`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.goto(`/courses/${course}/gradebook`);
  await expect(page.getByText(`0 (integrity case #${number})`, { exact: false }).first()).toBeAttached();
  await becomes(page, 'student03');
  await page.goto(`/courses/${course}`);
  await expect(page.getByText(`by ruling: 0 (integrity case #${number})`, { exact: false })).toBeVisible();
  await page.goto(address);
  await expect(page.getByText('Ruling: 0 points')).toBeVisible();
  await expectFit(page);

  // An instructor takes it back, and so do the grades.
  await becomes(page, 'instructor');
  await page.goto(address);
  await page.getByLabel('Reason for the reversal').fill('The appeal was granted.');
  await page.getByRole('button', { name: 'Reverse the ruling' }).click();
  await expect(page.getByText(/The ruling was reversed by instructor/)).toBeVisible();
  await expect(part(page, 'Who did what').getByRole('cell', { name: 'reverse ruling' })).toBeVisible();
  await becomes(page, 'student03');
  await page.goto(`/courses/${course}`);
  await expect(page.getByText('by ruling', { exact: false })).toHaveCount(0);
});
