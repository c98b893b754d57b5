import { expect, test } from 'vitest';
import { highlight } from '@/ui/highlight';
import { joined, numbers, widest } from './paint';

const text = ['/* two', '   lines */', 'int a = 1;', '', 'int b = 2;'].join('\n');

test('joined pieces say the same, with an end to each line', () => {
  const lines = highlight(text, true);
  expect(
    joined(lines, 1, 5)
      .map(piece => piece.text)
      .join(''),
  ).toBe(`${text}\n`);
  expect(
    joined(lines, 3, 3)
      .map(piece => piece.text)
      .join(''),
  ).toBe('int a = 1;\n');
});

test('a comment over two lines is one piece', () => {
  expect(joined(highlight(text, true), 1, 2)).toEqual([{ paint: 'comment', text: '/* two\n   lines */\n' }]);
});

test('what breaks a line on a screen but not for a compiler cannot shift the lines', () => {
  const [line, ...rest] = highlight('a\u2028b\vc\fd\u0085e', true);
  expect(rest).toEqual([]);
  expect(line?.map(piece => piece.text).join('')).toBe('a‹U+2028›b‹U+000B›c‹U+000C›d‹U+0085›e');
});

test('numbers stand below each other', () => {
  expect(numbers(9, 11)).toBe('9\n10\n11');
});

test('the widest of some lines has room for tabs and for wide letters', () => {
  const lines = highlight('int a;\n\tb\n\u4e00\u4e00\u4e00\u4e00', true);
  expect(widest(lines, 1, 1)).toBe(6);
  expect(widest(lines, 2, 2)).toBe(5);
  expect(widest(lines, 1, 3)).toBe(8);
});
