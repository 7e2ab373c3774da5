import { nameKey } from '../../domain/model/fields';
import { type Account, isDirect, type ReportModel, type Step } from '../../domain/model/model';
import { heldScore } from '../../domain/model/held';
import { heldSentence } from '../../domain/model/model-problems';
import { cellKey, FIRST_SCORE, type Override, overrideProblems, overrideWarnings } from '../../domain/model/overrides';
import type { CellInput } from '../../sheets/plan';
import { readOverrides } from '../../templates/account-report/override-rows';
import { overrideCells, scoreOverrides } from '../../templates/account-report/score-overrides';
import type { SheetLayout } from '../../templates/parts';
import { columnKeys, rememberedColumns } from '../columns/place-columns';
import { ReportError } from '../errors';
import type { SheetState } from '../workbook/sheet-state';
import { type ListState, listState } from '../report/lists';
import { type NewRows, NO_ROWS, place } from '../planning/rows';
import { followAccounts } from '../report/update';

/** The sheet of overrides as it stands, or as it will be made. */
export interface OverridesState extends ListState {
  readonly overrides: readonly Override[];
}

/** @param found the sheet where it is not to be made */
export function overridesState(model: ReportModel, layout: SheetLayout, found: SheetState | undefined): OverridesState {
  const state = listState(scoreOverrides(model), layout, found);
  return { ...state, overrides: readOverrides(state.layout, state.values) };
}

/**
 * The overrides under the present names of steps and accounts, with what is added, and what to type for that.
 * @param added a new override, or scores of steps that were scored directly
 * @throws ReportError where a new override cannot be made
 */
export function typedOverrides(
  model: ReportModel,
  state: OverridesState,
  accounts: readonly Account[],
  {
    formerly,
    renames,
    added,
  }: {
    readonly formerly: (id: string) => readonly string[];
    readonly renames: Parameters<typeof followAccounts>[2];
    readonly added: Override | Held | undefined;
  },
): { readonly overrides: readonly Override[]; readonly rows: NewRows } {
  const names = accounts.map(({ name }) => name);
  const renamed = renamedOverrides(state, model, formerly);
  const calledNow = new Map(renames.map(({ from, to }) => [nameKey(from), to]));
  const after = {
    ...state,
    overrides: renamed.overrides.map((one) => ({
      ...one,
      account: calledNow.get(nameKey(one.account)) ?? one.account,
    })),
  };
  const made =
    added === undefined
      ? { overrides: after.overrides, rows: NO_ROWS }
      : 'steps' in added
        ? withHeld(after, added, model.settings.asOf)
        : withNewOverride(after, added, names, model);
  const replace = [...renamed.replace, ...followAccounts(state.overrides, state.layout.columns, renames)];
  const { append, added: count, warnings } = made.rows;
  return {
    overrides: made.overrides,
    rows: {
      append,
      replace: [...replace, ...made.rows.replace],
      added: count,
      warnings: [...warnings, ...wrongOverrides(after, names, model)],
    },
  };
}

/** The overrides under the present names of their steps, and the cells to type for that. */
export function renamedOverrides(
  { layout, overrides }: OverridesState,
  { steps }: ReportModel,
  formerly: (id: string) => readonly string[],
): { overrides: readonly Override[]; replace: NewRows['replace'] } {
  const nameOf = new Map(steps.flatMap(({ id, name }) => formerly(id).map((old) => [cellKey(old), name] as const)));
  for (const { name } of steps) nameOf.delete(cellKey(name));
  const stepOf = ({ step }: Override): string => nameOf.get(cellKey(step)) ?? step;
  const cells = (step: string): (CellInput | undefined)[] =>
    layout.columns.map(({ column }) => (column?.key === 'step' ? step : undefined));
  return {
    overrides: overrides.map((one) => ({ ...one, step: stepOf(one) })),
    replace: overrides.flatMap((one, row) => (stepOf(one) === one.step ? [] : [{ row, values: cells(stepOf(one)) }])),
  };
}

