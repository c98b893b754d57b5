import type { ReactNode } from 'react';
import type { Policy } from '@/api/model';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import type { PolicyDraft, PolicyErrors } from './policy';
import styles from './Authoring.module.css';

interface Props {
  draft: PolicyDraft;
  zone: string;
  errors: PolicyErrors | undefined;
  onChange: (draft: PolicyDraft) => void;
  /** Fields that belong before the deadline. */
  children?: ReactNode;
}

/** Deadline, grace, windows, and what counts. */
export function PolicyFields({ draft, zone, errors, onChange, children }: Props) {
  const set = (change: Partial<PolicyDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <div className={styles['fields']}>
        {children}
        <Field label="Deadline" hint={`Local time in ${zone}`} error={errors?.deadline}>
          {control => (
            <input
              {...control}
              type="datetime-local"
              value={draft.deadline}
              onChange={event => set({ deadline: event.target.value })}
            />
          )}
        </Field>
        <Field label="Grace in minutes" hint="No loss until the end of it" error={errors?.grace}>
          {control => (
            <input
              {...control}
              inputMode="numeric"
              value={draft.graceMinutes}
              onChange={event => set({ graceMinutes: event.target.value })}
            />
          )}
        </Field>
        <Field label="A late submission loses">
          {control => (
            <select
              {...control}
              value={draft.rule}
              onChange={event => set({ rule: event.target.value as Policy['rule'] })}
            >
              <option value="FACTOR">a share of its points</option>
              <option value="POINTS">that many points</option>
            </select>
          )}
        </Field>
        <Field label="What counts">
          {control => (
            <select
              {...control}
              value={draft.counts}
              onChange={event => set({ counts: event.target.value as Policy['counts'] })}
            >
              <option value="BEST">the best submission</option>
              <option value="LATEST">the latest submission</option>
            </select>
          )}
        </Field>
      </div>
      <Windows draft={draft} errors={errors} onChange={onChange} />
    </>
  );
}

function Windows({ draft, errors, onChange }: Omit<Props, 'zone' | 'children'>) {
  const { windows } = draft;
  const replace = (index: number, change: Partial<(typeof windows)[number]>) =>
    onChange({
      ...draft,
      windows: windows.map((window, at) => (at === index ? { ...window, ...change } : window)),
    });
  return (
    <fieldset className="stack stack-tight">
      <legend className={styles['legend']}>Late windows</legend>
      <p className="small muted">
        Calendar days after the deadline, to the same time of day. Later than the last: 0.
      </p>
      {windows.map((window, index) => (
        <div key={index} className={styles['window']} role="group" aria-label={`Window ${index + 1}`}>
          <Field label="Days after the deadline" error={errors?.windows[index]?.days}>
            {control => (
              <input
                {...control}
                inputMode="numeric"
                value={window.days}
                onChange={event => replace(index, { days: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={draft.rule === 'FACTOR' ? 'Loss in %' : 'Loss in points'}
            error={errors?.windows[index]?.loss}
          >
            {control => (
              <input
                {...control}
                inputMode="decimal"
                value={window.lostPercent}
                onChange={event => replace(index, { lostPercent: event.target.value })}
              />
            )}
          </Field>
          <Button
            aria-label={`Remove window ${index + 1}`}
            onClick={() => onChange({ ...draft, windows: windows.filter((_, at) => at !== index) })}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button
          onClick={() => {
            const last = Number(windows.at(-1)?.days ?? 0);
            onChange({ ...draft, windows: [...windows, { days: String(last + 1), lostPercent: '50' }] });
          }}
        >
          Add a window
        </Button>
      </div>
    </fieldset>
  );
}
