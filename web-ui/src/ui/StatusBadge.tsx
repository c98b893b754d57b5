import { Icon } from './Icon';
import type { Status } from './status';
import styles from './StatusBadge.module.css';

/** Word, icon and colour together: no status is told by colour alone. */
export function StatusBadge({ status }: { status: Status }) {
  return (
    <span className={styles['badge']} data-tone={status.tone}>
      <Icon name={status.icon} size={13} />
      {status.word}
    </span>
  );
}
