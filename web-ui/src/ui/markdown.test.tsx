import { expect, test } from 'vitest';
import { render } from './markdown';

test('formulas become MathML, in a line and on their own', () => {
  expect(render('so that $w^* = (0, -5)^\\top$ holds')).toMatch(/so that <math.*<\/math> holds/);
  expect(render('$$\\frac{1}{N}$$')).toContain('<div class="formula" tabindex="0"><math');
});

test('prices and escaped dollars are no formulas', () => {
  expect(render('It costs \\$5, or 3$ and 4$.')).toBe('<p>It costs $5, or 3$ and 4$.</p>\n');
});

test('a wrong formula shows itself instead of breaking the sheet', () => {
  expect(render('before $\\frac{1}$ after')).toContain('after');
});

test('headings start below the one of the page', () => {
  expect(render('# One\n\n## Two')).toBe('<h2>One</h2>\n<h3>Two</h3>\n');
});

test('Java in a fence is painted and escaped', () => {
  const html = render('```java\nList<String> x = null;\n```');
  expect(html).toContain('<span class="code-keyword">null</span>');
  expect(html).toContain('List&lt;String&gt;');
});

test('tables keep their formulas', () => {
  expect(render('| a |\n|---|\n| $N$ |')).toMatch(/<td><math/);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1))',
  '<a href="data:text/html,x">a</a>',
  '<form action=/x><input></form>',
  '$\\href{javascript:alert(1)}{x}$',
  '```java\n</code><script>alert(1)</script>\n```',
  '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
])('%s does no harm', text => {
  const body = document.createElement('div');
  body.innerHTML = render(text);
  expect(body.querySelector('script, img, form, input, style')).toBeNull();
  expect(body.innerHTML).not.toMatch(/onerror=|href="(javascript|data):/i);
});
