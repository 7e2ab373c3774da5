import type { ActionEdit } from '../../domain/actions/edits';
import { nameKey } from '../../domain/model/fields';
import type { Account, ReportModel } from '../../domain/model/model';
import type { DealStep } from '../../domain/pipeline/deals';
import { goneIn } from '../../domain/update/gone';
import type { SourceMemory } from '../../domain/update/memory';
import { type Override, withOverrides } from '../../domain/model/overrides';
import { boardFacts, boardSummary } from '../../sheets/board';
import type { CellInput, SheetKey, SheetPlan, TablePlan } from '../../sheets/plan';
import { Places, type RelatedTables, type ReportLayout, type ReportRow } from '../../sheets/report';
import { area } from '../../sheets/address';
import { goneRules } from '../../sheets/report/gone';
import { tableRef } from '../../sheets/tables';
import { actionPlan } from '../../templates/account-report/action-plan';
import { historyRef, scoreHistory } from '../../templates/account-report/score-history';
import { overridesRef, scoreOverrides } from '../../templates/account-report/score-overrides';
import { type Around, planList } from '../../templates/lists/plan';
import { aligned } from '../columns/place-columns';
import { reshaped } from '../columns/reshape';
import { type CopiedSheet, copiedSheets, type Inventory, nameOfSheet } from '../workbook/inventory';
import { SHEET_KEYS } from '../../sheets/names';
import type { SheetState } from '../workbook/sheet-state';
import { accountsIn } from './accounts';
import { type Companions, companionsOf, dealRows, editedRows, gapRows, renamedRows, snapshotRows } from './companions';
import {
  type Held,
  heldScores,
  overridesState,
  type OverridesState,
  renamedOverrides,
  withHeld,
  withNewOverride,
  wrongOverrides,
} from './overrides';
import { type Intent, planModel } from './plan-model';
import type { Planned } from './planned';
import { dayWords, newReportLayout, planReport, standingReportLayout } from './plans';
import { type NewRows, together } from './rows';
import { canDrop } from './settings-model';
import { type AccountsUpdate, followAccounts, updateOf, type UpdateRequest } from './update';

/** What a command does besides bringing the sheets up to date. */
export type Task =
  | 'gaps'
  | 'snapshot'
  | { readonly actions: readonly ActionEdit[] }
  | { readonly deals: readonly DealStep[] }
  | { readonly override: Override }
  | { readonly update: UpdateRequest; readonly onPlanned?: (update: AccountsUpdate) => void };

export interface FamilyRequest {
  /** Accounts to type in where the report is made new. */
  readonly rows: readonly ReportRow[];
  readonly ownHeaders?: readonly string[];
  /** Number formats of those columns, by header, where the usual one does not show them. */
  readonly ownFormats?: Readonly<Record<string, string>>;
  readonly blanks?: number;
  /** What is remembered of the source that the rows are a copy of. */
  readonly source?: SourceMemory;
}

export interface Family {
  readonly model: ReportModel;
  readonly planned: readonly Planned[];
  readonly warnings: readonly string[];
  /** Rows that the task adds or types anew. */
  readonly added: number;
  /** The rows of the sheet of overrides; none where there is no such sheet. */
  readonly overrides: readonly Override[];
  /** What an update does, where one was asked for. */
  readonly update?: AccountsUpdate;
}

