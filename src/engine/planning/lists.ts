import { columnIndex, type Pos } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import { freshList, type ListLayout, namesIn } from '../../templates/lists/layout';
import type { List } from '../../templates/lists/list';
import { aligned, type Lost, placeColumns, rememberedColumns } from '../columns/place-columns';
import { type Inventory, freeName, isOurs, nameOfSheet, takenNames } from '../workbook/inventory';
import type { SheetState } from '../workbook/sheet-state';
import { blankTail, placeOf, tableOf } from './rows';

/** A list as it stands, or as it will be made. */
export interface ListState {
  readonly layout: ListLayout;
  readonly fresh: boolean;
  /** Data rows by the columns of the layout. */
  readonly values: readonly (readonly CellInput[])[];
  /** Rows at the end in which no typed column of ours holds anything: what comes next goes there first. */
  readonly blank: number;
  readonly warnings: readonly string[];
}

/** Finds a list and its columns, and names that are free for what is to be made. */
export function listState(
  book: Inventory,
  list: List,
  found: SheetState | undefined,
  lost: Lost | undefined,
): ListState {
  const taken = takenNames(book);
  const sheetName = nameOfSheet(book, list.key);
  const { names, cells } = standingNames(book, list, found, sheetName, taken);
  if (!found) {
    const layout = freshList(list, 1, sheetName, freeName(list.table.name, taken), names);
    return { layout, fresh: true, values: [], blank: layout.rows, warnings: [] };
  }
  const table = tableOf(book, found, list.table.key);
  const placed = placeColumns(list.table.columns, rememberedColumns(found.mark, list.table.key), table, { lost });
  const { values } = aligned(table, placed.columns);
  const typed = values.map((row) =>
    row.filter((_, i) => placed.columns[i].column?.formula === undefined && placed.columns[i].column !== null).join(''),
  );
  return {
    layout: { ...placeOf(table, sheetName), columns: placed.columns, names, cells },
    fresh: false,
    values,
    blank: blankTail(typed, table.values.length),
    warnings: [...placed.warnings, ...placed.news],
  };
}

/** What named cells and columns are called: as before where the name is still there, and otherwise a name that is free. */
function standingNames(
  book: Inventory,
  list: List,
  found: SheetState | undefined,
  sheetName: string,
  taken: readonly string[],
): Pick<ListLayout, 'names' | 'cells'> {
  const isCell = new Set((list.cells ?? []).map(({ key }) => key));
  const cells: Record<string, Pos> = {};
  const names = namesIn(list).map(({ key, name }): [string, string] => {
    const known = book.names.find((n) => n.name === found?.mark.names[key]);
    const at = known && isCell.has(key) ? isOurs(known.formula, sheetName) : undefined;
    if (at) cells[key] = { row: Number(at[4]) - 1, col: columnIndex(at[3]) };
    return [key, known && (at ?? !isCell.has(key)) ? known.name : freeName(name, taken)];
  });
  return { names: Object.fromEntries(names), cells };
}
