import type { Piece } from '@/ui/highlight';

/** The height of a row in rem: code, line numbers and matches are laid over each other by it. */
export const rowRem = 1.5;

/** The painted pieces of some lines as one run: neighbours of one colour are joined over the ends of lines. */
export function joined(lines: readonly (readonly Piece[])[], from: number, to: number): Piece[] {
  const run: Piece[] = [];
  for (let line = from; line <= to; line++) {
    for (const piece of [...(lines[line - 1] ?? []), { text: '\n', paint: 'plain' as const }]) {
      const last = run.at(-1);
      // Blank text has no colour, so it never breaks a run.
      if (last != null && (last.paint === piece.paint || piece.text.trim() === '')) last.text += piece.text;
      else run.push({ ...piece });
    }
  }
  return run;
}

/** "1\n2\n3": the numbers of some lines. */
export function numbers(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).join('\n');
}

/** How wide some lines may become, in letters; what is no plain letter may take the room of several. */
export function widest(lines: readonly (readonly Piece[])[], from: number, to: number): number {
  let most = 0;
  for (const line of lines.slice(from - 1, to)) {
    let letters = 0;
    for (const { text } of line) {
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        letters += code === 9 ? 4 : code > 255 ? 2 : 1;
      }
    }
    most = Math.max(most, letters);
  }
  return most;
}