/** The plans of all our sheets, from what the workbook holds of them. Sheets that are gone are made anew, and it is said. */
export function planFamily(
  book: Inventory,
  found: readonly SheetState[],
  request: FamilyRequest | undefined,
  intent: Intent,
  task?: Task,
): Family {
  const of = (key: SheetKey): SheetState | undefined => found.find((f) => f.mark.sheet === key);
  const standing = { settings: of('settings'), report: of('report'), actions: of('actions') };
  const { model, settings, names, warnings, formerly } = planModel(book, standing, intent);
  const asRead = companionsOf(model, book, { actions: of('actions'), history: of('history') }, intent.lost);
  const renamed = renamedRows(model, asRead, formerly);
  const companions = { ...asRead, actionRows: renamed.actionRows };
  const newOverride = typeof task === 'object' && 'override' in task ? task.override : undefined;
  const asked = typeof task === 'object' && 'update' in task ? task.update : undefined;
  const held = heldScores(model, of('report'));
  const makes = newOverride !== undefined || held.overrides.length > 0;
  const holds = held.steps.length > 0;
  const seen = overridesState(model, book, of('overrides'), intent.lost, makes);
  const related: RelatedTables = {
    actions: tableRef(companions.actions.layout),
    history: historyRef(companions.history.layout),
    ...(seen && { overrides: overridesRef(seen.layout) }),
  };
  const tracker = planTracker(model, book, of('report'), names, related, request, intent, asked);
  const renames = tracker.update?.carried.renames ?? [];
  const plan = withTakenOver(tracker.plan, held);
  const around = aroundLists(model, tracker.layout, { ...names, ...companions.history.layout.names });
  const overridden =
    seen && planOverrides(model, seen, tracker, formerly, newOverride ?? (holds ? held : undefined), around, renames);
  const report = { ...tracker, accounts: withOverrides(tracker.accounts, overridden?.overrides ?? [], model) };
  const rows = taskRows(task, report.accounts, model, companions);
  const words = dayWords(model.settings.asOf);
  const { actions: actionsAt, history: historyAt } = companions;
  const actions = planList(
    actionPlan(model, words),
    actionsAt.layout,
    around,
    together(
      withAccounts(renamed, companions.actionRows, actionsAt.layout, renames),
      task === 'snapshot' ? undefined : rows,
    ),
    actionsAt.fresh,
  );
  const followed =
    renames.length > 0 ? withAccounts(NO_ROWS, companions.snapshots, historyAt.layout, renames) : undefined;
  const past = planList(
    scoreHistory(model),
    historyAt.layout,
    around,
    task === 'snapshot' ? rows : followed,
    historyAt.fresh,
  );
  const beside = (plan: SheetPlan, key: SheetKey): Planned => {
    const standingSheet = of(key);
    return standingSheet ? { plan, found: reshaped(plan, standingSheet) } : { plan };
  };
  const planned = [
    beside(plan, 'report'),
    beside(planBoard(model, book, report, companions, names.fiscalMonth), 'board'),
    beside(actions, 'actions'),
    beside(past, 'history'),
    beside(settings, 'settings'),
    ...(overridden ? [beside(overridden.plan, 'overrides')] : []),
  ];
  return {
    model,
    planned,
    added: tracker.update?.carried.append.length ?? rows?.added ?? overridden?.added ?? 0,
    ...(tracker.update && { update: tracker.update }),
    overrides: overridden?.overrides ?? [],
    warnings: [
      ...(of('report') ? goneSheets(planned.filter(({ plan }) => plan.key !== 'overrides')) : []),
      ...(!seen && 'overridden' in (of('report')?.mark.rules ?? {}) ? [OVERRIDES_GONE] : []),
      ...copiedSheets(book, SHEET_KEYS).map(leftAlone),
      ...warnings,
      ...report.warnings,
      ...companions.warnings,
      ...renamed.warnings,
      ...(overridden?.warnings ?? []),
      ...(rows?.warnings ?? []),
    ],
  };
}

const leftAlone = ({ copy, original }: CopiedSheet): string =>
  `The sheet "${copy}" is another one of the kind of "${original}", such as a copy. The report goes on with "${original}" and leaves "${copy}" alone.`;

const OVERRIDES_GONE = 'The sheet of score overrides is gone, so every step shows its computed score again.';

function taskRows(
  task: Task | undefined,
  accounts: readonly Account[],
  model: ReportModel,
  companions: Companions,
): NewRows | undefined {
  if (task === 'gaps') return gapRows(accounts, model, companions);
  if (task === 'snapshot') return snapshotRows(accounts, model, companions);
  if (typeof task !== 'object') return undefined;
  if ('deals' in task) return dealRows(task.deals, model, companions);
  return 'actions' in task ? editedRows(task.actions, model, companions) : undefined;
}

/** What formulas and choices of the lists read: named cells, and the accounts. */
function aroundLists(model: ReportModel, report: ReportLayout, cells: Around['cells']): Around {
  const cellsOf = (key: string) => {
    const at = report.columns.findIndex(({ column }) => column?.key === key);
    const col = report.left + at;
    return at < 0 ? undefined : area(report.top + 1, col, report.top + report.rows, col);
  };
  const accounts = { ref: tableRef(report), sheetName: report.sheetName, cellsOf };
  return { mode: model.settings.formulas, cells, tables: { accounts } };
}

interface OverridesPlanned {
  readonly plan: SheetPlan;
  readonly added: number;
  readonly overrides: readonly Override[];
  readonly warnings: readonly string[];
}

function planOverrides(
  model: ReportModel,
  seen: OverridesState,
  { layout: report, accounts }: Tracker,
  formerly: (id: string) => readonly string[],
  added: Override | Held | undefined,
  around: Around,
  renames: readonly { readonly from: string; readonly to: string }[],
): OverridesPlanned {
  const names = accounts.map(({ name }) => name);
  const renamed = renamedOverrides(seen, model, formerly);
  const names0 = new Map(renames.map(({ from, to }) => [nameKey(from), to]));
  const after = {
    ...seen,
    overrides: renamed.overrides.map((one) => ({ ...one, account: names0.get(nameKey(one.account)) ?? one.account })),
  };
  const made =
    added &&
    ('steps' in added ? withHeld(after, added, model.settings.asOf) : withNewOverride(after, added, names, model));
  const list = scoreOverrides(model, dayWords(model.settings.asOf), new Places(report));
  const followed = withAccounts({ ...NO_ROWS, replace: renamed.replace }, seen.overrides, seen.layout, renames);
  const typed = together(followed, made?.rows);
  return {
    plan: planList(list, seen.layout, around, typed, seen.fresh),
    added: made?.rows.added ?? 0,
    overrides: made?.overrides ?? after.overrides,
    warnings: [...seen.warnings, ...(made?.rows.warnings ?? []), ...wrongOverrides(after, names, model)],
  };
}

