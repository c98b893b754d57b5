import type { PairRow, ReviewStatus, WorkRef } from '@/api/model';
import type { Status } from '@/ui/status';

/** What staff think of a pair, as they read it everywhere. */
export const reviewStatus: Record<ReviewStatus, Status> = {
  UNREVIEWED: { word: 'Unreviewed', icon: 'dash', tone: 'quiet' },
  SUSPICIOUS: { word: 'Suspicious', icon: 'alert', tone: 'late' },
  INNOCENT: { word: 'Innocent', icon: 'check', tone: 'passed' },
  CERTAIN: { word: 'Certain', icon: 'equal', tone: 'failed' },
};

export const reviewStatuses: readonly ReviewStatus[] = ['UNREVIEWED', 'SUSPICIOUS', 'INNOCENT', 'CERTAIN'];

/** What choosing a status says. */
export const reviewMeanings: Record<ReviewStatus, string> = {
  UNREVIEWED: 'Nobody has looked at it.',
  SUSPICIOUS: 'Somebody looked at it and wants to know more.',
  INNOCENT: 'What the two share has a good reason.',
  CERTAIN: 'The one was not written without the other.',
};

const channels: Record<string, string> = {
  tiles: 'same steps in the same order',
  statements: 'same statements, in any order',
  shapes: 'same expressions, whatever the names',
  words: 'same constants, texts and library calls',
  comments: 'same wording in comments',
};

/** What two submissions share, in plain words; a channel that this page does not know keeps its name. */
export function channelWords(name: string): string {
  return channels[name] ?? name;
}

const fileStates: Record<string, string> = {
  parsed: 'read whole',
  recovered: 'has syntax errors; what could be read is compared',
  pruned: 'nested too deeply in places; the rest is compared',
  lexical: 'could not be parsed; its words and symbols are compared',
  truncated: 'too long; its beginning is compared',
  empty: 'holds no code',
  untouched: 'is the template’s',
};

/** What happened to a file that was not simply read. */
export function fileStateWords(state: string): string {
  return fileStates[state.toLowerCase()] ?? state;
}

const phases: Record<string, string> = {
  waiting: 'Waiting to begin',
  read: 'Reading the submissions',
  reading: 'Reading the submissions',
  compare: 'Comparing',
  comparing: 'Comparing',
  explaining: 'Finding the matching lines',
  publish: 'Storing the results',
  publishing: 'Storing the results',
};

export function phaseWords(phase: string): string {
  return phases[phase.toLowerCase()] ?? phase;
}

/** A suspicion from 0 to 100 without decimals; only what is 100 reads "100". */
export function score(value: number): string {
  return String(Math.floor(value));
}

/** "Aline Berger", or with the year that somebody handed in. */
export function nameOf(work: WorkRef): string {
  return work.year == null ? work.name : `${work.name} (${work.year})`;
}

/** Who had most of it first, by the server's receive times. */
export function earlierOf({ a, b, first }: Pick<PairRow, 'a' | 'b' | 'first'>): string {
  if (first === 'UNKNOWN') return 'not known';
  return nameOf(first === 'A' ? a : b);
}

export function lineWords({ from, to }: { from: number; to: number }): string {
  return from === to ? `line ${from}` : `lines ${from} to ${to}`;
}

/** The status of a pair across years. */
export function yearStatus(year: string): Status {
  return { word: `Earlier year: ${year}`, icon: 'clock', tone: 'held' };
}

export const replacedStatus: Status = { word: 'Replaced since', icon: 'inbox', tone: 'quiet' };
