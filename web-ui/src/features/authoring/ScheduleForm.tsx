import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commands } from '@/api/commands';
import type { ManagedAssignment, Schedule } from '@/api/model';
import { queries } from '@/api/queries';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { localTime, opensError, weightError } from './newAssignment';
import { localText } from './policy';
import { OpensField, WeightField } from './ScheduleFields';
import { useFirstError } from './useFirstError';
import styles from './Authoring.module.css';

interface Props {
  course: string;
  assignment: ManagedAssignment;
  others: readonly ManagedAssignment[];
}

/** Corrects when an assignment opens and what share of the course it is. */
export function ScheduleForm({ course, assignment, others }: Props) {
  const { slug, policy } = assignment;
  const [opensAt, setOpensAt] = useState(
    assignment.opensAt == null ? '' : localTime(policy.zone, Date.parse(assignment.opensAt)),
  );
  const [weight, setWeight] = useState(String(assignment.weightPercent));
  const [reason, setReason] = useState('');
  const [tries, setTries] = useState(0);
  const form = useFirstError(tries);
  const client = useQueryClient();
  const deadline = policy.deadline.slice(0, 16);
  const wrong = {
    opens:
      opensError(opensAt) ??
      (opensAt < deadline
        ? undefined
        : `The assignment has to open before its deadline, ${localText(deadline)}.`),
    weight: weightError(weight),
    reason: reason.trim() === '' ? 'Say why.' : undefined,
  };
  const shown: Partial<typeof wrong> = tries > 0 ? wrong : {};
  const saving = useMutation({
    mutationFn: (wanted: Schedule) => commands.changeSchedule(course, slug, wanted),
    onSuccess: async () => {
      setTries(0);
      setReason('');
      await client.invalidateQueries({ queryKey: queries.managed(course).queryKey });
      await client.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        setTries(tries + 1);
        if (Object.values(wrong).every(error => error == null)) {
          saving.mutate({ opensAt, weightPercent: Number(weight), reason: reason.trim() });
        }
      }}
    >
      <div className={styles['fields']}>
        <OpensField zone={policy.zone} value={opensAt} error={shown.opens} onChange={setOpensAt} />
        <WeightField others={others} value={weight} error={shown.weight} onChange={setWeight} />
      </div>
      <Field label="Reason" hint="Kept in the audit log." error={shown.reason}>
        {control => (
          <textarea
            {...control}
            rows={2}
            required
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        )}
      </Field>
      {saving.isError && <RefusalNotice error={saving.error} />}
      {saving.isSuccess && (
        <Notice tone="passed" role="status">
          Saved.
        </Notice>
      )}
      <div>
        <Button type="submit" busy={saving.isPending}>
          Change opening and weight
        </Button>
      </div>
    </form>
  );
}
