import {
  type Area,
  area,
  type ColumnFilter,
  type Sheet,
  type Shift,
  type Table,
  type TableColumn,
  type Workbook,
} from '../../model';
import { writeFormula } from '../copies';
import { rewriteBook, rewriter } from '../everywhere';
import { isVertical, shiftArea } from '../shift';

/** Table columns that no longer exist: by table id, the column names as they were, and those still there. */
export type LostColumns = ReadonlyMap<string, { table: Table; before: readonly string[]; left: ReadonlySet<string> }>;

const inLower = (names: readonly string[]): string[] => names.map((n) => n.toLowerCase());

/** Moves, grows, shrinks or removes the tables of a sheet after its cells have moved. */
export function shiftTables(sheet: Sheet, change: Shift): LostColumns {
  const lost = new Map<string, { table: Table; before: readonly string[]; left: ReadonlySet<string> }>();
  for (const table of [...sheet.tables]) {
    const before = table.area;
    const after = shiftArea(before, change);
    const names = table.columns.map((c) => c.name);
    if (!after) {
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      lost.set(table.id, { table, before: names, left: new Set() });
      continue;
    }
    if (change.by === 'up' && table.totalsArea && !shiftArea(table.totalsArea, change)) table.showTotals = false;
    table.area = after;
    if (isVertical(change.by)) continue;
    const width = after.right - after.left + 1;
    if (width > names.length) {
      addColumns(table, change.area.left - before.left, width - names.length);
    } else if (width < names.length) {
      removeColumns(table, Math.max(change.area.left - before.left, 0), names.length - width);
      lost.set(table.id, { table, before: names, left: new Set(inLower(table.columns.map((c) => c.name))) });
    }
  }
  return lost;
}

/** A column name that the table does not have yet: the wanted one, or it with the first number that makes it new. */
export function freeColumnName(table: Table, wanted: string, except?: TableColumn): string {
  const taken = new Set(inLower(table.columns.filter((c) => c !== except).map((c) => c.name)));
  const isStem = /^Column$/.test(wanted);
  if (!isStem && !taken.has(wanted.toLowerCase())) return wanted;
  for (let n = isStem ? 1 : 2; ; n++) if (!taken.has(`${wanted}${n}`.toLowerCase())) return `${wanted}${n}`;
}

/** Puts columns into a table whose area already has room for them, and names them in the header row. */
export function addColumns(table: Table, at: number, count: number, names: readonly (string | undefined)[] = []): void {
  const ids = table.columns.map((c) => c.id);
  for (let i = 0; i < count; i++) {
    const name = freeColumnName(table, names[i] || 'Column');
    table.columns.splice(at + i, 0, { id: Math.max(0, ...ids) + 1 + i, name });
    writeHeader(table, at + i);
  }
  moveKeys(table, (key) => (key >= at ? key + count : key));
}

/** Takes columns out of a table's list, with the filters and sort fields that used them. */
export function removeColumns(table: Table, at: number, count: number): void {
  table.columns.splice(at, count);
  moveKeys(table, (key) => (key < at ? key : key < at + count ? undefined : key - count));
}

function moveKeys(table: Table, move: (key: number) => number | undefined): void {
  const filters: [number, ColumnFilter][] = [...table.filters];
  table.filters.clear();
  for (const [key, filter] of filters) {
    const next = move(key);
    if (next !== undefined) table.filters.set(next, filter);
  }
  if (!table.sort) return;
  const fields = table.sort.fields.flatMap((f) => {
    const key = move(f.key);
    return key === undefined ? [] : [{ ...f, key }];
  });
  table.sort = fields.length > 0 ? { ...table.sort, fields } : undefined;
}

/** Makes the header cell say the column's name. Tells nobody. */
export function writeHeader(table: Table, index: number): void {
  if (!table.showHeaders) return;
  const cell = table.sheet.ensure(table.area.top, table.area.left + index);
  cell.value = table.columns[index].name;
  delete cell.formula;
}

/** Gives new table rows the formulas of their columns; cells that hold something keep it. */
export function fillNewRows(table: Table, rows: Area | undefined): void {
  if (!rows) return;
  const { top, left } = table.bodyArea;
  table.columns.forEach((column, i) => {
    if (column.formula === undefined || left + i < rows.left || left + i > rows.right) return;
    for (let row = rows.top; row <= rows.bottom; row++) {
      const cell = table.sheet.cell(row, left + i);
      if (cell && (cell.value !== null || cell.formula !== undefined)) continue;
      writeFormula(table.sheet, area(row, left + i), column.formula, top, left + i);
    }
  });
}

/** Structured references to columns and tables that are gone become `#REF!`; spans keep the columns still there. */
export function forgetColumns(book: Workbook, lost: LostColumns): void {
  if (lost.size === 0) return;
  const byName = new Map([...lost.values()].map((l) => [l.table.name.toLowerCase(), l]));
  const rewrite = rewriter(({ table: home }) => ({
    struct: (ref) => {
      const gone = ref.table ? byName.get(ref.table.toLowerCase()) : home && lost.get(home.id);
      if (!gone) return undefined;
      if (gone.left.size === 0) return null;
      const columns = stillThere(ref.columns ?? [], inLower(gone.before), gone);
      return columns && (columns.length === 0 && (ref.columns ?? []).length > 0 ? null : { ...ref, columns });
    },
    name: (ref) => (!ref.sheetName && byName.get(ref.name.toLowerCase())?.left.size === 0 ? null : undefined),
  }));
  rewriteBook(book, rewrite);
}

function stillThere(
  columns: readonly string[],
  before: readonly string[],
  gone: { before: readonly string[]; left: ReadonlySet<string> },
): string[] | undefined {
  if (columns.every((c) => gone.left.has(c.toLowerCase()))) return undefined;
  const at = columns.map((c) => before.indexOf(c.toLowerCase()));
  if (at.includes(-1)) return undefined;
  const span = gone.before.slice(Math.min(...at), Math.max(...at) + 1).filter((n) => gone.left.has(n.toLowerCase()));
  return span.length > 1 ? [span[0], span[span.length - 1]] : span;
}
