import { actionOf, type DealStep, isPlanned } from '../../domain/pipeline/deals';
import { type ActionEdit, editActions } from '../../domain/actions/edits';
import { findGaps, type GapsBy } from '../../domain/actions/gaps';
import { type Action, openByAccount } from '../../domain/actions/actions';
import { risenIn } from '../../domain/actions/risen';
import { nameKey } from '../../domain/model/fields';
import type { Account, ReportModel } from '../../domain/model/model';
import { type Followed, followNames } from '../../domain/model/renames';
import { counted } from '../../domain/model/words';
import { overviewOf } from '../../domain/review/overview';
import { type Snapshot, takeSnapshot } from '../../domain/review/snapshots';
import { actionCells, actionPlan, readActions } from '../../templates/account-report/action-plan';
import { readSnapshots, scoreHistory, snapshotCells } from '../../templates/account-report/score-history';
import type { SheetLayout } from '../../templates/parts';
import { ReportError } from '../errors';
import type { SheetState } from '../workbook/sheet-state';
import { type ListState, listState } from './lists';
import { type NewRows, place } from '../planning/rows';

/** The action plan and the history as they stand, or as they will be made. */
export interface Companions {
  readonly actions: ListState;
  readonly history: ListState;
  readonly actionRows: readonly Action[];
  readonly snapshots: readonly Snapshot[];
}

export function companionsOf(
  model: ReportModel,
  layouts: Readonly<Record<string, SheetLayout>>,
  of: (key: string) => SheetState | undefined,
): Companions {
  const history = listState(scoreHistory(model), layouts.history, of('history'));
  const actions = listState(actionPlan(model), layouts.actions, of('actions'));
  return {
    actions,
    history,
    actionRows: readActions(actions.layout, actions.values),
    snapshots: readSnapshots(history.layout, model, history.values),
  };
}

/** A row for each gap that nobody acts on; blank rows at the end are used first. */
export function gapRows(
  accounts: readonly Account[],
  model: ReportModel,
  { actions: { layout, blank }, actionRows }: Companions,
  by: GapsBy = 'step',
): NewRows {
  const gaps = findGaps(accounts, model, actionRows, by).map((action) => actionCells(layout, action));
  return { ...place(gaps, blank, layout.rows), added: gaps.length, warnings: [] };
}

/** A row for the next step of each deal that is not in the plan yet; blank rows at the end are used first. */
export function dealRows(
  steps: readonly DealStep[],
  model: ReportModel,
  { actions: { layout, blank }, actionRows }: Companions,
): NewRows {
  const missing = steps.filter((step) => !isPlanned(step, actionRows));
  const rows = missing.map((step) => actionCells(layout, actionOf(step, model.settings.asOf)));
  return { ...place(rows, blank, layout.rows), added: rows.length, warnings: [] };
}

/** Actions as a person has changed them. Refuses, with nothing written, where one is no longer there as it was shown. */
export function editedRows(
  edits: readonly ActionEdit[],
  model: ReportModel,
  { actions: { layout }, actionRows }: Companions,
): NewRows {
  const { edited, missing } = editActions(actionRows, edits, model.settings.asOf);
  if (missing.length > 0)
    throw new ReportError(
      `${listedActions(missing)} changed in the action plan meanwhile, or went. Look again, then change it; nothing was written.`,
      [],
      { wrote: 'nothing' },
    );
  return {
    append: [],
    replace: edited.map(({ row, change }) => ({ row, values: actionCells(layout, change) })),
    added: edited.length,
    warnings: [],
  };
}

/** One row an account for the as-of date, in place of those of the same day. */
export function snapshotRows(
  accounts: readonly Account[],
  model: ReportModel,
  { history: { layout: history, blank }, snapshots, actionRows }: Companions,
): NewRows {
  const taken = takeSnapshot(accounts, model, model.settings.asOf, snapshots);
  const { append, replace } = place(
    taken.added.map((row) => snapshotCells(history, row)),
    blank,
    history.rows,
  );
  const open = openByAccount(actionRows);
  const concerned = accounts.filter(({ name }) => open.has(nameKey(name)));
  const risen = risenIn(overviewOf(concerned, model).accounts, open, model).length;
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
    ],
    remarks: [
      ...(risen === 0
        ? []
        : [
            `${counted(risen, 'open action has', 'open actions have')} reached the score wanted. Close ${risen === 1 ? 'it' : 'them'} in the panel, under Change.`,
          ]),
      ...listed('No longer in the report, kept in the history', taken.roster.removed),
    ],
  };
}

/** Open actions under the new names of what they are about. */
export function renamedRows(
  model: ReportModel,
  { actions: { layout: actions }, actionRows }: Companions,
  formerly: (id: string) => readonly string[],
): NewRows & Pick<Companions, 'actionRows'> {
  const followed = followNames(actionRows, model, formerly);
  const names = ({ step, subMetric }: Followed): Partial<Action> => ({
    ...(step !== undefined && { step }),
    ...(subMetric !== undefined && { subMetric }),
  });
  const renamed = new Map(followed.map((one) => [one.index, names(one)]));
  const count = followed.length;
  const goes = counted(count, 'open action goes', 'open actions go');
  return {
    append: [],
    replace: followed.map((one) => ({ row: one.index, values: actionCells(actions, names(one)) })),
    added: 0,
    warnings: count === 0 ? [] : [`${goes} by the new names. Closed actions keep the old ones.`],
    actionRows: actionRows.map((row, i) => ({ ...row, ...renamed.get(i) })),
  };
}

const listedActions = (actions: readonly { readonly account: string; readonly step: string }[]): string => {
  const [first, ...others] = actions;
  const one = `The action for "${first.account}"${first.step && `, ${first.step}`}`;
  return others.length === 0 ? one : `${one} and ${counted(others.length, 'other', 'others')}`;
};

const listed = (what: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}.`];
