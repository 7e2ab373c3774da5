import type { Action } from '../../domain/actions/actions';
import type { Area } from '../address';
import type { CellInput } from '../plan';
import type { TableColumn, TableLayout } from '../tables';

export type ActionKey = keyof Action;

export interface ActionColumn extends TableColumn {
  readonly key: ActionKey;
  readonly kind: 'text' | 'long' | 'score' | 'date' | 'status';
}

const column = (key: ActionKey, header: string, kind: ActionColumn['kind'], width: number): ActionColumn => ({
  key,
  header,
  kind,
  width,
  input: ['account', 'step', 'subMetric', 'action', 'due', 'status'].includes(key),
});

/** Every column of the action plan, in order. */
export const ACTION_COLUMNS: readonly ActionColumn[] = [
  column('account', 'Account', 'text', 25),
  column('step', 'Step', 'text', 24),
  column('subMetric', 'Sub-metric', 'text', 26),
  column('score', 'Score when opened', 'score', 10),
  column('action', 'Action', 'long', 50),
  column('owner', 'Owner', 'text', 16),
  column('due', 'Due', 'date', 15),
  column('status', 'Status', 'status', 10),
  column('opened', 'Opened', 'date', 13),
  column('closed', 'Closed', 'date', 13),
  column('result', 'Result', 'long', 36),
];

/** Names of the cells that the sheet's formulas read. */
export interface ActionNames {
  readonly company: string;
  readonly asOf: string;
  /** The day of the last snapshot before the as-of date, 0 for none. */
  readonly lastSnapshot: string;
}

/** Cells on another sheet. */
export interface ChoiceRange {
  readonly sheetName: string;
  readonly area: Area;
}

export interface ActionLayout extends TableLayout<ActionColumn> {
  readonly names: ActionNames;
  /** Cells that hold the names to choose from; a column without them takes any text. */
  readonly choices?: Readonly<Partial<Record<'account' | 'step' | 'subMetric', ChoiceRange>>>;
}

/** Rows above the table, counted up from its header. */
export const ACTION_ROWS_ABOVE = { title: 4, sentence: 3, hint: 2 } as const;

/** A new action plan: its table under the heading, with the given number of rows, at least one. */
export function freshActionLayout(
  rows: number,
  sheetName: string,
  tableName: string,
  names: ActionNames,
  choices?: ActionLayout['choices'],
): ActionLayout {
  const columns = ACTION_COLUMNS.map((c) => ({ column: c, header: c.header }));
  const top = ACTION_ROWS_ABOVE.title;
  return { sheetName, tableName, top, left: 0, columns, rows: Math.max(1, rows), names, choices };
}

/** What to type into the columns of a row of the table; undefined where a column is the user's own. */
export const actionCells = (layout: Pick<ActionLayout, 'columns'>, action: Action): (CellInput | undefined)[] =>
  layout.columns.map(({ column: c }) => (c ? (action[c.key] ?? '') : undefined));

/** The rows of the table as actions, one a row, blank rows too. */
export function readActions(
  layout: Pick<ActionLayout, 'columns'>,
  values: readonly (readonly CellInput[])[],
): Action[] {
  return values.map((cells) => {
    const cell = (key: ActionKey): CellInput => cells[layout.columns.findIndex((c) => c.column?.key === key)] ?? '';
    const text = (key: ActionKey): string => String(cell(key)).trim();
    const typed = (key: ActionKey): number | string | null => {
      const value = cell(key);
      return typeof value === 'number' ? value : text(key) || null;
    };
    return {
      account: text('account'),
      step: text('step'),
      subMetric: text('subMetric'),
      score: typed('score'),
      action: text('action'),
      owner: text('owner'),
      due: typed('due'),
      status: text('status'),
      opened: typed('opened'),
      closed: typed('closed'),
      result: text('result'),
    };
  });
}
