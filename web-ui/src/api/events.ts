import type { Attempt, AttemptState, DoneCheck, PlannedCheck, VerdictWord } from './model';

/** What the server tells about a running attempt. A message of a shape that we do not know is `unknown`. */
export type AttemptEvent =
  | { kind: 'state'; state: AttemptState; queue?: { position: number; ahead: number } }
  | { kind: 'planned'; checks: PlannedCheck[] }
  | { kind: 'compiled' }
  | { kind: 'check'; check: DoneCheck }
  | { kind: 'graded' }
  | { kind: 'fault'; message: string }
  | { kind: 'unknown' };

export const eventNames = ['state', 'planned', 'compiled', 'check', 'graded', 'fault'] as const;

const states: readonly AttemptState[] = [
  'RECEIVED',
  'QUEUED',
  'RUNNING',
  'GRADED',
  'REJECTED',
  'SUPERSEDED',
  'PARKED',
];
const over: readonly AttemptState[] = ['GRADED', 'REJECTED', 'SUPERSEDED', 'PARKED'];
const words: readonly VerdictWord[] = ['passed', 'failed', 'errored', 'not run'];

/** Reads one message of the stream; never throws, because a bad message must not end the live view. */
export function readEvent(name: string, data: string): AttemptEvent {
  const body = parsed(data);
  switch (name) {
    case 'state': {
      const state = states.find(known => known === body['state']);
      return state == null ? { kind: 'unknown' } : { kind: 'state', state, ...queueOf(body['queue']) };
    }
    case 'planned':
      return Array.isArray(body['checks'])
        ? { kind: 'planned', checks: body['checks'].filter(isPlanned) }
        : { kind: 'unknown' };
    case 'check': {
      const verdict = words.find(known => known === body['verdict']);
      const { id, earned } = body;
      return typeof id === 'string' && typeof earned === 'number' && verdict != null
        ? { kind: 'check', check: { id, verdict, earned } }
        : { kind: 'unknown' };
    }
    case 'compiled':
      return { kind: 'compiled' };
    case 'graded':
      return { kind: 'graded' };
    case 'fault':
      return { kind: 'fault', message: typeof body['message'] === 'string' ? body['message'] : '' };
    default:
      return { kind: 'unknown' };
  }
}

/** The attempt after one message. Repeated messages, as after a resume, change nothing. */
export function applyEvent(attempt: Attempt, event: AttemptEvent): Attempt {
  switch (event.kind) {
    case 'state':
      // An attempt that is over has results, which come with the attempt itself: never a page of half of them.
      return isOver(event.state) ? attempt : { ...attempt, state: event.state, queue: event.queue };
    case 'planned':
      return {
        ...attempt,
        state: 'RUNNING',
        queue: undefined,
        progress: { planned: event.checks, done: [] },
      };
    case 'check': {
      const others = attempt.progress.done.filter(done => done.id !== event.check.id);
      return { ...attempt, progress: { ...attempt.progress, done: [...others, event.check] } };
    }
    case 'compiled':
    case 'graded':
    case 'fault':
    case 'unknown':
      return attempt;
  }
}

/** Whether the page must read the attempt again, because the message carries less than has changed. */
export function needsReading(event: AttemptEvent): boolean {
  switch (event.kind) {
    case 'state':
      return isOver(event.state);
    case 'graded':
    case 'fault':
    case 'unknown':
      return true;
    case 'planned':
    case 'compiled':
    case 'check':
      return false;
  }
}

/** Whether nothing follows without an act of a person; the server's stream ends here. */
export function isOver(state: AttemptState): boolean {
  return over.includes(state);
}

function parsed(data: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function queueOf(value: unknown): { queue?: { position: number; ahead: number } } {
  if (typeof value !== 'object' || value === null) return {};
  const { position, ahead } = value as Record<string, unknown>;
  return typeof position === 'number' && typeof ahead === 'number' ? { queue: { position, ahead } } : {};
}

function isPlanned(value: unknown): value is PlannedCheck {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, item, planned } = value as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof title === 'string' &&
    typeof item === 'string' &&
    typeof planned === 'number'
  );
}
