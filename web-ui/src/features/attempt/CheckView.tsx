import { unreachable, type CheckResult, type Diagnosis, type Verdict } from '@/api/model';
import { Notice } from '@/ui/Notice';
import { maximum, points, seconds } from '@/ui/points';
import { hiddenStatus, verdictStatus, verdictWord } from '@/ui/status';
import { StatusBadge } from '@/ui/StatusBadge';
import { Frames } from './Frames';
import { Measurements } from './Measurements';
import { lostBy } from './results';
import styles from './Attempt.module.css';

/** One check: its verdict and points at a glance, the reason and the numbers below. */
export function CheckView({ check }: { check: CheckResult }) {
  const lost = lostBy(check);
  return (
    <details
      className={styles['check']}
      open={check.verdict.kind === 'failed' || check.verdict.kind === 'errored'}
    >
      <summary>
        <StatusBadge status={verdictStatus[verdictWord(check.verdict)]} />
        <span className={styles['title']}>{check.title}</span>
        {check.hidden && <StatusBadge status={hiddenStatus} />}
        <span className={styles['given']}>
          {lost > 0 && <span className={styles['lost']}>−{points(lost)}</span>}
          <span className="number">
            {check.planned === 0
              ? 'practice, no points'
              : `${points(check.earned)} of ${maximum(check.planned)}`}
          </span>
        </span>
      </summary>
      <div className="stack">
        <VerdictView verdict={check.verdict} />
        <Measurements measurements={check.measurements} hidden={check.hidden} />
        <p className="small muted">
          <code>{check.check}</code>
          {check.verdict.kind !== 'notRun' && `, took ${seconds(check.wallMillis)}`}
          {check.hidden &&
            '. Its inputs are drawn for you from a hidden seed; they stay the same when you submit again.'}
        </p>
      </div>
    </details>
  );
}

function VerdictView({ verdict }: { verdict: Verdict }) {
  switch (verdict.kind) {
    case 'passed':
      return null;
    case 'failed':
      return <Failure message={verdict.message} diagnosis={verdict.diagnosis} />;
    case 'errored':
      return (
        <div className="stack stack-tight">
          <p>{verdict.message}</p>
          <Frames frames={verdict.frames} />
        </div>
      );
    case 'notRun':
      return <p>{verdict.message}</p>;
    default:
      return unreachable(verdict);
  }
}

function Failure({ message, diagnosis }: { message: string; diagnosis: Diagnosis }) {
  switch (diagnosis.kind) {
    case 'none':
      return <p>{message}</p>;
    case 'mistake':
      return (
        <div className="stack stack-tight">
          <Notice tone="running" icon="book" title={diagnosis.sentence}>
            {diagnosis.read !== '' && <>Read: {diagnosis.read}</>}
          </Notice>
          <p>{message}</p>
        </div>
      );
    case 'divergence':
      return (
        <div className="stack stack-tight">
          <Notice tone="running" icon="book" title={diagnosis.sentence} />
          {message !== diagnosis.sentence && <p>{message}</p>}
        </div>
      );
    default:
      return unreachable(diagnosis);
  }
}
