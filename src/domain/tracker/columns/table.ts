/** The tracker as a table: names of columns, and rows under them. */

import { capital } from '../../model/fields';
import { columnAt, columnWord, rowName } from '../places';
import { cellText, isEmptyCell } from '../types';
import type { Cell, Issue, IssueCode } from '../types';
import type { HeaderCell } from '../header/compose';

export interface TrackerTable {
  readonly header: readonly HeaderCell[];
  /** The rows under the header. */
  readonly rows: readonly (readonly Cell[])[];
  /** The number formats of the rows' cells, where there are any. */
  readonly formats?: readonly (readonly (string | undefined)[])[];
  /** Sheet column of the first cell, 1 for A. */
  readonly firstColumn: number;
  /** Whether the list was turned upright, see `Grid`. */
  readonly turned?: boolean;
  /** Columns that belong to another list, and are not looked at. */
  readonly without?: ReadonlySet<number>;
}

/** Letters of a column, or the number of its row in the sheet. */
export const lettersOf = (table: Pick<TrackerTable, 'firstColumn' | 'turned'>, index: number): string =>
  columnAt(table, table.firstColumn + index);

/** Letters and header of a column as messages name it: `F (Weekly users)`; only the letters where it has no header. */
export function labelOf(table: Pick<TrackerTable, 'header' | 'firstColumn' | 'turned'>, index: number): string {
  const letters = lettersOf(table, index);
  const text = Array.from((table.header[index]?.text ?? '').replace(/\s+/g, ' '));
  if (text.length === 0) return letters;
  return `${letters} (${text.length > 40 ? `${text.slice(0, 39).join('')}…` : text.join('')})`;
}

/** `column F (Weekly users)`; of a list on its side `row 6 (Weekly users)`. */
export const columnName = (table: TrackerTable, index: number): string =>
  `${columnWord(table)} ${labelOf(table, index)}`;

/** What is told of a column as a whole. */
export const columnIssue = (
  table: TrackerTable,
  code: IssueCode,
  severity: Issue['severity'],
  index: number,
  what: string,
): Issue => ({
  code,
  severity,
  column: lettersOf(table, index),
  message: `${capital(columnName(table, index))} ${what}`,
});

/** `Row 5, column F (Weekly users)`, which what is told of a cell begins with. */
export const cellName = (table: TrackerTable, row: number, index: number): string =>
  `${capital(rowName(table, row))}, ${columnName(table, index)}`;

/** Places of the columns that have a name or a value, from left to right. */
export function filledColumns({ header, rows, without }: TrackerTable): number[] {
  const filled = new Set<number>();
  header.forEach(({ text }, index) => {
    if (text !== '') filled.add(index);
  });
  for (const row of rows) {
    for (let index = 0; index < row.length; index++) if (!isEmptyCell(row[index])) filled.add(index);
  }
  return [...filled].filter((index) => !without?.has(index)).sort((a, b) => a - b);
}

export interface ColumnValues {
  readonly cells: readonly Cell[];
  readonly formats: readonly (string | undefined)[];
}

/** The values of a column that are not blank, with their formats. */
export function valuesOf({ rows, formats }: TrackerTable, index: number, most = Infinity): ColumnValues {
  const cells: Cell[] = [];
  const shown: (string | undefined)[] = [];
  for (let row = 0; row < rows.length && cells.length < most; row++) {
    const cell = rows[row][index] ?? null;
    if (isEmptyCell(cell)) continue;
    cells.push(cell);
    shown.push(formats?.[row]?.[index]);
  }
  return { cells, formats: shown };
}

/** The first values of a column as they stand there, each once. */
export function samplesOf(table: TrackerTable, index: number, most = 3): string[] {
  const found = new Set<string>();
  for (const row of table.rows) {
    if (found.size === most) break;
    if (!isEmptyCell(row[index])) found.add(cellText(row[index]).trim());
  }
  return [...found];
}
