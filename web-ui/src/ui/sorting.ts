interface Sortable<Row> {
  key: string;
  by?: (row: Row) => string | number;
}

/** The rows in the order of a sort key, "-" in front meaning descending; equal rows keep their order. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  sort: string | undefined,
): readonly Row[] {
  const descending = sort?.startsWith('-') === true;
  const by = columns.find(column => column.key === sort?.replace(/^-/, ''))?.by;
  if (by == null) return rows;
  const order = [...rows].sort((a, b) => compare(by(a), by(b)));
  return descending ? order.reverse() : order;
}

/** What a second press on the same heading does: the other direction. */
export function toggled(key: string, sort: string | undefined): string {
  return sort === key ? `-${key}` : key;
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), 'en', { numeric: true });
}
