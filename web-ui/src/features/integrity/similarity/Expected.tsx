import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useZone } from '@/api/membership';
import type { ComparedWork, ExpectedCode } from '@/api/model';
import { similarityCommands, type SheetAddress } from '@/api/similarity';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Section } from '@/ui/Page';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { dateTimeIn } from '@/ui/time';
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
              <Entry at={at} code={code} instructor={instructor} onDone={refresh} />
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

interface EntryProps {
  at: SheetAddress;
  code: ExpectedCode;
  instructor: boolean;
  onDone: () => Promise<void>;
}

function Entry({ at, code, instructor, onDone }: EntryProps) {
  const zone = useZone(at.course);
  const withdrawing = useMutation({
    mutationFn: () => similarityCommands.withdrawExpected(at, code.id),
    onSuccess: onDone,
  });
  return (
    <>
      <div>
        <p>
          <code>{code.file}</code>, {lineWords(code)}, of {code.username}: {code.reason}
        </p>
        <p className="small muted">
          {code.by}, {dateTimeIn(code.at, zone)}
        </p>
        {withdrawing.isError && <RefusalNotice error={withdrawing.error} />}
      </div>
      {instructor && (
        <Button busy={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
          Withdraw
          <span className="hidden">
            {' '}
            {code.file}, {lineWords(code)}
          </span>
        </Button>
      )}
    </>
  );
}
