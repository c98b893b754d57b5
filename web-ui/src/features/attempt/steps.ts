import type { Attempt } from '@/api/model';
import { plural } from '@/ui/points';

export interface Step {
  name: string;
  state: 'done' | 'current' | 'waiting' | 'failed';
  detail: string;
}

/** The way of a submission from receipt to result, as far as it has come. */
export function steps(attempt: Attempt): Step[] {
  const at = reached(attempt);
  const { outcome } = attempt;
  const failedAt = outcome == null || outcome.kind === 'ran' ? undefined : 2;
  const { planned, done } = attempt.progress;
  const details = [
    '',
    at === 1 && attempt.queue != null ? `place ${attempt.queue.position}` : '',
    outcome?.kind === 'compileFailed' ? plural(outcome.problems.length, 'error') : '',
    planned.length === 0 ? '' : `${Math.max(done.length, attempt.checks?.length ?? 0)} of ${planned.length}`,
    '',
  ];
  const names = ['Received', 'Queued', 'Compiled', 'Checks', 'Graded'];
  return names.map((name, index) => ({
    name,
    state: index === failedAt ? 'failed' : index < at ? 'done' : index === at ? 'current' : 'waiting',
    detail: details[index] ?? '',
  }));
}

/** One sentence about now, for the page and for screen readers; changes per step, not per check. */
export function liveSentence(attempt: Attempt): string {
  switch (attempt.state) {
    case 'RECEIVED':
      return 'Your submission is safe. It enters the queue now.';
    case 'QUEUED':
      return queueSentence(attempt);
    case 'RUNNING':
      if (attempt.progress.done.length > 0) return 'Your code compiles. The checks are running.';
      return 'Your code is being compiled.';
    case 'GRADED':
      return 'Graded.';
    case 'REJECTED':
      return 'This submission was rejected.';
    case 'SUPERSEDED':
      return 'A newer submission of yours is graded instead of this one.';
    case 'PARKED':
      return 'Grading is on hold through a fault of ours. You have nothing to do: it is graded as soon as we have repaired it, and the time of your receipt stays.';
  }
}

function reached(attempt: Attempt): number {
  switch (attempt.state) {
    case 'RECEIVED':
    case 'REJECTED':
    case 'SUPERSEDED':
      return 0;
    case 'QUEUED':
    case 'PARKED':
      return 1;
    case 'RUNNING':
      return attempt.progress.done.length > 0 ? 3 : 2;
    case 'GRADED':
      return 5;
  }
}

function queueSentence(attempt: Attempt): string {
  const ahead = attempt.queue?.ahead;
  if (ahead == null) return 'In the queue, waiting for a free place.';
  return ahead === 0
    ? 'In the queue: you are next.'
    : `In the queue: ${plural(ahead, 'submission')} before yours.`;
}
