import { Scroll } from '@/ui/Scroll';
import styles from './Attempt.module.css';

/** The student's own stack frames. */
export function Frames({ frames }: { frames: readonly string[] }) {
  if (frames.length === 0) return null;
  return (
    <Scroll label="Stack frames of your code" className={styles['frames']}>
      <pre>{frames.map(frame => `at ${frame}`).join('\n')}</pre>
    </Scroll>
  );
}
