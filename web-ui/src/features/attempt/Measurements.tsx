import type { Measurement } from '@/api/model';
import { Icon } from '@/ui/Icon';
import { real } from '@/ui/points';
import { expectedText, isWithin } from './expected';
import { Scroll } from '@/ui/Scroll';
import styles from './Attempt.module.css';

/** What a check measured, beside what it was held against. */
export function Measurements({
  measurements,
  hidden,
}: {
  measurements: readonly Measurement[];
  hidden: boolean;
}) {
  if (measurements.length === 0) return null;
  return (
    <Scroll label="Measurements">
      <table className={styles['measurements']}>
        <thead>
          <tr>
            <th scope="col">Measured</th>
            <th scope="col">Seen</th>
            <th scope="col">Expected</th>
          </tr>
        </thead>
        <tbody>
          {measurements.map(measurement => {
            const within = isWithin(measurement);
            return (
              <tr key={measurement.name}>
                <th scope="row">{measurement.name}</th>
                <td className="number" data-within={within}>
                  {within != null && <Icon name={within ? 'check' : 'cross'} size={13} />}{' '}
                  {real(measurement.value)} {measurement.unit}
                  {within === false && <span className="hidden"> (not as expected)</span>}
                </td>
                <td className="number">{expectedText(measurement, hidden)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
