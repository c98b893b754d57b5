import { expect, test } from 'vitest';
import { attempt, check, halfGradient, items } from '@/testing/samples';
import { headline, hiddenSentence, isByHand, resultsOf, tally } from './results';

test('items come worst first, and so do their checks', () => {
  const { automatic } = resultsOf(attempt());
  expect(automatic.map(({ item }) => item.item)).toEqual(['1.6', '1.2']);
  expect(automatic[0]?.checks.map(({ check: id }) => id)).toEqual(['loss-gradient', 'trajectory']);
  expect(automatic[0]).toMatchObject({ earned: 11_000, lost: 9000 });
});

test('items without checks are for a person, in the order of the sheet', () => {
  expect(resultsOf(attempt()).byHand.map(({ item }) => item)).toEqual(['1.1', '2.1']);
});

test('a check outside the rubric is shown, not dropped', () => {
  const { automatic } = resultsOf(attempt({ checks: [check({ item: '9.9' })] }));
  expect(automatic.at(-1)?.item.title).toBe('Not part of the rubric');
});

test('a bonus item with checks is automatic, one without is by hand', () => {
  const bonus = { item: 'B', title: 'History', kind: 'BONUS' as const, points: 4000 };
  const planned = [{ id: 'history', title: 'History', item: 'B', planned: 4000 }];
  expect(isByHand(bonus, attempt())).toBe(true);
  expect(isByHand(bonus, attempt({ progress: { planned, done: [] } }))).toBe(false);
});

test('the first sentence says what is earned, what is open, and whether it was late', () => {
  expect(headline(attempt())).toBe('21.0 of 30 automatic points, 6 still to be marked by a TA, on time.');
});

test('the first sentence names marks and bonus apart', () => {
  const bonus = { item: 'B', title: 'History', kind: 'BONUS' as const, points: 4000 };
  const graded = attempt({
    items: [...items.map(item => (item.kind === 'AUTO' ? item : { ...item, earned: 1500 })), bonus],
    checks: [...(attempt().checks ?? []), check({ check: 'history', item: 'B', earnedOf: [4, 4] })],
  });
  expect(headline(graded)).toBe('21.0 of 30 automatic points, 4.0 bonus, 3.0 of 6 from a TA, on time.');
});

test('bonus never counts into a maximum', () => {
  const bonus = { item: 'B', title: 'History', kind: 'BONUS' as const, points: 4000 };
  const graded = attempt({
    items: [...items, bonus],
    checks: [check(), check({ check: 'history', item: 'B', earnedOf: [1, 4] })],
  });
  expect(tally(graded)).toMatchObject({ outOf: 10_000, bonus: 1000, open: 6000, openItems: 2 });
});

test('hidden checks are counted even where all visible ones passed', () => {
  expect(hiddenSentence([check(), halfGradient])).toBe(
    '1 check worth 9 points uses hidden inputs; 1 did not pass.',
  );
  expect(hiddenSentence([check({ hidden: true }), check({ hidden: true })])).toBe(
    '2 checks worth 20 points use hidden inputs; all passed.',
  );
  expect(hiddenSentence([check()])).toBeUndefined();
});
