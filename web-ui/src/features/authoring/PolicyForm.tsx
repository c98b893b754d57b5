import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commands } from '@/api/commands';
import type { ManagedAssignment, NewPolicy } from '@/api/model';
import { queries } from '@/api/queries';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { Changes } from './Changes';
import { draftOf, readPolicy, type PolicyDraft } from './policy';
import { PolicyFields } from './PolicyFields';

interface Props {
  course: string;
  assignment: ManagedAssignment;
}

/** Changes the late policy in two steps: first whose grade changes and how, then the reason and the change. */
export function PolicyForm({ course, assignment }: Props) {
  const { slug, policy } = assignment;
  const [draft, setDraft] = useState(() => draftOf(policy));
  const [tried, setTried] = useState(false);
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const read = readPolicy(draft);
  const previewing = useMutation({
    mutationFn: (wanted: NewPolicy) => commands.previewPolicy(course, slug, wanted),
  });
  const saving = useMutation({
    mutationFn: (wanted: NewPolicy) =>
      commands.changePolicy(course, slug, { policy: wanted, version: policy.version, reason: reason.trim() }),
    onSuccess: () => client.invalidateQueries({ queryKey: queries.managed(course).queryKey }),
  });
  const edit = (next: PolicyDraft) => {
    setDraft(next);
    // A preview of other values would be a lie.
    previewing.reset();
    saving.reset();
  };
  const previewed = previewing.data != null && read.kind === 'policy';
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        setTried(true);
        if (read.kind !== 'policy') return;
        if (previewed && reason.trim() !== '') saving.mutate(read.policy);
        else if (!previewed) previewing.mutate(read.policy);
      }}
    >
      <PolicyFields
        draft={draft}
        zone={policy.zone}
        errors={tried && read.kind === 'errors' ? read.errors : undefined}
        onChange={edit}
      />
      {previewing.isError && <RefusalNotice error={previewing.error} />}
      {previewed && <Changes changes={previewing.data} />}
      {previewed && (
        <Field
          label="Reason"
          hint="Kept in the audit log; students see it with their grade."
          error={saving.isIdle && tried && reason.trim() === '' && reason !== '' ? 'Say why.' : undefined}
        >
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
      )}
      {saving.isError && <RefusalNotice error={saving.error} />}
      <div className="row">
        {previewed ? (
          <Button type="submit" look="primary" busy={saving.isPending}>
            Change the deadline and lateness
          </Button>
        ) : (
          <Button type="submit" look="primary" busy={previewing.isPending}>
            Show whose grade changes
          </Button>
        )}
        <Button onClick={() => edit(draftOf(policy))}>Undo</Button>
      </div>
      {saving.isSuccess && (
        <Notice tone="passed" role="status">
          Saved. Grades are computed anew.
        </Notice>
      )}
    </form>
  );
}
