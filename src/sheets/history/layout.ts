import type { ReportModel } from '../../domain/model/model';
import type { Snapshot } from '../../domain/review/snapshots';
import type { CellInput } from '../plan';
import type { HistoryRef } from '../report/related';
import { type TableColumn, type TableLayout, tableRef, uniqueHeaders } from '../tables';

export interface HistoryColumn extends TableColumn {
  /** `account`, `date`, a step's id, `overall`, `lastArr`, `deltaArr`, `ytd` or `associate`. */
  readonly key: string;
  readonly kind: 'text' | 'date' | 'score' | 'money';
  /** Index of the step for step scores. */
  readonly step?: number;
}

const column = (
  key: string,
  header: string,
  kind: HistoryColumn['kind'],
  width: number,
  step?: number,
): HistoryColumn => ({
  key,
  header,
  kind,
  width,
  step,
  input: step !== undefined || ['account', 'date', 'overall'].includes(key),
});

/** Every column of the history for a model, in order; headers are unique, as a table demands. */
export const historyColumns = (model: Pick<ReportModel, 'steps'>): HistoryColumn[] =>
  uniqueHeaders([
    column('account', 'Account', 'text', 25),
    column('date', 'Date', 'date', 14),
    ...model.steps.map((step, i) => column(step.id, step.name, 'score', 13, i)),
    column('overall', 'Overall', 'score', 10.5),
    column('lastArr', 'Last year’s ARR', 'money', 14),
    column('deltaArr', 'ΔARR', 'money', 12),
    column('ytd', 'YTD', 'money', 12),
    column('associate', 'Sales associate', 'text', 16),
  ]);

export interface HistoryNames {
  readonly asOf: string;
  /** The cell on this sheet that holds the day of the last snapshot before the as-of date, 0 for none. */
  readonly lastSnapshot: string;
}

export interface HistoryLayout extends TableLayout<HistoryColumn> {
  readonly names: HistoryNames;
  /** Where the named cell stands; its label is left of it. */
  readonly lastSnapshotAt: { readonly row: number; readonly col: number };
}

/** Rows above the table, counted up from its header. */
export const HISTORY_ROWS_ABOVE = { title: 6, sentence: 5, hint: 4, lastSnapshot: 2 } as const;

/** A new history: its table under the heading, with the given number of rows, at least one. */
export function freshHistoryLayout(
  model: Pick<ReportModel, 'steps'>,
  rows: number,
  sheetName: string,
  tableName: string,
  names: HistoryNames,
): HistoryLayout {
  const columns = historyColumns(model).map((c) => ({ column: c, header: c.header }));
  const top = HISTORY_ROWS_ABOVE.title;
  const lastSnapshotAt = { row: top - HISTORY_ROWS_ABOVE.lastSnapshot, col: 1 };
  return { sheetName, tableName, top, left: 0, columns, rows: Math.max(1, rows), names, lastSnapshotAt };
}

/** The table of snapshots as formulas of other sheets name it. */
export const historyRef = (layout: Pick<HistoryLayout, 'tableName' | 'columns' | 'names'>): HistoryRef => ({
  ...tableRef(layout),
  lastSnapshot: layout.names.lastSnapshot,
});

/** What to type into the columns of a row of the table; undefined where a column is the user's own. */
export const snapshotCells = (layout: Pick<HistoryLayout, 'columns'>, row: Snapshot): (CellInput | undefined)[] =>
  layout.columns.map(({ column: c }) => {
    if (!c) return undefined;
    return (c.step === undefined ? row[c.key as PlainKey] : row.steps[c.step]) ?? '';
  });

type PlainKey = Exclude<keyof Snapshot, 'steps'>;

/** The rows of the table as snapshots, one a row, blank rows too. What is no number where one is wanted is left out. */
export function readSnapshots(
  layout: Pick<HistoryLayout, 'columns'>,
  model: Pick<ReportModel, 'steps'>,
  values: readonly (readonly CellInput[])[],
): Snapshot[] {
  const places = new Map(layout.columns.flatMap(({ column: c }, i) => (c ? [[c.key, i] as const] : [])));
  return values.map((cells) => {
    const cell = (key: string): CellInput => cells[places.get(key) ?? -1] ?? '';
    const number = (key: string): number | null => {
      const value = cell(key);
      return typeof value === 'number' ? value : null;
    };
    return {
      account: String(cell('account')).trim(),
      date: number('date'),
      steps: model.steps.map(({ id }) => number(id)),
      overall: number('overall'),
      lastArr: number('lastArr'),
      deltaArr: number('deltaArr'),
      ytd: number('ytd'),
      associate: String(cell('associate')).trim(),
    };
  });
}
