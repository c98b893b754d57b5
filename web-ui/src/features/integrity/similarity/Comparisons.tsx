import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '@/api/queries';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Page';
import styles from './Similarity.module.css';

/** For staff: the way from the cases to where pairs are found, for each assignment. */
export function Comparisons({ course }: { course: string }) {
  const query = useQuery(queries.gradebook(course));
  return (
    <Section title="Similarity">
      <p className="muted">
        Which submissions are alike, and which of them a person should read side by side.
      </p>
      <Loaded query={query} what="the assignments">
        {({ assignments }) =>
          assignments.length === 0 ? (
            <Empty title="This course has no assignments yet." />
          ) : (
            <ul className={styles['counts']}>
              {assignments.map(({ slug, title }) => (
                <li key={slug}>
                  <Link
                    to="/courses/$course/assignments/$assignment/similarity"
                    params={{ course, assignment: slug }}
                  >
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
