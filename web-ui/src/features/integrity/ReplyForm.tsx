import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commands, type CaseAddress } from '@/api/commands';
import { queries } from '@/api/queries';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { RefusalNotice } from '@/ui/ProblemPanel';

/** A student's own words; what was sent is kept, and can be added to but not changed. */
export function ReplyForm({ at, again }: { at: CaseAddress; again: boolean }) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: () => commands.replyToCase(at, text.trim()),
    onSuccess: async () => {
      setText('');
      setTried(false);
      void client.invalidateQueries({ queryKey: queries.ownCases(at.course).queryKey });
      await client.invalidateQueries({ queryKey: queries.ownCase(at.course, at.number).queryKey });
    },
  });
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        setTried(true);
        if (text.trim() !== '') sending.mutate();
      }}
    >
      <Field
        label={again ? 'Add to your reply' : 'Your side of it'}
        hint="The staff of your course read it. It is kept as you send it."
        error={tried && text.trim() === '' ? 'Write what you have to say.' : undefined}
      >
        {control => (
          <textarea {...control} rows={6} value={text} onChange={event => setText(event.target.value)} />
        )}
      </Field>
      {sending.isError && <RefusalNotice error={sending.error} />}
      {sending.isSuccess && (
        <Notice tone="passed" role="status">
          Your reply was received.
        </Notice>
      )}
      <div>
        <Button type="submit" look="primary" busy={sending.isPending}>
          Send the reply
        </Button>
      </div>
    </form>
  );
}
