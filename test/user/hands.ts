import {
  autoExpandTable,
  deleteCells,
  deleteSheet,
  deleteTableColumn,
  deleteTableRows,
} from '../../workbench/structure';
import { insertCells, insertTableColumn, insertTableRows, renameSheet, renameTable } from '../../workbench/structure';
import { renameColumns } from '../../workbench/objects/cells/headers';
import { clearCells } from '../../workbench/objects/cells/clearing';
import { writeCells } from '../../workbench/objects/cells/writing';
import { changeFormats } from '../../workbench/objects/formats/format-store';
import { setColumnWidth } from '../../workbench/objects/formats/range-format';
import { dataValidationClass } from '../../workbench/objects/validation/data-validation';
import { RangeRef } from '../../workbench/objects/core/range-ref';
import { hideRows } from '../../workbench/objects/ranges/bands';
import { tableFilter } from '../../workbench/objects/sheets/auto-filter';
import { tableSortClass } from '../../workbench/objects/tables/table-sort';
import { TableRef } from '../../workbench/objects/tables/table-ref';
import { type Area, area, type Cell, MAX_COLS, MAX_ROWS, type Sheet, type Table } from '../../workbench/model';
import type { App } from '../../workbench/host/app';

export type Input = string | number | boolean;

/** What a person does to the workbook, through the same operations as the grid; each may be refused as Excel refuses it. */
export class Hands {
  /** Cells that hold something the person typed and expects to find again. */
  readonly typed = new WeakSet<Cell>();

  constructor(readonly app: App) {}

  /** Types, or pastes, so that no validation asks; a table takes in what is typed right under it or beside it. */
  type(sheet: Sheet, row: number, col: number, input: Input): void {
    writeCells(this.app, sheet, area(row, col), [[input]]);
    autoExpandTable(sheet, row, col);
    const cell = sheet.cell(row, col);
    if (cell) this.typed.add(cell);
  }

  clear(sheet: Sheet, a: Area): void {
    clearCells(this.app, sheet, a, 'Contents');
    for (const [, , cell] of sheet.cellsIn(a)) this.typed.delete(cell);
  }

  sort(table: Table, key: number, ascending: boolean): void {
    tableSortClass.methods!.Apply(new TableRef(this.app, table), [{ key, ascending }], false);
  }

  filter(table: Table, column: number, criteria: Record<string, unknown> | undefined): void {
    tableFilter(new TableRef(this.app, table)).setColumn(column, criteria);
  }

  clearFilters(table: Table): void {
    tableFilter(new TableRef(this.app, table)).clear();
  }

  insertTableRow(table: Table, at: number): void {
    insertTableRows(table, at);
  }

  deleteTableRow(table: Table, at: number): void {
    deleteTableRows(table, at);
  }

  insertTableColumn(table: Table, at: number, name: string): void {
    insertTableColumn(table, at, name);
  }

  deleteTableColumn(table: Table, at: number): void {
    deleteTableColumn(table, at);
  }

  renameTableColumn(table: Table, at: number, name: string): void {
    renameColumns(table, new Map([[at, name]]));
  }

  renameTable(table: Table, name: string): void {
    renameTable(table, name);
  }

  insertSheetRow(sheet: Sheet, at: number): void {
    insertCells(sheet, area(at, 0, at, MAX_COLS - 1), 'down');
  }

  deleteSheetRow(sheet: Sheet, at: number): void {
    deleteCells(sheet, area(at, 0, at, MAX_COLS - 1), 'up');
  }

  insertSheetColumn(sheet: Sheet, at: number): void {
    insertCells(sheet, area(0, at, MAX_ROWS - 1, at), 'right');
  }

  addSheet(name: string): Sheet {
    return this.app.book.addSheet(name);
  }

  renameSheet(sheet: Sheet, name: string): void {
    renameSheet(sheet, name);
  }

  deleteSheet(sheet: Sheet): void {
    deleteSheet(sheet);
  }

  width(sheet: Sheet, col: number, points: number): void {
    setColumnWidth(new RangeRef(this.app, sheet, [area(0, col, MAX_ROWS - 1, col)]), points);
  }

  hideRow(sheet: Sheet, row: number, hidden: boolean): void {
    hideRows(sheet, area(row, 0), hidden);
  }

  fill(sheet: Sheet, a: Area, fill: string): void {
    changeFormats(sheet, a, (format) => ({ ...format, fill }));
  }

  note(sheet: Sheet, row: number, col: number, text: string): void {
    sheet.ensure(row, col).note = text;
  }

  addRule(sheet: Sheet, a: Area, formula: string, fill: string): void {
    sheet.conditionalFormats.push({
      id: `{own-${this.app.book.nextId()}}`,
      areas: [a],
      rule: { type: 'custom', formula, format: { fill } },
      priority: sheet.conditionalFormats.length,
      stopIfTrue: false,
    });
  }

  validate(sheet: Sheet, a: Area, rule: Record<string, unknown>): void {
    dataValidationClass.scalars!.Rule.set!(new RangeRef(this.app, sheet, [a]), rule);
  }

  deleteRule(sheet: Sheet, at: number): void {
    sheet.conditionalFormats.splice(at, 1);
    sheet.conditionalFormats.forEach((f, i) => (f.priority = i));
  }
}
