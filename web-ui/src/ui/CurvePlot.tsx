import { useId, useMemo, useRef, useState } from 'react';
import type { Curve } from '@/api/model';
import { CurveLegend } from './CurveLegend';
import { CurveLines } from './CurveLines';
import { along, nearest, rangeOf, stretches, type Scale } from './curves';
import { CurveTable } from './CurveTable';
import { PlotAxes } from './PlotAxes';
import { bandValues, frameOf, hasNames, innerOf, labelPlaces, quantity, shortName } from './plotFrame';
import { real } from './points';
import { useWidth } from './useWidth';
import styles from './CurvePlot.module.css';

/** Curves over one common x, drawn raw: nothing is smoothed, and what is not a number is marked, not hidden. */
export function CurvePlot({ curves, title }: { curves: readonly Curve[]; title: string }) {
  const [scale, setScale] = useState<Scale>('linear');
  const [cursor, setCursor] = useState<number>();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const frame = frameOf(useWidth(box, 720), curves.map(shortName));
  const inner = innerOf(frame);
  const x = useMemo(
    () => rangeOf(curves.flatMap(curve => curve.x.map(Number).filter(Number.isFinite))),
    [curves],
  );
  const drawn = useMemo(() => curves.map(curve => ({ curve, ...stretches(curve, scale) })), [curves, scale]);
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
  const places = { frame, x, scale, across, upward };
  const ends = labelPlaces(
    drawn.map(({ lines }) => {
      const last = lines.at(-1)?.at(-1);
      return last == null || !hasNames(frame) ? undefined : upward(last.y);
    }),
    frame.top + inner.height,
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
      <div ref={box} className={styles['plot']}>
        <svg
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          role="img"
          aria-labelledby={id}
          aria-describedby={`${id}-legend`}
          onPointerMove={event => {
            const shown = event.currentTarget.getBoundingClientRect();
            const place = ((event.clientX - shown.left) / shown.width) * frame.width;
            setCursor(x.low + ((place - frame.left) / inner.width) * (x.high - x.low));
          }}
          onPointerLeave={() => setCursor(undefined)}
        >
          <PlotAxes {...places} y={y} xLabel={curves[0]?.xLabel ?? ''} yLabel={quantity(curves)} />
          {drawn.map((one, index) => (
            <CurveLines key={one.curve.name} {...places} {...one} index={index} end={ends[index]} />
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
      <p className={`${styles['reading']} ${cursor == null ? 'muted' : ''}`}>{reading(curves, cursor)}</p>
      <CurveLegend curves={curves} scale={scale} id={`${id}-legend`} />
      {drawn.some(({ gaps }) => gaps.length > 0) && (
        <p className="small">
          A cross (×) at the top marks where values begin that are not finite numbers
          {scale === 'log' && ', or not above 0 and without a logarithm'}.
        </p>
      )}
      <CurveTable curves={curves} title={title} />
    </figure>
  );
}

function reading(curves: readonly Curve[], cursor: number | undefined): string {
  if (cursor == null) return 'Point at the plot to read its values.';
  return curves
    .map((curve, index) => {
      const at = nearest(curve.x, cursor);
      const step = index === 0 ? `${curve.xLabel} ${real(curve.x[at] ?? 'NaN')}: ` : '';
      return `${step}${shortName(curve)} ${real(curve.y[at] ?? 'NaN', 5)}`;
    })
    .join(' · ');
}
