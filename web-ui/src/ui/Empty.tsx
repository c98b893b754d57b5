import type { ReactNode } from 'react';
import styles from './Empty.module.css';

/** Says what will appear here and what to do for it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <strong>{title}</strong>
      {children != null && <div className="muted">{children}</div>}
    </div>
  );
}
