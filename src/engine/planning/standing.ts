import { labelledRow } from '../model/labelled';
import { columnIndex, type Pos } from '../../sheets/address';
import type { TableColumn, TableLayout } from '../../sheets/tables';
import { asWanted, freshLayout, type Parts, type SheetLayout, type TableParts } from '../../templates/parts';
import { type Placing, placeColumns, rememberedColumns } from '../columns/place-columns';
import { ReportError } from '../errors';
import { freeName, type Inventory, isDead, isNamed, isOurs, takenNames } from '../workbook/inventory';
import type { SheetState, TableState } from '../workbook/sheet-state';

/** A sheet of ours that stands, or is to be made. */
interface Own {
  readonly parts: Pick<Parts, 'cells' | 'columnNames'>;
  readonly found?: SheetState;
}

/** Gives names that are free in a workbook, each once; those count that were left behind when sheets of ours were deleted. */
export function freeNames(book: Inventory, own: readonly Own[]): (wanted: string) => string {
  const left = new Set(leftBehind(book, own));
  const taken = takenNames({ ...book, names: book.names.filter(({ name }) => !left.has(name)) });
  return (wanted) => {
    const name = freeName(wanted, taken);
    taken.push(name);
    return name;
  };
}

/**
 * Names of ours that stand for nothing any more. Where sheets are gone with all that they remember, a single name may be a person's
 * own, which formulas go by; where most of what the sheets had are there, they were ours.
 */
function leftBehind({ names }: Inventory, own: readonly Own[]): string[] {
  const dead = names.flatMap(({ name, formula }) => (isDead(formula) ? [name] : []));
  const known = own.flatMap(({ found }) => Object.values(found?.mark.names ?? {}));
  const wanted = own.flatMap(({ parts: { cells, columnNames = [] }, found }) =>
    found ? [] : [...cells, ...columnNames].map(({ name }) => name),
  );
  const seen = wanted.filter((one) => dead.some((name) => isNamed(name, one)));
  const areOurs = seen.length > 1 && seen.length > wanted.length / 2;
  return dead.filter((name) => known.includes(name) || (areOurs && seen.some((one) => isNamed(name, one))));
}

export interface StandingSheet<C extends TableColumn = TableColumn> {
  readonly layout: SheetLayout<C>;
  readonly warnings: readonly string[];
}

/**
 * Where a sheet's parts stand: what is there is found, whatever it is called by now; for what is to be made there are names
 * that are free.
 */
export function standingSheet<C extends TableColumn>(
  book: Inventory,
  parts: Omit<Parts<C>, 'key' | 'name'>,
  found: SheetState | undefined,
  sheetName: string,
  free: (wanted: string) => string,
  placing?: Placing,
): StandingSheet<C> {
  if (!found) return { layout: freshLayout(parts, sheetName, free), warnings: [] };
  const cells: Record<string, Pos> = {};
  const names: Record<string, string> = {};
  const formulaOf = (name: string): string | undefined => book.names.find((n) => n.name === name)?.formula;
  for (const { key, name } of parts.cells) {
    const known = found.mark.names[key];
    const at = isOurs(formulaOf(known) ?? '', sheetName);
    names[key] = at ? known : free(name);
    if (at) cells[key] = { row: Number(at[4]) - 1, col: columnIndex(at[3]) };
  }
  const missing = parts.cells.flatMap(({ key, usual, label }) => (usual && !cells[key] ? [{ key, usual, label }] : []));
  for (const { key, usual, label } of missing) {
    const row = label === undefined ? undefined : labelledRow(found, label, rowsOf(cells));
    if (row !== undefined) cells[key] = { ...usual, row };
  }
  for (const { key, usual } of missing) cells[key] ??= freePlace(usual, cells, found);
  for (const { key, name } of parts.columnNames ?? []) {
    const known = found.mark.names[key];
    names[key] = formulaOf(known) === undefined ? free(name) : known;
  }
  const seen = parts.tables.map((table) => ({ key: table.key, ...standingTable(table, found, sheetName, placing) }));
  const tables = Object.fromEntries(seen.map(({ key, at }) => [key, at]));
  return {
    layout: { sheetName, fresh: false, names, cells, tables },
    warnings: seen.flatMap(({ warnings }) => warnings),
  };
}

const rowsOf = (places: Readonly<Record<string, Pos>>): ReadonlySet<number> =>
  new Set(Object.values(places).map(({ row }) => row));

/** The usual place of a line, or the next blank row where that is another's by now, as on a sheet from before the line existed. */
function freePlace(usual: Pos, standing: Readonly<Record<string, Pos>>, found: SheetState): Pos {
  const taken = rowsOf(standing);
  if (!taken.has(usual.row)) return usual;
  const blank = (at: number): boolean => (found.cells[at] ?? []).slice(0, 3).every((cell) => cell === '');
  let row = Math.max(...taken) + 1;
  while (!blank(row)) row++;
  return { ...usual, row };
}

function standingTable<C extends TableColumn>(
  parts: TableParts<C>,
  found: SheetState,
  sheetName: string,
  placing: Placing | undefined,
): { readonly at: TableLayout<C>; readonly warnings: readonly string[] } {
  const table = tableOf(parts, found, sheetName);
  const { name: tableName, area, values } = table;
  const place = { sheetName, tableName, top: area.top, left: area.left, rows: values.length };
  if (parts.fixed) return { at: { ...place, columns: asWanted(parts.columns) }, warnings: [] };
  const { columns, warnings, news } = placeColumns(
    parts.columns,
    rememberedColumns(found.mark, parts.key),
    table,
    placing,
  );
  return { at: { ...place, columns }, warnings: [...warnings, ...news] };
}

/** Refuses where a table is gone, or what stood above one that cannot be made anew. */
function tableOf({ key, holds, precious }: TableParts, { tables, mark }: SheetState, sheetName: string): TableState {
  const table = tables[key] as TableState | undefined;
  const what = holds === undefined ? 'The table' : `The table of ${holds}`;
  if (!table)
    throw nothingWritten(
      `${what} on the sheet "${sheetName}" is gone. Undo its deletion. ${againNamed(mark.tables[key])}${precious ? '' : OR_DELETE} Nothing was written.`,
    );
  if (precious && table.area.top < precious.rowsAbove)
    throw nothingWritten(`Rows above the table "${table.name}" are gone. Undo their deletion; nothing was written.`);
  return table;
}

/** A table that was turned into a range has its rows still. */
const againNamed = (name: string): string =>
  `Or, where its rows still stand there, select them with their header, choose Insert > Table, and name it "${name}" under Table Design.`;

const OR_DELETE = ' Where nothing of it is left to keep, delete the sheet and refresh: it is then made anew.';

const nothingWritten = (message: string): ReportError => new ReportError(message, [], { wrote: 'nothing' });
