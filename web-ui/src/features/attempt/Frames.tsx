import styles from './Attempt.module.css';

/** The student's own stack frames. */
export function Frames({ frames }: { frames: readonly string[] }) {
  if (frames.length === 0) return null;
  return <pre className={styles['frames']}>{frames.map(frame => `at ${frame}`).join('\n')}</pre>;
}
