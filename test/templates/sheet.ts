/** A template's sheets in a workbook of their own, made straight from their plans and computed by the workbench. */
import type { FormulaMode } from '../../src/domain/model/model';
import type { SheetPlan } from '../../src/sheets/plan';
import { FIRST_BLOCK, HEADING_ROWS } from '../../src/templates/heading';
import { partsOf, type TemplateLayout } from '../../src/templates/layout';
import { freshLayout } from '../../src/templates/parts';
import { planSheet } from '../../src/templates/plan';
import { scopeOf, type Situation } from '../../src/templates/scope';
import type { Block, Checks, Line, Table as TemplateTable, Template } from '../../src/templates/template';
import { createCalculation } from '../../workbench/calc';
import {
  isError,
  parseA1,
  type Scalar,
  type Sheet as WorkbookSheet,
  type Table,
  Workbook,
} from '../../workbench/model';
import { place } from '../sheets/world';

/** A template in which tables and lines are others. */
export const changed = (
  template: Template,
  table: (one: TemplateTable) => TemplateTable,
  line: (one: Line) => Line = (one) => one,
): Template => ({
  ...template,
  sheets: template.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block): Block => {
      if (block.type === 'table') return table(block);
      return block.type === 'lines' ? { ...block, lines: block.lines.map(line) } : block;
    }),
  })),
});

export interface Made {
  readonly book: Workbook;
  readonly plans: readonly SheetPlan[];
  /** What the cell of a line, or `row.2` of a grid's row, shows; an error as its code. */
  shown(key: string): unknown;
  /** The sentence that answers. */
  answer(): string;
  /** What a sheet says of its example, by its key. */
  example(sheet: string): string;
  /** What the cells of a column show, by table and column key. */
  column(table: string, key: string): unknown[];
  /** Types into the cell of a line, and computes. */
  put(key: string, value: Scalar): void;
  /** The checks of a block that say what is odd. */
  odd(block: string): string;
  /** What all checks say. */
  checks(): string[];
  /** Types into a row of a table, counted from 0, and computes. */
  type(table: string, row: number, key: string, value: Scalar): void;
}

export function made(template: Template, mode: FormulaMode = 'native'): Made {
  const layouts: Record<string, TemplateLayout> = Object.fromEntries(
    template.sheets.map((sheet) => [sheet.key, freshLayout(partsOf(sheet), sheet.name, (wanted) => wanted)]),
  );
  const situation: Situation = { template, mode, layouts, others: {}, otherCells: {} };
  const plans = template.sheets.map((sheet) => planSheet(sheet, situation));
  const book = new Workbook();
  for (const plan of plans) place(book, plan);
  const calculation = createCalculation(book);
  calculation.update();
  const tableOf = (key: string): { table: Table; index: (column: string) => number } => {
    const plan = plans.flatMap(({ tables }) => tables).find((t) => t.key === key)!;
    return { table: book.table(plan.name)!, index: (column) => plan.columns.findIndex((c) => c.key === column) };
  };
  const write = (sheet: WorkbookSheet, row: number, col: number, value: Scalar): void => {
    sheet.ensure(row, col).value = value;
    sheet.changed({ top: row, left: col, bottom: row, right: col });
    calculation.update();
  };
  const said = (key: string): string[] => {
    const { name, checks } = checksOf(template).find((block) => block.key === key)!;
    const { plan, named } = namedAt(plans, name);
    const sheet = book.sheet(plan.name)!;
    return checks.map((_, i) => String(sheet.cell(named.row + i, named.col)?.value ?? ''));
  };
  return {
    book,
    plans,
    shown(key) {
      const at = scopeOf(situation, template.sheets[0].key).cells[key];
      const home = plans.find(({ names }) => names.some(({ name }) => name === at));
      // A cell of a grid goes by its address, which on further sheets begins with their name.
      const [, sheetName = plans[0].name, address] = /^(?:'(.+)'!)?(.+)$/.exec(at)!;
      const plan = home ?? plans.find(({ name }) => name === sheetName)!;
      const named = home?.names.find(({ name }) => name === at);
      const { top, left } = named ? { top: named.row, left: named.col } : parseA1(address)!;
      return textOf(book.sheet(plan.name)!.cell(top, left)?.value ?? '');
    },
    answer: () => String(book.sheet(plans[0].name)!.cell(FIRST_BLOCK, 0)!.value),
    example(key) {
      const { name } = plans.find((plan) => plan.key === key)!;
      return String(book.sheet(name)!.cell(HEADING_ROWS.example, 0)?.value ?? '');
    },
    column(key, column) {
      const { table, index } = tableOf(key);
      const { top, bottom, left } = table.bodyArea;
      return Array.from({ length: bottom - top + 1 }, (_, r) =>
        textOf(table.sheet.cell(top + r, left + index(column))?.value ?? ''),
      );
    },
    put(key, value) {
      const name = scopeOf(situation, template.sheets[0].key).cells[key];
      const { plan, named } = namedAt(plans, name);
      write(book.sheet(plan.name)!, named.row, named.col, value);
    },
    odd: (block) =>
      said(block)
        .filter((one) => one.startsWith('▼'))
        .join('\n'),
    checks: () => checksOf(template).flatMap(({ key }) => said(key)),
    type(key, row, column, value) {
      const { table, index } = tableOf(key);
      const { top, left } = table.bodyArea;
      write(table.sheet, top + row, left + index(column), value);
    },
  };
}

const checksOf = ({ sheets }: Template): Checks[] =>
  sheets.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'checks'));

/** The plan that has a name, and the cell that it stands for. */
function namedAt(plans: readonly SheetPlan[], name: string): { plan: SheetPlan; named: SheetPlan['names'][number] } {
  const plan = plans.find(({ names }) => names.some((one) => one.name === name))!;
  return { plan, named: plan.names.find((one) => one.name === name)! };
}

const textOf = (value: Scalar): unknown => (isError(value) ? value.code : value);
