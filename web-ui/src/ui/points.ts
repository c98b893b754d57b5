import type { Milli, Real } from '@/api/model';

/** One decimal, cut and not rounded, as on every screen and in the server's own sentences: 57.4. */
export function points(milli: Milli): string {
  const sign = milli < 0 ? '−' : '';
  return sign + (Math.floor(Math.abs(milli) / 100) / 10).toFixed(1);
}

/** A maximum: without decimals where it is whole, as the sheet prints it. */
export function maximum(milli: Milli): string {
  return milli % 1000 === 0 ? String(milli / 1000) : points(milli);
}

export function percent(value: number): string {
  return `${(Math.floor(value * 10 + 1e-9) / 10).toFixed(1)}\u00a0%`;
}

/** A whole or fractional number of points as typed by a person, in milli-points; undefined when it is none. */
export function parsePoints(text: string): Milli | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? undefined : Math.round(value * 1000);
}

/** "1 check", "3 checks". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A measured number in at most `digits` significant digits, with named non-finite values. */
export function real(value: Real, digits = 6): string {
  const number = Number(value);
  if (Number.isNaN(number)) return 'NaN (not a number)';
  if (!Number.isFinite(number)) return number > 0 ? '∞' : '−∞';
  if (number === 0) return '0';
  const size = Math.abs(number);
  const text =
    size >= 1e7 || size < 1e-4
      ? exponential(number, digits)
      : String(Number(number.toPrecision(Math.max(digits, Math.ceil(Math.log10(size + 1))))));
  return text.replace('-', '−');
}

function exponential(number: number, digits: number): string {
  const [mantissa, exponent] = number.toExponential(digits - 1).split('e');
  return `${String(Number(mantissa))} · 10${superscript(exponent ?? '')}`;
}

function superscript(exponent: string): string {
  const signs = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, digit => signs[Number(digit)] ?? digit);
}

export function bytes(count: number): string {
  if (count < 1024) return plural(count, 'byte');
  if (count < 1024 * 1024) return `${(count / 1024).toFixed(1)} KB`;
  return `${(count / 1024 / 1024).toFixed(count < 100 * 1024 * 1024 ? 1 : 0)} MB`;
}

export function seconds(millis: number): string {
  if (millis < 10) return `${millis} ms`;
  return `${(millis / 1000).toFixed(millis < 10_000 ? 2 : 1)} s`;
}
