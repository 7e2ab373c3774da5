/** A workbook made straight from the plans of all sheets, computed by the workbench's own calculation. */
import { ACTION_STATUSES, type Action } from '../../src/domain/actions/actions';
import { DEFAULT_SETTINGS, DEFAULT_STEPS, type Account, type ReportModel } from '../../src/domain/model/model';
import type { Override } from '../../src/domain/model/overrides';
import type { Snapshot } from '../../src/domain/review/snapshots';
import { area, quoteSheet } from '../../src/sheets/address';
import type { CellInput, SheetPlan } from '../../src/sheets/plan';
import { REPORT_SHEETS, type ReportSituation, type RowChanges } from '../../src/templates/account-report';
import { actionCells } from '../../src/templates/account-report/action-plan';
import { snapshotCells } from '../../src/templates/account-report/score-history';
import { overrideCells } from '../../src/templates/account-report/score-overrides';
import { freshLayout, type SheetLayout } from '../../src/templates/parts';
import { createCalculation } from '../../workbench/calc';
import { isError, type Scalar, toA1, Workbook } from '../../workbench/model';

export const AS_OF = 46347;

export const model: ReportModel = {
  steps: DEFAULT_STEPS,
  settings: { ...DEFAULT_SETTINGS, asOf: AS_OF, asOfFollowsToday: false, company: 'Northline' },
};

/** An account whose five steps have the given scores; null leaves a step unscored. */
export function account(name: string, steps: readonly (number | null)[], more: Partial<Account> = {}): Account {
  const scores = Object.fromEntries(
    DEFAULT_STEPS.flatMap((step, i) => step.subMetrics.map(({ id }) => [id, steps[i] ?? null] as const)),
  );
  return { name, associate: '', type: 1, endDate: null, scores, lastArr: null, deltaArr: null, ytd: null, ...more };
}

export const action = (name: string, more: Partial<Action> = {}): Action => ({
  account: name,
  step: 'Generate ROI',
  subMetric: 'Use cases documented',
  score: 2,
  action: 'Write them down',
  owner: 'Dana',
  due: AS_OF + 14,
  status: ACTION_STATUSES[0],
  opened: AS_OF,
  closed: null,
  result: '',
  ...more,
});

export const snapshot = (name: string, date: number, score: number | null, more: Partial<Snapshot> = {}): Snapshot => ({
  account: name,
  date,
  steps: DEFAULT_STEPS.map(() => score),
  overall: score,
  lastArr: null,
  deltaArr: null,
  ytd: null,
  associate: '',
  ...more,
});

export interface World {
  readonly book: Workbook;
  readonly plans: Readonly<Record<'settings' | 'report' | 'actions' | 'history' | 'board', SheetPlan>> & {
    readonly overrides?: SheetPlan;
  };
  /** What a cell shows; errors as their code. */
  at(plan: SheetPlan, row: number, col: number): unknown;
  /** What the cells of a table's column show. */
  column(plan: SheetPlan, key: string): unknown[];
}

/** Names that a workbook may already use for something else, so that ours have to step aside. */
const OTHER_NAMES: Readonly<Record<string, string | undefined>> = {
  'Score History': 'History',
  Accounts: 'Accounts_2',
  Actions: 'Actions_3',
  Snapshots: 'Snapshots.x',
  LastSnapshot: 'LastSnapshot_2',
  Overrides: 'Overrides_2',
};

type CellsOf<T> = (layout: SheetLayout['tables'][string], one: T) => (CellInput | undefined)[];

