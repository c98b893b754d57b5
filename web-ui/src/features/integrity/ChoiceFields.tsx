import type { CaseMember, Effect } from '@/api/model';
import { Field } from '@/ui/Field';
import type { Choice } from './ruling';
import styles from './Integrity.module.css';

interface Props {
  member: CaseMember;
  choice: Choice;
  errors: { percent?: string; reason?: string } | undefined;
  onChange: (choice: Choice) => void;
}

/** What the ruling does to one grade; anything but the rule asks for a reason. */
export function ChoiceFields({ member, choice, errors, onChange }: Props) {
  return (
    <fieldset>
      <legend className={styles['legend']}>{member.name}</legend>
      <div className={styles['choice']}>
        <Field label="Effect">
          {control => (
            <select
              {...control}
              value={choice.effect}
              onChange={event => onChange({ ...choice, effect: event.target.value as Effect })}
            >
              <option value="ZERO">0 points, the rule</option>
              <option value="DEDUCTION">points taken off in percent</option>
              <option value="NONE">no effect</option>
            </select>
          )}
        </Field>
        {choice.effect === 'DEDUCTION' && (
          <Field label="Percent taken off" error={errors?.percent}>
            {control => (
              <input
                {...control}
                inputMode="numeric"
                autoComplete="off"
                value={choice.percent}
                onChange={event => onChange({ ...choice, percent: event.target.value })}
              />
            )}
          </Field>
        )}
        {choice.effect !== 'ZERO' && (
          <Field
            label="Reason for the exception"
            hint={`${member.name} reads it: name nobody else.`}
            error={errors?.reason}
          >
            {control => (
              <input
                {...control}
                value={choice.reason}
                onChange={event => onChange({ ...choice, reason: event.target.value })}
              />
            )}
          </Field>
        )}
      </div>
    </fieldset>
  );
}
