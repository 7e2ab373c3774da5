import { parseStructRef, stringifyStructRef, tokenize } from '@borgar/fx';
import { isHostObject } from '../../host/class';
import { LONGEST_SHEET_NAME, type Sheet, type Table } from '../../model';
import { copyCharts } from '../../structure';
import { asChoice } from '../core/arguments';
import { WHOLE_SHEET } from '../core/range-ref';
import { invalidArgument } from '../core/refusals';
import { newFormatId } from '../ranges/copy';
import { freeTableName } from '../tables/table-names';
import { SheetRef } from './sheet-ref';

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** `Report (2)`, `Report (3)` … : the first that is free, cut to the length a sheet name may have. */
function copyName({ app, sheet }: SheetRef): string {
  for (let n = 2; ; n++) {
    const end = ` (${n})`;
    const name = sheet.name.replace(/ \(\d+\)$/, '').slice(0, LONGEST_SHEET_NAME - end.length) + end;
    if (!app.book.sheet(name)) return name;
  }
}

function position(self: SheetRef, positionType: unknown, relativeTo: unknown): number {
  const { sheets } = self.app.book;
  const type = asChoice(positionType ?? 'None', POSITIONS, 'positionType');
  if (type === 'Beginning') return 0;
  if (type === 'None' || type === 'End') return sheets.length;
  if (!isHostObject(relativeTo) || !(relativeTo.self instanceof SheetRef)) {
    throw invalidArgument('relativeTo must be a worksheet of this workbook.');
  }
  return sheets.indexOf(relativeTo.self.sheet) + (type === 'After' ? 1 : 0);
}

/** A new sheet with the cells, looks, rules, tables and page set-up of this one. Tables get names of their own. */
export function copySheet(self: SheetRef, positionType: unknown, relativeTo: unknown): Sheet {
  const { sheet: from } = self;
  const { book } = from;
  const active = book.sheets[book.activeSheet];
  const to = book.addSheet(copyName(self), position(self, positionType, relativeTo));
  book.activeSheet = book.sheets.indexOf(active);
  for (const [row, col, cell] of from.cellsIn(WHOLE_SHEET)) {
    to.put(row, col, { ...cell, ...(cell.link && { link: { ...cell.link } }) });
  }
  copyBands(from.columns, to.columns);
  copyBands(from.rowBands, to.rowBands);
  to.visibility = from.visibility;
  to.tabColor = from.tabColor;
  to.showGridlines = from.showGridlines;
  to.showHeadings = from.showHeadings;
  to.standardWidth = from.standardWidth;
  to.standardHeight = from.standardHeight;
  to.merges = [...from.merges];
  to.freeze = { ...from.freeze };
  to.page = structuredClone(from.page);
  if (from.protection) to.protection = structuredClone(from.protection);
  for (const f of from.conditionalFormats)
    to.conditionalFormats.push({ ...f, id: newFormatId(to), areas: [...f.areas], pivot: undefined });
  for (const v of from.validations) to.validations.push({ ...v, areas: [...v.areas] });
  for (const n of from.names) to.names.push({ ...n });
  const { habits } = self.app.moods;
  if (!habits.has('forgetsProperties'))
    for (const [key, value] of from.customProperties) to.customProperties.set(key, value);
  const tables = new Map(from.tables.map((table) => [table.name.toLowerCase(), copyTable(table, to).name]));
  if (habits.has('renamesReferences')) readCopies(to, tables);
  copyCharts(from, to);
  to.book.tell({ kind: 'structure', sheet: to });
  return to;
}

function copyBands(from: Sheet['columns'], to: Sheet['columns']): void {
  for (const [index, band] of from) to.set(index, { ...band });
}

/** Formulas in cells read the copies of the tables; rules and names go on reading the tables themselves. */
function readCopies(sheet: Sheet, tables: ReadonlyMap<string, string>): void {
  for (const [, , cell] of sheet.cellsIn(WHOLE_SHEET)) {
    if (cell.formula === undefined) continue;
    cell.formula = tokenize(cell.formula)
      .map(({ type, value }) => {
        const ref = type === 'structured' ? parseStructRef(value) : undefined;
        const copy = tables.get((ref?.table ?? '').toLowerCase());
        return ref && copy ? stringifyStructRef({ ...ref, table: copy }) : value;
      })
      .join('');
  }
}

function copyTable(from: Table, sheet: Sheet): Table {
  const to = sheet.addTable(
    freeTableName(sheet.book, from.name),
    from.area,
    from.columns.map((c) => c.name),
  );
  from.columns.forEach((column, i) => Object.assign(to.columns[i], { formula: column.formula, totals: column.totals }));
  const { showHeaders, showTotals, style, showBandedRows, showBandedColumns } = from;
  const { highlightFirstColumn, highlightLastColumn, showFilterButton } = from;
  Object.assign(to, { showHeaders, showTotals, style, showBandedRows, showBandedColumns });
  Object.assign(to, { highlightFirstColumn, highlightLastColumn, showFilterButton });
  return to;
}
