import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ComparedWork } from '@/api/model';
import { similarityCommands, type SheetAddress } from '@/api/similarity';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { RefusalNotice } from '@/ui/ProblemPanel';
import styles from './Similarity.module.css';

interface Props {
  at: SheetAddress;
  works: readonly ComparedWork[];
  onDone: () => Promise<void>;
}

/** Marks lines of somebody's file by hand; on a pair the same is done from a match. */
export function ExpectedForm({ at, works, onDone }: Props) {
  const people = [...works].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  const [code, setCode] = useState({
    submission: people[0]?.submission ?? '',
    file: '',
    from: '',
    to: '',
    reason: '',
  });
  const change = (part: Partial<typeof code>) => setCode({ ...code, ...part });
  const sending = useMutation({
    mutationFn: () =>
      similarityCommands.expect(at, {
        submission: code.submission,
        file: code.file.trim(),
        from: Number(code.from),
        to: Number(code.to),
        reason: code.reason.trim(),
      }),
    onSuccess: onDone,
  });
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault();
        sending.mutate();
      }}
    >
      <Field label="In the submission of">
        {control => (
          <select
            {...control}
            value={code.submission}
            onChange={event => change({ submission: event.target.value })}
          >
            {people.map(work => (
              <option key={work.submission} value={work.submission}>
                {work.name} ({work.username})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="File">
        {control => (
          <input
            {...control}
            required
            placeholder="src/…"
            value={code.file}
            onChange={event => change({ file: event.target.value })}
          />
        )}
      </Field>
      <Line label="First line" value={code.from} onChange={from => change({ from })} />
      <Line label="Last line" value={code.to} least={code.from} onChange={to => change({ to })} />
      <div className={styles['whole']}>
        <Field label="Reason" hint="Students read it on the page about what counts as theirs: name nobody.">
          {control => (
            <input
              {...control}
              required
              value={code.reason}
              onChange={event => change({ reason: event.target.value })}
            />
          )}
        </Field>
      </div>
      {sending.isError && (
        <div className={styles['whole']}>
          <RefusalNotice error={sending.error} />
        </div>
      )}
      <div className={styles['whole']}>
        <Button type="submit" busy={sending.isPending}>
          Mark as expected
        </Button>
      </div>
    </form>
  );
}

interface LineProps {
  label: string;
  value: string;
  least?: string;
  onChange: (value: string) => void;
}

function Line({ label, value, least = '1', onChange }: LineProps) {
  return (
    <Field label={label}>
      {control => (
        <input
          {...control}
          type="number"
          required
          min={least === '' ? 1 : least}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
