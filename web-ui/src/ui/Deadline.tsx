import { dateTime, relative } from './time';
import { useNow } from './useNow';

/** An instant with its zone and how far away it is. */
export function Deadline({ at, zone }: { at: string; zone: string }) {
  const now = useNow(at);
  return (
    <time dateTime={at} className="number">
      {dateTime(at, zone)}, <strong className="unbroken">{relative(at, now)}</strong>
    </time>
  );
}

/** The same for moments that have passed: the date first, the distance only as an aside. */
export function Moment({ at, zone }: { at: string; zone: string }) {
  const now = useNow(at);
  return (
    <time dateTime={at} className="number">
      {dateTime(at, zone)} <span className="muted unbroken">({relative(at, now)})</span>
    </time>
  );
}
