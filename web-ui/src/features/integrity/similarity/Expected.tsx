import { useState } from 'react';
import type { ComparedWork, ExpectedCode } from '@/api/model';
import { similarityCommands, type SheetAddress } from '@/api/similarity';
import { Empty } from '@/ui/Empty';
import { Section } from '@/ui/Page';
import { Decision } from './Decision';
import { ExpectedForm } from './ExpectedForm';
import { useRefresh } from './useRun';
import { lineWords } from './words';
import styles from './Similarity.module.css';

interface Props {
  at: SheetAddress;
  expected: readonly ExpectedCode[];
  works: readonly ComparedWork[];
  instructor: boolean;
}

/** Lines that everybody may have: they count for nobody, like the template. */
export function Expected({ at, expected, works, instructor }: Props) {
  const refresh = useRefresh(at);
  const [added, setAdded] = useState(0);
  return (
    <Section title="Expected code">
      <p className="muted">
        Code that is in many solutions for a good reason, such as a formula of the sheet. It is left out for
        everybody, like the template. Marking it is easiest on a match of a pair.
      </p>
      {expected.length === 0 ? (
        <Empty title="No code is marked as expected." />
      ) : (
        <ul className={styles['entries'] ?? ''}>
          {expected.map(code => (
            <li key={code.id} className={styles['entry']}>
              <Decision
                course={at.course}
                by={code.by}
                at={code.at}
                what={`${code.file}, ${lineWords(code)}`}
                instructor={instructor}
                withdraw={() => similarityCommands.withdrawExpected(at, code.id)}
                onDone={refresh}
              >
                <code>{code.file}</code>, {lineWords(code)}, of {code.username}: {code.reason}
              </Decision>
            </li>
          ))}
        </ul>
      )}
      {instructor && works.length > 0 && (
        <details>
          <summary>Mark lines as expected</summary>
          <ExpectedForm
            key={added}
            at={at}
            works={works}
            onDone={async () => {
              setAdded(added + 1);
              await refresh();
            }}
          />
        </details>
      )}
    </Section>
  );
}
