import type { ReportModel } from '../../domain/model/model';
import { cellKey, type Override, overrideProblems, overrideWarnings } from '../../domain/model/overrides';
import type { CellInput } from '../../sheets/plan';
import { readOverrides } from '../../templates/account-report/override-rows';
import { overrideCells, scoreOverrides } from '../../templates/account-report/score-overrides';
import type { Lost } from '../columns/place-columns';
import { ReportError } from '../errors';
import type { Inventory } from '../workbook/inventory';
import type { SheetState } from '../workbook/sheet-state';
import { type ListState, listState } from './lists';
import { type NewRows, place } from './rows';

/** The sheet of overrides as it stands, or as it will be made. */
export interface OverridesState extends ListState {
  readonly overrides: readonly Override[];
}

/** Reads the sheet of overrides; undefined where there is none and none is to be made. */
export function overridesState(
  model: ReportModel,
  book: Inventory,
  found: SheetState | undefined,
  lost: Lost | undefined,
  wanted: boolean,
): OverridesState | undefined {
  if (!found && !wanted) return undefined;
  const state = listState(book, scoreOverrides(model), found, lost);
  return { ...state, overrides: readOverrides(state.layout, state.values) };
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

/** What is wrong with overrides that stand on the sheet, each with its row. */
export const wrongOverrides = (
  { layout, overrides }: OverridesState,
  accounts: readonly string[],
  model: ReportModel,
): string[] => overrideWarnings(overrides, accounts, model, (index) => layout.top + 2 + index);
