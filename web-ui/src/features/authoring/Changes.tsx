import type { GradeChange, Milli } from '@/api/model';
import { DataTable } from '@/ui/DataTable';
import { Notice } from '@/ui/Notice';
import { plural, points } from '@/ui/points';

/** Whose grade a change would touch, and how, before it is made. */
export function Changes({ changes }: { changes: readonly GradeChange[] }) {
  if (changes.length === 0) {
    return (
      <Notice tone="passed" role="status" title="No grade changes.">
        Only future submissions are treated differently.
      </Notice>
    );
  }
  const losers = changes.filter(change => difference(change) < 0).length;
  return (
    <div className="stack stack-tight">
      <Notice
        tone={losers > 0 ? 'late' : 'running'}
        icon="alert"
        role="status"
        title={`${plural(changes.length, 'grade')} would change.`}
      >
        {losers > 0
          ? `${plural(losers, 'student')} would have fewer points than now.`
          : 'Nobody loses points.'}
      </Notice>
      <DataTable
        caption="Grades that would change"
        rows={[...changes].sort((a, b) => difference(a) - difference(b))}
        rowKey={change => change.username}
        columns={[
          { key: 'student', header: 'Student', names: true, cell: change => change.name ?? change.username },
          { key: 'before', header: 'Now', align: 'end', cell: change => shown(change.before) },
          { key: 'after', header: 'Then', align: 'end', cell: change => shown(change.after) },
          {
            key: 'difference',
            header: 'Difference',
            align: 'end',
            cell: change => signed(difference(change)),
          },
        ]}
      />
    </div>
  );
}

function difference(change: GradeChange): Milli {
  return (change.after ?? 0) - (change.before ?? 0);
}

function shown(milli: Milli | null | undefined): string {
  return milli == null ? 'no grade' : points(milli);
}

function signed(milli: Milli): string {
  return milli > 0 ? `+${points(milli)}` : points(milli);
}
