import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useZone } from '@/api/membership';
import type { CaseSummary } from '@/api/model';
import { queries } from '@/api/queries';
import { DataTable } from '@/ui/DataTable';
import { Empty } from '@/ui/Empty';
import { Field } from '@/ui/Field';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Page';
import { StatusBadge } from '@/ui/StatusBadge';
import { dateTimeIn } from '@/ui/time';
import { caseStatus } from './states';

interface Props {
  course: string;
  assignment: string | undefined;
}

/** The cases of a course, or of the assignment that the address names. */
export function CaseList({ course, assignment }: Props) {
  const query = useQuery(queries.cases(course));
  return (
    <Section title="Cases">
      <Loaded query={query} what="the cases">
        {all =>
          all.length === 0 ? (
            <Empty title="There are no cases.">
              A case is opened from pairs of submissions that are too much alike.
            </Empty>
          ) : (
            <>
              <Filter all={all} chosen={assignment} />
              <Cases
                course={course}
                cases={all.filter(one => assignment == null || one.assignment === assignment)}
              />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function Filter({ all, chosen }: { all: readonly CaseSummary[]; chosen: string | undefined }) {
  const navigate = useNavigate();
  const titles = new Map(all.map(one => [one.assignment, one.assignmentTitle]));
  if (chosen != null && !titles.has(chosen)) titles.set(chosen, chosen);
  return (
    <Field label="Assignment">
      {control => (
        <select
          {...control}
          value={chosen ?? ''}
          onChange={event => {
            const value = event.target.value;
            void navigate({ to: '.', search: value === '' ? {} : { assignment: value }, replace: true });
          }}
        >
          <option value="">all</option>
          {[...titles].map(([slug, title]) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Cases({ course, cases }: { course: string; cases: readonly CaseSummary[] }) {
  const zone = useZone(course);
  if (cases.length === 0) return <Empty title="This assignment has no cases." />;
  return (
    <DataTable
      caption={`Cases, times in ${zone}`}
      rows={cases}
      rowKey={one => String(one.number)}
      columns={[
        {
          key: 'number',
          header: 'Case',
          names: true,
          cell: one => (
            <Link to="/courses/$course/integrity/$number" params={{ course, number: String(one.number) }}>
              #{one.number}
            </Link>
          ),
        },
        { key: 'assignment', header: 'Assignment', cell: one => one.assignmentTitle },
        { key: 'state', header: 'State', cell: one => <StatusBadge status={caseStatus[one.state]} /> },
        { key: 'members', header: 'Who is named', cell: one => one.members.join(', ') },
        {
          key: 'heard',
          header: 'Notified / replied',
          cell: one => `${one.notified} / ${one.replied} of ${one.members.length}`,
        },
        {
          key: 'until',
          header: 'Time to reply until',
          cell: one => (one.repliesUntil == null ? '–' : dateTimeIn(one.repliesUntil, zone)),
        },
        {
          key: 'opened',
          header: 'Opened',
          cell: one => `${dateTimeIn(one.openedAt, zone)} by ${one.openedBy}`,
        },
      ]}
    />
  );
}
