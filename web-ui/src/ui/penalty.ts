import type { Instant, LateWindow } from '@/api/model';

/** One stretch of the penalty timeline. Its width says nothing about its length: a grace of minutes must stay visible. */
export interface Segment {
  label: string;
  short: string;
  kind: 'onTime' | 'grace' | 'late' | 'closed';
  from: number;
  until: number;
  factor: number;
  /** Share of the bar, all together 1. */
  width: number;
}

export interface Deadlines {
  opensAt?: Instant | null;
  deadline: Instant;
  graceUntil: Instant;
  windows: readonly LateWindow[];
}

const day = 86_400_000;
const weights = { onTime: 42, grace: 18, late: 27, closed: 13 } as const;

/** The stretches from opening to closing, in order; the server's list of windows may include the free ones. */
export function segments({ opensAt, deadline, graceUntil, windows }: Deadlines): Segment[] {
  const due = Date.parse(deadline);
  const grace = Math.max(due, Date.parse(graceUntil));
  const opens = opensAt == null ? due - 14 * day : Math.min(Date.parse(opensAt), due);
  const late = windows
    .map(window => ({ ...window, end: Date.parse(window.until) }))
    .filter(window => window.end > grace)
    .sort((a, b) => a.end - b.end);

  const list: Omit<Segment, 'width'>[] = [
    { label: 'on time', short: 'on time', kind: 'onTime', from: opens, until: due, factor: 1 },
  ];
  if (grace > due) {
    list.push({ label: 'grace', short: 'grace', kind: 'grace', from: due, until: grace, factor: 1 });
  }
  let start = grace;
  for (const window of late) {
    list.push({
      label: window.label,
      short: window.label.replace(/^late,?\s*/, '') || loss(window.factor),
      kind: 'late',
      from: start,
      until: window.end,
      factor: window.factor,
    });
    start = window.end;
  }
  list.push({
    label: 'too late',
    short: '0',
    kind: 'closed',
    from: start,
    until: start + 3 * day,
    factor: 0,
  });
  return withWidths(list);
}

/** Where an instant lies on the bar, from 0 to 1; what lies outside is held at the ends. */
export function place(list: readonly Segment[], instant: number): number {
  let left = 0;
  for (const segment of list) {
    if (instant <= segment.until) {
      const length = Math.max(1, segment.until - segment.from);
      const inside = Math.min(1, Math.max(0, (instant - segment.from) / length));
      return left + inside * segment.width;
    }
    left += segment.width;
  }
  return 1;
}

/** The stretch in which an instant lies. */
export function segmentAt(list: readonly Segment[], instant: number): Segment | undefined {
  return list.find(segment => instant <= segment.until) ?? list.at(-1);
}

/** "−30 %" for a factor of 0.7. */
export function loss(factor: number): string {
  const percent = Math.round((1 - factor) * 1000) / 10;
  return percent === 0 ? 'free' : `−${percent} %`;
}

function withWidths(list: Omit<Segment, 'width'>[]): Segment[] {
  const lateCount = list.filter(segment => segment.kind === 'late').length;
  const weight = (segment: Omit<Segment, 'width'>) =>
    segment.kind === 'late' ? weights.late / lateCount : weights[segment.kind];
  const total = list.reduce((sum, segment) => sum + weight(segment), 0);
  return list.map(segment => ({ ...segment, width: weight(segment) / total }));
}
