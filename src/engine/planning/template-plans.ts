import type { FormulaMode } from '../../domain/model/model';
import { area, type Pos } from '../../sheets/address';
import type { CellInput, CellPlan, SheetPlan } from '../../sheets/plan';
import { type TableLayout, tableRef } from '../../sheets/tables';
import {
  linesOf,
  namedCells,
  partsOf,
  type PlacedColumn,
  TemplatePlaces,
  type TemplateLayout,
  tablesOf,
} from '../../templates/layout';
import { exampleCells, planSheet } from '../../templates/plan';
import type { OtherTable, Situation } from '../../templates/scope';
import type { Sheet, Table, Template } from '../../templates/template';
import { aligned, columnKeys, type Lost, rememberedColumns } from '../columns/place-columns';
import { reshaped } from '../columns/reshape';
import { sameInput } from '../formulas/canonical';
import { type Inventory, nameOfSheet } from '../workbook/inventory';
import type { SheetState, TableState } from '../workbook/sheet-state';
import type { Planned } from './planned';
import { blankTail, type NewRows, place } from './rows';
import { freeNames, standingSheet } from './standing';

/** What a command does to a template besides bringing its sheets up to date: the example goes, or comes back. */
export type ExampleTask = 'clear' | 'restore';

export interface TemplateRequest {
  readonly template: Template;
  /** Which of several in one workbook. */
  readonly instance: string;
  /** The formulas that are wanted; those that stand where left out. */
  readonly formulas?: FormulaMode;
  readonly task?: ExampleTask;
  readonly lost?: Lost;
}

export interface TemplatePlans {
  readonly situation: Situation;
  readonly planned: readonly Planned[];
  readonly warnings: readonly string[];
  /** Rows that the task adds or types anew. */
  readonly added: number;
}

/**
 * The plans of a template's sheets, from what the workbook holds of them: what stands is found, names that are taken are
 * stepped around, columns go where they belong, rows are added where a task has some.
 * @param found the instance's sheets, and those of other templates that it reads
 */
export function planTemplate(book: Inventory, found: readonly SheetState[], request: TemplateRequest): TemplatePlans {
  const { template, instance, task, lost } = request;
  const own = (key: string): SheetState | undefined =>
    found.find(({ mark }) => mark.sheet === key && mark.owner?.instance === instance);
  const warnings: string[] = [];
  const standing = template.sheets.map((sheet) => own(sheet.key));
  const mode = request.formulas ?? standing.find((f) => f)?.mark.owner?.formulas ?? 'native';
  const sheetNames = new Set(book.sheets.map(({ name }) => name));
  const free = freeNames(
    book,
    template.sheets.map((sheet, i) => ({ parts: partsOf(sheet), found: standing[i] })),
  );
  const layouts = Object.fromEntries(
    template.sheets.map((sheet, i): [string, TemplateLayout] => {
      const name = nameOfSheet(book, sheet, instance, sheetNames);
      sheetNames.add(name);
      const { layout, warnings: said } = standingSheet(book, partsOf(sheet), standing[i], name, free, { lost });
      warnings.push(...said);
      return [sheet.key, layout];
    }),
  );
  const rows = template.sheets.flatMap((sheet, i) => taskRows(sheet, layouts[sheet.key], standing[i], task));
  const grown = Object.fromEntries(
    Object.entries(layouts).map(([key, layout]) => [
      key,
      withRoom(
        layout,
        rows.filter((r) => r.sheet === key),
      ),
    ]),
  );
  const situation: Situation = {
    template,
    mode,
    layouts: grown,
    others: othersOf(template, book, found),
    otherCells: cellsOfOthers(template, book, found),
  };
  const planned = template.sheets.map((sheet, i): Planned => {
    const owner = { template: template.id, instance, formulas: mode };
    const bare = { ...planSheet(sheet, situation), owner };
    const seen = standing[i] && reshaped(bare, standing[i]);
    const plan = withTask(bare, sheet, grown[sheet.key], { rows, task, seen });
    return seen ? { plan, found: seen } : { plan };
  });
  const gone = standing.some((f) => f) ? planned.filter(({ found: f }) => !f) : [];
  return {
    situation,
    planned,
    added: rows.reduce((sum, { rows: { added } }) => sum + added, 0),
    warnings: [...gone.map(({ plan }) => saidAnew(plan, template, book, standing)), ...warnings],
  };
}

