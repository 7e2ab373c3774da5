/** A template's sheets in a workbook of their own, made straight from their plans and computed by the workbench. */
import type { FormulaMode } from '../../src/domain/model/model';
import type { SheetPlan } from '../../src/sheets/plan';
import { freshLayout, type SheetLayout } from '../../src/templates/layout';
import { planSheet } from '../../src/templates/plan';
import { scopeOf, type Situation } from '../../src/templates/scope';
import type { Template } from '../../src/templates/template';
import { createCalculation } from '../../workbench/calc';
import { isError, parseA1, type Scalar, type Table, Workbook } from '../../workbench/model';
import { place } from '../sheets/world';

export interface Made {
  readonly book: Workbook;
  readonly plans: readonly SheetPlan[];
  /** What the cell of a line, or `row.2` of a grid's row, shows; an error as its code. */
  shown(key: string): unknown;
  /** What the cells of a column show, by table and column key. */
  column(table: string, key: string): unknown[];
  /** Types into a row of a table, counted from 0, and computes. */
  type(table: string, row: number, key: string, value: Scalar): void;
}

export function made(template: Template, mode: FormulaMode = 'native'): Made {
  const layouts: Record<string, SheetLayout> = Object.fromEntries(
    template.sheets.map((sheet) => [sheet.key, freshLayout(sheet, sheet.name, (wanted) => wanted)]),
  );
  const situation: Situation = { template, mode, layouts, others: {} };
  const plans = template.sheets.map((sheet) => planSheet(sheet, situation));
  const book = new Workbook();
  for (const plan of plans) place(book, plan);
  const calculation = createCalculation(book);
  calculation.update();
  const tableOf = (key: string): { table: Table; index: (column: string) => number } => {
    const plan = plans.flatMap(({ tables }) => tables).find((t) => t.key === key)!;
    return { table: book.table(plan.name)!, index: (column) => plan.columns.findIndex((c) => c.key === column) };
  };
  return {
    book,
    plans,
    shown(key) {
      const home = template.sheets[0];
      const at = scopeOf(situation, home.key).cells[key];
      const plan = plans[0];
      const named = plan.names.find(({ name }) => name === at);
      const { top, left } = named ? { top: named.row, left: named.col } : parseA1(at)!;
      return textOf(book.sheet(plan.name)!.cell(top, left)?.value ?? '');
    },
    column(key, column) {
      const { table, index } = tableOf(key);
      const { top, bottom, left } = table.bodyArea;
      return Array.from({ length: bottom - top + 1 }, (_, r) =>
        textOf(table.sheet.cell(top + r, left + index(column))?.value ?? ''),
      );
    },
    type(key, row, column, value) {
      const { table, index } = tableOf(key);
      const { top, left } = table.bodyArea;
      const at = { top: top + row, left: left + index(column), bottom: top + row, right: left + index(column) };
      table.sheet.ensure(at.top, at.left).value = value;
      table.sheet.changed(at);
      calculation.update();
    },
  };
}

const textOf = (value: Scalar): unknown => (isError(value) ? value.code : value);
