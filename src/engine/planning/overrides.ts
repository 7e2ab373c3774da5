import type { ReportModel } from '../../domain/model/model';
import { cellKey, type Override, overrideProblems, overrideWarnings } from '../../domain/model/overrides';
import {
  freshOverrideLayout,
  OVERRIDE_COLUMNS,
  overrideCells,
  type OverrideLayout,
  type OverrideNames,
  readOverrides,
} from '../../sheets/overrides';
import type { CellInput } from '../../sheets/plan';
import { aligned, type Lost, placeColumns, rememberedColumns } from '../columns/place-columns';
import { ReportError } from '../errors';
import { type Inventory, freeName, nameOfSheet } from '../workbook/inventory';
import type { SheetState } from '../workbook/sheet-state';
import { blankTail, type NewRows, place, placeOf, tableOf } from './companions';
import { takenNames } from './plans';

/** The sheet of overrides as it stands, or as it will be made. */
export interface OverridesState {
  readonly layout: OverrideLayout;
  readonly overrides: readonly Override[];
  readonly warnings: readonly string[];
}

/** Reads the sheet of overrides; undefined where there is none and none is to be made. */
export function overridesState(
  book: Inventory,
  found: SheetState | undefined,
  settings: Pick<OverrideNames, 'company' | 'asOf'>,
  lost: Lost | undefined,
  wanted: boolean,
): OverridesState | undefined {
  if (!found && !wanted) return undefined;
  const taken = takenNames(book);
  const name = (key: 'cells' | 'states', usual: string): string => {
    const known = found?.mark.names[key];
    return known && book.names.some((n) => n.name === known) ? known : freeName(usual, taken);
  };
  const names = { ...settings, cells: name('cells', 'OverrideCells'), states: name('states', 'OverrideStates') };
  const sheetName = nameOfSheet(book, 'overrides');
  const fresh = freshOverrideLayout(1, sheetName, freeName('Overrides', taken), names);
  if (!found) return { layout: fresh, overrides: [], warnings: [] };
  const table = tableOf(book, found, 'overrides');
  const placed = placeColumns(OVERRIDE_COLUMNS, rememberedColumns(found.mark, 'overrides'), table, { lost });
  const layout = { ...fresh, ...placeOf(table, sheetName), columns: placed.columns };
  return {
    layout,
    overrides: readOverrides(layout, aligned(table, placed.columns).values),
    warnings: [...placed.warnings, ...placed.news],
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
  { layout, overrides }: OverridesState,
  added: Override,
  accounts: readonly string[],
  model: ReportModel,
): { overrides: readonly Override[]; rows: NewRows } {
  const problems = overrideProblems(added, accounts, model);
  if (problems.length > 0) throw new ReportError(`${problems[0]} Nothing was written.`, problems, { wrote: 'nothing' });
  const none = { append: [], replace: [], added: 0, warnings: [] };
  if (overrides.some((one) => same(one, added))) return { overrides, rows: none };
  const texts = overrides.map(
    ({ account, step, score, reason, author }) => account + step + (score ?? '') + reason + author,
  );
  const blank = blankTail(texts, layout.rows);
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
