import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './course';
import { becomes, course, picture, signIn } from './demo';

const manage = `/courses/${course}/manage`;
const title = 'Naive Bayes and the perceptron';
const slug = 'naive-bayes-and-perceptron';

async function addForm(page: Page) {
  await page.goto(manage);
  const form = page.getByRole('region', { name: 'Add an assignment' });
  await expect(form.getByRole('button', { name: 'Add and publish' })).toBeVisible();
  return form;
}

test('an instructor adds a sheet, and it opens when its opening says', async ({ page }) => {
  await signIn(page, 'instructor');
  const form = await addForm(page);
  await form.getByLabel('Template').selectOption(slug);
  await form.getByLabel('Percent of the course').fill('5');

  // Without dates nothing is sent, and the focus is where the work is.
  await form.getByRole('button', { name: 'Add and publish' }).click();
  await expect(form.getByText('Give a date and a time.')).toHaveCount(2);
  await expect(form.getByLabel('Opens')).toBeFocused();

  await form.getByLabel('Opens').fill('2099-03-02T08:00');
  await form.getByLabel('Deadline', { exact: true }).fill('2099-03-01T22:00');
  await form.getByRole('button', { name: 'Add and publish' }).click();
  await expect(form.getByRole('alert')).toHaveText(
    'The deadline has to lie after the opening on Mon 2 Mar 2099, 08:00.',
  );
  await expect(form.getByLabel('Deadline', { exact: true })).toBeFocused();
  await expectAccessible(page);

  await form.getByLabel('Deadline', { exact: true }).fill('2099-03-15T22:00');
  await expect(form.getByText('They have 13 days.')).toBeVisible();
  await picture(page, 'add-assignment', form);
  await form.getByRole('button', { name: 'Add and publish' }).click();
  await expect(form.getByText(`${title} is added.`)).toBeVisible();
  const listed = page.getByRole('article', { name: title });
  await expect(listed).toContainText('Mon 2 Mar 2099, 08:00 Europe/Zurich');
  await expect(listed).toContainText('Sun 15 Mar 2099, 22:00 Europe/Zurich');
  await expect(form.getByRole('option', { name: new RegExp(title) })).toHaveCount(0);
  await expectAccessible(page);
  await form.getByRole('link', { name: 'Open its sheet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await becomes(page, 'student09');
  const card = page.getByRole('article', { name: title });
  await expect(card).toContainText('Not open yet');
  await expect(card.getByRole('link')).toHaveCount(0);
  await page.goto(`/courses/${course}/assignments/${slug}`);
  await expect(page.getByText(/is not open yet/).first()).toBeVisible();

  await becomes(page, 'instructor');
  await page.goto(`${manage}/${slug}`);
  const opening = page.getByRole('region', { name: 'Opening and weight' });
  await opening.getByLabel('Opens').fill('2020-01-06T08:00');
  await opening.getByLabel('Reason').fill('Everybody may begin now.');
  await opening.getByRole('button', { name: 'Change opening and weight' }).click();
  await expect(opening.getByText('Saved.')).toBeVisible();
  await expectAccessible(page);

  await becomes(page, 'student09');
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Hand in by upload' })).toBeVisible();
});

test('a sheet that was added in the meantime is refused beside the template', async ({ page }) => {
  const used = 'autodiff-from-scratch';
  await signIn(page, 'instructor');
  const form = await addForm(page);
  await form.getByLabel('Template').selectOption(used);
  await form.getByLabel('Opens').fill('2099-04-06T08:00');
  await form.getByLabel('Deadline', { exact: true }).fill('2099-04-19T22:00');
  const policy = { deadline: '2099-04-19T22:00', grace: 'PT0S', windows: [], rule: 'FACTOR', counts: 'BEST' };
  const somebodyElse = await page.request.post(`/api/courses/${course}/assignments`, {
    headers: { 'X-Gradus': 'web' },
    data: { folder: used, weightPercent: 0, opensAt: '2099-04-06T08:00', policy },
  });
  expect(somebodyElse.status()).toBe(201);
  await form.getByRole('button', { name: 'Add and publish' }).click();
  await expect(form.getByRole('alert')).toContainText(`This course has the assignment '${used}' already.`);
  await expect(form.getByLabel('Template')).toBeFocused();
});
