import { useId, useRef } from 'react';
import type { ComparedWork } from '@/api/model';
import { DataTable } from '@/ui/DataTable';
import { plural } from '@/ui/points';
import { useWidth } from '@/ui/useWidth';
import { binned, binWords, countTicks, heightOf, type Bin } from './bins';
import styles from './Histogram.module.css';

interface Props {
  submissions: readonly ComparedWork[];
  threshold: number;
  log: boolean;
  onLog: (log: boolean) => void;
}

/** How suspicious the most alike partner of each submission is: one count for each submission, not for each pair. */
export function Histogram({ submissions, threshold, log, onLog }: Props) {
  const id = useId();
  const bins = binned(submissions.map(work => work.highest));
  const above = submissions.filter(work => work.highest >= threshold).length;
  return (
    <figure className="stack stack-tight">
      <div className="row row-apart">
        <figcaption id={id}>
          <strong>Highest suspicion of each submission</strong>
        </figcaption>
        <label className={styles['toggle']}>
          <input type="checkbox" checked={log} onChange={event => onLog(event.target.checked)} />
          logarithmic
        </label>
      </div>
      <Bars bins={bins} threshold={threshold} log={log} labelledBy={id} />
      <p>
        {above} of {plural(submissions.length, 'submission')} {above === 1 ? 'has' : 'have'} a partner at or
        above {threshold}.
      </p>
      <details>
        <summary>The same as numbers</summary>
        <DataTable
          caption="Submissions by their highest suspicion"
          rows={bins}
          rowKey={bin => String(bin.from)}
          columns={[
            { key: 'step', header: 'Highest suspicion', names: true, cell: binWords },
            { key: 'count', header: 'Submissions', align: 'end', cell: bin => bin.count },
          ]}
        />
      </details>
    </figure>
  );
}

const frame = { height: 220, left: 40, right: 14, top: 34, bottom: 42 };

interface BarsProps {
  bins: readonly Bin[];
  threshold: number;
  log: boolean;
  labelledBy: string;
}

function Bars({ bins, threshold, log, labelledBy }: BarsProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = Math.min(1040, Math.max(240, Math.floor(useWidth(box, 720))));
  const inner = { width: width - frame.left - frame.right, height: frame.height - frame.top - frame.bottom };
  const bottom = frame.top + inner.height;
  const across = (value: number) => frame.left + (value / 100) * inner.width;
  const most = Math.max(0, ...bins.map(bin => bin.count));
  const upward = (count: number) => bottom - heightOf(count, most, log) * inner.height;
  return (
    <div ref={box} className={styles['plot']} style={{ minHeight: frame.height }}>
      <svg viewBox={`0 0 ${width} ${frame.height}`} role="img" aria-labelledby={labelledBy}>
        <text x={0} y={12}>
          submissions{log && ', logarithmic'}
        </text>
        {countTicks(most, log).map(tick => (
          <g key={tick}>
            <line
              className={styles['grid']}
              x1={frame.left}
              x2={width - frame.right}
              y1={upward(tick)}
              y2={upward(tick)}
            />
            <text x={frame.left - 8} y={upward(tick)} textAnchor="end" dominantBaseline="middle">
              {tick}
            </text>
          </g>
        ))}
        {bins
          .filter(bin => bin.count > 0)
          .map(bin => (
            <rect
              key={bin.from}
              className={styles['bar']}
              data-above={bin.from >= threshold || undefined}
              x={across(bin.from) + 1}
              y={upward(bin.count)}
              width={Math.max(1, across(bin.to) - across(bin.from) - 2)}
              height={bottom - upward(bin.count)}
            />
          ))}
        <line className={styles['base']} x1={frame.left} x2={width - frame.right} y1={bottom} y2={bottom} />
        {[0, 20, 40, 60, 80, 100].map(tick => (
          <text key={tick} x={across(tick)} y={bottom + 16} textAnchor="middle">
            {tick}
          </text>
        ))}
        <text x={frame.left + inner.width / 2} y={frame.height - 6} textAnchor="middle">
          suspicion
        </text>
        <Mark x={across(threshold)} right={width - frame.right} bottom={bottom} threshold={threshold} />
      </svg>
    </div>
  );
}

/** The threshold's line with its word on the side that has room. */
function Mark({
  x,
  right,
  bottom,
  threshold,
}: {
  x: number;
  right: number;
  bottom: number;
  threshold: number;
}) {
  const turned = x + 100 > right;
  return (
    <g className={styles['mark']}>
      <line x1={x} x2={x} y1={frame.top - 12} y2={bottom} />
      <text x={turned ? x - 5 : x + 5} y={frame.top - 5} textAnchor={turned ? 'end' : 'start'}>
        threshold {threshold}
      </text>
    </g>
  );
}
