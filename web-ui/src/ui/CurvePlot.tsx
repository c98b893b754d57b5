import { useId, useMemo, useState } from 'react';
import type { Curve } from '@/api/model';
import { along, nearest, rangeOf, reduce, stretches, ticks, type Range, type Scale } from './curves';
import { CurveTable } from './CurveTable';
import { real } from './points';
import styles from './CurvePlot.module.css';

const frame = { width: 720, height: 300, left: 58, right: 120, top: 12, bottom: 40 };
const inner = {
  width: frame.width - frame.left - frame.right,
  height: frame.height - frame.top - frame.bottom,
};
// Colours alone do not tell six curves apart: each has its own dash and its name at its end.
const dashes = ['', '7 4', '2 4', '10 4 2 4', '14 4', '4 2 1 2'];

/** Curves over one common x, drawn raw: nothing is smoothed, and what is not a number is marked, not hidden. */
export function CurvePlot({ curves, title }: { curves: readonly Curve[]; title: string }) {
  const [scale, setScale] = useState<Scale>('linear');
  const [cursor, setCursor] = useState<number>();
  const id = useId();
  const x = useMemo(
    () => rangeOf(curves.flatMap(curve => curve.x.map(Number).filter(Number.isFinite))),
    [curves],
  );
  const drawn = useMemo(() => curves.map(curve => stretches(curve, scale)), [curves, scale]);
  const y = useMemo(
    () =>
      rangeOf([
        ...drawn.flatMap(({ lines }) => lines.flatMap(line => line.map(point => point.y))),
        ...curves.flatMap(curve => bandValues(curve, scale)),
      ]),
    [curves, drawn, scale],
  );
  const across = (value: number) => frame.left + along(value, x, 'linear') * inner.width;
  const upward = (value: number) => frame.top + (1 - along(value, y, scale)) * inner.height;
  const ends = labelPlaces(
    drawn.map(({ lines }) => {
      const last = lines.at(-1)?.at(-1);
      return last == null ? undefined : upward(last.y);
    }),
  );

  return (
    <figure className="stack stack-tight">
      <div className="row row-apart">
        <figcaption id={id}>
          <strong>{title}</strong>
        </figcaption>
        <label className={styles['toggle']}>
          <input
            type="checkbox"
            checked={scale === 'log'}
            onChange={event => setScale(event.target.checked ? 'log' : 'linear')}
          />
          logarithmic
        </label>
      </div>
      <div className={styles['plot']}>
        <svg
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          role="img"
          aria-labelledby={id}
          onPointerMove={event => {
            const box = event.currentTarget.getBoundingClientRect();
            const place = ((event.clientX - box.left) / box.width) * frame.width;
            setCursor(x.low + ((place - frame.left) / inner.width) * (x.high - x.low));
          }}
          onPointerLeave={() => setCursor(undefined)}
        >
          <Axes x={x} y={y} scale={scale} across={across} upward={upward} label={curves[0]?.xLabel ?? ''} />
          {drawn.map(({ lines, gaps }, index) => (
            <g key={curves[index]?.name} className={styles['curve']} data-color={(index % 6) + 1}>
              {curves[index] != null && bandValues(curves[index], scale).length > 0 && (
                <polygon points={bandOutline(curves[index], across, upward)} />
              )}
              {lines.map((line, part) => {
                const [first, second] = line;
                return first != null && second == null ? (
                  <circle key={part} r="3" cx={across(first.x)} cy={upward(first.y)} />
                ) : (
                  <polyline
                    key={part}
                    strokeDasharray={dashes[index % 6]}
                    points={reduce(line, inner.width, x)
                      .map(point => `${across(point.x).toFixed(1)},${upward(point.y).toFixed(1)}`)
                      .join(' ')}
                  />
                );
              })}
              {gaps.slice(0, 200).map(gap => (
                <path key={gap} d={`M${across(gap) - 3} ${frame.top + 2}l6 6m0-6l-6 6`} />
              ))}
              {ends[index] != null && (
                <text x={frame.width - frame.right + 6} y={ends[index]} dominantBaseline="middle">
                  {curves[index]?.name}
                </text>
              )}
            </g>
          ))}
          {cursor != null && cursor >= x.low && cursor <= x.high && (
            <line
              className={styles['cursor']}
              x1={across(cursor)}
              x2={across(cursor)}
              y1={frame.top}
              y2={frame.top + inner.height}
            />
          )}
        </svg>
      </div>
      <p className={styles['reading']}>{reading(curves, cursor)}</p>
      {drawn.some(({ gaps }) => gaps.length > 0) && (
        <p className="small">
          A cross (×) at the top marks where values begin that are not finite numbers
          {scale === 'log' && ', or not above 0 and without a logarithm'}.
        </p>
      )}
      {curves.some(curve => bandValues(curve, scale).length > 0) && (
        <p className="small muted">The shaded bands are where the reference ran with several seeds.</p>
      )}
      <CurveTable curves={curves} title={title} />
    </figure>
  );
}

