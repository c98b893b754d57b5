import type { CaseReply } from '@/api/model';
import { dateTime } from '@/ui/time';
import styles from './Integrity.module.css';

interface Props {
  replies: readonly CaseReply[];
  zone: string;
  none: string;
}

/** What somebody said, in the order in which it was received. */
export function Replies({ replies, zone, none }: Props) {
  if (replies.length === 0) return <p className="muted">{none}</p>;
  return (
    <ul className="stack stack-tight">
      {replies.map(reply => (
        <li key={`${reply.at} ${reply.text}`}>
          <p className="small muted">
            Reply of {dateTime(reply.at, zone)}
            {reply.recordedBy != null && `, recorded by ${reply.recordedBy} (${reply.way ?? ''})`}
          </p>
          <blockquote className={styles['quote']}>{reply.text}</blockquote>
        </li>
      ))}
    </ul>
  );
}
