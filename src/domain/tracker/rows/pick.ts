/** Which rows under a header are accounts. */

import { nameKey, quoted } from '../../model/fields';
import { labelOf } from '../columns/match';
import type { TrackerTable } from '../columns/match';
import { cellText, isEmptyCell } from '../types';
import type { Cell, ColumnMatch, Issue } from '../types';

export interface PickedRow {
  readonly cells: readonly Cell[];
  /** Sheet row, from 1. */
  readonly row: number;
}

export interface PickedRows {
  readonly rows: readonly PickedRow[];
  /** What was left out, and what is doubtful about the names, in the order of the rows. */
  readonly issues: readonly Issue[];
}

const TOTALS = new Set(
  'total totals sum sums grandtotal subtotal subtotals totalaccounts sumtotal overalltotal average mean averages'.split(
    ' ',
  ),
);

/**
 * Takes the rows that are accounts: not empty, not totals (a total's word for a name and nothing that identifies an
 * account: no associate, type or end date), not the header once more. Says what it leaves out.
 * @param firstRow Sheet row of the table's first row.
 * @param name Index of the column of names.
 */
export function pickRows(
  table: TrackerTable,
  firstRow: number,
  columns: readonly ColumnMatch[],
  name: number,
): PickedRows {
  const identity = columns.filter(({ use }) => use === 'associate' || use === 'type' || use === 'endDate');
  const isUnidentified = (cells: readonly Cell[]): boolean =>
    identity.every(({ index }) => isEmptyCell(cells[index]) || isTotalWord(cells[index]));
  const lastFilled = table.rows.findLastIndex((cells) => !cells.every(isEmptyCell));
  const nameColumn = `column ${labelOf(table, name)}`;
  const rows: PickedRow[] = [];
  const issues: Issue[] = [];
  const empty: number[] = [];
  const seen = new Map<string, number>();
  table.rows.forEach((cells, i) => {
    const row = firstRow + i;
    const tell = (severity: Issue['severity'], message: string): void => {
      issues.push({ severity, row, message });
    };
    if (cells.every(isEmptyCell)) {
      if (i < lastFilled) empty.push(row);
      return;
    }
    if (isHeaderAgain(cells, table.header)) {
      tell('info', `Row ${row} repeats the header and is left out.`);
      return;
    }
    const total = totalWord(cells, name);
    if (total !== undefined && isUnidentified(cells)) {
      tell(
        'info',
        `Row ${row} is left out as a total row (${quoted(total)}). If it is an account, give it a sales associate, a type or an end date.`,
      );
      return;
    }
    rows.push({ cells, row });
    const text = cellText(cells[name]);
    const first = seen.get(nameKey(text));
    if (nameKey(text) === '') {
      tell('warning', `Row ${row}, ${nameColumn}: the account has no name. Type one, or delete the row.`);
    } else if (first !== undefined) {
      tell(
        'warning',
        `Row ${row}, ${nameColumn}: ${quoted(text)} is already the account of row ${first}. Rename one of them, or delete the row.`,
      );
    } else {
      seen.set(nameKey(text), row);
      if (columns.length > 1 && cells.every((cell, index) => index === name || isEmptyCell(cell))) {
        tell(
          'info',
          `Row ${row}, ${nameColumn}: ${quoted(text)} has a name and nothing else. If it is a note, delete the row.`,
        );
      }
    }
  });
  if (empty.length > 0) issues.push(emptyRows(empty));
  return { rows, issues };
}

/** The total's word of a row: its name, or, where it has no name, any of its texts. */
function totalWord(cells: readonly Cell[], name: number): string | undefined {
  return (isEmptyCell(cells[name]) ? cells : [cells[name]]).find(isTotalWord);
}

function isTotalWord(cell: Cell | undefined): cell is string {
  return typeof cell === 'string' && TOTALS.has(cell.toLowerCase().replace(/[^a-z]/g, ''));
}

/** Whether a row says the header's words again, as in lists put together from pages. */
function isHeaderAgain(cells: readonly Cell[], header: readonly Cell[]): boolean {
  const same = (a: Cell | undefined, b: Cell | undefined): boolean => nameKey(cellText(a)) === nameKey(cellText(b));
  return header.every((cell, index) => isEmptyCell(cell) || same(cell, cells[index]));
}

function emptyRows(rows: readonly number[]): Issue {
  const listed = rows.slice(0, 10).join(', ') + (rows.length > 10 ? ` and ${rows.length - 10} more` : '');
  const message =
    rows.length === 1 ? `Row ${listed} is empty and is left out.` : `Rows ${listed} are empty and are left out.`;
  return { severity: 'info', row: rows[0], message };
}
