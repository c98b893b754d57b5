import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '@/api/queries';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Page, Section } from '@/ui/Page';
import { ExtensionForm } from './ExtensionForm';
import { PolicyForm } from './PolicyForm';
import { ScheduleForm } from './ScheduleForm';
import { Versions } from './Versions';

/** One assignment in the instructor's hands: deadline and lateness, versions, extensions. */
export default function ManagePage({ course, assignment }: { course: string; assignment: string }) {
  const query = useQuery(queries.managed(course));
  const found = query.data?.find(({ slug }) => slug === assignment);
  return (
    <Page
      title={found?.title ?? 'Assignment'}
      trail={
        <Link to="/courses/$course/manage" params={{ course }}>
          Assignments
        </Link>
      }
    >
      <Loaded query={query} what="this assignment">
        {list =>
          found == null ? (
            <Empty title="This course has no such assignment.">Go back to the list of assignments.</Empty>
          ) : (
            <>
              <Section title="Deadline and lateness">
                {/* A newer policy starts a fresh form. */}
                <PolicyForm key={found.policy.version} course={course} assignment={found} />
              </Section>
              <Section title="Opening and weight">
                <ScheduleForm
                  course={course}
                  assignment={found}
                  others={list.filter(({ slug }) => slug !== assignment)}
                />
              </Section>
              <Section title="Extension for one student">
                <ExtensionForm course={course} assignment={found} />
              </Section>
              <Section title="Versions">
                <Versions course={course} assignment={found} />
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
