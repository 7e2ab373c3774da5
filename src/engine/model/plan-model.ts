import type { Action } from '../../domain/actions/actions';
import type { Account, ReportModel } from '../../domain/model/model';
import { changedModel, idsOf } from '../../domain/model/model-change';
import { FEWEST } from '../../domain/model/model-problems';
import { reportColumns } from '../../templates/account-report/accounts';
import type { RowKey } from '../../templates/account-report/settings/read';
import type { ReportSituation, RowChanges } from '../../templates/account-report/situation';
import { ACTION_COLUMNS, readActions } from '../../templates/account-report/action-plan';
import { aligned, columnKeys, type Lost, placeColumns, rememberedColumns, usedKeys } from '../columns/place-columns';
import { ReportError } from '../errors';
import type { Inventory } from '../workbook/inventory';
import type { SheetState } from '../workbook/sheet-state';
import { accountsIn } from '../report/accounts';
import { modelRows, stillKept } from './model-cells';
import { modelFromSettings, rememberedModel } from './settings-model';

/** What the workbook holds under the model that a command is to change. */
export interface ModelUse {
  readonly accounts: readonly Account[];
  readonly actions: readonly Action[];
  /** Keys of sub-metrics that were there at some time. */
  readonly used: readonly string[];
}

/** What a command does to the model, and to columns. */
export interface Intent {
  readonly revise: (model: ReportModel, standing: ModelUse) => ReportModel;
  /** Sub-metrics whose columns go with all their scores. */
  readonly dropped?: readonly string[];
  /** What becomes of columns that were deleted by hand. */
  readonly lost?: Lost;
}

export interface ModelPlanned {
  readonly model: ReportModel;
  /** What the model asks to type into Settings, and what of it stays as its owner typed it. */
  readonly settings: ReportSituation['settings'] & { readonly rows?: RowChanges };
  readonly warnings: readonly string[];
  /** What a step or sub-metric was called before, by id. */
  formerly(id: string): readonly string[];
}

/** The model as Settings spells it and as the command wants it. */
export function planModel(
  book: Inventory,
  of: (key: string) => SheetState | undefined,
  { revise, lost }: Intent,
): ModelPlanned {
  const [settings, report] = [of('settings'), of('report')];
  const used = usedKeys(report?.mark);
  const read = settings
    ? modelFromSettings(settings, book, used)
    : { model: rememberedModel(report?.mark), keep: [], keys: [] as RowKey[], warnings: [] };
  const gone = lost === 'drop' ? lostSubMetrics(read.model, report) : [];
  const left = changedModel(read.model, { remove: gone });
  refuseFew(read.model, left);
  const standing: ModelUse = {
    used,
    get accounts() {
      return accountsOf(left, report);
    },
    get actions() {
      return actionsOf(of('actions'));
    },
  };
  const model = revise(left, standing);
  const { headers = {} } = report ? rememberedColumns(report.mark, 'accounts') : {};
  const rows = settings && modelRows(read.model, model, settings, read.keys, (id) => headers[id]);
  const titles = report?.mark.titles?.accounts ?? {};
  const before = new Map(read.model.steps.flatMap((s) => [s, ...s.subMetrics]).map(({ id, name }) => [id, name]));
  const now = new Map(model.steps.flatMap((s) => [s, ...s.subMetrics]).map(({ id, name }) => [id, name]));
  // A header that only got its step or a number behind, since the name is taken, is no other name.
  const isSame = (id: string, title: string): boolean => title.startsWith(`${now.get(id)} (`);
  return {
    model,
    settings: {
      keep: stillKept(read.keep, read.model, model),
      cells: rows?.cells ?? [],
      ...(rows && { rows: { append: rows.append, drop: rows.drop } }),
    },
    warnings: [...read.warnings, ...gone.map((id) => `"${before.get(id)}" was taken out of the model.`)],
    formerly: (id) => [titles[id] ?? [], before.get(id) ?? []].flat().filter((title) => !isSame(id, title)),
  };
}

/** Sub-metrics whose columns were deleted by hand. */
function lostSubMetrics(model: ReportModel, report: SheetState | undefined): string[] {
  const table = report?.tables.accounts;
  if (!table) return [];
  const remembered = rememberedColumns(report.mark, 'accounts');
  const keys = columnKeys(table, remembered);
  return idsOf(model).filter((id) => id in remembered.headers && !keys.includes(id));
}

function refuseFew(before: ReportModel, after: ReportModel): void {
  const few = after.steps.find(
    (step, i) => step.subMetrics.length < Math.min(FEWEST, before.steps[i].subMetrics.length),
  );
  if (few)
    throw new ReportError(
      `The step "${few.name}" would have ${few.subMetrics.length} sub-metrics, and ${FEWEST} is the least. Put the column back instead, or add another sub-metric first. Nothing was written.`,
      [],
      { wrote: 'nothing' },
    );
}

function accountsOf(model: ReportModel, report: SheetState | undefined): readonly Account[] {
  const table = report?.tables.accounts;
  if (!table) return [];
  const remembered = rememberedColumns(report.mark, 'accounts');
  const { columns } = placeColumns(reportColumns(model), remembered, table, { lost: 'restore' });
  return accountsIn(aligned(table, columns), columns).accounts;
}

function actionsOf(found: SheetState | undefined): readonly Action[] {
  const table = found?.tables.actions;
  if (!table) return [];
  const { columns } = placeColumns(ACTION_COLUMNS, rememberedColumns(found.mark, 'actions'), table, {
    lost: 'restore',
  });
  return readActions({ columns }, aligned(table, columns).values);
}
