import type { NewPolicy, Policy } from '@/api/model';
import { plural } from '@/ui/points';

/** The late policy as a form holds it: texts, so that half-typed values survive. */
export interface PolicyDraft {
  deadline: string;
  graceMinutes: string;
  windows: readonly { days: string; lostPercent: string }[];
  rule: Policy['rule'];
  counts: Policy['counts'];
}

export function draftOf(policy: Policy): PolicyDraft {
  return {
    deadline: policy.deadline.slice(0, 16),
    graceMinutes: String(minutesOf(policy.grace)),
    windows: policy.windows.map(({ days, factor }) => ({
      days: String(days),
      lostPercent: String(Math.round((1 - factor) * 1000) / 10),
    })),
    rule: policy.rule,
    counts: policy.counts,
  };
}

/** What a new assignment starts from: the usual grace and late window, and no day yet. */
export const usualPolicy: PolicyDraft = {
  deadline: '',
  graceMinutes: '11',
  windows: [{ days: '3', lostPercent: '30' }],
  rule: 'FACTOR',
  counts: 'BEST',
};

export type PolicyRead = { kind: 'policy'; policy: NewPolicy } | { kind: 'errors'; errors: PolicyErrors };

export interface PolicyErrors {
  deadline?: string;
  grace?: string;
  windows: readonly WindowErrors[];
}

export interface WindowErrors {
  days?: string;
  loss?: string;
}

/** The policy that a draft means, or what is wrong with each part of it. */
export function readPolicy(draft: PolicyDraft): PolicyRead {
  const grace = Number(draft.graceMinutes);
  const windows = draft.windows.map(window => ({
    days: Number(window.days),
    factor: Math.round(1000 - 10 * Number(window.lostPercent)) / 1000,
  }));
  const errors: PolicyErrors = {
    ...(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(draft.deadline) ? {} : { deadline: 'Give a date and a time.' }),
    ...(Number.isInteger(grace) && grace >= 0 && grace <= 1440 && draft.graceMinutes.trim() !== ''
      ? {}
      : { grace: 'Give whole minutes from 0 to 1440.' }),
    windows: windows.map((window, index) => {
      const before = windows[index - 1]?.days ?? 0;
      const typed = draft.windows[index]?.lostPercent.trim() !== '';
      return {
        ...(Number.isInteger(window.days) && window.days > before
          ? {}
          : { days: `Give whole days after the deadline, more than ${before}.` }),
        ...(typed && window.factor >= 0 && window.factor <= 1
          ? {}
          : { loss: `Give a loss from 0 to 100${draft.rule === 'FACTOR' ? ' %' : ''}.` }),
      };
    }),
  };
  const wrong =
    errors.deadline != null ||
    errors.grace != null ||
    errors.windows.some(({ days, loss }) => days != null || loss != null);
  if (wrong) return { kind: 'errors', errors };
  const { deadline, rule, counts } = draft;
  return { kind: 'policy', policy: { deadline, grace: durationOf(grace), windows, rule, counts } };
}

/** "11 min grace, then −30 % until 3 days after the deadline, then 0; the best submission counts". */
export function policyWords(policy: Policy): string {
  const grace = minutesOf(policy.grace);
  const unit = policy.rule === 'FACTOR' ? ' %' : ' points';
  const steps = [
    grace > 0 && `${grace} min grace`,
    ...policy.windows.map(
      ({ days, factor }) =>
        `−${Math.round((1 - factor) * 1000) / 10}${unit} until ${plural(days, 'day')} after the deadline`,
    ),
    '0 later',
  ].filter(step => typeof step === 'string');
  const counts = policy.counts === 'BEST' ? 'the best submission counts' : 'the latest submission counts';
  return `${steps.join(', then ')}; ${counts}`;
}

/** Minutes of an ISO 8601 duration such as PT11M or PT1H30M; seconds are cut. */
export function minutesOf(duration: string): number {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/.exec(duration);
  const [days, hours, minutes] = (match ?? []).slice(1).map(part => Number(part ?? 0));
  return (days ?? 0) * 1440 + (hours ?? 0) * 60 + (minutes ?? 0);
}

export function durationOf(minutes: number): string {
  return minutes === 0 ? 'PT0S' : `PT${minutes}M`;
}

/** "Sun 6 Dec 2026, 22:00" of a local time; the zone is named beside it. */
export function localText(local: string): string {
  const date = new Date(`${local.slice(0, 16)}Z`);
  if (Number.isNaN(date.getTime())) return local;
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
    .format(date)
    .replace(',', '');
  return `${day}, ${local.slice(11, 16)}`;
}
