import { CopyButton } from './CopyButton';
import { Scroll } from './Scroll';
import styles from './Command.module.css';

/** Lines for a terminal, to be copied as they stand. */
export function Command({ text, what }: { text: string; what: string }) {
  return (
    <div className={styles['command']}>
      <Scroll label={what} className={styles['text']}>
        <pre>
          <code>{text}</code>
        </pre>
      </Scroll>
      <CopyButton text={text} what={what} />
    </div>
  );
}
