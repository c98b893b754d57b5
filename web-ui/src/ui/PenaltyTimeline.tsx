import { place, segmentAt, segments, type Deadlines, type Segment } from './penalty';
import { dateTime, dateTimeIn, relative } from './time';
import { useNow } from './useNow';
import styles from './PenaltyTimeline.module.css';

interface Props {
  deadlines: Deadlines;
  zone: string;
  /** When the submission that counts was received. */
  receivedAt?: string | null | undefined;
}

/** One bar from opening to closing, with where we are and where the receipt lies. */
export function PenaltyTimeline({ deadlines, zone, receivedAt }: Props) {
  const now = useNow(deadlines.deadline);
  const list = segments(deadlines);
  const here = place(list, now);
  const receipt = receivedAt == null ? undefined : place(list, Date.parse(receivedAt));
  return (
    <figure className={styles['timeline']} role="img" aria-label={spoken(list, zone, now, receivedAt)}>
      <div className={styles['marks']}>
        <Mark at={here} label="you are here" symbol="▼" />
      </div>
      <div className={styles['bar']}>
        {list.map(segment => (
          <span
            key={segment.from}
            className={styles['segment']}
            data-kind={segment.kind}
            style={{ flexGrow: segment.width }}
          >
            {segment.short}
          </span>
        ))}
      </div>
      <div className={styles['marks']}>
        {receipt != null && <Mark at={receipt} label="your receipt" symbol="▲" below />}
      </div>
    </figure>
  );
}

/** The same windows as a list, for those who want the exact times. */
export function PenaltyTable({ deadlines, zone }: Omit<Props, 'receivedAt'>) {
  const now = useNow(deadlines.deadline);
  const list = segments(deadlines);
  const current = segmentAt(list, now);
  return (
    <table className={styles['windows']}>
      <caption className="hidden">Deadline windows, times in {zone}</caption>
      <thead>
        <tr>
          <th scope="col">Received</th>
          <th scope="col">Your points are</th>
        </tr>
      </thead>
      <tbody>
        {list.map(segment => (
          <tr key={segment.from} aria-current={segment === current ? 'time' : undefined}>
            <td>
              {segment.kind === 'closed' ? 'later' : `until ${dateTimeIn(instant(segment.until), zone)}`}
              {segment === current && <span className={styles['now']}> now</span>}
            </td>
            <td>{worth(segment)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mark({ at, label, symbol, below }: { at: number; label: string; symbol: string; below?: boolean }) {
  // The word hangs inwards from its arrow so that it never leaves the bar.
  const side = at > 0.6 ? 'left' : 'right';
  return (
    <span className={styles['mark']} data-side={side} data-below={below} style={{ left: `${at * 100}%` }}>
      <span className={styles['arrow']}>{symbol}</span>
      <span className={styles['word']}>{label}</span>
    </span>
  );
}

function worth(segment: Segment): string {
  switch (segment.kind) {
    case 'onTime':
      return 'kept in full';
    case 'grace':
      return 'kept in full (grace period)';
    case 'late':
      return segment.label;
    case 'closed':
      return '0';
  }
}

function spoken(list: readonly Segment[], zone: string, now: number, receivedAt?: string | null): string {
  const due = list[0]?.until ?? now;
  const current = segmentAt(list, now);
  const windows = list
    .filter(segment => segment.kind !== 'closed')
    .map(segment => `${segment.label} until ${dateTime(instant(segment.until), zone)}`)
    .join('; ');
  const receipt = receivedAt == null ? '' : ` Your submission was received ${dateTime(receivedAt, zone)}.`;
  return `Deadline ${relative(instant(due), now)}; you are in: ${current?.label ?? ''}. ${windows}; later 0 points.${receipt}`;
}

function instant(millis: number): string {
  return new Date(millis).toISOString();
}