/** What is said of a sheet that is made beside others: it was deleted, or another one held its parts before it existed. */
function saidAnew(
  { name, names, charts }: SheetPlan,
  { sheets }: Template,
  book: Inventory,
  standing: readonly (SheetState | undefined)[],
): string {
  const chartKeys = charts.map(({ id }) => id.slice(id.indexOf(' ') + 1));
  const held = ({ mark }: SheetState): boolean => {
    const own = sheets.find(({ key }) => key === mark.sheet)!;
    const lines = new Set(namedCells(own).map(({ key }) => key));
    const blocks = new Set(own.blocks.map(({ key }) => key));
    return (
      names.some(({ key }) => key in mark.names && !lines.has(key)) ||
      chartKeys.some((key) => `${mark.sheet} ${key}` in mark.charts && !blocks.has(key))
    );
  };
  const before = standing.find((one) => one && held(one));
  if (!before) return `The sheet "${name}" was gone and is made anew.`;
  const old = book.sheets.find(({ id }) => id === before.id)!.name;
  return `The sheet "${name}" is new: it holds what stood on "${old}" before. What is left of that there is yours now and is no longer kept up to date; delete it if you do not need it.`;
}

/** Rows of one table that a task types. */
interface TaskRows {
  readonly sheet: string;
  readonly table: string;
  readonly rows: NewRows;
}

function taskRows(
  sheet: Sheet,
  layout: TemplateLayout,
  found: SheetState | undefined,
  task: ExampleTask | undefined,
): TaskRows[] {
  if (!task || !found) return [];
  const examples = tablesOf(sheet).filter(({ usual }) => !usual);
  return examples.map((table) => {
    const at = layout.tables[table.key];
    const seen = aligned(found.tables[table.key], at.columns);
    const rows = task === 'clear' ? clearedRows(table, at, seen) : exampleRows(table, at, seen);
    return { sheet: sheet.key, table: table.key, rows };
  });
}

/** In which row of a table each row of the example stands, by what its first column says; -1 where it does not. */
function placesOfExample(table: Table, { columns }: TableLayout<PlacedColumn>, { values }: TableState): number[] {
  const [{ key }] = table.columns;
  const first = columns.findIndex(({ column }) => column?.key === key);
  return table.example.map((row) => values.findIndex((cells) => cells[first] === row[key]));
}

/** Rows of the example become blank, to be typed into; what somebody typed over in them stays. */
function clearedRows(table: Table, at: TableLayout<PlacedColumn>, seen: TableState): NewRows {
  const replace = placesOfExample(table, at, seen).flatMap((row, i) => {
    if (row < 0) return [];
    const values = exampleCells(at.columns, table.example[i]).map((was, col): CellInput | undefined =>
      was !== undefined && at.columns[col].column?.ask && sameInput(was, seen.values[row][col]) ? '' : undefined,
    );
    return [{ row, values }];
  });
  return { append: [], replace, added: replace.length, warnings: [] };
}

/** Rows of the example stand as they were at first; those that are gone come after the last row that holds anything. */
function exampleRows(table: Table, at: TableLayout<PlacedColumn>, seen: TableState): NewRows {
  const cells = table.example.map((row) =>
    exampleCells(at.columns, row).map((cell, i) => (at.columns[i].column?.ask ? (cell ?? '') : undefined)),
  );
  const places = placesOfExample(table, at, seen);
  const typed = seen.values.map((line) => line.filter((_, i) => at.columns[i].column?.ask).join(''));
  const missing = cells.filter((_, i) => places[i] < 0);
  const { append, replace } = place(missing, blankTail(typed, at.rows), at.rows);
  const standing = places.flatMap((row, i) => (row < 0 ? [] : [{ row, values: cells[i] }]));
  return { append, replace: [...standing, ...replace], added: cells.length, warnings: [] };
}

