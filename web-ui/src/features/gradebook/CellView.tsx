import type { GradebookCell } from '@/api/model';
import { Icon } from '@/ui/Icon';
import { plural, points } from '@/ui/points';
import styles from './Gradebook.module.css';

/** The points of one student in one assignment, with what is special about them. */
export function CellView({ cell }: { cell: GradebookCell | undefined }) {
  if (cell?.attemptId == null) {
    return (
      <>
        <span aria-hidden="true" className="muted">
          –
        </span>
        <span className="hidden">nothing handed in</span>
      </>
    );
  }
  return (
    <span className={styles['cell']}>
      {cell.late && <Flag tone="late" icon="clock" word="late" />}
      {cell.overridden && <Flag tone="held" icon="pencil" word="overridden" />}
      {cell.ruling != null && <Flag tone="failed" icon="lock" word={cell.ruling} />}
      {cell.openMarks > 0 && (
        <Flag
          tone="held"
          icon="person"
          word={`${plural(cell.openMarks, 'item')} to mark`}
          text={`${cell.openMarks}`}
        />
      )}
      <span className="number">{cell.finalPoints == null ? 'in work' : points(cell.finalPoints)}</span>
    </span>
  );
}

interface FlagProps {
  tone: 'late' | 'held' | 'failed';
  icon: 'clock' | 'pencil' | 'person' | 'lock';
  word: string;
  text?: string;
}

function Flag({ tone, icon, word, text }: FlagProps) {
  return (
    <span className={styles['flag']} data-tone={tone} title={word}>
      <Icon name={icon} size={13} />
      <span aria-hidden="true">{text}</span>
      <span className="hidden">{word}, </span>
    </span>
  );
}
