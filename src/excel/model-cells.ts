import type { ReportModel } from '../domain/model';
import type { CellInput, CellPlan } from '../sheets/plan';
import type { FieldKey } from '../sheets/settings';
import type { SheetFound, TableFound } from './found';

/** Columns of the two tables on Settings, by what stands in them. */
const STEP = { name: 0, weight: 1, key: 2 } as const;
const SUB_METRIC = { step: 0, name: 1, ask: 2, weight: 3, key: 4 } as const;

/** Cells of the tables on Settings that a changed model asks to type anew; the other cells stay their owner's. */
export function modelCells(before: ReportModel, after: ReportModel, found: SheetFound): CellPlan[] {
  const { steps, subMetrics } = found.tables;
  return after.steps.flatMap((step, i) => {
    const old = before.steps[i];
    const stepRow = steps && (rowOfKey(steps, STEP.key, step.id) ?? i);
    const renamed = step.name !== old.name;
    return [
      ...cellIn(steps, stepRow, STEP.name, renamed && step.name),
      ...cellIn(steps, stepRow, STEP.weight, step.weight !== old.weight && step.weight),
      ...step.subMetrics.flatMap((sub, k) => {
        const was = old.subMetrics[k];
        const row = subMetrics && rowOfKey(subMetrics, SUB_METRIC.key, sub.id);
        return [
          ...cellIn(subMetrics, row, SUB_METRIC.step, renamed && step.name),
          ...cellIn(subMetrics, row, SUB_METRIC.name, sub.name !== was.name && sub.name),
          ...cellIn(subMetrics, row, SUB_METRIC.ask, sub.ask !== was.ask && sub.ask),
          ...cellIn(subMetrics, row, SUB_METRIC.weight, sub.weight !== was.weight && sub.weight),
        ];
      }),
    ];
  });
}

/** Lines of Settings that the change does not touch: they stay as their owner typed them, right or wrong. */
export const stillKept = (keep: readonly FieldKey[], before: ReportModel, after: ReportModel): FieldKey[] =>
  keep.filter((key) => key === 'expected' || before.settings[key] === after.settings[key]);

function rowOfKey(table: TableFound, column: number, key: string): number | undefined {
  const row = table.values.findIndex((cells) => cells[column] === key);
  return row < 0 ? undefined : row;
}

function cellIn(table: TableFound | undefined, row: number | undefined, column: number, input: CellInput): CellPlan[] {
  if (!table || row === undefined || input === false) return [];
  return [{ row: table.area.top + 1 + row, col: table.area.left + column, input }];
}
