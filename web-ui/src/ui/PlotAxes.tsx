import { ticks, type Range, type Scale } from './curves';
import { innerOf, type Frame } from './plotFrame';
import { real } from './points';
import styles from './CurvePlot.module.css';

interface Props {
  frame: Frame;
  x: Range;
  y: Range;
  scale: Scale;
  across: (value: number) => number;
  upward: (value: number) => number;
  xLabel: string;
  yLabel: string;
}

/** Round numbers along both sides, and what each side counts. */
export function PlotAxes({ frame, x, y, scale, across, upward, xLabel, yLabel }: Props) {
  const inner = innerOf(frame);
  const bottom = frame.top + inner.height;
  return (
    <g className={styles['axes']}>
      <text x={4} y={12}>
        {yLabel}
        {scale === 'log' && ', logarithmic'}
      </text>
      {ticks(y, scale).map(value => (
        <g key={value}>
          <line x1={frame.left} x2={frame.left + inner.width} y1={upward(value)} y2={upward(value)} />
          <text x={frame.left - 8} y={upward(value)} textAnchor="end" dominantBaseline="middle">
            {real(value, 3)}
          </text>
        </g>
      ))}
      {ticks(x, 'linear', Math.min(6, inner.width / 50)).map(value => (
        <g key={value}>
          <line x1={across(value)} x2={across(value)} y1={bottom} y2={bottom + 4} />
          <text x={across(value)} y={bottom + 16} textAnchor="middle">
            {real(value, 4)}
          </text>
        </g>
      ))}
      <text x={frame.left + inner.width / 2} y={frame.height - 6} textAnchor="middle">
        {xLabel}
      </text>
    </g>
  );
}
