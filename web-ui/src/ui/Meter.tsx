import styles from './Meter.module.css';

export interface Part {
  label: string;
  value: number;
  tone: 'passed' | 'lost' | 'held' | 'running';
}

/** A bar of parts of one whole. Purely a picture: the numbers stand beside it as text. */
export function Meter({ parts, total }: { parts: readonly Part[]; total: number }) {
  return (
    <div className={styles['meter']} aria-hidden="true">
      {parts
        .filter(part => part.value > 0)
        .map(part => (
          <span
            key={part.label}
            data-tone={part.tone}
            style={{ width: `${(100 * part.value) / Math.max(total, 1)}%` }}
          />
        ))}
    </div>
  );
}

/** What the colours of a meter mean, with the numbers. */
export function Legend({ parts, text }: { parts: readonly Part[]; text: (value: number) => string }) {
  return (
    <ul className={styles['legend']}>
      {parts
        .filter(part => part.value > 0)
        .map(part => (
          <li key={part.label} data-tone={part.tone}>
            <span className={styles['swatch']} aria-hidden="true" />
            <strong className="number">{text(part.value)}</strong> {part.label}
          </li>
        ))}
    </ul>
  );
}
