import type { RubricLine } from '@/api/model';
import { maximum } from '@/ui/points';
import { Scroll } from '@/ui/Scroll';
import { kindMeanings, kindWords } from '@/ui/status';
import { rubricSums } from './rubricSums';
import styles from './Assignment.module.css';

/** Every numbered line of the sheet with its points and who gives them. */
export function Rubric({ rubric }: { rubric: readonly RubricLine[] }) {
  const sums = rubricSums(rubric);
  return (
    <div className="stack">
      <Scroll label="Items of the rubric">
        <table className={styles['rubric']}>
          <caption className="hidden">Rubric: items, who marks them, points</caption>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Task</th>
              <th scope="col">Marked by</th>
              <th scope="col">Points</th>
            </tr>
          </thead>
          <tbody>
            {rubric.map(line => (
              <tr key={line.item}>
                <th scope="row" className="number">
                  {line.item}
                </th>
                <td>
                  {line.title}
                  {line.sentenceLimit > 0 && (
                    <span className="small muted"> (at most {line.sentenceLimit} sentences)</span>
                  )}
                </td>
                <td className={styles['kind']}>{markedBy(line)}</td>
                <td className="number">{maximum(line.points)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row" colSpan={2}>
                Sum without bonus
              </th>
              <td className="number">{maximum(sums.regular)}</td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
      <p className="small muted">
        {maximum(sums.auto)} points by checks, {maximum(sums.human)} by a TA, up to {maximum(sums.bonus)}{' '}
        bonus. {kindMeanings.AUTO} {kindMeanings.REPORT} {kindMeanings.QUESTION}
      </p>
    </div>
  );
}

function markedBy(line: RubricLine): string {
  if (line.kind === 'BONUS') return line.checks.length > 0 ? 'checks (bonus)' : 'TA (bonus)';
  return line.kind === 'AUTO' ? kindWords.AUTO : `TA (${kindWords[line.kind]})`;
}
