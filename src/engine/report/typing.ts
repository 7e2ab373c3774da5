import type { ActionEdit } from '../../domain/actions/edits';
import type { GapsBy } from '../../domain/actions/gaps';
import type { Account, ReportModel } from '../../domain/model/model';
import { type Override, withOverrides } from '../../domain/model/overrides';
import type { DealStep } from '../../domain/pipeline/deals';
import type { Snapshot } from '../../domain/review/snapshots';
import type { ReportSituation, RowChanges } from '../../templates/account-report';
import type { SheetLayout } from '../../templates/parts';
import type { SheetState } from '../workbook/sheet-state';
import { type Companions, companionsOf, dealRows, editedRows, gapRows, renamedRows, snapshotRows } from './companions';
import { type Held, overridesState, typedOverrides } from '../model/overrides';
import type { ModelPlanned } from '../model/plan-model';
import { type NewRows, NO_ROWS, together } from '../planning/rows';
import { newTracker, type ReportRequest, standingTracker } from './tracker';
import { type AccountsUpdate, followAccounts, type UpdateRequest } from './update';

/** What a command does besides bringing the sheets up to date. */
export type CommandTask =
  | 'snapshot'
  | { readonly gaps: GapsBy }
  | { readonly actions: readonly ActionEdit[] }
  | { readonly deals: readonly DealStep[] }
  | { readonly override: Override }
  | { readonly update: UpdateRequest; readonly onPlanned?: (update: AccountsUpdate) => void };

/** What a command types, and what the report then holds. */
export interface Typing {
  readonly accounts: readonly Account[];
  readonly snapshots: readonly Snapshot[];
  /** The rows of the sheet of overrides; none where there is no such sheet. */
  readonly overrides: readonly Override[];
  readonly layouts: Readonly<Record<string, SheetLayout>>;
  readonly typed: Readonly<Record<string, RowChanges>>;
  readonly tracker: ReportSituation['tracker'];
  /** Rows that the task adds or types anew. */
  readonly added: number;
  readonly update?: AccountsUpdate;
  readonly warnings: readonly string[];
  readonly remarks: readonly string[];
}

/**
 * What is typed into the tables of the report: what the task asks for, and what follows from a change of the model or of an
 * account's name.
 * @param layouts where the sheets stand
 * @param held scores of steps that were scored directly until now
 */
export function typingOf(
  { model, formerly, settings }: ModelPlanned,
  layouts: Readonly<Record<string, SheetLayout>>,
  of: (key: string) => SheetState | undefined,
  held: Held,
  request: ReportRequest | undefined,
  task: CommandTask | undefined,
): Typing {
  const report = of('report');
  const asked = typeof task === 'object' && 'update' in task ? task.update : undefined;
  const tracker = report ? standingTracker(model, layouts.report, report, asked) : newTracker(layouts.report, request);
  const renames = tracker.update?.carried.renames ?? [];
  const asRead = companionsOf(model, layouts, of);
  const renamed = renamedRows(model, asRead, formerly);
  const companions = { ...asRead, actionRows: renamed.actionRows };
  const seen = 'overrides' in layouts ? overridesState(model, layouts.overrides, of('overrides')) : undefined;
  const isHeld = held.steps.length > 0 ? held : undefined;
  const added = typeof task === 'object' && 'override' in task ? task.override : isHeld;
  const overridden = seen && typedOverrides(model, seen, tracker.accounts, { formerly, renames, added });
  const overrides = overridden?.overrides ?? [];
  const accounts = withOverrides(tracker.accounts, overrides, model);
  const rows = taskRows(task, accounts, model, companions);
  const { actions, history, snapshots } = companions;
  const followed = {
    actions: together(renamed, follow(companions.actionRows, actions.layout, renames)),
    snapshots: follow(snapshots, history.layout, renames),
  };
  const isSnapshot = task === 'snapshot';
  const past = isSnapshot ? rows : renames.length > 0 ? followed.snapshots : undefined;
  const typed: Readonly<Record<string, RowChanges>> = {
    ...(settings.rows && { subMetrics: settings.rows }),
    ...(tracker.typed && { accounts: tracker.typed }),
    actions: together(followed.actions, isSnapshot ? undefined : rows),
    ...(past && { snapshots: past }),
    ...(overridden && { overrides: overridden.rows }),
  };
  return {
    accounts,
    snapshots,
    overrides,
    layouts: withRoom({ ...layouts, report: tracker.layout }, typed),
    typed,
    tracker: { ...tracker.sheet, takenOver: held.steps.map(({ id }) => id) },
    added: tracker.update?.carried.append.length ?? rows?.added ?? overridden?.rows.added ?? 0,
    ...(tracker.update && { update: tracker.update }),
    warnings: [...renamed.warnings, ...(overridden?.rows.warnings ?? []), ...(rows?.warnings ?? [])],
    remarks: rows?.remarks ?? [],
  };
}

function taskRows(
  task: CommandTask | undefined,
  accounts: readonly Account[],
  model: ReportModel,
  companions: Companions,
): NewRows | undefined {
  if (task === 'snapshot') return snapshotRows(accounts, model, companions);
  if (typeof task !== 'object') return undefined;
  if ('gaps' in task) return gapRows(accounts, model, companions, task.gaps);
  if ('deals' in task) return dealRows(task.deals, model, companions);
  return 'actions' in task ? editedRows(task.actions, model, companions) : undefined;
}

/** Rows that follow an account which got another name. */
const follow = (
  standing: Parameters<typeof followAccounts>[0],
  { columns }: { readonly columns: Parameters<typeof followAccounts>[1] },
  renames: Parameters<typeof followAccounts>[2],
): NewRows => ({ ...NO_ROWS, replace: followAccounts(standing, columns, renames) });

/** The layouts with room for the rows that come, and without those that go. */
const withRoom = (
  layouts: Readonly<Record<string, SheetLayout>>,
  typed: Readonly<Record<string, RowChanges>>,
): Record<string, SheetLayout> =>
  each(layouts, (layout) => ({
    ...layout,
    tables: each(layout.tables, (table, key) => {
      const { append = [], drop = [] } = typed[key] ?? {};
      return { ...table, rows: table.rows + append.length - drop.length };
    }),
  }));

const each = <T>(all: Readonly<Record<string, T>>, made: (one: T, key: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([key, one]) => [key, made(one, key)]));
