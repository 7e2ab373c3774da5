import type { Area } from '../../sheets/address';
import type {
  CellInput,
  ChartPlan,
  FormulaNamePlan,
  LookPlan,
  NamePlan,
  OutlinePlan,
  PrintPlan,
  SheetPlan,
  ValidationPlan,
} from '../../sheets/plan';
import type { SheetMark } from '../workbook/mark';
import type { RuleChange } from './rules';

/** The difference between a plan and a workbook, as plain data: all that will be written to one sheet. */
export interface SheetChange {
  /** The sheet as it is, or the one to add. */
  readonly sheet: { readonly id: string } | { readonly add: string };
  /** Rows and columns to take out and to put in, before anything else; all other places are those afterwards. */
  readonly reshape?: Reshape;
  /** Rectangles of values and formulas; null leaves a cell alone. Values go in before tables, formulas after. */
  readonly values: readonly CellBlock[];
  readonly formulas: readonly CellBlock[];
  /** One formula for a whole column of cells. */
  readonly columns: readonly { readonly area: Area; readonly formula: string }[];
  /** Cells to push down so that a table has room to grow. */
  readonly room: readonly Area[];
  readonly tables: readonly { readonly name: string; readonly area: Area; readonly filter?: boolean }[];
  /** Tables that take in rows below them. */
  readonly resizes: readonly { readonly name: string; readonly area: Area }[];
  readonly names: readonly ((Omit<NamePlan, 'key'> | Omit<FormulaNamePlan, 'key'>) & {
    /** It stands in the workbook already, for nothing. */
    readonly dead?: true;
  })[];
  readonly looks: readonly LookPlan[];
  readonly dropRules: RuleChange['drop'];
  /** Rules that stay where others come, with their places among them. */
  readonly keptRules: RuleChange['keep'];
  readonly rules: RuleChange['add'];
  readonly validations: readonly ValidationPlan[];
  readonly widths: SheetPlan['columns'];
  readonly heights: SheetPlan['rows'];
  readonly outlines: readonly OutlinePlan[];
  /** Charts to add, and charts that read from other cells or say something else than before. */
  readonly newCharts: readonly ChartPlan[];
  readonly charts: readonly { readonly plan: ChartPlan; readonly standing: number }[];
  readonly page?: { readonly print: PrintPlan; readonly freeze: SheetPlan['freeze']; readonly tabColor: string };
  readonly footer?: { readonly left: string; readonly right: string };
  /** undefined where the mark on the sheet is right already. */
  readonly mark?: SheetMark;
  /** What is known of a sheet that stood where the writing breaks off. */
  readonly doubtful?: SheetMark;
}

/** Rows and columns of tables that go and come. Done in the order of these lists. */
export interface Reshape {
  /** Cells of table rows to delete, where they stand, from the last to the first. */
  readonly dropRows: readonly Area[];
  /** Columns of the sheet to delete, each where it stands once those before it in the list are done. */
  readonly dropColumns: readonly DroppedColumn[];
  /** Columns to insert, where they will stand, from the first to the last. */
  readonly addColumns: readonly AddedColumn[];
  /** Columns whose groups are made anew, where they will stand. */
  readonly regroup: readonly Regroup[];
}

export interface DroppedColumn {
  /** Name of the table. */
  readonly table: string;
  /** The table's cells in it, header included. */
  readonly area: Area;
  /** The table's cells in it are gone already: only what stands over and under them is to close up. */
  readonly hollow: boolean;
}

export interface AddedColumn {
  /** Name of the table. */
  readonly table: string;
  /** Its key, where it is one of ours that the table does not have yet. */
  readonly key?: string;
  /** Place in the table, from 0. */
  readonly index: number;
  /** The table's cells in it, header included. */
  readonly area: Area;
  /** The whole column of the sheet is inserted, or only the table's cells. */
  readonly whole: boolean;
  /** The table has its cells in it already: only what stands over and under them is to move aside. */
  readonly hollow?: boolean;
  /** The table as it is with this column, where Excel would leave the column outside: at either end. */
  readonly resize?: Area;
}

/** Columns whose groups are taken apart, and the groups that are made of them. */
export interface Regroup {
  readonly left: number;
  readonly right: number;
  readonly spans: readonly { readonly left: number; readonly right: number; readonly closed: boolean }[];
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
    !change.reshape &&
    cells + formats + rules + change.tables.length + change.resizes.length + change.names.length === 0 &&
    !change.mark &&
    !('add' in change.sheet)
  );
};
