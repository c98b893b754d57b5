import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';

interface Props {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Receives the ids that tie the control to its label, hint and error. */
  children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean | undefined;
  }) => ReactNode;
}

/** A labelled control with an optional hint and the error that belongs to it. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const described = [hint != null && `${id}-hint`, error != null && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error == null ? undefined : true,
      })}
      {hint != null && (
        <div id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </div>
      )}
      {error != null && (
        <div id={`${id}-error`} className={styles['error']} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}
