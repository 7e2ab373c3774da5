import { type Action } from '../domain/actions';
import { findGaps } from '../domain/gaps';
import type { Account, ReportModel } from '../domain/model';
import { type Snapshot, takeSnapshot } from '../domain/snapshots';
import {
  ACTION_COLUMNS,
  actionCells,
  type ActionLayout,
  type ActionNames,
  freshActionLayout,
  readActions,
} from '../sheets/actions';
import { columnIndex } from '../sheets/address';
import {
  freshHistoryLayout,
  historyColumns,
  type HistoryLayout,
  readSnapshots,
  snapshotCells,
} from '../sheets/history';
import type { CellInput, TablePlan } from '../sheets/plan';
import { placeColumns, rememberedColumns } from './columns';
import { ReportError } from './errors';
import type { SheetFound, TableFound } from './found';
import { type BookSeen, freeName, nameOfSheet } from './lookup';
import { isOurs, takenNames } from './plans';

/** The action plan and the history as they stand, or as they will be made. */
export interface Companions {
  readonly actions: ActionLayout;
  readonly history: HistoryLayout;
  readonly actionRows: readonly Action[];
  readonly snapshots: readonly Snapshot[];
  readonly warnings: readonly string[];
}

const ROW_OF_LAST_SNAPSHOT = 'lastSnapshot';

export function companionsOf(
  model: ReportModel,
  book: BookSeen,
  found: { actions?: SheetFound; history?: SheetFound },
  names: Omit<ActionNames, 'lastSnapshot'>,
): Companions {
  const warnings: string[] = [];
  const history = historyLayout(model, book, found.history, names.asOf, warnings);
  const allNames = { ...names, lastSnapshot: history.names.lastSnapshot };
  const actions = actionLayout(book, found.actions, allNames, warnings);
  return {
    actions,
    history,
    actionRows: found.actions ? readActions(actions, tableOf(book, found.actions, 'actions').values) : [],
    snapshots: found.history ? readSnapshots(history, model, tableOf(book, found.history, 'snapshots').values) : [],
    warnings,
  };
}

function tableOf(book: BookSeen, found: SheetFound, key: string): TableFound {
  const table = found.tables[key];
  if (table) return table;
  throw new ReportError(
    `The table on the sheet "${nameOfSheet(book, found.mark.sheet)}" is gone. Undo its deletion, or delete the sheet and refresh: it is then made anew. Nothing was written.`,
  );
}

function actionLayout(
  book: BookSeen,
  found: SheetFound | undefined,
  names: ActionNames,
  warnings: string[],
): ActionLayout {
  if (!found) return freshActionLayout(1, nameOfSheet(book, 'actions'), freeName('Actions', takenNames(book)), names);
  const table = tableOf(book, found, 'actions');
  const placed = placeColumns(ACTION_COLUMNS, rememberedColumns(found.mark, 'actions'), table);
  warnings.push(...placed.warnings);
  return { ...placeOf(table, nameOfSheet(book, found.mark.sheet)), columns: placed.columns, names };
}

function historyLayout(
  model: ReportModel,
  book: BookSeen,
  found: SheetFound | undefined,
  asOf: string,
  warnings: string[],
): HistoryLayout {
  const free = freeName('LastSnapshot', takenNames(book));
  if (!found) {
    const table = freeName('Snapshots', takenNames(book));
    return freshHistoryLayout(model, 1, nameOfSheet(book, 'history'), table, { asOf, lastSnapshot: free });
  }
  const table = tableOf(book, found, 'snapshots');
  const placed = placeColumns(historyColumns(model), rememberedColumns(found.mark, 'snapshots'), table);
  warnings.push(...placed.warnings);
  const name = found.mark.names[ROW_OF_LAST_SNAPSHOT];
  const here = nameOfSheet(book, found.mark.sheet);
  const at = book.names.filter((n) => n.name === name).map((n) => isOurs(n.formula, here))[0];
  const fresh = freshHistoryLayout(model, 1, here, table.name, { asOf, lastSnapshot: at ? name : free });
  const shift = table.area.top - fresh.top;
  const { row, col } = fresh.lastSnapshotAt;
  return {
    ...fresh,
    ...placeOf(table, here),
    columns: placed.columns,
    lastSnapshotAt: at
      ? { row: Number(at[4]) - 1, col: columnIndex(at[3]) }
      : { row: row + shift, col: col + table.area.left },
  };
}

const placeOf = (table: TableFound, name: string) => ({
  sheetName: name,
  tableName: table.name,
  top: table.area.top,
  left: table.area.left,
  rows: table.values.length,
});

/** Rows that a command adds to a table or types anew. */
export interface NewRows {
  readonly append: readonly (readonly (CellInput | undefined)[])[];
  readonly replace: NonNullable<TablePlan['replace']>;
  /** How many rows say something that was not there. */
  readonly added: number;
  readonly warnings: readonly string[];
}

/** A row for each gap that nobody acts on; blank rows at the end are used first. */
export function gapRows(
  accounts: readonly Account[],
  model: ReportModel,
  { actions, actionRows }: Companions,
): NewRows {
  const gaps = findGaps(accounts, model, actionRows).map((action) => actionCells(actions, action));
  const blank = blankTail(
    actionRows.map((row) => row.account + row.step + row.subMetric + row.action + row.owner + row.result),
    actions.rows,
  );
  return { ...place(gaps, blank, actions.rows), added: gaps.length, warnings: [] };
}

/** One row an account for the as-of date, in place of those of the same day. */
export function snapshotRows(
  accounts: readonly Account[],
  model: ReportModel,
  { history, snapshots }: Companions,
): NewRows {
  const taken = takeSnapshot(accounts, model, model.settings.asOf, snapshots);
  const blank = blankTail(
    snapshots.map((row) => row.account + (row.date ?? '')),
    history.rows,
  );
  const { append, replace } = place(
    taken.added.map((row) => snapshotCells(history, row)),
    blank,
    history.rows,
  );
  const empty = history.columns.map(({ column }) => (column ? '' : undefined));
  return {
    append,
    replace: [
      ...taken.replaced.map(({ index, row }) => ({ row: index, values: snapshotCells(history, row) })),
      ...taken.surplus.map((row) => ({ row, values: empty })),
      ...replace,
    ],
    added: taken.added.length + taken.replaced.length,
    warnings: [
      ...taken.roster.renames.map(
        ({ from, to }) =>
          `"${to}" looks like "${from}" under a new name. Give its rows in the history the new name to keep its change.`,
      ),
      ...listed('No longer in the report, kept in the history', taken.roster.removed),
    ],
  };
}

const listed = (what: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}.`];

/** How many rows at the end hold nothing. A new table has no rows yet but the one that Excel gives it. */
function blankTail(texts: readonly string[], rows: number): number {
  if (texts.length === 0) return rows;
  const last = texts.findLastIndex((text) => text.trim() !== '');
  return texts.length - 1 - last;
}

function place(
  rows: readonly (readonly (CellInput | undefined)[])[],
  blank: number,
  standing: number,
): Pick<NewRows, 'append' | 'replace'> {
  const first = standing - blank;
  return {
    replace: rows.slice(0, blank).map((values, i) => ({ row: first + i, values })),
    append: rows.slice(blank),
  };
}
