import { expect, test } from 'vitest';
import { highlight } from './highlight';

const paints = (source: string) =>
  highlight(source, true)
    .flat()
    .filter(piece => piece.paint !== 'plain')
    .map(piece => [piece.text, piece.paint]);

test('keywords, numbers, strings and annotations are told apart', () => {
  expect(paints('@Override double x = 1e-3 + "a \\" b".length();')).toEqual([
    ['@Override', 'annotation'],
    ['double', 'keyword'],
    ['1e-3', 'number'],
    ['"a \\" b"', 'string'],
  ]);
});

test('a comment over several lines paints each of them', () => {
  const lines = highlight('/* one\n two */ int x;', true);
  expect(lines).toHaveLength(2);
  expect(lines[0]?.[0]).toEqual({ text: '/* one', paint: 'comment' });
  expect(lines[1]?.[0]).toEqual({ text: ' two */', paint: 'comment' });
});

test('an unfinished string ends with its line', () => {
  expect(paints('String s = "open\nint y;')).toEqual([
    ['"open', 'string'],
    ['int', 'keyword'],
  ]);
});

test('no character is lost, whatever the line ends are', () => {
  const source = "class A {\r\n  // caf\u00e9\r\n  char c = 'x';\r\n}";
  const text = highlight(source, true)
    .map(line => line.map(piece => piece.text).join(''))
    .join('\n');
  expect(text).toBe(source.replace(/\r\n/g, '\n'));
});

test('characters that reorder text are shown by their code point', () => {
  expect(highlight('a\u202Eb', false)).toEqual([
    [
      { text: 'a', paint: 'plain' },
      { text: '‹U+202E›', paint: 'warning' },
      { text: 'b', paint: 'plain' },
    ],
  ]);
});

test('a hostile source of one long line is read in reasonable time', () => {
  const started = performance.now();
  highlight('"\\'.repeat(50_000) + '/*'.repeat(50_000), true);
  expect(performance.now() - started).toBeLessThan(2000);
});
