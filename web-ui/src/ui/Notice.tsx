import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import type { Tone } from './status';
import styles from './Notice.module.css';

interface Props {
  tone: Tone;
  title?: string;
  icon?: IconName;
  /** `alert` interrupts a screen reader, for answers to what somebody just did. */
  role?: 'alert' | 'status';
  children?: ReactNode;
}

const icons: Record<Tone, IconName> = {
  passed: 'check',
  failed: 'cross',
  late: 'alert',
  held: 'pause',
  running: 'run',
  quiet: 'dash',
};

/** A sentence that must not be overlooked, with its word, icon and colour. */
export function Notice({ tone, title, icon, role, children }: Props) {
  return (
    <div className={styles['notice']} data-tone={tone} role={role}>
      <span className={styles['icon']}>
        <Icon name={icon ?? icons[tone]} size={18} />
      </span>
      <div className="stack stack-tight">
        {title != null && <strong>{title}</strong>}
        {children != null && <div>{children}</div>}
      </div>
    </div>
  );
}
