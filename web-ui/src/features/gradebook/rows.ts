import type { GradebookCell, GradebookRow } from '@/api/model';

export function cellOf(row: GradebookRow, assignment: string): GradebookCell | undefined {
  return row.cells.find(cell => cell.assignment === assignment);
}

/** What a cell is sorted by: its points, below them those still in work, last those with nothing. */
export function valueOf(cell: GradebookCell | undefined): number {
  if (cell?.finalPoints != null) return cell.finalPoints;
  return cell?.attemptId == null ? -2 : -1;
}

/** Rows whose name or user name holds the text, in one section or in all. */
export function matching(rows: readonly GradebookRow[], find: string, section: string): GradebookRow[] {
  const wanted = find.trim().toLocaleLowerCase('en');
  return rows.filter(
    row =>
      (section === '' || row.section === section) &&
      (row.name.toLocaleLowerCase('en').includes(wanted) || row.username.includes(wanted)),
  );
}

export function sectionsOf(rows: readonly GradebookRow[]): string[] {
  const names = rows.map(row => row.section).filter(name => name != null);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

export function openMarks(rows: readonly GradebookRow[]): number {
  return rows.flatMap(row => row.cells).reduce((sum, cell) => sum + cell.openMarks, 0);
}
