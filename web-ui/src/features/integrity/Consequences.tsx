import type { Consequence, Milli } from '@/api/model';
import { DataTable } from '@/ui/DataTable';
import { Notice } from '@/ui/Notice';
import { plural, points } from '@/ui/points';
import { effectWords } from './states';

interface Props {
  consequences: readonly Consequence[];
  /** Whether it has happened: then nothing would change, it did. */
  done: boolean;
}

/** Each person's grade before and after a ruling. */
export function Consequences({ consequences, done }: Props) {
  const losing = consequences.filter(({ before, after }) => (after ?? 0) < (before ?? 0)).length;
  return (
    <div className="stack stack-tight">
      {!done && (
        <Notice
          tone={losing > 0 ? 'late' : 'running'}
          icon="alert"
          role="status"
          title={losing === 0 ? 'No grade would change.' : `${plural(losing, 'grade')} would change.`}
        />
      )}
      <DataTable
        caption={done ? 'What the ruling did' : 'What the ruling would do'}
        rows={consequences}
        rowKey={one => one.member}
        columns={[
          {
            key: 'who',
            header: 'Who',
            names: true,
            cell: one => (one.username === '' ? one.name : `${one.name} (${one.username})`),
          },
          {
            key: 'effect',
            header: 'Effect',
            cell: one =>
              one.username === '' ? 'no grade in this course' : effectWords(one.effect, one.percent),
          },
          {
            key: 'reason',
            header: 'Why not the rule',
            cell: one => (one.reason === '' ? '–' : one.reason),
          },
          { key: 'before', header: 'Grade before', align: 'end', cell: one => shown(one.before) },
          { key: 'after', header: 'Grade after', align: 'end', cell: one => shown(one.after) },
          {
            key: 'total',
            header: 'Course total',
            align: 'end',
            cell: one => totalWords(one.totalChange),
          },
        ]}
      />
    </div>
  );
}

function shown(milli: Milli | undefined): string {
  return milli == null ? 'no grade' : points(milli);
}

/** A change of the course total: "−6.0 %" is six hundredths of the course. */
export function totalWords(change: number): string {
  const sign = change < 0 ? '−' : change > 0 ? '+' : '±';
  return `${sign}${Math.abs(change).toFixed(2)} %`;
}
