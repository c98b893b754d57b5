import { points, maximum } from '@/ui/points';
import { CheckView } from './CheckView';
import type { ItemResult } from './results';
import styles from './Attempt.module.css';

/** One rubric item: its points, what was lost, and its checks. */
export function ItemCard({ result }: { result: ItemResult }) {
  const { item, checks, earned, lost } = result;
  return (
    <article className={styles['item']} aria-label={`${item.item} ${item.title}`}>
      <header className="row row-apart">
        <h3>
          <span className="number">{item.item}</span> {item.title}
        </h3>
        <p className={styles['given']}>
          {lost > 0 && <span className={styles['lost']}>−{points(lost)}</span>}
          <span className="number">
            <strong>{points(earned)}</strong> of {maximum(earned + lost)}
            {item.kind === 'BONUS' && ' bonus'}
          </span>
        </p>
      </header>
      {checks.map(check => (
        <CheckView key={check.check} check={check} />
      ))}
    </article>
  );
}
