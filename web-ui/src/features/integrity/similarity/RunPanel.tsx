import { useMutation } from '@tanstack/react-query';
import { useZone } from '@/api/membership';
import type { SimilarityRun } from '@/api/model';
import { similarityCommands, type SheetAddress } from '@/api/similarity';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { dateTime, span } from '@/ui/time';
import { useRefresh } from './useRun';
import { phaseWords } from './words';
import styles from './Similarity.module.css';

interface Props {
  at: SheetAddress;
  run: SimilarityRun | undefined;
}

/** Where the comparison stands, and the buttons that begin and stop one. */
export function RunPanel({ at, run }: Props) {
  const refresh = useRefresh(at);
  const starting = useMutation({ mutationFn: () => similarityCommands.compare(at), onSuccess: refresh });
  const stopping = useMutation({
    mutationFn: (id: string) => similarityCommands.stop(at, id),
    onSuccess: refresh,
  });
  const running = run?.state === 'RUNNING';
  const refused = starting.error ?? stopping.error;
  return (
    <div className="stack stack-tight">
      {/* One line of room in every state, so that nothing below it moves when a run begins or ends. */}
      <div className={styles['run']}>
        <div className="stack stack-tight">
          {running ? <Progress run={run} /> : <Past at={at} run={run} />}
        </div>
        {running ? (
          <Button busy={stopping.isPending} onClick={() => stopping.mutate(run.id)}>
            Stop
          </Button>
        ) : (
          <Button busy={starting.isPending} onClick={() => starting.mutate()}>
            {run == null ? 'Compare now' : 'Compare again'}
          </Button>
        )}
      </div>
      {refused != null && <RefusalNotice error={refused} />}
    </div>
  );
}

function Progress({ run }: { run: SimilarityRun }) {
  const known = run.of > 0;
  return (
    <>
      <p>
        {/* Readers of the screen hear each phase, not each submission. */}
        <span role="status">{phaseWords(run.phase)}</span>
        {known && (
          <span className="number">
            {' '}
            {run.done} of {run.of}
          </span>
        )}
        . <span className="muted">{run.reason}</span>
      </p>
      <progress
        className={styles['progress']}
        aria-label="Progress of the comparison"
        {...(known ? { value: run.done, max: run.of } : {})}
      />
    </>
  );
}

function Past({ at, run }: { at: SheetAddress; run: SimilarityRun | undefined }) {
  const zone = useZone(at.course);
  if (run == null) return <p>Nothing was compared yet. A comparison begins by itself after each hand-in.</p>;
  const when = dateTime(run.finishedAt ?? run.startedAt, zone);
  switch (run.state) {
    case 'FAILED':
      return (
        <Notice tone="failed" title={`The comparison failed, ${when}.`}>
          {run.message} What an earlier one found is still shown.
        </Notice>
      );
    case 'STOPPED':
      return (
        <Notice tone="quiet" icon="pause" title={`The comparison was stopped, ${when}.`}>
          {run.message ?? 'What an earlier one found is still shown.'}
        </Notice>
      );
    case 'DONE':
    case 'RUNNING':
      return (
        <p role="status">
          Compared {when}
          {run.finishedAt != null && took(run.startedAt, run.finishedAt)}.{' '}
          <span className="muted">{run.reason}</span>
        </p>
      );
  }
}

function took(from: string, to: string): string {
  const length = span(Date.parse(to) - Date.parse(from));
  return length === '' ? ', in less than a second' : `, in ${length}`;
}
