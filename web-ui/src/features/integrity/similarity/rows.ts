/** A run of lines of a file, both ends counted from 1 and inside. */
export interface Span {
  from: number;
  to: number;
}

/** A part of a file as it is shown: written by the student, or base code that can be folded away. */
export interface Part extends Span {
  base: boolean;
  /** A heading above it takes a row of its own. */
  headed: boolean;
  folded: boolean;
  /** The row, counted from 0, at which it begins. */
  row: number;
}

/** Shorter stretches of base code are grey but get no heading: it would be longer than what it folds. */
const worthFolding = 5;

/** The parts of a file with its base code apart. Stretches that overlap, run backwards or leave the file are mended. */
export function partsOf(lines: number, base: readonly Span[], isFolded: (from: number) => boolean): Part[] {
  const parts: Part[] = [];
  let row = 0;
  const add = (from: number, to: number, inBase: boolean) => {
    if (to < from) return;
    const headed = inBase && to - from + 1 >= worthFolding;
    const folded = headed && isFolded(from);
    parts.push({ from, to, base: inBase, headed, folded, row });
    row += (headed ? 1 : 0) + (folded ? 0 : to - from + 1);
  };
  let next = 1;
  for (const span of merged(lines, base)) {
    add(next, span.from - 1, false);
    add(span.from, span.to, true);
    next = span.to + 1;
  }
  add(next, lines, false);
  return parts;
}

export function rowCount(parts: readonly Part[]): number {
  const last = parts.at(-1);
  return last == null ? 0 : rowOf(parts, last.to) + 1;
}

/** The row in which a line stands; that of the heading where the line is folded away. */
export function rowOf(parts: readonly Part[], line: number): number {
  const part = parts.find(({ to }) => line <= to) ?? parts.at(-1);
  if (part == null) return 0;
  if (part.folded) return part.row;
  const inside = Math.min(Math.max(line, part.from), part.to) - part.from;
  return part.row + (part.headed ? 1 : 0) + inside;
}

function merged(lines: number, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  const inside = spans
    .map(({ from, to }) => ({ from: Math.max(1, from), to: Math.min(lines, to) }))
    .filter(({ from, to }) => from <= to)
    .sort((one, other) => one.from - other.from);
  for (const span of inside) {
    const last = result.at(-1);
    if (last != null && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else result.push(span);
  }
  return result;
}
