import type { Area } from '../sheets/address';
import type {
  CellInput,
  ChartPlan,
  LookPlan,
  OutlinePlan,
  PrintPlan,
  RulePlan,
  SheetPlan,
  ValidationPlan,
} from '../sheets/plan';
import type { SheetMark } from './marks';

/** The difference between a plan and a workbook, as plain data: all that will be written to one sheet. */
export interface SheetChange {
  /** The sheet as it is, or the one to add. */
  readonly sheet: { readonly id: string } | { readonly add: string };
  /** Rectangles of values and formulas; null leaves a cell alone. Values go in before tables, formulas after. */
  readonly values: readonly CellBlock[];
  readonly formulas: readonly CellBlock[];
  /** One formula for a whole column of cells. */
  readonly columns: readonly { readonly area: Area; readonly formula: string }[];
  /** Cells to push down so that a table has room to grow. */
  readonly room: readonly Area[];
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
  /** Tables that take in rows below them. */
  readonly resizes: readonly { readonly name: string; readonly area: Area }[];
  readonly names: readonly { readonly name: string; readonly row: number; readonly col: number }[];
  readonly looks: readonly LookPlan[];
  readonly dropRules: readonly string[];
  readonly rules: readonly RulePlan[];
  readonly validations: readonly ValidationPlan[];
  readonly widths: SheetPlan['columns'];
  readonly heights: SheetPlan['rows'];
  readonly outlines: readonly OutlinePlan[];
  /** Charts to add, and charts that read from other cells or say something else than before. */
  readonly newCharts: readonly ChartPlan[];
  readonly charts: readonly ChartPlan[];
  readonly page?: { readonly print: PrintPlan; readonly freeze: SheetPlan['freeze']; readonly tabColor: string };
  readonly footer?: { readonly left: string; readonly right: string };
  /** undefined where the mark on the sheet is right already. */
  readonly mark?: SheetMark;
}

export interface CellBlock {
  readonly area: Area;
  readonly cells: readonly (readonly (CellInput | null)[])[];
}

/** What a change amounts to. */
export interface Written {
  readonly cells: number;
  readonly formats: number;
  readonly rules: number;
}

const cellsOf = (a: Area): number => (a.bottom - a.top + 1) * (a.right - a.left + 1);

export function measure(change: SheetChange): Written {
  const blocks = [...change.values, ...change.formulas];
  const inBlocks = blocks.flatMap((b) => b.cells.flat()).filter((cell) => cell !== null).length;
  return {
    cells: inBlocks + change.columns.reduce((n, c) => n + cellsOf(c.area), 0),
    formats:
      change.newCharts.length +
      change.charts.length +
      change.looks.length +
      change.widths.length +
      change.heights.length +
      change.outlines.length +
      (change.page ? 1 : 0) +
      (change.footer ? 1 : 0),
    rules: change.rules.length + change.dropRules.length + change.validations.length,
  };
}

export const total = (parts: readonly Written[]): Written =>
  parts.reduce((a, b) => ({ cells: a.cells + b.cells, formats: a.formats + b.formats, rules: a.rules + b.rules }), {
    cells: 0,
    formats: 0,
    rules: 0,
  });

export const isEmpty = (change: SheetChange): boolean => {
  const { cells, formats, rules } = measure(change);
  return (
    cells + formats + rules + change.tables.length + change.resizes.length + change.names.length === 0 &&
    !change.mark &&
    !('add' in change.sheet)
  );
};
