import type { ReactNode } from 'react';
import type { Channel, Submission } from '@/api/model';
import { DataTable } from './DataTable';
import { maximum, points } from './points';
import { attemptStatus, countsStatus, latenessStatus, runStatus } from './status';
import { StatusBadge } from './StatusBadge';
import { dateTimeIn } from './time';

const channels: Record<Channel, string> = { GIT: 'git push', UPLOAD: 'upload', API: 'API' };

export function channelWord(channel: Channel): string {
  return channels[channel];
}

interface Props {
  submissions: readonly Submission[];
  zone: string;
  /** Links to an attempt; the router belongs to the features. */
  link: (submission: Submission, text: string) => ReactNode;
}

/** All submissions of one person to one assignment, newest first, and which of them counts. */
export function AttemptsTable({ submissions, zone, link }: Props) {
  const newestFirst = [...submissions].sort((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt));
  return (
    <DataTable
      caption={`Attempts, times in ${zone}`}
      rows={newestFirst}
      rowKey={submission => submission.attemptId}
      columns={[
        {
          key: 'number',
          header: 'Attempt',
          names: true,
          cell: submission => (
            <span className="row unbroken">
              {link(submission, `Attempt ${submission.number}`)}
              {submission.counts && <StatusBadge status={countsStatus} />}
            </span>
          ),
        },
        {
          key: 'received',
          header: `Received (${zone})`,
          cell: submission => (
            <time dateTime={submission.receivedAt}>{dateTimeIn(submission.receivedAt, zone)}</time>
          ),
        },
        {
          key: 'lateness',
          header: 'Lateness',
          cell: s => <StatusBadge status={latenessStatus(s.lateness)} />,
        },
        { key: 'result', header: 'Checks', cell: s => <StatusBadge status={resultOf(s)} /> },
        {
          key: 'auto',
          header: 'Automatic points',
          align: 'end',
          cell: s => outOf(s.autoPoints, s.autoOutOf),
        },
        {
          key: 'final',
          header: 'Points so far',
          align: 'end',
          cell: s => (s.finalPoints == null ? <None /> : points(s.finalPoints)),
        },
        {
          key: 'channel',
          header: 'By',
          cell: submission => <span className="unbroken">{channelWord(submission.channel)}</span>,
        },
        { key: 'hash', header: 'Content', cell: s => <code>{s.contentHash.slice(0, 10)}</code> },
      ]}
    />
  );
}

function resultOf(submission: Submission) {
  return submission.state === 'GRADED' && submission.verdict != null
    ? runStatus(submission.verdict)
    : attemptStatus[submission.state];
}

function outOf(earned: number | null | undefined, most: number | null | undefined): ReactNode {
  if (earned == null) return <None />;
  return (
    <span className="unbroken">
      {most == null ? points(earned) : `${points(earned)} of ${maximum(most)}`}
    </span>
  );
}

function None() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="hidden">none yet</span>
    </>
  );
}
