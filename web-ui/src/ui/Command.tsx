import { CopyButton } from './CopyButton';
import styles from './Command.module.css';

/** Lines for a terminal, to be copied as they stand. */
export function Command({ text, what }: { text: string; what: string }) {
  return (
    <div className={styles['command']}>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} role="region" aria-label={what}>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} what={what} />
    </div>
  );
}
