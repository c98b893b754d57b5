import type { Milli, RubricLine } from '@/api/model';

/** What checks give, what people give, and what comes on top; headings of sheets are never trusted. */
export function rubricSums(
  rubric: readonly RubricLine[],
): Record<'regular' | 'auto' | 'human' | 'bonus', Milli> {
  const sum = (lines: readonly RubricLine[]) => lines.reduce((total, line) => total + line.points, 0);
  const auto = sum(rubric.filter(line => line.kind === 'AUTO'));
  const human = sum(rubric.filter(line => line.kind === 'REPORT' || line.kind === 'QUESTION'));
  return { regular: auto + human, auto, human, bonus: sum(rubric.filter(line => line.kind === 'BONUS')) };
}