/** The band's values, or none where there is no band or it cannot be drawn on this scale. */
function bandValues(curve: Curve, scale: Scale): number[] {
  const values = [...curve.low, ...curve.high].map(Number);
  const drawable = (value: number) => Number.isFinite(value) && (scale === 'linear' || value > 0);
  return values.every(drawable) ? values : [];
}

function bandOutline(curve: Curve, across: (x: number) => number, upward: (y: number) => number): string {
  const place = (value: unknown, step: number) =>
    `${across(Number(curve.x[step])).toFixed(1)},${upward(Number(value)).toFixed(1)}`;
  const low = curve.low.map(place);
  const high = curve.high.map(place);
  return [...low, ...high.reverse()].join(' ');
}

interface AxesProps {
  x: Range;
  y: Range;
  scale: Scale;
  across: (value: number) => number;
  upward: (value: number) => number;
  label: string;
}

function Axes({ x, y, scale, across, upward, label }: AxesProps) {
  const bottom = frame.top + inner.height;
  return (
    <g className={styles['axes']}>
      {ticks(y, scale).map(value => (
        <g key={value}>
          <line x1={frame.left} x2={frame.left + inner.width} y1={upward(value)} y2={upward(value)} />
          <text x={frame.left - 8} y={upward(value)} textAnchor="end" dominantBaseline="middle">
            {real(value, 3)}
          </text>
        </g>
      ))}
      {ticks(x, 'linear', 6).map(value => (
        <g key={value}>
          <line x1={across(value)} x2={across(value)} y1={bottom} y2={bottom + 4} />
          <text x={across(value)} y={bottom + 16} textAnchor="middle">
            {real(value, 4)}
          </text>
        </g>
      ))}
      <text x={frame.left + inner.width / 2} y={frame.height - 6} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}

/** Pushes labels apart that would lie on each other. */
function labelPlaces(wanted: readonly (number | undefined)[]): (number | undefined)[] {
  const order = wanted
    .map((place, index) => ({ place, index }))
    .filter((entry): entry is { place: number; index: number } => entry.place != null)
    .sort((a, b) => a.place - b.place);
  const result: (number | undefined)[] = wanted.map(() => undefined);
  let free = -Infinity;
  for (const { place, index } of order) {
    const at = Math.max(place, free);
    result[index] = at;
    free = at + 14;
  }
  return result;
}

function reading(curves: readonly Curve[], cursor: number | undefined): string {
  if (cursor == null) return ' ';
  return curves
    .map((curve, index) => {
      const at = nearest(curve.x, cursor);
      const step = index === 0 ? `${curve.xLabel} ${real(curve.x[at] ?? 'NaN')}: ` : '';
      return `${step}${curve.name} ${real(curve.y[at] ?? 'NaN', 5)}`;
    })
    .join(' · ');
}
