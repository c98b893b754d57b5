import styles from './Logo.module.css';

/** Three steps: gradus. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" className={styles['logo']}>
      <rect width="24" height="24" rx="5" />
      <path d="M4 19h5v-5h5V9h6" />
    </svg>
  );
}
