import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { RefusalNotice } from '@/ui/ProblemPanel';

interface Props {
  label: string;
  hint?: string;
  button: string;
  onSend: (reason: string) => Promise<unknown>;
  onDone: () => Promise<void>;
}

/** A step that needs nothing but a reason. */
export function ReasonForm({ label, hint, button, onSend, onDone }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useMutation({ mutationFn: () => onSend(reason.trim()), onSuccess: onDone });
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        setTried(true);
        if (reason.trim() !== '') sending.mutate();
      }}
    >
      <Field
        label={label}
        hint={hint}
        error={tried && reason.trim() === '' ? 'Say why: the reason is kept with the case.' : undefined}
      >
        {control => (
          <textarea {...control} rows={2} value={reason} onChange={event => setReason(event.target.value)} />
        )}
      </Field>
      {sending.isError && <RefusalNotice error={sending.error} />}
      <div>
        <Button type="submit" look="danger" busy={sending.isPending}>
          {button}
        </Button>
      </div>
    </form>
  );
}
