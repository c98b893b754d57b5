import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url).pathname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
const tokens = readFileSync(`${root}app/tokens.css`, 'utf8');

test('colours stand only in the file of tokens', () => {
  const offenders = files
    .filter(file => /\.(css|tsx)$/.test(file) && !file.endsWith('tokens.css') && !file.includes('.test.'))
    .filter(file =>
      /#[0-9a-f]{3,8}\b(?!\))/i.test(readFileSync(root + file, 'utf8').replace(/href="#\w+"/g, '')),
    );
  expect(offenders).toEqual([]);
});

test('every token in use is defined', () => {
  const defined = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map(match => match[1]));
  const local = new Set(['--tone', '--curve']);
  const unknown = files
    .filter(file => file.endsWith('.css'))
    .flatMap(file =>
      [...readFileSync(root + file, 'utf8').matchAll(/var\((--[\w-]+)/g)].map(match => match[1] ?? ''),
    )
    .filter(name => !defined.has(name) && !local.has(name));
  expect(unknown).toEqual([]);
});

const [light = '', dark = ''] = tokens.split('@media');
const valueOf = (scheme: string, name: string) => new RegExp(`--${name}: (#\\w{6})`).exec(scheme)?.[1] ?? '';

test.each(['text', 'muted', 'link', 'passed', 'failed', 'late', 'held', 'code-keyword', 'code-string'])(
  '--%s is readable on page and card, light and dark',
  name => {
    for (const scheme of [light, dark]) {
      for (const ground of ['page', 'card']) {
        expect(contrast(valueOf(scheme, name), valueOf(scheme, ground))).toBeGreaterThanOrEqual(4.5);
      }
    }
  },
);

test.each(['border', 'curve-1', 'curve-2', 'curve-3', 'curve-4', 'curve-5', 'curve-6'])(
  '--%s stands out by 3:1, light and dark',
  name => {
    for (const scheme of [light, dark]) {
      for (const ground of ['page', 'card']) {
        expect(contrast(valueOf(scheme, name), valueOf(scheme, ground))).toBeGreaterThanOrEqual(3);
      }
    }
  },
);

/** The contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(value => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
