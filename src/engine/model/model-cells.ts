import type { ReportModel } from '../../domain/model/model';
import { idsOf } from '../../domain/model/model-change';
import type { CellInput, CellPlan } from '../../sheets/plan';
import type { FieldKey } from '../../templates/account-report/settings/fields';
import type { RowKey } from '../../templates/account-report/settings/read';
import { textInput } from '../../sheets/texts';
import type { SheetState, TableState } from '../workbook/sheet-state';

/** Columns of the two tables on Settings, by what stands in them. */
const STEP = { name: 0, weight: 1, key: 2 } as const;
const SUB_METRIC = { step: 0, name: 1, ask: 2, weight: 3, key: 4 } as const;

/** What a changed model asks to type into the tables on Settings; the other cells stay their owner's. */
export interface ModelRows {
  /** Where the cells stand once the rows are out. */
  readonly cells: readonly CellPlan[];
  /** Rows of sub-metrics to take out, counted from 0, and rows to add. */
  readonly drop: readonly number[];
  readonly append: readonly (readonly CellInput[])[];
}

/**
 * @param keys keys of rows that were typed without one
 * @param former names of steps that the report was last made with: where one still stands beside a sub-metric, as after a
 * person typed another or a writing broke off, the present one takes its place
 */
export function modelRows(
  before: ReportModel,
  after: ReportModel,
  { tables: { steps, subMetrics } }: SheetState,
  keys: readonly RowKey[],
  former: (stepId: string) => string | undefined = () => undefined,
): ModelRows {
  const rowOf = (id: string): number | undefined =>
    keys.find(({ key }) => key === id)?.row ?? rowOfKey(subMetrics, SUB_METRIC.key, id);
  const left = new Set(idsOf(after));
  const gone = idsOf(before).flatMap((id) => (left.has(id) ? [] : (rowOf(id) ?? [])));
  // A table has one row at least: the last one is emptied.
  const emptied = gone.length === subMetrics?.values.length && left.size === 0 ? gone[0] : undefined;
  const drop = gone.filter((row) => row !== emptied);
  const inSubMetrics = (row: number | undefined, column: number, input: CellInput): CellPlan[] =>
    row === undefined || drop.includes(row)
      ? []
      : cellIn(subMetrics, row - drop.filter((gone) => gone < row).length, column, input);
  const known = new Map(before.steps.flatMap((step) => step.subMetrics.map((sub) => [sub.id, sub] as const)));
  const cells = after.steps.flatMap((step, i) => {
    const old = before.steps[i];
    const stepRow = rowOfKey(steps, STEP.key, step.id) ?? i;
    const renamed = step.name !== old.name;
    return [
      ...cellIn(steps, stepRow, STEP.name, renamed && step.name),
      ...cellIn(steps, stepRow, STEP.weight, step.weight !== old.weight && step.weight),
      ...step.subMetrics.flatMap((sub) => {
        const was = known.get(sub.id);
        const row = was && rowOf(sub.id);
        if (!was) return [];
        const named = row === undefined ? undefined : subMetrics?.values[row]?.[SUB_METRIC.step];
        const isFormer = named !== step.name && named === former(step.id);
        return [
          ...inSubMetrics(row, SUB_METRIC.step, (renamed || isFormer) && step.name),
          ...inSubMetrics(row, SUB_METRIC.name, sub.name !== was.name && sub.name),
          ...inSubMetrics(row, SUB_METRIC.ask, sub.ask !== was.ask && sub.ask),
          ...inSubMetrics(row, SUB_METRIC.weight, sub.weight !== was.weight && sub.weight),
        ];
      }),
    ];
  });
  const append = after.steps.flatMap((step) =>
    step.subMetrics
      .filter(({ id }) => !known.has(id))
      .map(({ name, ask, weight, id }): CellInput[] => [step.name, name, ask, weight, id]),
  );
  return {
    cells: [
      ...cells,
      ...(emptied === undefined
        ? []
        : Object.values(SUB_METRIC).flatMap((column) => cellIn(subMetrics, 0, column, ''))),
      ...keys.flatMap(({ row, key }) => inSubMetrics(row, SUB_METRIC.key, key)),
    ],
    drop,
    append,
  };
}

/** Lines of Settings that the change does not touch: they stay as their owner typed them, right or wrong. */
export const stillKept = (keep: readonly FieldKey[], before: ReportModel, after: ReportModel): FieldKey[] =>
  keep.filter((key) => key === 'expected' || before.settings[key] === after.settings[key]);

function rowOfKey(table: TableState | undefined, column: number, key: string): number | undefined {
  const row = table?.values.findIndex((cells) => cells[column] === key) ?? -1;
  return row < 0 ? undefined : row;
}

function cellIn(table: TableState | undefined, row: number, column: number, input: CellInput): CellPlan[] {
  if (!table || input === false) return [];
  return [{ row: table.area.top + 1 + row, col: table.area.left + column, input: textInput(input) }];
}
