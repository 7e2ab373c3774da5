import { HostError } from '../../host/class';
import { type Area, area, type Cell, overlaps, type Table, type TableColumn, toA1 } from '../../model';
import { clearContents, deleteCells, insertCells } from '../cells';
import { adoptColumns, adoptRows, headerTexts, isBlank } from './grow';
import { renameTableColumn } from './names';
import { stringifyStruct } from '../references';
import { addColumns, forgetColumns, removeColumns } from './shift';

const tell = (table: Table): void => table.sheet.book.tell({ kind: 'structure', sheet: table.sheet });

function checkIndex(table: Table, what: string, at: number, count: number, last: number): void {
  if (Number.isInteger(at) && Number.isInteger(count) && at >= 0 && count > 0 && at + count - 1 <= last) return;
  throw new HostError(
    'InvalidArgument',
    `The table ${table.name} has no ${what} ${at}${count > 1 ? ` to ${at + count - 1}` : ''}.`,
  );
}

/**
 * Inserts data rows before the zero-based row `at` (the number of rows: after the last). What lies under the table moves
 * down; with `alwaysInsert` false, blank cells under the last row are taken in without moving anything.
 * Returns the cells of the new rows. Throws HostError InvalidArgument, or what `insertCells` throws.
 */
export function insertTableRows(table: Table, at: number, count = 1, alwaysInsert = true): Area {
  const { sheet, bodyArea: body } = table;
  const top = body.top + at;
  checkIndex(table, 'row', at, 1, body.bottom - body.top + 1);
  const rows = area(top, body.left, top + count - 1, body.right);
  const atEnd = top > table.area.bottom;
  const free = sheet.tablesOver(rows).length === 0 && isBlank(sheet, rows);
  if (!(atEnd && free && !alwaysInsert)) insertCells(sheet, rows, 'down');
  if (atEnd) {
    adoptRows(table, rows.bottom);
    tell(table);
  }
  return rows;
}

/**
 * Deletes data rows from the zero-based row `at` on; what lies under the table moves up. A table keeps one row, which
 * is emptied. Throws HostError InvalidArgument, or what `deleteCells` throws.
 */
export function deleteTableRows(table: Table, at: number, count = 1): void {
  const body = table.bodyArea;
  checkIndex(table, 'row', at, count, body.bottom - body.top);
  deleteCells(table.sheet, area(body.top + at, body.left, body.top + at + count - 1, body.right), 'up');
}

/**
 * Inserts a column before the zero-based column `at` (the number of columns: after the last). What lies right of the
 * table in its rows moves right. Without a name the column gets the next `Column1`, `Column2` …
 * Throws HostError InvalidArgument for a taken name or wrong position, or what `insertCells` throws.
 */
export function insertTableColumn(table: Table, at: number, name?: string): TableColumn {
  checkIndex(table, 'column', at, 1, table.columns.length);
  if (name !== undefined && table.columnIndex(name) >= 0) {
    throw new HostError(
      'InvalidArgument',
      `The table ${table.name} already has a column "${name}". Choose another name.`,
    );
  }
  const { top, left, bottom, right } = table.area;
  insertCells(table.sheet, area(top, left + at, bottom, left + at), 'right');
  if (at === 0 || left + at > right) {
    // Cells inserted at either edge do not grow the table by themselves.
    table.area = area(top, left, bottom, right + 1);
    addColumns(table, at, 1);
  }
  if (name !== undefined) renameTableColumn(table, at, name);
  else tell(table);
  return table.columns[at];
}

/**
 * Deletes a column with its cells; references to it become `#REF!`. Throws HostError InvalidArgument where there is no
 * such column, InvalidOperation where it is the only one, or what `deleteCells` throws.
 */
export function deleteTableColumn(table: Table, at: number): void {
  checkIndex(table, 'column', at, 1, table.columns.length - 1);
  if (table.columns.length === 1) {
    throw new HostError(
      'InvalidOperation',
      `The only column of the table ${table.name} cannot be deleted. Delete the table.`,
    );
  }
  const { top, left, bottom } = table.area;
  deleteCells(table.sheet, area(top, left + at, bottom, left + at), 'left');
}

/**
 * Gives a table another area, header row included, and totals row where it shows one. Cells do not move, except that
 * the totals row goes to the new end. Columns keep their names by where they stand; new ones are named by their header
 * cells. Throws HostError InvalidArgument (another header row, no data row, apart from the table), InsertDeleteConflict
 * (another table in the way), MergedRangeConflict, InvalidOperation (fewer rows while totals show).
 */
