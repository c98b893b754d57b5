import type { ManagedAssignment } from '@/api/model';
import { Field } from '@/ui/Field';
import { sharesText } from './newAssignment';

interface Written {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** When an assignment opens, in the course's own time. */
export function OpensField({ zone, value, error, onChange }: Written & { zone: string }) {
  return (
    <Field label="Opens" hint={`Local time in ${zone}`} error={error}>
      {control => (
        <input
          {...control}
          required
          type="datetime-local"
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** What share of the course an assignment is, beside the shares of the others. */
export function WeightField({
  others,
  value,
  error,
  onChange,
}: Written & { others: readonly ManagedAssignment[] }) {
  return (
    <Field label="Percent of the course" hint={sharesText(others, value)} error={error}>
      {control => (
        <input
          {...control}
          required
          inputMode="numeric"
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
