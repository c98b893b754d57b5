import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExcusedGroup } from '@/api/model';
import { similarityCommands, type SheetAddress } from '@/api/similarity';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Field } from '@/ui/Field';
import { Section } from '@/ui/Page';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { Decision } from './Decision';
import { useRefresh } from './useRun';
import styles from './Similarity.module.css';

interface Props {
  at: SheetAddress;
  excused: readonly ExcusedGroup[];
  instructor: boolean;
}

/** People who may hand in the same: they are not compared with each other. */
export function Excused({ at, excused, instructor }: Props) {
  const refresh = useRefresh(at);
  const [added, setAdded] = useState(0);
  return (
    <Section title="Excused partners">
      <p className="muted">People who were allowed to work together are not compared with each other.</p>
      {excused.length === 0 ? (
        <Empty title="Nobody is excused." />
      ) : (
        <ul className={styles['entries'] ?? ''}>
          {excused.map(group => (
            <li key={group.id} className={styles['entry']}>
              <Decision
                course={at.course}
                by={group.by}
                at={group.at}
                what={group.usernames.join(', ')}
                instructor={instructor}
                withdraw={() => similarityCommands.withdrawExcuse(at, group.id)}
                onDone={refresh}
              >
                <strong>{group.usernames.join(', ')}</strong>: {group.reason}
              </Decision>
            </li>
          ))}
        </ul>
      )}
      {instructor && (
        <details>
          <summary>Excuse partners</summary>
          <ExcuseForm
            key={added}
            at={at}
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

function ExcuseForm({ at, onDone }: { at: SheetAddress; onDone: () => Promise<void> }) {
  const [people, setPeople] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const usernames = [...new Set(people.split(/[\s,;]+/).filter(name => name !== ''))];
  const sending = useMutation({
    mutationFn: () => similarityCommands.excuse(at, usernames, reason.trim()),
    onSuccess: onDone,
  });
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        setTried(true);
        if (usernames.length >= 2) sending.mutate();
      }}
    >
      <Field
        label="User names"
        hint="Two or more, with commas between them."
        error={tried && usernames.length < 2 ? 'Name two people at least.' : undefined}
      >
        {control => <input {...control} value={people} onChange={event => setPeople(event.target.value)} />}
      </Field>
      <Field label="Reason" hint="Kept in the audit log.">
        {control => (
          <input {...control} required value={reason} onChange={event => setReason(event.target.value)} />
        )}
      </Field>
      {sending.isError && <RefusalNotice error={sending.error} />}
      <div>
        <Button type="submit" busy={sending.isPending}>
          Excuse them
        </Button>
      </div>
    </form>
  );
}