function withRoom(layout: TemplateLayout, rows: readonly TaskRows[]): TemplateLayout {
  const tables = Object.entries(layout.tables).map(([key, table]): [string, TableLayout<PlacedColumn>] => {
    const more = rows.find((r) => r.table === key)?.rows.append.length ?? 0;
    return [key, { ...table, rows: table.rows + more }];
  });
  return { ...layout, tables: Object.fromEntries(tables) };
}

/** The plan with what a task types into tables and lines; a line that says something else than the example is not cleared. */
function withTask(
  plan: SheetPlan,
  sheet: Sheet,
  layout: TemplateLayout,
  {
    rows,
    task,
    seen,
  }: {
    readonly rows: readonly TaskRows[];
    readonly task: ExampleTask | undefined;
    readonly seen: SheetState | undefined;
  },
): SheetPlan {
  if (!task || layout.fresh) return plan;
  const places = new TemplatePlaces(sheet, layout);
  const lines = sheet.blocks.flatMap((block): CellPlan[] => {
    if (block.type !== 'lines') return [];
    return block.lines.flatMap((line) => {
      if (line.example === undefined) return [];
      const at = places.line(block, line);
      if (task === 'restore') return [{ ...at, input: line.example }];
      return sameInput(line.example, seen?.cells[at.row]?.[at.col]) ? [{ ...at, input: '' }] : [];
    });
  });
  const tables = plan.tables.map((table) => {
    const typed = rows.find((r) => r.sheet === sheet.key && r.table === table.key)?.rows;
    return typed ? { ...table, append: typed.append, replace: typed.replace } : table;
  });
  return { ...plan, tables, cells: [...plan.cells, ...lines] };
}

/** Tables of other templates that this one reads, as they stand. */
function othersOf(template: Template, book: Inventory, found: readonly SheetState[]): Record<string, OtherTable> {
  return Object.fromEntries(
    Object.entries(template.reads ?? {}).flatMap(([key, reading]) => {
      const sheet = found.find(({ mark }) => mark.sheet === reading.sheet);
      const table = reading.table === undefined ? undefined : sheet?.tables[reading.table];
      if (!sheet || !table || reading.table === undefined) return [];
      const keys = columnKeys(table, rememberedColumns(sheet.mark, reading.table));
      const columns = keys.map((column, i) => ({
        column: column === undefined ? null : { key: column, header: table.headers[i], width: 0 },
        header: table.headers[i],
      }));
      const cellsOf = (column: string) => {
        const i = keys.indexOf(column);
        const { top, left, bottom } = table.area;
        return i < 0 ? undefined : area(top + 1, left + i, bottom, left + i);
      };
      const sheetName = book.sheets.find(({ id }) => id === sheet.id)!.name;
      return [[key, { ref: tableRef({ tableName: table.name, columns }), sheetName, cellsOf }] as const];
    }),
  );
}

/** Cells of other templates that this one reads, by the names that they have. */
function cellsOfOthers(template: Template, book: Inventory, found: readonly SheetState[]): Record<string, string> {
  const standing = new Set(book.names.map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(template.reads ?? {}).flatMap(([key, { sheet, cells = [] }]) => {
      const names = found.find(({ mark }) => mark.sheet === sheet)?.mark.names ?? {};
      return cells.flatMap((cell) => (standing.has(names[cell]) ? [[`${key}.${cell}`, names[cell]] as const] : []));
    }),
  );
}

/** Which named cells a sheet has lines for, and where each answer of a template stands. */
export function answerPlaces({ template, layouts }: Situation): { readonly sheet: string; readonly at: Pos }[] {
  return template.answers.map(({ cell }) => {
    for (const sheet of template.sheets) {
      const places = new TemplatePlaces(sheet, layouts[sheet.key]);
      for (const block of sheet.blocks) {
        if (block.type === 'lines') {
          const line = linesOf(sheet).find(({ key }) => key === cell);
          if (line && block.lines.includes(line)) return { sheet: sheet.key, at: places.line(block, line) };
        }
        if (block.type !== 'grid') continue;
        const [key, column] = cell.split('.');
        const r = block.rows.findIndex((row) => row.key === key);
        const { row, col } = places.first(block);
        if (r >= 0) return { sheet: sheet.key, at: { row: row + r, col: col + Number(column) } };
      }
    }
    throw new Error(`The template "${template.id}" has no cell "${cell}" to answer with.`);
  });
}
