import type { CaseState, Effect, OwnCaseState } from '@/api/model';
import type { Status } from '@/ui/status';

/** A case's state as staff read it. */
export const caseStatus: Record<CaseState, Status> = {
  OPEN: { word: 'Open', icon: 'pencil', tone: 'running' },
  NOTIFIED: { word: 'Notified', icon: 'clock', tone: 'running' },
  REPLIED: { word: 'Replied', icon: 'inbox', tone: 'running' },
  DECIDED: { word: 'Waits for a second person', icon: 'person', tone: 'held' },
  CONFIRMED: { word: 'Ruled', icon: 'lock', tone: 'failed' },
  DISMISSED: { word: 'Dismissed', icon: 'dash', tone: 'quiet' },
  REVERSED: { word: 'Reversed', icon: 'dash', tone: 'quiet' },
};

/** A case's state as one who is named in it reads it. */
export const ownStatus: Record<OwnCaseState, Status> = {
  ASKED: { word: 'You are asked to reply', icon: 'alert', tone: 'late' },
  CONSIDERED: { word: 'Being considered', icon: 'clock', tone: 'running' },
  RULED: { word: 'Ruled', icon: 'lock', tone: 'failed' },
  DISMISSED: { word: 'Dismissed', icon: 'check', tone: 'passed' },
  REVERSED: { word: 'Ruling reversed', icon: 'check', tone: 'passed' },
};

/** While people are heard, notices, replies and proposals are possible. */
export function hearing(state: CaseState): boolean {
  return state === 'OPEN' || state === 'NOTIFIED' || state === 'REPLIED';
}

/** What a ruling does to one grade, in words. */
export function effectWords(effect: Effect, percent: number): string {
  switch (effect) {
    case 'ZERO':
      return '0 points';
    case 'DEDUCTION':
      return `−${percent} %`;
    case 'NONE':
      return 'no effect';
  }
}

/** A share from 0 to 1 in whole percent. */
export function share(value: number): string {
  return `${Math.round(value * 100)} %`;
}
