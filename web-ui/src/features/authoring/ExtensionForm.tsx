import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { commands } from '@/api/commands';
import type { ManagedAssignment } from '@/api/model';
import { queries } from '@/api/queries';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { localText } from './policy';
import styles from './Authoring.module.css';

/** Moves the deadline of one student; the late windows move along. */
export function ExtensionForm({ course, assignment }: { course: string; assignment: ManagedAssignment }) {
  const { policy, slug } = assignment;
  const students = useQuery(queries.gradebook(course)).data?.rows ?? [];
  const [username, setUsername] = useState('');
  const [deadline, setDeadline] = useState(policy.deadline.slice(0, 16));
  const [reason, setReason] = useState('');
  const saving = useMutation({
    mutationFn: () => commands.extend(course, slug, { username, deadline, reason: reason.trim() }),
    onSuccess: () => setReason(''),
  });
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <div className={styles['fields']}>
        <Field label="Student">
          {control => (
            <select
              {...control}
              required
              value={username}
              onChange={event => setUsername(event.target.value)}
            >
              <option value="">Choose…</option>
              {students.map(student => (
                <option key={student.username} value={student.username}>
                  {student.name} ({student.username})
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="New deadline" hint={`Local time in ${policy.zone}`}>
          {control => (
            <input
              {...control}
              type="datetime-local"
              required
              value={deadline}
              onChange={event => setDeadline(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Field label="Reason" hint="Kept in the audit log.">
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
          {username} has until {localText(deadline)} {policy.zone}.
        </Notice>
      )}
      <div>
        <Button type="submit" busy={saving.isPending}>
          Grant the extension
        </Button>
      </div>
    </form>
  );
}
