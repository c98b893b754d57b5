import type { Attempt, CheckResult, Item, Milli } from '@/api/model';
import { maximum, plural, points } from '@/ui/points';

/** One rubric item with what its checks earned. */
export interface ItemResult {
  item: Item;
  checks: readonly CheckResult[];
  earned: Milli;
  lost: Milli;
}

export interface Results {
  /** Items with checks, worst first. */
  automatic: readonly ItemResult[];
  /** Items that only a person marks, in the sheet's order. */
  byHand: readonly Item[];
}

/** Sorts the evidence under the rubric: points lost first, because that is what a reader looks for. */
export function resultsOf(attempt: Attempt): Results {
  const checks = attempt.checks ?? [];
  const automatic = attempt.items
    .map(item => itemResult(item, checks))
    .filter(result => result.checks.length > 0)
    .sort((a, b) => b.lost - a.lost);
  const known = new Set(attempt.items.map(({ item }) => item));
  const orphans = checks.filter(check => !known.has(check.item));
  return {
    automatic: orphans.length === 0 ? automatic : [...automatic, outsideRubric(orphans)],
    byHand: attempt.items.filter(item => isByHand(item, attempt)),
  };
}

/** Whether a person gives the points of an item: no check is bound to it. */
export function isByHand(item: Item, attempt: Attempt): boolean {
  const bound = [...(attempt.checks ?? []), ...attempt.progress.planned];
  return item.kind !== 'AUTO' && !bound.some(check => check.item === item.item);
}

export interface Tally {
  earned: Milli;
  outOf: Milli;
  bonus: Milli;
  /** Points of items that a person has still to mark, without bonus. */
  open: Milli;
  openItems: number;
  marked: Milli;
  markedOutOf: Milli;
}

/** Sums over checks and marks. Bonus never counts into a maximum. */
export function tally(attempt: Attempt): Tally {
  const { automatic, byHand } = resultsOf(attempt);
  const regular = automatic.filter(({ item }) => item.kind !== 'BONUS');
  const hand = byHand.filter(item => item.kind !== 'BONUS');
  const open = hand.filter(item => item.earned == null);
  const done = hand.filter(item => item.earned != null);
  return {
    earned: sum(regular, result => result.earned),
    outOf: sum(regular, result => result.earned + result.lost),
    bonus:
      sum(
        automatic.filter(({ item }) => item.kind === 'BONUS'),
        result => result.earned,
      ) +
      sum(
        byHand.filter(item => item.kind === 'BONUS'),
        item => item.earned ?? 0,
      ),
    open: sum(open, item => item.points),
    openItems: open.length,
    marked: sum(done, item => item.earned ?? 0),
    markedOutOf: sum(done, item => item.points),
  };
}

/** "58.0 of 65 automatic points, 35 still to be marked by a TA, on time." */
export function headline(attempt: Attempt): string {
  const sums = tally(attempt);
  return [
    `${points(sums.earned)} of ${maximum(sums.outOf)} automatic points`,
    sums.bonus > 0 && `${points(sums.bonus)} bonus`,
    sums.markedOutOf > 0 && `${points(sums.marked)} of ${maximum(sums.markedOutOf)} from a TA`,
    sums.open > 0 && `${maximum(sums.open)} still to be marked by a TA`,
    attempt.receipt.lateness.label,
  ]
    .filter(part => typeof part === 'string' && part !== '')
    .join(', ')
    .concat('.');
}

/** What the hidden checks did, so that a page of green visible checks never reads as "all passed". */
export function hiddenSentence(checks: readonly CheckResult[]): string | undefined {
  const hidden = checks.filter(check => check.hidden);
  if (hidden.length === 0) return undefined;
  const wrong = hidden.filter(check => check.verdict.kind !== 'passed');
  const weight = maximum(sum(hidden, check => check.planned));
  const start = `${plural(hidden.length, 'check')} worth ${weight} points ${hidden.length === 1 ? 'uses' : 'use'} hidden inputs`;
  return wrong.length === 0 ? `${start}; all passed.` : `${start}; ${wrong.length} did not pass.`;
}

function itemResult(item: Item, all: readonly CheckResult[]): ItemResult {
  const checks = all.filter(check => check.item === item.item).sort((a, b) => lostBy(b) - lostBy(a));
  return { item, checks, earned: sum(checks, check => check.earned), lost: sum(checks, lostBy) };
}

function outsideRubric(checks: readonly CheckResult[]): ItemResult {
  const planned = sum(checks, check => check.planned);
  const item: Item = { item: '–', title: 'Not part of the rubric', kind: 'AUTO', points: planned };
  return { item, checks, earned: sum(checks, check => check.earned), lost: sum(checks, lostBy) };
}

export function lostBy(check: CheckResult): Milli {
  return check.planned - check.earned;
}

function sum<T>(list: readonly T[], value: (entry: T) => number): number {
  return list.reduce((total, entry) => total + value(entry), 0);
}
