import type { Attempt } from '@/api/model';
import { channelWord } from '@/ui/AttemptsTable';
import { Moment } from '@/ui/Deadline';
import { Hash } from '@/ui/Hash';
import { Notice } from '@/ui/Notice';
import { latenessStatus } from '@/ui/status';
import { StatusBadge } from '@/ui/StatusBadge';
import styles from './Attempt.module.css';

/** The receipt: what the server has, since when, and how late that is. It stands before any result. */
export function ReceiptFacts({ attempt, zone }: { attempt: Attempt; zone: string }) {
  const { receipt } = attempt;
  return (
    <section className="stack stack-tight" aria-label="Receipt">
      <dl className={styles['facts']}>
        <div>
          <dt>Received</dt>
          <dd>
            <Moment at={receipt.receivedAt} zone={zone} />
          </dd>
        </div>
        <div>
          <dt>Lateness</dt>
          <dd>
            <StatusBadge status={latenessStatus(receipt.lateness)} />
          </dd>
        </div>
        <div>
          <dt>Content</dt>
          <dd>
            <Hash value={receipt.contentHash} />
          </dd>
        </div>
        <div>
          <dt>By</dt>
          <dd>
            {channelWord(receipt.channel)}, on {attempt.device}
          </dd>
        </div>
      </dl>
      {receipt.lateness.factor < 1 && receipt.lateness.sentence !== '' && <p>{receipt.lateness.sentence}</p>}
      {receipt.warnings.length > 0 && (
        <Notice tone="late" title="Worth a look">
          <ul className={styles['list']}>
            {receipt.warnings.map(warning => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
