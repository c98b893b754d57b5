import type { Curve } from '@/api/model';
import type { Scale } from './curves';
import { dashes } from './CurveLines';
import { bandValues, shortName } from './plotFrame';
import styles from './CurvePlot.module.css';

interface Props {
  curves: readonly Curve[];
  scale: Scale;
  id: string;
}

/** Which line is which, and what the shaded bands are. */
export function CurveLegend({ curves, scale, id }: Props) {
  const banded = (curve: Curve) => bandValues(curve, scale).length > 0;
  // The title names a single line already.
  if (curves.length === 1 && !curves.some(banded)) return null;
  return (
    <div id={id} className="stack stack-tight small">
      <ul className={styles['legend']}>
        {curves.map((curve, index) => (
          <li key={curve.name}>
            <Swatch index={index} banded={banded(curve)} />
            {shortName(curve)}
          </li>
        ))}
      </ul>
      {curves.some(banded) && (
        <p className="muted">
          Line: yours. Shaded band: the reference’s range over seeds, from its lowest to its highest value at
          each step. A right solution leaves it now and then, which costs no points.
        </p>
      )}
    </div>
  );
}

function Swatch({ index, banded }: { index: number; banded: boolean }) {
  return (
    <svg
      className={styles['curve']}
      data-color={(index % 6) + 1}
      viewBox="0 0 32 14"
      width="32"
      height="14"
      aria-hidden="true"
    >
      {banded && <path className={styles['band']} d="M1 1H31V13H1Z" />}
      <polyline strokeDasharray={dashes[index % 6]} points="1,7 31,7" />
    </svg>
  );
}
