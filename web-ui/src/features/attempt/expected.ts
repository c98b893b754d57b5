import { unreachable, type Measurement } from '@/api/model';
import { real } from '@/ui/points';

/** What a value was held against, in words. */
export function expectedText({ expected, unit }: Measurement, hidden: boolean): string {
  const measure = unit === '' ? '' : ` ${unit}`;
  switch (expected.kind) {
    case 'exactly':
      return `${real(expected.value)}${measure} ± ${real(expected.tolerance, 2)}`;
    case 'atMost':
      return `at most ${real(expected.limit)}${measure}`;
    case 'atLeast':
      return `at least ${real(expected.limit)}${measure}`;
    case 'marks':
      return `all points at ${real(expected.full)}${measure}, none at ${real(expected.zero)}${measure}`;
    case 'nothing':
      return hidden ? 'not shown: hidden check' : 'for information';
    default:
      return unreachable(expected);
  }
}

/** Whether the value lies where all points are given; undefined where nothing was expected. */
export function isWithin({ value, expected }: Measurement): boolean | undefined {
  const seen = Number(value);
  switch (expected.kind) {
    case 'exactly':
      return Math.abs(seen - Number(expected.value)) <= Number(expected.tolerance);
    case 'atMost':
      return seen <= Number(expected.limit);
    case 'atLeast':
      return seen >= Number(expected.limit);
    case 'marks': {
      const full = Number(expected.full);
      return full <= Number(expected.zero) ? seen <= full : seen >= full;
    }
    case 'nothing':
      return undefined;
    default:
      return unreachable(expected);
  }
}
