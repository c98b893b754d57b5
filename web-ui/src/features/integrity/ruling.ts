import type { CaseMember, Effect, RulingException } from '@/api/model';

/** What the form says about one member, as it was typed. */
export interface Choice {
  effect: Effect;
  percent: string;
  reason: string;
}

export type Choices = Readonly<Record<string, Choice>>;

/** The rule: 0 points for everyone involved. */
export const rule: Choice = { effect: 'ZERO', percent: '', reason: '' };

/** The members on whose grade a ruling can act. */
export function graded(members: readonly CaseMember[]): CaseMember[] {
  return members.filter(member => !member.outside);
}

/** Those for whom the choice differs from the rule, or what is missing, by member. */
export type ReadChoices =
  | { kind: 'exceptions'; exceptions: RulingException[] }
  | { kind: 'errors'; errors: Readonly<Record<string, { percent?: string; reason?: string }>> };

export function readChoices(members: readonly CaseMember[], choices: Choices): ReadChoices {
  const exceptions: RulingException[] = [];
  const errors: Record<string, { percent?: string; reason?: string }> = {};
  for (const { id } of graded(members)) {
    const choice = choices[id] ?? rule;
    if (choice.effect === 'ZERO') continue;
    const percent = Number(choice.percent);
    const error: { percent?: string; reason?: string } = {};
    if (choice.effect === 'DEDUCTION' && !(Number.isInteger(percent) && percent >= 1 && percent <= 99)) {
      error.percent = 'Give whole percent, from 1 to 99.';
    }
    if (choice.reason.trim() === '') error.reason = 'Say why the rule does not apply here.';
    if (error.percent != null || error.reason != null) errors[id] = error;
    exceptions.push({
      member: id,
      effect: choice.effect,
      reason: choice.reason.trim(),
      ...(choice.effect === 'DEDUCTION' ? { percent } : {}),
    });
  }
  return Object.keys(errors).length > 0 ? { kind: 'errors', errors } : { kind: 'exceptions', exceptions };
}
