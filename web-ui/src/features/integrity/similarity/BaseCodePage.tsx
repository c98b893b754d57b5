import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BaseCode } from '@/api/model';
import { similarity, type SheetAddress } from '@/api/similarity';
import { CodeView } from '@/ui/CodeView';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Page, Section } from '@/ui/Page';
import { PolicySection } from '../PolicySection';
import { useStanding } from '../standing';
import { SheetLink } from './StaffPage';
import styles from './Similarity.module.css';

/** For everybody: what the assignment gives, what everybody may have, and the rule that holds for the rest. */
export default function BaseCodePage({ course, assignment }: SheetAddress) {
  const at = { course, assignment };
  const query = useQuery(similarity.baseCode(at));
  const standing = useStanding(course);
  return (
    <Page title="What counts as yours" trail={<SheetLink at={at} />}>
      <Section title="In short">
        <ul className={styles['list']}>
          <li>What you wrote yourself counts as yours, and only that is compared with the work of others.</li>
          <li>
            What the assignment gives you does not count, also when you moved it, reformatted it or changed
            its names.
          </li>
          <li>What the library offers and what the staff marked as expected is never held against you.</li>
          <li>
            A comparison only says which programs a person should read side by side. No program opens a case
            or decides one.
          </li>
        </ul>
        {standing === 'STUDENT' && (
          <p>
            <Link to="/courses/$course/integrity" params={{ course }}>
              Your own cases
            </Link>{' '}
            are listed under Integrity. For nearly everybody there are none.
          </p>
        )}
      </Section>
      <Loaded query={query} what="what the assignment gives">
        {base => <Given base={base} />}
      </Loaded>
      <PolicySection course={course} instructor={false} />
    </Page>
  );
}

function Given({ base }: { base: BaseCode }) {
  return (
    <>
      <Section title="Given by the assignment">
        {base.files.length === 0 ? (
          <Empty title="This assignment gives no code." />
        ) : (
          base.files.map((file, index) => (
            <details key={`${index} ${file.path}`} open={base.files.length === 1}>
              <summary>
                <code>{file.path}</code>
              </summary>
              <CodeView path={file.path} java={/\.java( |$)/.test(file.path)} source={file.text} />
            </details>
          ))
        )}
      </Section>
      <Section title="Expected in everybody’s work">
        {base.expected.length === 0 ? (
          <Empty title="Nothing more is marked as expected.">
            When the staff find code that is in many solutions for a good reason, it appears here.
          </Empty>
        ) : (
          base.expected.map((code, index) => (
            <article key={index} className="stack stack-tight" aria-label={`Expected code ${index + 1}`}>
              <p>{code.reason}</p>
              <CodeView
                path={`${code.file}, expected code ${index + 1}`}
                java={code.file.endsWith('.java')}
                source={code.text}
              />
            </article>
          ))
        )}
      </Section>
    </>
  );
}