export function world(
  accounts: readonly Account[],
  actions: readonly Action[] = [],
  snapshots: readonly Snapshot[] = [],
  of: ReportModel = model,
  overrides?: readonly Override[],
): World {
  const free = (wanted: string): string => OTHER_NAMES[wanted] ?? wanted;
  const sheets = REPORT_SHEETS.filter(({ onDemand }) => !onDemand || overrides);
  const layouts = Object.fromEntries(
    sheets.map(({ key, name, parts }) => [key, freshLayout(parts(of), OTHER_NAMES[name] ?? name, free)]),
  );
  const rows = { accounts, actions, snapshots, overrides: overrides ?? [] };
  const withRows = (layout: SheetLayout): SheetLayout => ({
    ...layout,
    tables: Object.fromEntries(
      Object.entries(layout.tables).map(([key, table]) => {
        const count = rows[key as keyof typeof rows]?.length ?? table.rows;
        return [key, { ...table, rows: Math.max(1, count) }];
      }),
    ),
  });
  const cells = <T>(table: string, sheet: string, all: readonly T[], cellsOf: CellsOf<T>): RowChanges | undefined =>
    sheet in layouts
      ? { append: [], replace: all.map((one, row) => ({ row, values: cellsOf(layouts[sheet].tables[table], one) })) }
      : undefined;
  const typed = {
    actions: cells('actions', 'actions', actions, actionCells),
    snapshots: cells('snapshots', 'history', snapshots, snapshotCells),
    overrides: cells('overrides', 'overrides', overrides ?? [], overrideCells),
  };
  const situation: ReportSituation = {
    model: of,
    asOfWords: '21 Nov 2026',
    layouts: Object.fromEntries(Object.entries(layouts).map(([key, layout]) => [key, withRows(layout)])),
    accounts,
    snapshots,
    typed: Object.fromEntries(Object.entries(typed).flatMap(([key, one]) => (one ? [[key, one]] : []))),
    settings: { keep: [], cells: [] },
    tracker: { rows: accounts.map((a) => ({ account: a, extra: {} })), gone: [], takenOver: [] },
  };
  const plans = Object.fromEntries(sheets.map((sheet) => [sheet.key, sheet.plan(situation)])) as World['plans'];
  const book = new Workbook();
  for (const plan of Object.values(plans)) place(book, plan);
  createCalculation(book).update();
  const at = (plan: SheetPlan, row: number, col: number): unknown =>
    shown(book.sheet(plan.name)!.cell(row, col)?.value ?? '');
  return {
    book,
    plans,
    at,
    column(plan, key) {
      const [table] = plan.tables;
      const col = table.area.left + table.columns.findIndex((c) => c.key === key);
      return Array.from({ length: table.area.bottom - table.area.top }, (_, i) =>
        at(plan, table.area.top + 1 + i, col),
      );
    },
  };
}

const shown = (value: Scalar): unknown => (isError(value) ? value.code : value);

/** Puts the contents of a plan into a workbook, as they are. */
export function place(book: Workbook, plan: SheetPlan): void {
  const sheet = book.addSheet(plan.name);
  const put = (row: number, col: number, input: Scalar | undefined, formula = false): void => {
    if (input === undefined || input === '' || input === null) return;
    sheet.put(row, col, formula ? { value: null, formula: String(input) } : { value: input });
  };
  for (const { row, col, input } of plan.cells) put(row, col, input, String(input).startsWith('='));
  for (const { area: a, formula } of plan.fills) {
    for (let row = a.top; row <= a.bottom; row++)
      for (let col = a.left; col <= a.right; col++) put(row, col, formula, true);
  }
  for (const table of plan.tables) {
    const made = sheet.addTable(
      table.name,
      table.area,
      table.columns.map((c) => c.header),
    );
    table.columns.forEach((c, i) => {
      put(table.area.top, table.area.left + i, c.header);
      made.columns[i].formula = c.formula;
      for (let row = table.area.top + 1; row <= table.area.bottom; row++) {
        const typed = table.values?.[row - table.area.top - 1]?.[i];
        put(row, table.area.left + i, c.formula ?? typed, c.formula !== undefined);
      }
    });
  }
  for (const { name, row, col } of plan.names) {
    const [cell] = [toA1(area(row, col))].map((a1) => a1.replace(/([A-Z]+)(\d+)/, '$$$1$$$2'));
    book.names.push({ name, formula: `=${quoteSheet(plan.name)}!${cell}`, visible: true });
  }
  for (const { name, formula } of plan.formulaNames ?? []) book.names.push({ name, formula, visible: true });
  for (const merged of plan.looks.filter((l) => l.merge)) sheet.merges.push(merged.area);
  book.tell({ kind: 'structure', sheet });
}

/** Every formula that the plans hold, with where it stands. */
export function formulasOf(plans: World['plans']): { where: string; formula: string }[] {
  return Object.values(plans).flatMap((plan) => [
    ...plan.cells.flatMap(({ row, col, input }) =>
      typeof input === 'string' && input.startsWith('=')
        ? [{ where: `${plan.name}!${toA1(area(row, col))}`, formula: input }]
        : [],
    ),
    ...plan.fills.map(({ id, formula }) => ({ where: `${plan.name}, ${id}`, formula })),
    ...plan.tables.flatMap((t) =>
      t.columns.flatMap((c) => (c.formula ? [{ where: `${plan.name}, ${c.header}`, formula: c.formula }] : [])),
    ),
  ]);
}
