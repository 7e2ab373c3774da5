/** A workbook made straight from the plans of all sheets, computed by the workbench's own calculation. */
import { ACTION_STATUSES, type Action } from '../../src/domain/actions/actions';
import { DEFAULT_SETTINGS, DEFAULT_STEPS, type Account, type ReportModel } from '../../src/domain/model/model';
import type { Override } from '../../src/domain/model/overrides';
import type { Snapshot } from '../../src/domain/review/snapshots';
import { boardFacts, boardSummary } from '../../src/sheets/board';
import { area, quoteSheet } from '../../src/sheets/address';
import type { SheetPlan } from '../../src/sheets/plan';
import { freshLayout, Places, progressReport } from '../../src/sheets/report';
import { type FieldKey, FIELDS, freshSettingsLayout, settingsSheet } from '../../src/sheets/settings';
import { tableRef } from '../../src/sheets/tables';
import { actionCells, actionPlan } from '../../src/templates/account-report/action-plan';
import {
  historyRef,
  LAST_SNAPSHOT,
  scoreHistory,
  snapshotCells,
} from '../../src/templates/account-report/score-history';
import { overrideCells, overridesRef, scoreOverrides } from '../../src/templates/account-report/score-overrides';
import { freshList } from '../../src/templates/lists/layout';
import { type Around, planList, type TypedRows } from '../../src/templates/lists/plan';
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
const OTHER_NAMES = {
  Accounts: 'Accounts_2',
  Actions: 'Actions_3',
  Snapshots: 'Snapshots.x',
  LastSnapshot: 'LastSnapshot_2',
  Overrides: 'Overrides_2',
};

export function world(
  accounts: readonly Account[],
  actions: readonly Action[] = [],
  snapshots: readonly Snapshot[] = [],
  of: ReportModel = model,
  overrides?: readonly Override[],
): World {
  const fields = Object.fromEntries(FIELDS.map((f) => [f.key, f.name])) as Record<FieldKey, string>;
  const settings = freshSettingsLayout(of, 'Settings', fields, { steps: 'Steps', subMetrics: 'SubMetrics' });
  const names = { ...fields, lastSnapshot: OTHER_NAMES.LastSnapshot };
  const pastAt = freshList(scoreHistory(of), snapshots.length, 'History', OTHER_NAMES.Snapshots, {
    [LAST_SNAPSHOT]: OTHER_NAMES.LastSnapshot,
  });
  const actionsAt = freshList(actionPlan(of), actions.length, 'Action Plan', OTHER_NAMES.Actions, {});
  const overridesAt =
    overrides &&
    freshList(scoreOverrides(of), overrides.length, 'Score Overrides', OTHER_NAMES.Overrides, {
      cells: 'OverrideCells',
      states: 'OverrideStates',
    });
  const related = {
    actions: tableRef(actionsAt),
    history: historyRef(pastAt),
    ...(overridesAt && { overrides: overridesRef(overridesAt) }),
  };
  const report = freshLayout(of, accounts.length, 'Progress Report', OTHER_NAMES.Accounts, names, [], related);
  const around: Around = { mode: of.settings.formulas, cells: names, tables: { accounts: { ref: tableRef(report) } } };
  const typed = (rows: TypedRows['append']): TypedRows => ({
    append: [],
    replace: rows.map((values, row) => ({ row, values })),
  });
  const facts = boardFacts(accounts, snapshots, of.settings.asOf);
  const rows = accounts.map((a) => ({ account: a, extra: {} }));
  const plans = {
    report: progressReport(of, report, '21 Nov 2026', rows),
    actions: planList(
      actionPlan(of, '21 Nov 2026'),
      actionsAt,
      around,
      typed(actions.map((one) => actionCells(actionsAt, one))),
      true,
    ),
    history: planList(
      scoreHistory(of),
      pastAt,
      around,
      typed(snapshots.map((one) => snapshotCells(pastAt, one))),
      true,
    ),
    board: boardSummary(
      of,
      { sheetName: 'Board Summary', report, fiscalMonth: fields.fiscalMonth },
      facts,
      '21 Nov 2026',
    ),
    settings: settingsSheet(of, settings, { fresh: true }),
    ...(overridesAt && {
      overrides: planList(
        scoreOverrides(of, '21 Nov 2026', new Places(report)),
        overridesAt,
        around,
        typed(overrides.map((one) => overrideCells(overridesAt, one))),
        true,
      ),
    }),
  };
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
