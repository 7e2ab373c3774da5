import type { Action } from '../../domain/actions/actions';
import { findGaps } from '../../domain/actions/gaps';
import type { Account, ReportModel } from '../../domain/model/model';
import { type Followed, followNames } from '../../domain/model/renames';
import type { Snapshot } from '../../domain/review/snapshots';
import { takeSnapshot } from '../../domain/review/snapshots';
import {
  ACTION_COLUMNS,
  actionCells,
  type ActionLayout,
  type ActionNames,
  freshActionLayout,
  readActions,
} from '../../sheets/actions';
import { columnIndex } from '../../sheets/address';
import {
  freshHistoryLayout,
  historyColumns,
  type HistoryLayout,
  readSnapshots,
  snapshotCells,
} from '../../sheets/history';
import type { CellInput, TablePlan } from '../../sheets/plan';
import { aligned, type Lost, placeColumns, rememberedColumns } from '../columns/place-columns';
import { ReportError } from '../errors';
import { type Inventory, freeName, isOurs, nameOfSheet } from '../workbook/inventory';
import type { SheetState, TableState } from '../workbook/sheet-state';
import { takenNames } from './plans';

/** The action plan and the history as they stand, or as they will be made. */
export interface Companions {
  readonly actions: ActionLayout;
  readonly history: HistoryLayout;
  readonly actionRows: readonly Action[];
  readonly snapshots: readonly Snapshot[];
  /** Rows at the end of each table in which no column of ours holds anything: what comes next goes there first. */
  readonly blank: { readonly actions: number; readonly history: number };
  readonly warnings: readonly string[];
}

const ROW_OF_LAST_SNAPSHOT = 'lastSnapshot';

export function companionsOf(
  model: ReportModel,
  book: Inventory,
  found: { actions?: SheetState; history?: SheetState },
  names: Omit<ActionNames, 'lastSnapshot'>,
  lost: Lost | undefined,
): Companions {
  const warnings: string[] = [];
  const history = historyLayout(model, book, found.history, names.asOf, warnings, lost);
  const allNames = { ...names, lastSnapshot: history.names.lastSnapshot };
  const actions = actionLayout(book, found.actions, allNames, warnings, lost);
  const rows = (of: SheetState | undefined, key: string, { columns }: Pick<ActionLayout | HistoryLayout, 'columns'>) =>
    of ? aligned(tableOf(book, of, key), columns).values : [];
  const actionValues = rows(found.actions, 'actions', actions);
  const snapshotValues = rows(found.history, 'snapshots', history);
  const texts = (cells: typeof actionValues, { columns }: Pick<ActionLayout | HistoryLayout, 'columns'>): string[] =>
    cells.map((row) => row.filter((_, i) => columns[i]?.column).join(''));
  return {
    actions,
    history,
    actionRows: readActions(actions, actionValues),
    snapshots: readSnapshots(history, model, snapshotValues),
    blank: {
      actions: blankTail(texts(actionValues, actions), actions.rows),
      history: blankTail(texts(snapshotValues, history), history.rows),
    },
    warnings,
  };
}

/** A table of a sheet of ours. Refuses where it is gone. */
export function tableOf(book: Inventory, found: SheetState, key: string): TableState {
  const table = found.tables[key];
  if (table) return table;
  throw new ReportError(
    `The table on the sheet "${nameOfSheet(book, found.mark.sheet)}" is gone. Undo its deletion, or delete the sheet and refresh: it is then made anew. Nothing was written.`,
    [],
    { wrote: 'nothing' },
  );
}

function actionLayout(
  book: Inventory,
  found: SheetState | undefined,
  names: ActionNames,
  warnings: string[],
  lost: Lost | undefined,
): ActionLayout {
  if (!found) return freshActionLayout(1, nameOfSheet(book, 'actions'), freeName('Actions', takenNames(book)), names);
  const table = tableOf(book, found, 'actions');
  const placed = placeColumns(ACTION_COLUMNS, rememberedColumns(found.mark, 'actions'), table, { lost });
  warnings.push(...placed.warnings, ...placed.news);
  return { ...placeOf(table, nameOfSheet(book, found.mark.sheet)), columns: placed.columns, names };
}

function historyLayout(
  model: ReportModel,
  book: Inventory,
  found: SheetState | undefined,
  asOf: string,
  warnings: string[],
  lost: Lost | undefined,
): HistoryLayout {
  const free = freeName('LastSnapshot', takenNames(book));
  if (!found) {
    const table = freeName('Snapshots', takenNames(book));
    return freshHistoryLayout(model, 1, nameOfSheet(book, 'history'), table, { asOf, lastSnapshot: free });
  }
  const table = tableOf(book, found, 'snapshots');
  const placed = placeColumns(historyColumns(model), rememberedColumns(found.mark, 'snapshots'), table, { lost });
  warnings.push(...placed.warnings, ...placed.news);
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

/** Where a table stands. */
export const placeOf = (table: TableState, name: string) => ({
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
  { actions, actionRows, blank }: Companions,
): NewRows {
  const gaps = findGaps(accounts, model, actionRows).map((action) => actionCells(actions, action));
  return { ...place(gaps, blank.actions, actions.rows), added: gaps.length, warnings: [] };
}

/** One row an account for the as-of date, in place of those of the same day. */
export function snapshotRows(
  accounts: readonly Account[],
  model: ReportModel,
  { history, snapshots, blank }: Companions,
): NewRows {
  const taken = takeSnapshot(accounts, model, model.settings.asOf, snapshots);
  const { append, replace } = place(
    taken.added.map((row) => snapshotCells(history, row)),
    blank.history,
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

/** Open actions under the new names of what they are about. */
export function renamedRows(
  model: ReportModel,
  { actions, actionRows }: Companions,
  formerly: (id: string) => readonly string[],
): NewRows & Pick<Companions, 'actionRows'> {
  const followed = followNames(actionRows, model, formerly);
  const names = ({ step, subMetric }: Followed): Partial<Action> => ({
    ...(step !== undefined && { step }),
    ...(subMetric !== undefined && { subMetric }),
  });
  const cells = (one: Followed): (CellInput | undefined)[] =>
    actions.columns.map(({ column: c }) => c && (names(one)[c.key] ?? undefined)).map((cell) => cell ?? undefined);
  const renamed = new Map(followed.map((one) => [one.index, names(one)]));
  const count = followed.length;
  const goes = count === 1 ? '1 open action goes' : `${count} open actions go`;
  return {
    append: [],
    replace: followed.map((one) => ({ row: one.index, values: cells(one) })),
    added: 0,
    warnings: count === 0 ? [] : [`${goes} by the new names. Closed actions keep the old ones.`],
    actionRows: actionRows.map((row, i) => ({ ...row, ...renamed.get(i) })),
  };
}

const listed = (what: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}.`];

/** How many rows at the end hold nothing. A new table has no rows yet but the one that Excel gives it. */
export function blankTail(texts: readonly string[], rows: number): number {
  if (texts.length === 0) return rows;
  const last = texts.findLastIndex((text) => text.trim() !== '');
  return texts.length - 1 - last;
}

/** Where rows go: into blank ones at the end first, and below the table otherwise. */
export function place(
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
