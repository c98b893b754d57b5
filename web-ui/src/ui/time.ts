import type { Instant } from '@/api/model';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "Sun 23 Oct 2022, 22:00 Europe/Zurich". */
export function dateTime(instant: Instant, zone: string): string {
  return `${dateTimeIn(instant, zone)} ${zone}`;
}

/** The same without the zone's name, for tables whose heading names it. */
export function dateTimeIn(instant: Instant, zone: string): string {
  const part = partsOf(instant, zone);
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`;
}

/** "Sun 22:00", where the surroundings make the week plain. */
export function weekdayTime(instant: Instant, zone: string): string {
  const part = partsOf(instant, zone);
  return `${part('weekday')} ${part('hour')}:${part('minute')}`;
}

/** "in 2 d 3 h", "3 h 12 min ago"; the two largest units, seconds only within ten minutes. */
export function relative(instant: Instant, now: number): string {
  const distance = Date.parse(instant) - now;
  const length = span(Math.abs(distance));
  if (length === '') return 'now';
  return distance > 0 ? `in ${length}` : `${length} ago`;
}

/** A length of time in its two largest units; empty below one second. */
export function span(millis: number): string {
  const units: [number, string][] =
    millis < 10 * minute
      ? [
          [minute, 'min'],
          [1000, 's'],
        ]
      : millis < day
        ? [
            [hour, 'h'],
            [minute, 'min'],
          ]
        : [
            [day, 'd'],
            [hour, 'h'],
          ];
  let rest = millis;
  return units
    .map(([size, name]) => {
      const count = Math.floor(rest / size);
      rest -= count * size;
      return count === 0 ? '' : `${count} ${name}`;
    })
    .filter(text => text !== '')
    .join(' ');
}

/** How long until the relative text changes: a second near the instant, else a minute. */
export function tickMillis(instant: Instant, now: number): number {
  return Math.abs(Date.parse(instant) - now) <= 10 * minute ? 1000 : minute;
}

function partsOf(instant: Instant, zone: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = formatter(zone).formatToParts(new Date(instant));
  // English months are three letters here, September too.
  return type => (parts.find(part => part.type === type)?.value ?? '').replace('Sept', 'Sep');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known != null) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(zone, made);
  return made;
}
