import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useZone } from '@/api/membership';
import type { PairDetail, PairRow, SimilarityRun } from '@/api/model';
import type { PairAddress } from '@/api/similarity';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Section } from '@/ui/Page';
import { dateTime } from '@/ui/time';
import { StatusBadge } from '@/ui/StatusBadge';
import { share } from '../states';
import { CaseDialog } from './CaseDialog';
import { pairName } from './PairTable';
import { ReviewForm } from './ReviewForm';
import { earlierOf, nameOf, reviewStatus, score, yearStatus } from './words';

interface Props {
  at: PairAddress;
  pair: PairDetail;
  run: SimilarityRun | undefined;
}

/** How alike the two are, who was earlier, and what staff made of it. */
export function PairSummary({ at, pair, run }: Props) {
  const { row } = pair;
  return (
    <Section title={pairName(row)} aside={<StatusBadge status={reviewStatus[row.status]} />}>
      {run?.state === 'RUNNING' && (
        <Notice tone="running" role="status" title="A comparison is running.">
          The numbers here are renewed when it is done.
        </Notice>
      )}
      <Badges row={row} />
      <Sentences row={row} />
      <Received at={at} row={row} />
      <ReviewForm at={at} row={row} />
      <Case at={at} row={row} />
    </Section>
  );
}

function Badges({ row }: { row: PairRow }) {
  const years = [row.a, row.b].flatMap(work => (work.year == null ? [] : [{ ...work, year: work.year }]));
  return (
    <>
      {years.map(work => (
        <p key={work.submission} className="row">
          <StatusBadge status={yearStatus(work.year)} /> {work.name}
        </p>
      ))}
      {row.replaced && (
        <Notice tone="quiet" icon="inbox" title="One of the two has handed in again since.">
          This pair stays in the list, so that a later hand-in does not hide it.
        </Notice>
      )}
    </>
  );
}

function Sentences({ row }: { row: PairRow }) {
  const { a, b } = row;
  return (
    <p>
      Suspicion <strong className="number">{score(row.suspicion)}</strong> of 100. {share(row.aInB)} of{' '}
      {nameOf(a)}’s own code is also in {nameOf(b)}’s, {share(row.bInA)} the other way.{' '}
      {row.first !== 'UNKNOWN' &&
        `${earlierOf(row)} had most of it earlier, which does not say where it comes from: both may have it from a third.`}
    </p>
  );
}

function Received({ at, row }: { at: PairAddress; row: PairRow }) {
  const zone = useZone(at.course);
  return (
    <ul className="stack stack-tight small muted">
      {[row.a, row.b].map(work => (
        <li key={work.submission}>
          {nameOf(work)} ({work.username}): received {dateTime(work.receivedAt, zone)}
        </li>
      ))}
    </ul>
  );
}

function Case({ at, row }: { at: PairAddress; row: PairRow }) {
  const [open, setOpen] = useState(false);
  if (row.caseNumber != null) {
    return (
      <p>
        This pair is part of{' '}
        <Link
          to="/courses/$course/integrity/$number"
          params={{ course: at.course, number: String(row.caseNumber) }}
        >
          integrity case #{row.caseNumber}
        </Link>
        .
      </p>
    );
  }
  return (
    <div>
      <Button onClick={() => setOpen(true)}>Open a case</Button>
      {open && (
        <CaseDialog
          at={{ course: at.course, assignment: at.assignment }}
          title="Open a case about this pair"
          works={[row.a, row.b]}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
