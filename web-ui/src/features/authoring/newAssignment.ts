import type { ManagedAssignment } from '@/api/model';
import { plural } from '@/ui/points';
import { localText } from './policy';

const complete = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** What is wrong with a share of the course as it was typed. */
export function weightError(text: string): string | undefined {
  const percent = Number(text);
  return text.trim() !== '' && Number.isInteger(percent) && percent >= 0 && percent <= 100
    ? undefined
    : 'Give whole percents from 0 to 100.';
}

/** What is wrong with an opening; both times are local. */
export function opensError(opensAt: string): string | undefined {
  return complete.test(opensAt) ? undefined : 'Give a date and a time.';
}

/** What is wrong between two complete local times: a sheet is due after it opens. */
export function orderError(opensAt: string, deadline: string): string | undefined {
  return complete.test(opensAt) && complete.test(deadline) && deadline <= opensAt
    ? `The deadline has to lie after the opening on ${localText(opensAt)}.`
    : undefined;
}

/** What the dates mean for students, once both are there and in order. */
export function meaning(opensAt: string, deadline: string, now: string, zone: string): string | undefined {
  if (!complete.test(opensAt) || !complete.test(deadline) || deadline <= opensAt) return undefined;
  const opening =
    opensAt <= now
      ? 'Students can work on it at once'
      : `Students see its title at once and can work on it from ${localText(opensAt)} ${zone}`;
  if (deadline <= now) return `${opening}. Its deadline has passed: whatever they hand in is late.`;
  return `${opening}. They have ${lengthOf(opensAt <= now ? now : opensAt, deadline)}.`;
}

/** An instant as the local time of a zone, written as a form's field writes it. */
export function localTime(zone: string, millis: number): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(millis);
  return text.replace(' ', 'T');
}

/** The weights of a course are usually 100 together; nobody adds them up by hand. */
export function sharesText(others: readonly ManagedAssignment[], weight: string): string {
  const sum = others.reduce((total, { weightPercent }) => total + weightPercent, 0);
  return weightError(weight) == null
    ? `The course then adds up to ${sum + Number(weight)} %.`
    : `The others add up to ${sum} %.`;
}

function lengthOf(from: string, to: string): string {
  const hours = Math.floor((Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 3_600_000);
  if (hours < 1) return 'less than an hour';
  return hours < 48 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day');
}
