import type { Curve } from '@/api/model';
import { DataTable } from './DataTable';
import { bandValues, shortName } from './plotFrame';
import { real } from './points';

const shown = 50;

/** The numbers of a plot, for readers who cannot or will not read the picture: every row, or an even choice of fifty. */
export function CurveTable({ curves, title }: { curves: readonly Curve[]; title: string }) {
  const length = Math.max(0, ...curves.map(curve => curve.x.length));
  const rows = pick(length);
  return (
    <details>
      <summary>
        The same as numbers{rows.length < length && ` (${rows.length} of ${length} points, evenly chosen)`}
      </summary>
      <DataTable
        caption={`${title}, as numbers`}
        rows={rows}
        rowKey={String}
        columns={[
          {
            key: 'x',
            header: curves[0]?.xLabel ?? 'x',
            names: true,
            cell: index => real(curves[0]?.x[index] ?? 'NaN'),
          },
          ...curves.flatMap((curve, place) => [
            {
              key: `${place}`,
              header: shortName(curve),
              align: 'end' as const,
              cell: (index: number) => real(curve.y[index] ?? 'NaN'),
            },
            ...(bandValues(curve, 'linear').length > 0 ? [band(curve, place)] : []),
          ]),
        ]}
      />
    </details>
  );
}

function band(curve: Curve, place: number) {
  return {
    key: `${place}-band`,
    header: `reference’s range, ${shortName(curve)}`,
    align: 'end' as const,
    cell: (index: number) =>
      `${real(curve.low[index] ?? 'NaN', 4)} to ${real(curve.high[index] ?? 'NaN', 4)}`,
  };
}

function pick(length: number): number[] {
  const count = Math.min(length, shown);
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? 0 : Math.round((index * (length - 1)) / (count - 1)),
  );
}
