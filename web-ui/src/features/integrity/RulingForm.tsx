import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { commands, type CaseAddress } from '@/api/commands';
import type { IntegrityCase, RulingException } from '@/api/model';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { ChoiceFields } from './ChoiceFields';
import { Consequences } from './Consequences';
import { graded, readChoices, rule, type Choice, type Choices } from './ruling';

interface Props {
  at: CaseAddress;
  found: IntegrityCase;
  onDone: () => Promise<void>;
}

/** Proposes a ruling in two steps: first what it does to each grade, then the reason and the proposal. */
export function RulingForm({ at, found, onDone }: Props) {
  const [choices, setChoices] = useState<Choices>({});
  const [tried, setTried] = useState(false);
  const [reason, setReason] = useState('');
  const read = readChoices(found.members, choices);
  const previewing = useMutation({
    mutationFn: (exceptions: RulingException[]) => commands.previewRuling(at, exceptions),
  });
  const proposing = useMutation({
    mutationFn: (exceptions: RulingException[]) =>
      commands.proposeRuling(at, { version: found.version, reason: reason.trim(), exceptions }),
    onSuccess: onDone,
  });
  const choose = (member: string, choice: Choice) => {
    setChoices({ ...choices, [member]: choice });
    // The consequences of another choice would be a lie.
    previewing.reset();
    proposing.reset();
  };
  const previewed = previewing.data != null && read.kind === 'exceptions';
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        setTried(true);
        if (read.kind !== 'exceptions') return;
        if (!previewed) previewing.mutate(read.exceptions);
        else if (found.waitingFor == null) proposing.mutate(read.exceptions);
      }}
    >
      <p>The rule is 0 points for everyone involved. An exception needs a reason.</p>
      {graded(found.members).map(member => (
        <ChoiceFields
          key={member.id}
          member={member}
          choice={choices[member.id] ?? rule}
          errors={tried && read.kind === 'errors' ? read.errors[member.id] : undefined}
          onChange={choice => choose(member.id, choice)}
        />
      ))}
      {previewing.isError && <RefusalNotice error={previewing.error} />}
      {previewed && <Consequences consequences={previewing.data} done={false} />}
      {previewed && found.waitingFor != null && (
        <Notice tone="late" icon="clock" role="status" title={found.waitingFor} />
      )}
      {previewed && found.waitingFor == null && (
        <Field label="Reason of the ruling" hint="Everybody involved reads it: name nobody.">
          {control => (
            <textarea
              {...control}
              rows={3}
              required
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
      {proposing.isError && <RefusalNotice error={proposing.error} />}
      <div>
        {!previewed && (
          <Button type="submit" look="primary" busy={previewing.isPending}>
            Show the consequences
          </Button>
        )}
        {previewed && found.waitingFor == null && (
          <Button type="submit" look="primary" busy={proposing.isPending}>
            Propose this ruling
          </Button>
        )}
      </div>
    </form>
  );
}
