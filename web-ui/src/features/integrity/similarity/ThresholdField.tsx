import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import styles from './Similarity.module.css';

interface Props {
  value: number;
  /** What the server uses unless somebody says otherwise. */
  usual: number;
  onChange: (value: number) => void;
}

/** The threshold by slider, by number, and back to the usual one. */
export function ThresholdField({ value, usual, onChange }: Props) {
  // What is typed may be empty or half a number for a moment.
  const [typing, setTyping] = useState<string>();
  const set = (text: string) => {
    const typed = Math.round(Number(text));
    if (text !== '' && Number.isFinite(typed)) onChange(Math.min(100, Math.max(0, typed)));
  };
  return (
    <div className={styles['threshold']}>
      <Field label="Threshold" hint={`Pairs from this suspicion on are shown. Usual: ${usual}.`}>
        {control => (
          <input
            {...control}
            type="range"
            className={styles['slider']}
            min={0}
            max={100}
            value={value}
            onChange={event => set(event.target.value)}
          />
        )}
      </Field>
      <span className="row">
        <input
          type="number"
          aria-label="Threshold as a number"
          className={styles['number']}
          min={0}
          max={100}
          value={typing ?? value}
          onChange={event => {
            setTyping(event.target.value);
            set(event.target.value);
          }}
          onBlur={() => setTyping(undefined)}
        />
        <Button disabled={value === usual} onClick={() => onChange(usual)}>
          Reset<span className="hidden"> the threshold to {usual}</span>
        </Button>
      </span>
    </div>
  );
}
