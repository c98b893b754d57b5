import type { Connection } from '@/api/stream';
import type { Attempt } from '@/api/model';
import { points } from '@/ui/points';
import { Notice } from '@/ui/Notice';
import { verdictStatus } from '@/ui/status';
import { StatusBadge } from '@/ui/StatusBadge';
import { dateTime } from '@/ui/time';
import { liveSentence, steps } from './steps';
import { GradeAgain } from './GradeAgain';
import { Stepper } from './Stepper';
import styles from './Attempt.module.css';

/** An attempt that has no result yet. */
export function Live({
  attempt,
  connection,
  zone,
}: {
  attempt: Attempt;
  connection: Connection;
  zone: string;
}) {
  const { planned, done } = attempt.progress;
  const finished = new Map(done.map(check => [check.id, check]));
  return (
    <section className="card stack stack-wide" aria-label="Grading">
      <Stepper steps={steps(attempt)} />
      <p role="status" className={styles['now']}>
        {liveSentence(attempt)}
      </p>
      {attempt.state === 'PARKED' && (
        <Notice tone="held" title="Our fault, not yours">
          {attempt.staff && attempt.faultReason != null
            ? attempt.faultReason
            : 'The people who run the grader were told.'}
        </Notice>
      )}
      {attempt.state === 'PARKED' && attempt.staff && <GradeAgain attempt={attempt} />}
      {attempt.state === 'QUEUED' && attempt.faultReason != null && (
        <Notice tone="held">
          The last run broke through a fault of ours. It is run again; you have nothing to do.
        </Notice>
      )}
      {planned.length > 0 && (
        <>
          <progress
            className={styles['progress']}
            max={planned.length}
            value={done.length}
            aria-label={`${done.length} of ${planned.length} checks`}
          />
          <ul className={styles['planned']} aria-label="Checks">
            {planned.map(check => {
              const result = finished.get(check.id);
              return (
                <li key={check.id}>
                  <span>{check.title}</span>
                  {result == null ? (
                    <span className="small muted unbroken">to come</span>
                  ) : (
                    <span className="unbroken">
                      {check.planned > 0 && <span className="small number">{points(result.earned)} </span>}
                      <StatusBadge status={verdictStatus[result.verdict]} />
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {connection.kind === 'polling' && (
        <p className="small muted">
          Live news are interrupted since {dateTime(new Date(connection.since).toISOString(), zone)}; this
          page asks every few seconds instead.
        </p>
      )}
    </section>
  );
}
