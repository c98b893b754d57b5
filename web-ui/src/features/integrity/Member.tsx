import { Link } from '@tanstack/react-router';
import type { CaseAddress } from '@/api/commands';
import type { CaseMember, IntegrityCase } from '@/api/model';
import { Deadline } from '@/ui/Deadline';
import { Hash } from '@/ui/Hash';
import { dateTime } from '@/ui/time';
import { NoticeForm } from './NoticeForm';
import { RecordReplyForm } from './RecordReplyForm';
import { Replies } from './Replies';
import { hearing } from './states';
import styles from './Integrity.module.css';

interface Props {
  at: CaseAddress;
  found: IntegrityCase;
  member: CaseMember;
  onDone: () => Promise<void>;
}

/** Somebody named in the case: their work, the receipt of their notice, what they replied. */
export function Member({ at, found, member, onDone }: Props) {
  const { notice } = member;
  const open = hearing(found.state);
  return (
    <article className="stack stack-tight" aria-label={member.name}>
      <h3>{member.outside ? member.name : `${member.name} (${member.username})`}</h3>
      <p className="small muted">
        <Work member={member} zone={found.zone} />
      </p>
      {notice != null && (
        <>
          <p>
            Notified {dateTime(notice.at, found.zone)} by {notice.by}
            {notice.way != null && `, ${notice.way}`}; can reply until{' '}
            <Deadline at={notice.replyUntil} zone={found.zone} />
          </p>
          <details>
            <summary>Text of the notice</summary>
            <blockquote className={styles['quote']}>{notice.text}</blockquote>
          </details>
          <Replies replies={member.replies} zone={found.zone} none="No reply yet." />
        </>
      )}
      {open && notice == null && (
        <NoticeForm key={member.id} at={at} version={found.version} member={member} onDone={onDone} />
      )}
      {open && notice != null && (
        <details>
          <summary>Record a reply that came elsewhere</summary>
          <RecordReplyForm at={at} version={found.version} member={member} onDone={onDone} />
        </details>
      )}
    </article>
  );
}

function Work({ member, zone }: { member: CaseMember; zone: string }) {
  if (member.outside) return 'Has no account here.';
  return (
    <>
      {member.attempt != null && (
        <Link to="/attempts/$id" params={{ id: member.attempt }}>
          Submission<span className="hidden"> of {member.name}</span>
        </Link>
      )}
      {member.receivedAt != null && `, received ${dateTime(member.receivedAt, zone)}`}
      {member.contentHash != null && (
        <>
          , content <Hash value={member.contentHash} />
        </>
      )}
    </>
  );
}
