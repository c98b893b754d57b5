/** Splits Java into coloured pieces per line: enough for reading, not a parser. */
export type Paint = 'plain' | 'comment' | 'string' | 'keyword' | 'number' | 'annotation' | 'warning';

export interface Piece {
  text: string;
  paint: Paint;
}

const keywords = new Set(
  (
    'abstract assert boolean break byte case catch char class const continue default do double else enum exports ' +
    'extends false final finally float for goto if implements import instanceof int interface long module native ' +
    'new null package permits private protected public record requires return sealed short static strictfp super ' +
    'switch synchronized this throw throws transient true try var void volatile when while yield'
  ).split(' '),
);

// Comments, text blocks, strings, characters, annotations, numbers, words; in that order.
const token =
  /(\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*)|("""[\s\S]*?(?:"""|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)|(@[A-Za-z_][\w.]*)|(\b(?:0[xX][\da-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?)[LlFfDd]?)|([A-Za-z_$][\w$]*)/g;

// Characters that reorder or hide text: shown by code point, because a reader must see what the compiler sees.
// So do those that end a line for a screen but not for a compiler: line numbers must not drift.
const invisible = /[\v\f\u0085\u2028\u2029\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** The pieces of each line. Other languages than Java come back unpainted. */
export function highlight(source: string, java: boolean): Piece[][] {
  const text = source.replace(/\r\n?/g, '\n');
  const lines: Piece[][] = [[]];
  const add = (piece: string, paint: Paint) => {
    piece.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') reveal(part, paint).forEach(revealed => append(lines.at(-1) ?? [], revealed));
    });
  };
  if (!java) {
    add(text, 'plain');
    return lines;
  }
  let end = 0;
  for (const match of text.matchAll(token)) {
    add(text.slice(end, match.index), 'plain');
    add(match[0], paintOf(match));
    end = match.index + match[0].length;
  }
  add(text.slice(end), 'plain');
  return lines;
}

function paintOf([word, comment, string, annotation, number]: RegExpExecArray): Paint {
  if (comment != null) return 'comment';
  if (string != null) return 'string';
  if (annotation != null) return 'annotation';
  if (number != null) return 'number';
  return keywords.has(word) ? 'keyword' : 'plain';
}

/** Neighbours of the same colour are one piece, so that a page of code stays small. */
function append(line: Piece[], piece: Piece): void {
  const last = line.at(-1);
  if (last?.paint === piece.paint) last.text += piece.text;
  else line.push(piece);
}

function reveal(text: string, paint: Paint): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(invisible)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), paint });
    const point = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    pieces.push({ text: `‹U+${point}›`, paint: 'warning' });
    end = match.index + 1;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), paint });
  return pieces;
}
