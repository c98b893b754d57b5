import type { Attempt } from '@/api/model';
import { useZone } from '@/api/membership';
import { maximum, points } from '@/ui/points';
import { dateTime } from '@/ui/time';
import styles from './Review.module.css';

/** Every act of a person on this submission that the grade of record rests on. */
export function AuditStrip({ attempt }: { attempt: Attempt }) {
  const zone = useZone(attempt.course);
  const marked = attempt.items.filter(item => item.markedBy != null);
  if (marked.length === 0 && attempt.override == null) {
    return <p className="muted">Nobody has marked or overridden anything yet.</p>;
  }
  return (
    <ul className={styles['strip']}>
      {marked.map(item => (
        <li key={item.item}>
          <strong>{item.markedBy}</strong> gave {points(item.earned ?? 0)} of {maximum(item.points)} for{' '}
          {item.item}
          {(item.markVersion ?? 1) > 1 && ` (changed ${(item.markVersion ?? 1) - 1} times)`}
        </li>
      ))}
      {attempt.override != null && (
        <li>
          <strong>{attempt.override.madeBy}</strong> set the points to {points(attempt.override.points)},{' '}
          {dateTime(attempt.override.madeAt, zone)}: {attempt.override.reason}
        </li>
      )}
    </ul>
  );
}
