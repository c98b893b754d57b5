import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CaseAddress } from '@/api/commands';
import type { OwnCase, OwnOutcome } from '@/api/model';
import { queries } from '@/api/queries';
import { Deadline } from '@/ui/Deadline';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page, Section } from '@/ui/Page';
import { points } from '@/ui/points';
import { StatusBadge } from '@/ui/StatusBadge';
import { dateTime } from '@/ui/time';
import { OwnEvidence } from './OwnEvidence';
import { Paragraphs } from './PolicySection';
import { Replies } from './Replies';
import { ReplyForm } from './ReplyForm';
import { effectWords, ownStatus } from './states';
import styles from './Integrity.module.css';

/** A case as a student who is named in it sees it. */
export function OwnCasePage({ at, trail }: { at: CaseAddress; trail: ReactNode }) {
  const query = useQuery(queries.ownCase(at.course, at.number));
  return (
    <Page
      title={`Integrity case #${at.number}`}
      trail={trail}
      aside={query.data != null && <StatusBadge status={ownStatus[query.data.state]} />}
    >
      <Loaded query={query} what="this case">
        {own => (
          <>
            {own.outcome != null && <Outcome own={own} outcome={own.outcome} />}
            <Section title={`Notice about ${own.assignmentTitle}`}>
              <p className="small muted">
                {dateTime(own.notice.at, own.zone)}, from {own.notice.by}
              </p>
              <blockquote className={styles['quote']}>{own.notice.text}</blockquote>
            </Section>
            <Section title="Your reply">
              <Replies replies={own.replies} zone={own.zone} none="You have not replied." />
              <TimeToReply own={own} />
              {own.mayReply && <ReplyForm at={at} again={own.replies.length > 0} />}
            </Section>
            <OwnEvidence own={own} />
            <Section title="The rule in this course">
              <Paragraphs paragraphs={own.policy} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function TimeToReply({ own }: { own: OwnCase }) {
  if (own.mayReply) {
    const until = <Deadline at={own.notice.replyUntil} zone={own.zone} />;
    return own.replies.length === 0 ? (
      <p>You can reply until {until}. Nothing is decided before you have replied or this time has passed.</p>
    ) : (
      <p>You can add to your reply until {until}, as long as no ruling is proposed.</p>
    );
  }
  return own.state === 'CONSIDERED' ? (
    <p className="muted">
      Replies are closed. If you have something new to say, write to the staff of your course.
    </p>
  ) : null;
}

function Outcome({ own, outcome }: { own: OwnCase; outcome: OwnOutcome }) {
  const when = dateTime(outcome.at, own.zone);
  if (outcome.effect == null) {
    const reversed = own.state === 'REVERSED';
    return (
      <Notice
        tone="passed"
        title={
          reversed
            ? 'The ruling was reversed: your grade is again what your work is worth.'
            : 'The case was dismissed.'
        }
      >
        {when}: {outcome.reason}
      </Notice>
    );
  }
  return (
    <Notice
      tone={outcome.effect === 'NONE' ? 'passed' : 'failed'}
      title={`Ruling: ${effectWords(outcome.effect, outcome.percent ?? 0)}`}
    >
      <p>
        {when}: {outcome.reason}
      </p>
      {outcome.ownReason != null && <p>For you: {outcome.ownReason}</p>}
      {outcome.before != null && outcome.after != null && (
        <p>
          Your grade was {points(outcome.before)} points and became {points(outcome.after)}.
        </p>
      )}
      <p className="muted">Write to an instructor of your course if you think that it is wrong.</p>
    </Notice>
  );
}
