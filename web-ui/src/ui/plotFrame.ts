import type { Curve } from '@/api/model';
import type { Scale } from './curves';

/** Where a plot of some width has its axes. The name of one curve, and all on a narrow screen, stand in the legend only. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const widest = 1040;
const namesFrom = 480;
const letter = 7.2;

export function frameOf(available: number, names: readonly string[]): Frame {
  const width = Math.min(widest, Math.max(260, Math.floor(available)));
  const longest = Math.max(0, ...names.map(name => name.length));
  const named = names.length > 1 && width >= namesFrom && longest * letter <= width / 4;
  return { width, height: 300, left: 58, right: named ? longest * letter + 12 : 14, top: 28, bottom: 42 };
}

/** Whether the names fit beside the ends of their curves. */
export function hasNames(frame: Frame): boolean {
  return frame.right > 14;
}

export function innerOf(frame: Frame) {
  return {
    width: frame.width - frame.left - frame.right,
    height: frame.height - frame.top - frame.bottom,
  };
}

/** "validation accuracy, run 2" is the run 2 of "validation accuracy". */
export function partsOf(name: string): { what: string; run: string | undefined } {
  const match = /^(.*), (run \d+)$/.exec(name);
  return { what: match?.[1] ?? name, run: match?.[2] };
}

/** What a curve is called inside its plot, whose title says the rest. */
export function shortName(curve: Curve): string {
  return partsOf(curve.name).run ?? curve.name;
}

/** What the upward axis counts: the words that the names of all curves end with. */
export function quantity(curves: readonly Curve[]): string {
  const words = curves.map(curve => (partsOf(curve.name).what.split(': ').at(-1) ?? '').split(' '));
  const [first = []] = words;
  let shared = 0;
  while (shared < first.length && words.every(other => other.at(-1 - shared) === first.at(-1 - shared)))
    shared++;
  return shared === 0 ? 'value' : first.slice(first.length - shared).join(' ');
}

/** The band's values, or none where there is no band or it cannot be drawn on this scale. */
export function bandValues(curve: Curve, scale: Scale): number[] {
  const values = [...curve.low, ...curve.high].map(Number);
  const drawable = (value: number) => Number.isFinite(value) && (scale === 'linear' || value > 0);
  return values.every(drawable) ? values : [];
}

/** Pushes labels apart that would lie on each other, and back where they would leave the plot. */
export function labelPlaces(wanted: readonly (number | undefined)[], bottom: number): (number | undefined)[] {
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
  let limit = bottom;
  for (const { index } of [...order].reverse()) {
    const at = Math.min(result[index] ?? limit, limit);
    result[index] = at;
    limit = at - 14;
  }
  return result;
}
