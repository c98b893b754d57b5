import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CreatedToken } from '@/api/model';
import { Button } from './Button';
import { Command } from './Command';
import { Field } from './Field';
import { Notice } from './Notice';
import { RefusalNotice } from './ProblemPanel';

interface Props {
  create: (label: string) => Promise<CreatedToken>;
  suggestion: string;
}

/** Makes an access token and shows it once. */
export function NewToken({ create, suggestion }: Props) {
  const [label, setLabel] = useState(suggestion);
  const making = useMutation({ mutationFn: create });
  return (
    <div className="stack">
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault();
          if (label.trim() !== '') making.mutate(label.trim());
        }}
      >
        <Field label="Name of the token" hint="So that you know later where you use it.">
          {control => (
            <input
              {...control}
              value={label}
              maxLength={80}
              required
              autoComplete="off"
              onChange={event => setLabel(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button type="submit" busy={making.isPending}>
            Create access token
          </Button>
        </div>
      </form>
      {making.isError && <RefusalNotice error={making.error} />}
      {making.data != null && (
        <Notice tone="passed" role="status" title={`Token “${making.data.label}” is ready`}>
          <div className="stack stack-tight">
            <p>
              It is shown only now. Keep it like a password: git asks for it when you push for the first time.
            </p>
            <Command text={making.data.token} what="your new access token" />
          </div>
        </Notice>
      )}
    </div>
  );
}
