import type { ComponentProps } from 'react';
import styles from './Button.module.css';

type Look = 'primary' | 'plain' | 'danger' | 'quiet';

/** The class of anything that looks like a button, links included. */
export function buttonClass(look: Look = 'plain'): string {
  return `${styles['button']} ${styles[look]}`;
}

interface Props extends ComponentProps<'button'> {
  look?: Look;
  /** Work is under way: the button stays focusable but does nothing. */
  busy?: boolean;
}

export function Button({ look = 'plain', busy = false, className, onClick, children, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={className == null ? buttonClass(look) : `${buttonClass(look)} ${className}`}
      aria-disabled={busy || undefined}
      onClick={event => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <span className={styles['spinner']} aria-hidden="true" />}
      {children}
    </button>
  );
}