const same = (a: Override, b: Override): boolean =>
  (['account', 'step', 'reason', 'author'] as const).every((key) => cellKey(a[key]) === cellKey(b[key])) &&
  a.score === b.score &&
  a.until === b.until;

/**
 * The rows with a new override under the others; where the very same stands already, as after an answer that was lost, it is
 * not added again.
 * @throws ReportError where the override cannot be made
 */
export function withNewOverride(
  { layout, overrides, blank }: OverridesState,
  added: Override,
  accounts: readonly string[],
  model: ReportModel,
): { overrides: readonly Override[]; rows: NewRows } {
  const problems = overrideProblems(added, accounts, model);
  if (problems.length > 0) throw new ReportError(`${problems[0]} Nothing was written.`, problems, { wrote: 'nothing' });
  const none = { append: [], replace: [], added: 0, warnings: [] };
  if (overrides.some((one) => same(one, added))) return { overrides, rows: none };
  const standing = overrides.slice(0, layout.rows - blank);
  return {
    overrides: [...standing, added],
    rows: { ...place([overrideCells(layout, added)], blank, layout.rows), added: 1, warnings: [] },
  };
}

/** Steps that were scored directly until now and have sub-metrics, with the scores that were typed for them. */
export interface Held {
  readonly steps: readonly Step[];
  readonly overrides: readonly Override[];
}

/** What the report holds of such steps under the model that it is to get. */
export function heldScores({ steps }: ReportModel, report: SheetState | undefined): Held {
  const table = report?.tables.accounts;
  const computed = report?.mark.formulas.accounts ?? {};
  // A report without remembered formulas does not tell what was typed.
  if (!table || !('overall' in computed)) return { steps: [], overrides: [] };
  const keys = columnKeys(table, rememberedColumns(report.mark, 'accounts'));
  const were = steps.filter((step) => !isDirect(step) && keys.includes(step.id) && !(step.id in computed));
  const name = keys.indexOf('name');
  const overrides = were.flatMap((step) =>
    table.values.flatMap((cells) => {
      const score = cells[keys.indexOf(step.id)];
      const account = String(cells[name] ?? '').trim();
      return typeof score === 'number' && score >= 0 && score <= 10 && account !== ''
        ? [heldScore(account, step.name, score)]
        : [];
    }),
  );
  return { steps: were, overrides };
}

/** The rows with the scores that are held, under the others. Those of an earlier time are over: they end the day before. */
export function withHeld(
  { layout, overrides, blank }: OverridesState,
  { steps, overrides: added }: Held,
  asOf: number,
): { overrides: readonly Override[]; rows: NewRows } {
  const names = new Set(steps.map(({ name }) => cellKey(name)));
  const isOver = ({ step, until }: Override): boolean => until === FIRST_SCORE && names.has(cellKey(step));
  const until = Math.floor(asOf) - 1;
  const cells = layout.columns.map(({ column }) => (column?.key === 'until' ? until : undefined));
  const standing = overrides.slice(0, layout.rows - blank).map((one) => (isOver(one) ? { ...one, until } : one));
  const { append, replace } = place(
    added.map((one) => overrideCells(layout, one)),
    blank,
    layout.rows,
  );
  return {
    overrides: [...standing, ...added],
    rows: {
      append,
      replace: [...overrides.flatMap((one, row) => (isOver(one) ? [{ row, values: cells }] : [])), ...replace],
      added: 0,
      warnings: steps.map(({ name }) => heldSentence(name)),
    },
  };
}

/** What is wrong with overrides that stand on the sheet, each with its row. */
export const wrongOverrides = (
  { layout, overrides }: OverridesState,
  accounts: readonly string[],
  model: ReportModel,
): string[] => overrideWarnings(overrides, accounts, model, (index) => layout.top + 2 + index);