const goneSheets = (planned: readonly Planned[]): string[] =>
  planned
    .filter(({ found }) => !found)
    .map(({ plan }) =>
      plan.key === 'settings'
        ? 'The Settings sheet was gone and is made anew with the usual settings.'
        : `The sheet "${plan.name}" was gone and is made anew.`,
    );

interface Tracker {
  readonly plan: SheetPlan;
  readonly layout: ReportLayout;
  readonly accounts: readonly Account[];
  readonly warnings: readonly string[];
  readonly update?: AccountsUpdate;
}

function planTracker(
  model: ReportModel,
  book: Inventory,
  found: SheetState | undefined,
  names: ReportLayout['names'],
  related: RelatedTables,
  request: FamilyRequest | undefined,
  { lost, dropped }: Intent,
  asked: UpdateRequest | undefined,
): Tracker {
  if (found) {
    const sheetName = nameOfSheet(book, 'report');
    const placing = { lost, dropped, canDrop: canDrop(model) };
    const { layout, warnings } = standingReportLayout(model, found, sheetName, names, related, placing);
    const standing = aligned(found.tables.accounts, layout.columns);
    if (asked) {
      const update = updateOf(found, standing, layout.columns, asked);
      const updated = { ...layout, rows: layout.rows + update.more };
      const plan = planReport(model, updated);
      const [table, ...others] = plan.tables;
      return {
        plan: {
          ...withGone(plan, updated, update.memory),
          source: update.memory,
          tables: [{ ...table, ...update.table }, ...others],
        },
        layout: updated,
        accounts: accountsIn(update.after, layout.columns).accounts,
        warnings,
        update,
      };
    }
    const { accounts } = accountsIn(standing, layout.columns);
    const plan = withGone(planReport(model, layout), layout, found.mark.source as SourceMemory | undefined);
    return { plan: withSettled(plan, found), layout, accounts, warnings };
  }
  const rows = request?.rows ?? [];
  const count = Math.max(rows.length, request?.blanks ?? 0);
  const { ownHeaders = [], ownFormats } = request ?? {};
  const layout = newReportLayout(model, book, names, count, ownHeaders, related, ownFormats);
  const plan = planReport(model, layout, rows);
  return {
    plan: { ...plan, ...(request?.source && { source: request.source }) },
    layout,
    accounts: rows.map((r) => r.account),
    warnings: [],
  };
}

/** The formulas of steps that were scored directly come in the place of the scores, which are held beside them. */
function withTakenOver(plan: SheetPlan, { steps }: Held): SheetPlan {
  if (steps.length === 0) return plan;
  const [table, ...others] = plan.tables;
  const columns = table.columns.map((column) =>
    steps.some(({ id }) => id === column.key) ? { ...column, takesOver: true as const } : column,
  );
  return { ...plan, tables: [{ ...table, columns }, ...others] };
}

/** Accounts that the source has no longer are marked as long as they stay. */
const withGone = (plan: SheetPlan, layout: ReportLayout, memory: SourceMemory | undefined): SheetPlan => ({
  ...plan,
  rules: [...plan.rules, ...goneRules(layout, goneIn(memory))],
});

/** The score that a step's formula gave is typed in its place where the step is scored directly from now on. */
function withSettled(plan: SheetPlan, { mark, tables: { accounts } }: SheetState): SheetPlan {
  const [table, ...others] = plan.tables;
  const settled = (column: TablePlan['columns'][number]): boolean =>
    column.key !== null && column.formula === undefined && column.key in (mark.formulas[table.key] ?? {});
  if (!table.columns.some(settled)) return plan;
  const replace = accounts.values.map((cells, row) => ({
    row,
    values: table.columns.map((column): CellInput | undefined => {
      if (!settled(column) || column.from === undefined) return undefined;
      const score = cells[column.from];
      return typeof score === 'number' ? score : '';
    }),
  }));
  return { ...plan, tables: [{ ...table, replace }, ...others] };
}

function planBoard(
  model: ReportModel,
  book: Inventory,
  { layout, accounts }: Tracker,
  { snapshots }: Companions,
  fiscalMonth: string,
): SheetPlan {
  const sheetName = nameOfSheet(book, 'board');
  const facts = { ...boardFacts(accounts, snapshots, model.settings.asOf), accounts: layout.rows };
  return boardSummary(model, { sheetName, report: layout, fiscalMonth }, facts, dayWords(model.settings.asOf));
}

const NO_ROWS: NewRows = { append: [], replace: [], added: 0, warnings: [] };

/** Rows to type, with those that follow an account which got another name. */
const withAccounts = (
  rows: NewRows,
  standing: Parameters<typeof followAccounts>[0],
  { columns }: { readonly columns: Parameters<typeof followAccounts>[1] },
  renames: readonly { readonly from: string; readonly to: string }[],
): NewRows => ({ ...rows, replace: [...rows.replace, ...followAccounts(standing, columns, renames)] });
