import type { Curve } from '@/api/model';
import { reduce, type Point, type Range, type Scale } from './curves';
import { bandValues, innerOf, shortName, type Frame } from './plotFrame';
import styles from './CurvePlot.module.css';

// Colours alone do not tell six curves apart: each has its own dash and its name at its end.
export const dashes = ['', '7 4', '2 4', '10 4 2 4', '14 4', '4 2 1 2'];

interface Props {
  curve: Curve;
  index: number;
  lines: readonly (readonly Point[])[];
  gaps: readonly number[];
  scale: Scale;
  frame: Frame;
  x: Range;
  /** The height of the curve's name, or nothing where the legend alone names it. */
  end: number | undefined;
  across: (value: number) => number;
  upward: (value: number) => number;
}

/** One curve on its band, with a cross where its values stop being numbers. */
export function CurveLines({ curve, index, lines, gaps, scale, frame, x, end, across, upward }: Props) {
  const place = (atX: number, atY: number) => `${across(atX).toFixed(1)},${upward(atY).toFixed(1)}`;
  return (
    <g className={styles['curve']} data-color={(index % 6) + 1}>
      {bandValues(curve, scale).length > 0 && (
        <polygon className={styles['band']} points={bandOutline(curve, place)} />
      )}
      {lines.map((line, part) => {
        const [first, second] = line;
        return first != null && second == null ? (
          <circle key={part} r="3" cx={across(first.x)} cy={upward(first.y)} />
        ) : (
          <polyline
            key={part}
            strokeDasharray={dashes[index % 6]}
            points={reduce([...line], innerOf(frame).width, x)
              .map(point => place(point.x, point.y))
              .join(' ')}
          />
        );
      })}
      {gaps.slice(0, 200).map(gap => (
        <path key={gap} d={`M${across(gap) - 3} ${frame.top + 2}l6 6m0-6l-6 6`} />
      ))}
      {end != null && (
        <text x={frame.width - frame.right + 6} y={end} dominantBaseline="middle">
          {shortName(curve)}
        </text>
      )}
    </g>
  );
}

function bandOutline(curve: Curve, place: (x: number, y: number) => string): string {
  const along = (value: unknown, step: number) => place(Number(curve.x[step]), Number(value));
  return [...curve.low.map(along), ...curve.high.map(along).reverse()].join(' ');
}
