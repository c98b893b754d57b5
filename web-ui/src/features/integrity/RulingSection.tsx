import { useMutation, useQuery } from '@tanstack/react-query';
import { commands, type CaseAddress } from '@/api/commands';
import type { CaseRuling, IntegrityCase } from '@/api/model';
import { queries } from '@/api/queries';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Section } from '@/ui/Page';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { dateTime } from '@/ui/time';
import { Consequences } from './Consequences';
import { ReasonForm } from './ReasonForm';
import { RulingForm } from './RulingForm';
import { hearing } from './states';

interface Props {
  at: CaseAddress;
  found: IntegrityCase;
  instructor: boolean;
  onDone: () => Promise<void>;
}

/** The ruling: proposed by one person with its consequences in view, confirmed by another, taken back if need be. */
export function RulingSection({ at, found, instructor, onDone }: Props) {
  const { ruling } = found;
  if (hearing(found.state)) {
    return (
      <Section title="Ruling">
        {/* What was previewed for an older state of the case is not what would happen now. */}
        <RulingForm key={found.version} at={at} found={found} onDone={onDone} />
      </Section>
    );
  }
  if (ruling == null) return null;
  return (
    <Section title="Ruling">
      <Facts ruling={ruling} zone={found.zone} />
      <Consequences consequences={ruling.effects} done={ruling.confirmedAt != null} />
      {found.state === 'DECIDED' && (
        <SecondPerson at={at} found={found} ruling={ruling} instructor={instructor} onDone={onDone} />
      )}
      {found.state === 'CONFIRMED' && instructor && (
        <ReasonForm
          label="Reason for the reversal"
          hint="Each grade becomes again what the work is worth. Everybody involved reads the reason: name nobody."
          button="Reverse the ruling"
          onSend={reason => commands.reverseRuling(at, { version: found.version, reason })}
          onDone={onDone}
        />
      )}
    </Section>
  );
}

function Facts({ ruling, zone }: { ruling: CaseRuling; zone: string }) {
  return (
    <>
      <p>
        Proposed by {ruling.proposedBy}, {dateTime(ruling.proposedAt, zone)}: {ruling.reason}
      </p>
      {ruling.confirmedAt != null && (
        <p>
          Confirmed by {ruling.confirmedBy}, {dateTime(ruling.confirmedAt, zone)}
        </p>
      )}
    </>
  );
}

function SecondPerson({ at, found, ruling, instructor, onDone }: Props & { ruling: CaseRuling }) {
  const me = useQuery(queries.me()).data;
  const confirming = useMutation({
    mutationFn: () => commands.confirmRuling(at, found.version),
    onSuccess: onDone,
  });
  const own = me?.username === ruling.proposedBy;
  return (
    <>
      {instructor && !own ? (
        <div>
          <Button look="primary" busy={confirming.isPending} onClick={() => confirming.mutate()}>
            Confirm the ruling
          </Button>
        </div>
      ) : (
        <Notice
          tone="held"
          icon="person"
          title={
            own ? 'Another instructor has to confirm what you proposed.' : 'An instructor has to confirm it.'
          }
        >
          Until then no grade changes.
        </Notice>
      )}
      {confirming.isError && <RefusalNotice error={confirming.error} />}
      <ReasonForm
        label="Reason to withdraw the proposal"
        hint="Kept in the audit log. Those who are named can be heard again."
        button="Withdraw the proposal"
        onSend={reason => commands.withdrawRuling(at, { version: found.version, reason })}
        onDone={onDone}
      />
    </>
  );
}
