import type { Assignment } from '@/api/model';
import { buttonClass } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import styles from './Assignment.module.css';

/** What a submission may contain and use, before somebody finds out by a refusal. */
export function Accepted({ assignment }: { assignment: Assignment }) {
  const { accepted, limits, contract } = assignment;
  return (
    <div className="stack">
      <ul className={styles['list']}>
        {accepted.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        Your class implements <code>{contract}</code>.
      </p>
      <p className="small muted">
        One attempt may take {limits.wallSeconds} s ({limits.cpuSeconds} s of computing), {limits.callSeconds}{' '}
        s for one call, {limits.memoryMb} MB of memory, and print {limits.outputKb} KB.
      </p>
    </div>
  );
}

/** The files to begin with. */
export function StarterLink({ course, assignment }: { course: string; assignment: string }) {
  const address = `/api/courses/${encodeURIComponent(course)}/assignments/${encodeURIComponent(assignment)}/starter.zip`;
  return (
    <a className={buttonClass()} href={address} download>
      <Icon name="download" /> Starter files (zip)
    </a>
  );
}
