import type { Attempt, Usage } from '@/api/model';
import { Section } from '@/ui/Page';
import { bytes, seconds } from '@/ui/points';
import { Scroll } from '@/ui/Scroll';
import styles from './Attempt.module.css';

/** Why there is no output to read: there was none, or it may give hidden inputs away. */
function silence(usage: Usage | undefined): string {
  return usage != null && usage.outputBytes > 0
    ? 'What your program printed is kept back until the last late window has ended, because it may contain hidden inputs.'
    : 'Your program printed nothing.';
}

/** What the run used of its limits, and what it printed. */
export function UsageView({ attempt }: { attempt: Attempt }) {
  const { usage, log, evidenceHash } = attempt;
  if (usage == null && log == null) return null;
  return (
    <Section title="The run">
      {usage != null && <p>{usageSentence(usage)}</p>}
      {log == null ? (
        <p className="muted">
          What your program printed is shown after the last deadline window, because it may contain hidden
          inputs.
        </p>
      ) : log !== '' ? (
        <details>
          <summary>What your program printed. It is shown as it is and never read for results.</summary>
          <Scroll label="Output of your program" className={styles['log']}>
            <pre>{log}</pre>
          </Scroll>
        </details>
      ) : (
        <p className="muted">{silence(usage)}</p>
      )}
      {evidenceHash != null && (
        <p className="small muted">
          Evidence <code>{evidenceHash.slice(0, 10)}</code>: a repeated run of the same content gives the same
          hash.
        </p>
      )}
    </Section>
  );
}

export function usageSentence(usage: Usage): string {
  return (
    `Your code took ${seconds(usage.wallMillis)} of ${seconds(usage.wallLimitMillis)}, ` +
    `computed for ${seconds(usage.cpuMillis)} of ${seconds(usage.cpuLimitMillis)}, ` +
    `held at most ${bytes(usage.peakMemoryBytes)} of ${bytes(usage.memoryLimitBytes)} memory, ` +
    `and printed ${bytes(usage.outputBytes)} of ${bytes(usage.outputLimitBytes)}.`
  );
}
