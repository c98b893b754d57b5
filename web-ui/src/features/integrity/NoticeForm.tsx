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

/** The notice to one person, beginning with a draft; their time to reply starts when it is sent. */
export function NoticeForm({ at, version, member, onDone }: Props) {
  const [text, setText] = useState(member.draft ?? '');
  const [way, setWay] = useState('');
  const sending = useMutation({
    mutationFn: () =>
      commands.notifyMember(at, {
        member: member.id,
        version,
        text: text.trim(),
        ...(member.outside ? { way: way.trim() } : {}),
      }),
    onSuccess: onDone,
  });
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        sending.mutate();
      }}
    >
      <Field
        label={`Notice to ${member.name}`}
        hint="Sent once, and kept as it is. It never names the others."
      >
        {control => (
          <textarea
            {...control}
            rows={8}
            required
            value={text}
            onChange={event => setText(event.target.value)}
          />
        )}
      </Field>
      {member.outside && (
        <Field
          label="How it reached them"
          hint="Such as: letter of 3 May. Send it before you record it here."
        >
          {control => (
            <input {...control} required value={way} onChange={event => setWay(event.target.value)} />
          )}
        </Field>
      )}
      {sending.isError && <RefusalNotice error={sending.error} />}
      <div>
        <Button type="submit" look="primary" busy={sending.isPending}>
          {member.outside ? 'Record the notice to' : 'Notify'} {member.name}
        </Button>
      </div>
    </form>
  );
}
