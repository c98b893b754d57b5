import type { AttemptState, CardState, ItemKind, Verdict, VerdictWord } from '@/api/model';
import type { IconName } from './Icon';

export type Tone = 'passed' | 'failed' | 'late' | 'held' | 'running' | 'quiet';

/** One status of the product: the same word, icon and colour wherever it appears. */
export interface Status {
  word: string;
  icon: IconName;
  tone: Tone;
}

const status = (word: string, icon: IconName, tone: Tone): Status => ({ word, icon, tone });

export const attemptStatus: Record<AttemptState, Status> = {
  RECEIVED: status('Received', 'inbox', 'running'),
  QUEUED: status('Queued', 'clock', 'running'),
  RUNNING: status('Running', 'run', 'running'),
  GRADED: status('Graded', 'check', 'passed'),
  REJECTED: status('Rejected', 'cross', 'failed'),
  SUPERSEDED: status('Superseded', 'dash', 'quiet'),
  PARKED: status('On hold, our fault', 'pause', 'held'),
};

export const cardStatus: Record<CardState, Status> = {
  NOT_OPEN: status('Not open yet', 'lock', 'quiet'),
  OPEN: status('Open', 'pencil', 'running'),
  SUBMITTED: status('Submitted', 'inbox', 'running'),
  GRADED: status('Graded', 'check', 'passed'),
  CLOSED: status('Closed', 'lock', 'quiet'),
};

export const verdictStatus: Record<VerdictWord, Status> = {
  passed: status('passed', 'check', 'passed'),
  failed: status('failed', 'cross', 'failed'),
  errored: status('errored', 'alert', 'late'),
  'not run': status('not run', 'dash', 'quiet'),
};

const words: Record<Verdict['kind'], VerdictWord> = {
  passed: 'passed',
  failed: 'failed',
  errored: 'errored',
  notRun: 'not run',
};

export function verdictWord(verdict: Verdict): VerdictWord {
  return words[verdict.kind];
}

/** The verdict of a whole run as the server words it; an unknown word is shown as it is. */
export function runStatus(word: string): Status {
  switch (word) {
    case 'passed':
    case 'failed':
    case 'errored':
    case 'not run':
      return verdictStatus[word];
    case 'does not compile':
      return status(word, 'alert', 'failed');
    default:
      return status(word, 'dash', 'quiet');
  }
}

/** How lateness looks: `label` is the policy's own word, the factor decides the colour. */
export function latenessStatus(lateness: { label: string; factor: number }): Status {
  if (lateness.factor >= 1) return status(lateness.label, 'check', 'passed');
  if (lateness.factor > 0) return status(lateness.label, 'clock', 'late');
  return status(lateness.label, 'cross', 'failed');
}

export const kindWords: Record<ItemKind, string> = {
  AUTO: 'checks',
  REPORT: 'report',
  QUESTION: 'question',
  BONUS: 'bonus',
};

export const kindMeanings: Record<ItemKind, string> = {
  AUTO: 'Checks that run on your code give the points.',
  REPORT: 'A TA reads your PDF report.',
  QUESTION: 'A TA reads a short answer in your report.',
  BONUS: 'On top of the 100 points.',
};

export const heldStatus = status('To be marked by a TA', 'person', 'held');
export const countsStatus = status('Counts', 'star', 'passed');
export const hiddenStatus = status('Hidden check', 'hidden', 'quiet');
