import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commands } from '@/api/commands';
import type { IntegrityPolicy } from '@/api/model';
import { queries } from '@/api/queries';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Section } from '@/ui/Page';
import { RefusalNotice } from '@/ui/ProblemPanel';
import styles from './Integrity.module.css';

/** The rule that holds in this course, for everybody to read; instructors can change the time to reply. */
export function PolicySection({ course, instructor }: { course: string; instructor: boolean }) {
  const query = useQuery(queries.integrityPolicy(course));
  return (
    <Section title="The rule in this course">
      <Loaded query={query} what="the rule">
        {policy => (
          <>
            <Paragraphs paragraphs={policy.paragraphs} />
            {instructor && <WindowForm key={policy.version} course={course} policy={policy} />}
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** Each begins with the word that it is about. */
export function Paragraphs({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <dl className={`stack stack-tight ${styles['rule']}`}>
      {paragraphs.map(paragraph => {
        const end = paragraph.indexOf(': ');
        return (
          <div key={paragraph}>
            <dt>
              <strong>{paragraph.slice(0, end)}</strong>
            </dt>
            <dd>{paragraph.slice(end + 2)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function WindowForm({ course, policy }: { course: string; policy: IntegrityPolicy }) {
  const [days, setDays] = useState(String(policy.replyDays));
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: () =>
      commands.changeIntegrityPolicy(course, {
        replyDays: Number(days),
        version: policy.version,
        reason: reason.trim(),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: queries.integrityPolicy(course).queryKey }),
  });
  return (
    <details>
      <summary>Change the time to reply</summary>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <Field label="Days to reply" hint="From 1 to 60. Notices that were given keep their time.">
          {control => (
            <input
              {...control}
              type="number"
              min={1}
              max={60}
              required
              value={days}
              onChange={event => setDays(event.target.value)}
            />
          )}
        </Field>
        <Field label="Reason for the change" hint="Kept in the audit log.">
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
            Change the time to reply
          </Button>
        </div>
      </form>
    </details>
  );
}
