import type { ReactNode } from 'react';
import styles from './Scroll.module.css';

/** Content that may be wider than the page scrolls in here; the keyboard reaches it, and its name is read. */
export function Scroll({
  label,
  className,
  children,
}: {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div
      role="region"
      aria-label={label}
      // A scrolling region must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={`${styles['scroll']} ${className ?? ''}`}
    >
      {children}
    </div>
  );
}
