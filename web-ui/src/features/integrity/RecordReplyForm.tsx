import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { commands, type CaseAddress } from '@/api/commands';
import type { CaseMember } from '@/api/model';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { RefusalNotice } from '@/ui/ProblemPanel';

interface Props {
  at: CaseAddress;
  version: number;
  member: CaseMember;
  onDone: () => Promise<void>;
}

/** Writes down what a person said in a letter or in the office. */
export function RecordReplyForm({ at, version, member, onDone }: Props) {
  const [text, setText] = useState('');
  const [way, setWay] = useState('');
  const sending = useMutation({
    mutationFn: () =>
      commands.recordReply(at, { member: member.id, version, text: text.trim(), way: way.trim() }),
    onSuccess: async () => {
      setText('');
      setWay('');
      await onDone();
    },
  });
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        sending.mutate();
      }}
    >
      <Field label={`What ${member.name} said`}>
        {control => (
          <textarea
            {...control}
            rows={4}
            required
            value={text}
            onChange={event => setText(event.target.value)}
          />
        )}
      </Field>
      <Field label="How it reached you" hint="Such as: e-mail of 3 May.">
        {control => (
          <input {...control} required value={way} onChange={event => setWay(event.target.value)} />
        )}
      </Field>
      {sending.isError && <RefusalNotice error={sending.error} />}
      <div>
        <Button type="submit" busy={sending.isPending}>
          Record the reply
        </Button>
      </div>
    </form>
  );
}
