import { Link } from '@tanstack/react-router';
import type { PairRow } from '@/api/model';
import type { SheetAddress } from '@/api/similarity';
import { DataTable, type Column } from '@/ui/DataTable';
import { StatusBadge } from '@/ui/StatusBadge';
import { share } from '../states';
import { earlierOf, nameOf, replacedStatus, reviewStatus, score, yearStatus } from './words';
import styles from './Similarity.module.css';

interface Props {
  at: SheetAddress;
  caption: string;
  pairs: readonly PairRow[];
}

/** Pairs of submissions, each with the way to its two programs side by side. */
export function PairTable({ at, caption, pairs }: Props) {
  return (
    <DataTable
      caption={caption}
      rows={pairs}
      rowKey={({ a, b }) => `${a.submission} ${b.submission}`}
      columns={columnsOf(at)}
    />
  );
}

function columnsOf(at: SheetAddress): Column<PairRow>[] {
  return [
    {
      key: 'pair',
      header: 'Pair',
      names: true,
      cell: row => (
        <span className={styles['pair']}>
          <Link
            to="/courses/$course/assignments/$assignment/similarity/pairs/$a/$b"
            params={{ ...at, a: row.a.submission, b: row.b.submission }}
          >
            {row.a.name} and {row.b.name}
          </Link>
          <Years row={row} />
        </span>
      ),
    },
    {
      key: 'suspicion',
      header: 'Suspicion',
      align: 'end',
      cell: row => <strong>{score(row.suspicion)}</strong>,
    },
    { key: 'status', header: 'Review', cell: row => <StatusBadge status={reviewStatus[row.status]} /> },
    {
      key: 'shares',
      header: 'Own code also in the other’s',
      align: 'end',
      cell: row => (
        <span className="unbroken">
          {share(row.aInB)} / {share(row.bInA)}
        </span>
      ),
    },
    {
      key: 'longest',
      header: 'Longest shared stretch, words and signs',
      align: 'end',
      cell: row => row.longest,
    },
    {
      key: 'first',
      header: 'Earlier',
      cell: row => <span className={styles['name']}>{earlierOf(row)}</span>,
    },
    { key: 'case', header: 'Case', cell: row => <CaseLink at={at} number={row.caseNumber} /> },
  ];
}

function Years({ row }: { row: PairRow }) {
  const years = [...new Set([row.a, row.b].flatMap(({ year }) => (year == null ? [] : [year])))];
  if (years.length === 0 && !row.replaced) return null;
  return (
    <span className="row">
      {years.map(year => (
        <StatusBadge key={year} status={yearStatus(year)} />
      ))}
      {row.replaced && <StatusBadge status={replacedStatus} />}
    </span>
  );
}

/** The case that a pair is part of, or that there is none. */
export function CaseLink({ at, number }: { at: SheetAddress; number: number | undefined }) {
  if (number == null) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="hidden">none</span>
      </>
    );
  }
  return (
    <Link to="/courses/$course/integrity/$number" params={{ course: at.course, number: String(number) }}>
      #{number}
    </Link>
  );
}

/** The two names of a pair as one, for headings. */
export function pairName({ a, b }: PairRow): string {
  return `${nameOf(a)} and ${nameOf(b)}`;
}
