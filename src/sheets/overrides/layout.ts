import type { Override } from '../../domain/model/overrides';
import type { Typed } from '../../domain/model/model';
import type { Area } from '../address';
import type { CellInput } from '../plan';
import type { OverridesRef } from '../report/overridden';
import { type TableColumn, type TableLayout, tableRef } from '../tables';

export type OverrideKey = keyof Override | 'computed' | 'state' | 'cell';

export interface OverrideColumn extends TableColumn {
  readonly key: OverrideKey;
  readonly kind: 'text' | 'long' | 'score' | 'date' | 'state' | 'cell';
}

const column = (
  key: OverrideKey,
  header: string,
  kind: OverrideColumn['kind'],
  width: number,
  input: boolean,
): OverrideColumn => ({ key, header, kind, width, input });

/** Every column of the overrides, in order. The last one says which cell of the report a row is about. */
export const OVERRIDE_COLUMNS: readonly OverrideColumn[] = [
  column('account', 'Account', 'text', 25, true),
  column('step', 'Step', 'text', 24, true),
  column('score', 'Score', 'score', 9, true),
  column('reason', 'Reason', 'long', 50, true),
  column('author', 'Author', 'text', 18, true),
  column('until', 'Until', 'date', 14, true),
  column('computed', 'Computed score', 'score', 15, false),
  column('state', 'State', 'state', 17, false),
  column('cell', 'Row.step', 'cell', 10, false),
];

/** Names that the sheet's formulas read. */
export interface OverrideNames {
  readonly company: string;
  readonly asOf: string;
  /** Stand for the columns `cell` and `state`, for rules, which cannot name columns of a table. */
  readonly cells: string;
  readonly states: string;
}

/** Cells on another sheet. */
export interface OverrideChoices {
  readonly sheetName: string;
  readonly area: Area;
}

export interface OverrideLayout extends TableLayout<OverrideColumn> {
  readonly names: OverrideNames;
  /** Cells that hold the names to choose from; a column without them takes any text. */
  readonly choices?: Readonly<Partial<Record<'account' | 'step', OverrideChoices>>>;
}

/** Rows above the table, counted up from its header. */
export const OVERRIDE_ROWS_ABOVE = { title: 4, sentence: 3, hint: 2 } as const;

/** A new sheet of overrides: its table under the heading, with the given number of rows, at least one. */
export function freshOverrideLayout(
  rows: number,
  sheetName: string,
  tableName: string,
  names: OverrideNames,
): OverrideLayout {
  const columns = OVERRIDE_COLUMNS.map((c) => ({ column: c, header: c.header }));
  const top = OVERRIDE_ROWS_ABOVE.title;
  return { sheetName, tableName, top, left: 0, columns, rows: Math.max(1, rows), names };
}

/** The table of overrides as formulas and rules of the report name it. */
export const overridesRef = (layout: Pick<OverrideLayout, 'tableName' | 'columns' | 'names'>): OverridesRef => ({
  ...tableRef(layout),
  cells: layout.names.cells,
  states: layout.names.states,
});

/** What to type into the columns of a row of the table; undefined where a column computes or is the user's own. */
export const overrideCells = (layout: Pick<OverrideLayout, 'columns'>, override: Override): (CellInput | undefined)[] =>
  layout.columns.map(({ column: c }) => (c?.input ? (override[c.key as keyof Override] ?? '') : undefined));

/** What Excel shows for a value that could not be computed. */
const ERROR_TEXT = /^#[A-Z0-9/!?_]+$/;

/** The rows of the table as overrides, one a row, blank rows too. */
export function readOverrides(
  layout: Pick<OverrideLayout, 'columns'>,
  values: readonly (readonly CellInput[])[],
): Override[] {
  return values.map((cells) => {
    const cell = (key: OverrideKey): CellInput => cells[layout.columns.findIndex((c) => c.column?.key === key)] ?? '';
    const text = (key: OverrideKey): string => {
      const value = cell(key);
      const shown = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
      return ERROR_TEXT.test(shown) ? '' : shown.trim();
    };
    const typed = (key: OverrideKey): Typed => {
      const value = cell(key);
      return typeof value === 'number' ? value : text(key) || null;
    };
    return {
      account: text('account'),
      step: text('step'),
      score: typed('score'),
      reason: text('reason'),
      author: text('author'),
      until: typed('until'),
    };
  });
}
