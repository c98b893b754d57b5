import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { Scroll } from './Scroll';
import { sorted, toggled } from './sorting';
import styles from './DataTable.module.css';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** What the column is sorted by; without it the heading is no button. */
  by?: (row: Row) => string | number;
  align?: 'end';
  /** This cell names its row. */
  names?: boolean;
}

interface Props<Row> {
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** The key of the column that sorts, with "-" in front for descending. */
  sort?: string | undefined;
  onSort?: (sort: string) => void;
}

/** A table with real headings that say how it is sorted; it scrolls sideways in itself, never the page. */
export function DataTable<Row>({ caption, rows, columns, rowKey, sort, onSort }: Props<Row>) {
  return (
    <Scroll label={caption}>
      <table className={styles['table']}>
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, sort).map(row => (
            <tr key={rowKey(row)}>
              {columns.map(column =>
                column.names === true ? (
                  <th key={column.key} scope="row" data-align={column.align}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface HeadingProps<Row> {
  column: Column<Row>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}

function Heading<Row>({ column, sort, onSort }: HeadingProps<Row>) {
  const direction = sort === column.key ? 'ascending' : sort === `-${column.key}` ? 'descending' : undefined;
  if (column.by == null || onSort == null) {
    return (
      <th scope="col" data-align={column.align}>
        {column.header}
      </th>
    );
  }
  return (
    <th scope="col" data-align={column.align} aria-sort={direction}>
      <button type="button" className={styles['sort']} onClick={() => onSort(toggled(column.key, sort))}>
        {column.header}
        <span data-idle={direction == null}>
          <Icon name={direction === 'descending' ? 'down' : 'up'} size={12} />
        </span>
      </button>
    </th>
  );
}
