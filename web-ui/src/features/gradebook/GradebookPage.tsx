import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Gradebook, GradebookRow } from '@/api/model';
import { queries } from '@/api/queries';
import { buttonClass } from '@/ui/Button';
import { DataTable, type Column } from '@/ui/DataTable';
import { Empty } from '@/ui/Empty';
import { Field } from '@/ui/Field';
import { Icon } from '@/ui/Icon';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { percent, plural } from '@/ui/points';
import { CellView } from './CellView';
import { cellOf, matching, openMarks, sectionsOf, valueOf } from './rows';
import styles from './Gradebook.module.css';

interface Props {
  course: string;
  sort?: string;
  find?: string;
  section?: string;
}

/** Students and assignments; order and filters are in the address. */
export default function GradebookPage({ course, sort, find, section }: Props) {
  const query = useQuery({ ...queries.gradebook(course), refetchInterval: 30_000 });
  const csv = `/api/courses/${encodeURIComponent(course)}/gradebook.csv`;
  return (
    <Page
      wide
      title="Gradebook"
      aside={
        query.data != null && (
          <a className={buttonClass()} href={csv} download>
            <Icon name="download" /> CSV
          </a>
        )
      }
    >
      <Loaded query={query} what="the gradebook">
        {gradebook =>
          gradebook.rows.length === 0 ? (
            <Empty title="No students yet.">They appear here as soon as they are in the course.</Empty>
          ) : (
            <Table course={course} gradebook={gradebook} sort={sort} find={find} section={section} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface TableProps {
  course: string;
  gradebook: Gradebook;
  sort: string | undefined;
  find: string | undefined;
  section: string | undefined;
}

function Table({ course, gradebook, sort, find, section }: TableProps) {
  const navigate = useNavigate();
  const set = (change: { sort?: string; find?: string; section?: string }) => {
    const next = { sort, find, section, ...change };
    const search = Object.fromEntries(
      Object.entries(next).filter(([, value]) => value != null && value !== ''),
    );
    void navigate({ to: '/courses/$course/gradebook', params: { course }, search, replace: true });
  };
  const sections = sectionsOf(gradebook.rows);
  const rows = matching(gradebook.rows, find ?? '', section ?? '');
  const open = openMarks(rows);
  return (
    <div className="card stack">
      <div className={styles['filters']}>
        <Field label="Find a student">
          {control => (
            <input
              {...control}
              type="search"
              value={find ?? ''}
              onChange={event => set({ find: event.target.value })}
            />
          )}
        </Field>
        {sections.length > 1 && (
          <Field label="Section">
            {control => (
              <select
                {...control}
                value={section ?? ''}
                onChange={event => set({ section: event.target.value })}
              >
                <option value="">all</option>
                {sections.map(name => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            )}
          </Field>
        )}
        <p className="muted" role="status">
          {plural(rows.length, 'student')}
          {open > 0 && `, ${plural(open, 'item')} still to be marked`}
        </p>
      </div>
      {rows.length === 0 ? (
        <Empty title="Nobody matches.">Change or empty the filter above.</Empty>
      ) : (
        <DataTable
          caption="Points of students by assignment"
          rows={rows}
          rowKey={row => row.username}
          columns={columnsOf(gradebook)}
          sort={sort ?? 'name'}
          onSort={next => set({ sort: next })}
        />
      )}
      <p className={`small ${styles['legend']}`}>
        <span className={styles['flag']} data-tone="held">
          <Icon name="person" size={13} /> items that a person has still to mark
        </span>
        <span className={styles['flag']}>
          <Icon name="clock" size={13} /> late
        </span>
        <span className={styles['flag']} data-tone="held">
          <Icon name="pencil" size={13} /> overridden
        </span>
      </p>
      <p className="small muted">
        Points after lateness and overrides, of 100. The total is weighted and counts what is missing as 0.
      </p>
    </div>
  );
}

function columnsOf(gradebook: Gradebook): Column<GradebookRow>[] {
  return [
    {
      key: 'name',
      header: 'Student',
      names: true,
      by: row => row.name,
      cell: row => (
        <>
          {row.name} <span className={`small muted ${styles['user']}`}>{row.username}</span>
        </>
      ),
    },
    { key: 'section', header: 'Section', by: row => row.section ?? '', cell: row => row.section ?? '' },
    ...gradebook.assignments.map(assignment => ({
      key: assignment.slug,
      header: `${assignment.title} (${assignment.weightPercent} %)`,
      align: 'end' as const,
      by: (row: GradebookRow) => valueOf(cellOf(row, assignment.slug)),
      cell: (row: GradebookRow) => {
        const cell = cellOf(row, assignment.slug);
        return cell?.attemptId == null ? (
          <CellView cell={cell} />
        ) : (
          <Link to="/attempts/$id" params={{ id: cell.attemptId }} className={styles['link'] ?? ''}>
            <span className="hidden">
              {row.name}, {assignment.title}:{' '}
            </span>
            <CellView cell={cell} />
          </Link>
        );
      },
    })),
    {
      key: 'total',
      header: 'Total',
      align: 'end',
      by: row => row.totalPercent,
      cell: row => <strong>{percent(row.totalPercent)}</strong>,
    },
  ];
}