export function resizeTable(table: Table, to: Area): void {
  const { sheet, area: from } = table;
  const rowsNeeded = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (to.top !== from.top || !overlaps(to, from) || to.bottom - to.top < rowsNeeded) {
    throw new HostError(
      'InvalidArgument',
      `${toA1(to)} cannot be the area of the table ${table.name}: it must overlap ${toA1(from)}, begin in the same row and hold a data row.`,
    );
  }
  const other = sheet.tablesOver(to).find((t) => t !== table);
  if (other)
    throw new HostError('InsertDeleteConflict', `${toA1(to)} overlaps the table ${other.name}. Choose a smaller area.`);
  const merge = sheet.merges.find((m) => overlaps(m, to));
  if (merge)
    throw new HostError(
      'MergedRangeConflict',
      `${toA1(to)} holds the merged cells ${toA1(merge)}. Unmerge them first.`,
    );
  resizeRows(table, to.bottom);
  resizeColumns(table, to);
  tell(table);
}

function resizeRows(table: Table, bottom: number): void {
  const { sheet, area: from } = table;
  if (bottom === from.bottom) return;
  const totals = table.totalsArea;
  if (bottom < from.bottom) {
    if (totals) {
      throw new HostError(
        'InvalidOperation',
        `Switch the totals row of the table ${table.name} off before making it shorter.`,
      );
    }
    table.area = area(from.top, from.left, bottom, from.right);
    return;
  }
  if (!totals) {
    adoptRows(table, bottom);
    return;
  }
  if (!isBlank(sheet, area(bottom, from.left, bottom, from.right))) {
    throw new HostError(
      'InsertDeleteConflict',
      `The totals row of the table ${table.name} would cover cells with contents in row ${bottom + 1}. Clear them first.`,
    );
  }
  const cells: [number, Cell][] = [...sheet.cellsIn(totals)].map(([, col, cell]) => [col, cell]);
  for (const [col] of cells) sheet.put(totals.top, col, undefined);
  table.showTotals = false;
  table.area = area(from.top, from.left, from.bottom - 1, from.right);
  adoptRows(table, bottom - 1);
  for (const [col, cell] of cells) sheet.put(bottom, col, cell);
  table.area = area(from.top, from.left, bottom, from.right);
  table.showTotals = true;
}

function resizeColumns(table: Table, to: Area): void {
  const { left, right, top, bottom } = table.area;
  const before = table.columns.map((c) => c.name);
  const lostLeft = Math.max(0, to.left - left);
  const lostRight = Math.max(0, right - to.right);
  if (lostRight > 0) removeColumns(table, before.length - lostRight, lostRight);
  if (lostLeft > 0) removeColumns(table, 0, lostLeft);
  table.area = area(top, Math.max(left, to.left), bottom, Math.min(right, to.right));
  if (lostLeft + lostRight > 0) {
    const kept = new Set(table.columns.map((c) => c.name.toLowerCase()));
    forgetColumns(table.sheet.book, new Map([[table.id, { table, before, left: kept }]]));
  }
  if (to.right > table.area.right) adoptColumns(table, to.right);
  if (to.left < left) {
    const names = headerTexts(table, to.left, left - 1);
    table.area = area(top, to.left, bottom, table.area.right);
    addColumns(table, 0, left - to.left, names);
  }
}

/** Takes a table away and leaves its cells; structured references to it become `#REF!`. */
export function removeTable(table: Table): void {
  const { sheet } = table;
  const before = table.columns.map((c) => c.name);
  forgetColumns(sheet.book, new Map([[table.id, { table, before, left: new Set<string>() }]]));
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  tell(table);
}

/**
 * Shows or hides the totals row of a table. Shown, it takes the row under the table, moving what is there down; it holds
 * what `totals` of each column says (a text or a formula), or, if none says anything, "Total" and the sum of the last
 * column. Hidden, its cells are emptied and their contents kept in `totals`.
 * Throws what `insertCells` throws.
 */
export function showTotals(table: Table, show: boolean): void {
  if (show === table.showTotals) return;
  const { sheet, area: from } = table;
  if (!show) {
    const row = from.bottom;
    table.columns.forEach((column, i) => {
      const cell = sheet.cell(row, from.left + i);
      column.totals = cell?.formula ?? (cell?.value == null ? undefined : String(cell.value));
    });
    clearContents(sheet, area(row, from.left, row, from.right));
    table.showTotals = false;
    table.area = area(from.top, from.left, row - 1, from.right);
    tell(table);
    return;
  }
  const row = area(from.bottom + 1, from.left, from.bottom + 1, from.right);
  if (!isBlank(sheet, row) || sheet.tables.some((t) => overlaps(t.area, row))) insertCells(sheet, row, 'down');
  table.area = area(from.top, from.left, row.bottom, from.right);
  table.showTotals = true;
  writeTotals(table, row);
  tell(table);
}

function writeTotals(table: Table, row: Area): void {
  const { columns, sheet } = table;
  if (columns.every((c) => !c.totals)) {
    columns[0].totals = 'Total';
    const last = columns[columns.length - 1];
    if (last !== columns[0]) last.totals = `=SUBTOTAL(109,${stringifyStruct({ columns: [last.name] })})`;
  }
  columns.forEach((column, i) => {
    if (!column.totals) return;
    const cell = sheet.ensure(row.top, row.left + i);
    if (column.totals.startsWith('=')) cell.formula = column.totals;
    else cell.value = column.totals;
  });
}
