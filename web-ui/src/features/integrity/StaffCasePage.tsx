import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { commands, type CaseAddress } from '@/api/commands';
import type { IntegrityCase } from '@/api/model';
import { queries } from '@/api/queries';
import { buttonClass } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page, Section } from '@/ui/Page';
import { StatusBadge } from '@/ui/StatusBadge';
import { dateTime } from '@/ui/time';
import { Evidence } from './Evidence';
import { History } from './History';
import { Member } from './Member';
import { ReasonForm } from './ReasonForm';
import { RulingSection } from './RulingSection';
import { caseStatus, hearing } from './states';

interface Props {
  at: CaseAddress;
  trail: ReactNode;
  instructor: boolean;
}

/** A case from its evidence to its ruling. */
export function StaffCasePage({ at, trail, instructor }: Props) {
  const query = useQuery(queries.integrityCase(at.course, at.number));
  return (
    <Page
      wide
      title={`Integrity case #${at.number}`}
      trail={trail}
      aside={query.data != null && <StatusBadge status={caseStatus[query.data.state]} />}
    >
      <Loaded query={query} what="this case">
        {found => <Case at={at} found={found} instructor={instructor} />}
      </Loaded>
    </Page>
  );
}

function Case({ at, found, instructor }: { at: CaseAddress; found: IntegrityCase; instructor: boolean }) {
  const client = useQueryClient();
  const changed = async () => {
    void client.invalidateQueries({ queryKey: queries.cases(at.course).queryKey });
    void client.invalidateQueries({ queryKey: queries.gradebook(at.course).queryKey });
    await client.invalidateQueries({ queryKey: queries.integrityCase(at.course, at.number).queryKey });
  };
  return (
    <>
      <Summary at={at} found={found} />
      <Section title="Who is named">
        <ul className="stack stack-wide">
          {found.members.map(member => (
            <li key={member.id}>
              <Member at={at} found={found} member={member} onDone={changed} />
            </li>
          ))}
        </ul>
      </Section>
      <Evidence found={found} />
      <RulingSection at={at} found={found} instructor={instructor} onDone={changed} />
      {hearing(found.state) && instructor && (
        <Section title="Close without a ruling">
          <ReasonForm
            label="Reason for the dismissal"
            hint="Everybody involved reads it: name nobody."
            button="Dismiss the case"
            onSend={reason => commands.dismissCase(at, { version: found.version, reason })}
            onDone={changed}
          />
        </Section>
      )}
      <History found={found} />
    </>
  );
}

function Summary({ at, found }: { at: CaseAddress; found: IntegrityCase }) {
  const file = `/api/courses/${encodeURIComponent(at.course)}/cases/${encodeURIComponent(at.number)}/file`;
  const { closing } = found;
  return (
    <Section
      title={found.assignmentTitle}
      aside={
        <span className="row">
          <a className={buttonClass()} href={`${file}.pdf`} download>
            <Icon name="download" /> Case file (PDF)
          </a>
          <a className={buttonClass()} href={`${file}.html`} download>
            <Icon name="download" /> Case file (HTML)
          </a>
        </span>
      }
    >
      <p>
        Opened {dateTime(found.openedAt, found.zone)} by {found.openedBy}: {found.note}
      </p>
      {found.waitingFor != null && <Notice tone="late" icon="clock" title={found.waitingFor} />}
      {closing != null && (
        <Notice
          tone="quiet"
          title={`${found.state === 'REVERSED' ? 'The ruling was reversed' : 'Dismissed'} by ${closing.by}, ${dateTime(closing.at, found.zone)}`}
        >
          {closing.reason}
        </Notice>
      )}
    </Section>
  );
}
