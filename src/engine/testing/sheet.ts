/** Small sheets for tests of the engine: a plan, and the same sheet as a workbook holds it. */
import { area, rowCount } from '../../sheets/address';
import type { CellInput, SheetPlan, TableColumnPlan, TablePlan } from '../../sheets/plan';
import { createSheet } from '../difference/diff';
import { signature } from '../difference/rules';
import type { Details, SheetState, TableState } from '../workbook/sheet-state';

type ColumnText = readonly [key: string | null, header: string, formula?: string];

/** A table with its header in C5, of so many data rows. */
export function tablePlan(key: string, columns: readonly ColumnText[], rows = 3, at = { top: 4, left: 2 }): TablePlan {
  return {
    key,
    name: key.toUpperCase(),
    area: area(at.top, at.left, at.top + rows, at.left + columns.length - 1),
    columns: columns.map(([of, header, formula], from): TableColumnPlan => ({
      key: of,
      header,
      from,
      ...(formula !== undefined && { formula }),
    })),
  };
}

export const sheetPlan = (parts: Partial<SheetPlan> = {}): SheetPlan => ({
  key: 'sheet',
  name: 'Sheet',
  tabColor: '#123456',
  freeze: { rows: 0, cols: 0 },
  cells: [],
  fills: [],
  tables: [],
  looks: [],
  columns: [],
  rows: [],
  outlines: [],
  rules: [],
  validations: [],
  names: [],
  charts: [],
  print: { landscape: true, margins: { top: 1, bottom: 1, left: 1, right: 1 } },
  footer: { left: '', right: '' },
  ...parts,
});

/** The sheet as it stands once the plan was carried out, with these data rows by table key. */
export function standing(
  plan: SheetPlan,
  typed: Readonly<Record<string, readonly CellInput[][]>> = {},
  id = 'S1',
): SheetState {
  const tables = Object.fromEntries(
    plan.tables.map((table) => [table.key, tableState(table, typed[table.key] ?? typedIn(table))]),
  );
  const most = (of: (at: { readonly row: number; readonly col: number }) => number): number =>
    20 + Math.max(0, ...plan.cells.map(of));
  const cells: CellInput[][] = Array.from({ length: most((c) => c.row) }, () =>
    Array.from({ length: most((c) => c.col) }, () => ''),
  );
  for (const { row, col, input } of plan.cells) cells[row][col] = input;
  return {
    id,
    mark: createSheet(plan).mark!,
    cells,
    tables,
    rules: plan.rules.map(({ id, rule }) => ({
      id,
      signature: signature(rule),
      ...(rule.type === 'custom' && { formula: rule.formula }),
    })),
    charts: Object.fromEntries(plan.charts.map(({ id, series }) => [id, series.length])),
  };
}

const typedIn = ({ values = [] }: TablePlan): CellInput[][] => values.map((row) => row.map((cell) => cell ?? ''));

function tableState({ name, area: a, columns }: TablePlan, typed: readonly CellInput[][] = []): TableState {
  const values = Array.from({ length: rowCount(a) - 1 }, (_, r) =>
    columns.map(({ formula }, c): CellInput => (formula === undefined ? (typed[r]?.[c] ?? '') : 0)),
  );
  const line = (cells: readonly CellInput[]) => columns.map(({ formula }, c) => formula ?? cells[c]);
  return {
    name,
    area: a,
    headers: columns.map(({ header }) => header),
    columnIds: columns.map((_, i) => i + 1),
    values,
    firstFormulas: line(values[0]),
    lastFormulas: line(values.at(-1)!),
  };
}

/** What is asked of a sheet on which nothing is out of order. */
export const inOrder = (plan: SheetPlan, more: Partial<Details> = {}): Details => ({
  ruleAreas: new Map(plan.rules.map(({ id, areas }) => [id, areas])),
  unvalidated: new Map(),
  blanks: new Map(),
  typedOver: new Map(),
  formulas: new Map(),
  closed: new Set(),
  mergeable: new Set(),
  inTheWay: [],
  hemmedIn: new Set(),
  ...more,
});
