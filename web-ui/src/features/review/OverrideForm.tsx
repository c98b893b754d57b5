import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { commands } from '@/api/commands';
import type { Attempt, Override } from '@/api/model';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { points } from '@/ui/points';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { readPoints } from './marking';
import styles from './Review.module.css';

const most = 200_000;

interface Props {
  attempt: Attempt;
  onSaved: () => Promise<void>;
}

/** Sets the points of a submission by hand, or takes that back: with a reason, and with before and after in view. */
export function OverrideForm({ attempt, onSaved }: Props) {
  return attempt.override == null ? (
    <SetPoints attempt={attempt} onSaved={onSaved} />
  ) : (
    <Withdraw attempt={attempt} override={attempt.override} onSaved={onSaved} />
  );
}

function SetPoints({ attempt, onSaved }: Props) {
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const read = readPoints(value, most);
  const saving = useMutation({
    mutationFn: (milli: number) => commands.override(attempt.id, milli, reason.trim()),
    onSuccess: onSaved,
  });
  const before = attempt.finalPoints;
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        setTried(true);
        if (read.kind === 'points' && reason.trim() !== '') saving.mutate(read.milli);
      }}
    >
      <p className="small muted">
        Replaces the points that checks, marks and lateness give. The student sees your reason.
      </p>
      <Field
        label="Final points"
        error={tried && read.kind === 'error' ? 'Give the final points, for example 82.5.' : undefined}
      >
        {control => (
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            value={value}
            onChange={event => setValue(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="Reason"
        error={tried && reason.trim() === '' ? 'Say why: the reason is kept with the grade.' : undefined}
      >
        {control => (
          <textarea {...control} rows={2} value={reason} onChange={event => setReason(event.target.value)} />
        )}
      </Field>
      <p className={styles['change']} role="status">
        {before == null ? 'no grade yet' : points(before)} →{' '}
        {read.kind === 'points' ? points(read.milli) : '…'}
      </p>
      {saving.isError && <RefusalNotice error={saving.error} />}
      <div>
        <Button type="submit" busy={saving.isPending}>
          Override
        </Button>
      </div>
    </form>
  );
}

function Withdraw({ attempt, override, onSaved }: Props & { override: Override }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: () => commands.withdrawOverride(attempt.id, reason.trim()),
    onSuccess: onSaved,
  });
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        setTried(true);
        if (reason.trim() !== '') saving.mutate();
      }}
    >
      <Notice tone="held" icon="pencil" title={`Set to ${points(override.points)} by ${override.madeBy}`}>
        {override.reason}
      </Notice>
      <Field
        label="Reason for taking it back"
        error={tried && reason.trim() === '' ? 'Say why: the reason is kept with the grade.' : undefined}
      >
        {control => (
          <textarea {...control} rows={2} value={reason} onChange={event => setReason(event.target.value)} />
        )}
      </Field>
      {saving.isError && <RefusalNotice error={saving.error} />}
      <div>
        <Button type="submit" look="danger" busy={saving.isPending}>
          Take the override back
        </Button>
      </div>
    </form>
  );
}
