import { useState } from 'react';
import type { PairDetail, PairMatch } from '@/api/model';
import type { PairAddress } from '@/api/similarity';
import { Button } from '@/ui/Button';
import { ExpectedDialog } from './ExpectedDialog';
import { channelWords, lineWords } from './words';
import styles from './CodePane.module.css';

interface Props {
  at: PairAddress;
  pair: PairDetail;
  current: PairMatch | undefined;
  instructor: boolean;
  onStep: (by: 1 | -1) => void;
}

/** Which match is looked at, why it tells something, and the way to the next. */
export function MatchBar({ at, pair, current, instructor, onStep }: Props) {
  const [marking, setMarking] = useState<PairMatch>();
  return (
    <div className={styles['bar']}>
      <div className={styles['now']} role="status">
        {current == null ? (
          <p className="muted">
            Choose a number beside the code, or press <kbd>n</kbd> for the first of {pair.matches.length}.
            Bars side by side lie on the same lines.
          </p>
        ) : (
          <Words match={current} of={pair.matches.length} />
        )}
      </div>
      <span className="row">
        {instructor && current != null && <Button onClick={() => setMarking(current)}>Expected …</Button>}
        <Button aria-keyshortcuts="p" onClick={() => onStep(-1)}>
          Previous <kbd aria-hidden="true">p</kbd>
        </Button>
        <Button aria-keyshortcuts="n" onClick={() => onStep(1)}>
          Next <kbd aria-hidden="true">n</kbd>
        </Button>
      </span>
      {marking != null && (
        <ExpectedDialog at={at} pair={pair} match={marking} onClose={() => setMarking(undefined)} />
      )}
    </div>
  );
}

function Words({ match, of }: { match: PairMatch; of: number }) {
  return (
    <>
      <p>
        <strong>
          Match {match.number} of {of}
        </strong>
        : {channelWords(match.channel)}
        {match.why !== '' && `; ${match.why}`}
      </p>
      <p className="small muted">
        {match.a.file}, {lineWords(match.a)} and {match.b.file}, {lineWords(match.b)}
      </p>
    </>
  );
}
