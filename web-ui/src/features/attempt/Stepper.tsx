import { Icon } from '@/ui/Icon';
import type { Step } from './steps';
import styles from './Stepper.module.css';

const words: Record<Step['state'], string> = {
  done: 'done',
  current: 'now',
  waiting: 'not yet',
  failed: 'failed',
};

/** The steps of grading in a row; each says its state in words too. */
export function Stepper({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className={styles['stepper']} aria-label="Progress">
      {steps.map((step, index) => (
        <li
          key={step.name}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className={styles['dot']} aria-hidden="true">
            {step.state === 'done' ? (
              <Icon name="check" />
            ) : step.state === 'failed' ? (
              <Icon name="cross" />
            ) : (
              index + 1
            )}
          </span>
          <span className={styles['name']}>
            {step.name}
            <span className="hidden"> ({words[step.state]})</span>
          </span>
          <span className={styles['detail']}>{step.detail}</span>
        </li>
      ))}
    </ol>
  );
}
