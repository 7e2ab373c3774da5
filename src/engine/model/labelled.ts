import type { SheetContent } from '../workbook/sheet-state';

/**
 * The row of a line that no name leads to, known by the label before it: people delete names, and a copy whose original is gone
 * has none that are alive. What is typed there is theirs.
 * @param taken rows of other lines
 */
export function labelledRow(
  { cells, tables }: Pick<SheetContent, 'cells' | 'tables'>,
  label: string,
  taken: ReadonlySet<number>,
): number | undefined {
  const end = Math.min(cells.length, ...Object.values(tables).map((table) => table.area.top));
  const row = cells.slice(0, end).findIndex((line, r) => line[0] === label && !taken.has(r));
  return row < 0 ? undefined : row;
}
