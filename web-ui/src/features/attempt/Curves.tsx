import { lazy, Suspense } from 'react';
import type { Curve } from '@/api/model';
import { Section } from '@/ui/Page';
import { partsOf } from '@/ui/plotFrame';
import { Skeleton } from '@/ui/Skeleton';

const CurvePlot = lazy(async () => ({ default: (await import('@/ui/CurvePlot')).CurvePlot }));

/** Learning curves that the harness measured, those over the same steps in one plot. */
export function Curves({ curves }: { curves: readonly Curve[] }) {
  return (
    <Section title="Learning curves" aside={<span className="small muted">raw, not smoothed</span>}>
      <Suspense fallback={<Skeleton lines={8} />}>
        {plots(curves).map(group => (
          <CurvePlot key={group.map(curve => curve.name).join()} curves={group} title={titleOf(group)} />
        ))}
      </Suspense>
    </Section>
  );
}

const mostPerPlot = 6;

/** Curves belong together over the same steps: runs of the same measurement, or what was measured once. */
export function plots(curves: readonly Curve[]): Curve[][] {
  const groups: Curve[][] = [];
  for (const curve of curves) {
    const group = groups.find(
      ([first, ...rest]) =>
        first?.xLabel === curve.xLabel &&
        first.x.length === curve.x.length &&
        measured(first) === measured(curve) &&
        rest.length + 1 < mostPerPlot,
    );
    if (group == null) groups.push([curve]);
    else group.push(curve);
  }
  return groups;
}

/** What the runs of a training have in common; nothing for what was measured once. */
function measured(curve: Curve): string {
  const { what, run } = partsOf(curve.name);
  return run == null ? '' : what;
}

function titleOf(group: readonly Curve[]): string {
  const names = [...new Set(group.map(curve => partsOf(curve.name).what))];
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
