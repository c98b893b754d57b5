import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PairRow, ReviewStatus } from '@/api/model';
import { similarityCommands, type PairAddress } from '@/api/similarity';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Icon } from '@/ui/Icon';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { useRefresh } from './useRun';
import { reviewMeanings, reviewStatus, reviewStatuses } from './words';
import styles from './CodePane.module.css';

/** What somebody makes of a pair; it holds for the two people in this assignment, whatever they hand in later. */
export function ReviewForm({ at, row }: { at: PairAddress; row: PairRow }) {
  const [reason, setReason] = useState('');
  const refresh = useRefresh(at);
  const saving = useMutation({
    mutationFn: (status: ReviewStatus) => similarityCommands.review(at, status, reason.trim()),
    onSuccess: async () => {
      setReason('');
      await refresh();
    },
  });
  return (
    <fieldset className="stack stack-tight">
      <legend className={styles['legend']}>What do you make of it?</legend>
      <Field label="Reason, if you want to give one" hint="Kept in the audit log with what you choose next.">
        {control => <input {...control} value={reason} onChange={event => setReason(event.target.value)} />}
      </Field>
      <div className={styles['statuses']}>
        {reviewStatuses.map(status => (
          <Button
            key={status}
            aria-pressed={row.status === status}
            title={reviewMeanings[status]}
            busy={saving.isPending && saving.variables === status}
            onClick={() => saving.mutate(status)}
          >
            <Icon name={reviewStatus[status].icon} size={14} />
            {reviewStatus[status].word}
          </Button>
        ))}
      </div>
      <p className="small muted" role="status">
        {reviewMeanings[row.status]}
      </p>
      {saving.isError && <RefusalNotice error={saving.error} />}
    </fieldset>
  );
}
