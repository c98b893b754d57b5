import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useZone } from '@/api/membership';
import type { ComparedWork } from '@/api/model';
import type { SheetAddress } from '@/api/similarity';
import { DataTable } from '@/ui/DataTable';
import { dateTimeIn } from '@/ui/time';
import { share } from '../states';
import { score } from './words';

/** Every compared submission with its most alike partner and how much of it the assignment gave. */
export function Works({ at, works }: { at: SheetAddress; works: readonly ComparedWork[] }) {
  const [sort, setSort] = useState('-highest');
  const zone = useZone(at.course);
  const names = new Map(works.map(work => [work.submission, work.name]));
  return (
    <details>
      <summary>All {works.length} compared submissions</summary>
      <DataTable
        caption={`Compared submissions, times in ${zone}`}
        rows={works}
        rowKey={work => work.submission}
        sort={sort}
        onSort={setSort}
        columns={[
          { key: 'name', header: 'Student', names: true, by: work => work.name, cell: work => work.name },
          {
            key: 'section',
            header: 'Section',
            by: work => work.section ?? '',
            cell: work => work.section ?? '',
          },
          {
            key: 'highest',
            header: 'Highest suspicion',
            align: 'end',
            by: work => work.highest,
            cell: work => score(work.highest),
          },
          {
            key: 'with',
            header: 'With',
            cell: work => <Partner at={at} work={work} name={names.get(work.highestWith ?? '')} />,
          },
          {
            key: 'base',
            header: 'Given by the assignment',
            align: 'end',
            by: work => work.baseShare,
            cell: work => share(work.baseShare),
          },
          {
            key: 'received',
            header: `Received (${zone})`,
            by: work => Date.parse(work.receivedAt),
            cell: work => dateTimeIn(work.receivedAt, zone),
          },
        ]}
      />
    </details>
  );
}

function Partner({ at, work, name }: { at: SheetAddress; work: ComparedWork; name: string | undefined }) {
  if (work.highestWith == null) return 'nobody';
  return (
    <Link
      to="/courses/$course/assignments/$assignment/similarity/pairs/$a/$b"
      params={{ ...at, a: work.submission, b: work.highestWith }}
    >
      {/* Who is not in the list handed in in another year. */}
      {name ?? 'somebody of an earlier year'}
      <span className="hidden"> and {work.name}</span>
    </Link>
  );
}
