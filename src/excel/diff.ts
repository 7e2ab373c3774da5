import { area, type Area } from '../sheets/address';
import type { CellInput, CellPlan, SheetPlan, TablePlan } from '../sheets/plan';
import { canonicalFormula, sameInput } from './canonical';
import type { CellBlock, SheetChange } from './change';
import type { Details, SheetFound, TableFound } from './found';
import { fingerprint, type SheetMark } from './marks';
import { remembered, sameAreas, signature } from './rules';
import { asTyped } from './typed';

/** All that a sheet which is not there yet needs. */
export function createSheet(plan: SheetPlan): SheetChange {
  const formula = (c: CellPlan): boolean => isFormula(c.input);
  return {
    sheet: { add: plan.name },
    values: [...blocks(plan.cells.filter((c) => !formula(c))), ...plan.tables.map(wholeTable)],
    formulas: blocks(plan.cells.filter(formula)),
    columns: plan.tables.flatMap((table) =>
      formulaColumns(table).map(({ body, formula: text }) => ({ area: body, formula: text })),
    ),
    room: [],
    tables: plan.tables.map(({ name, area: a }) => ({ name, area: a })),
    resizes: [],
    names: plan.names.map(({ name, row, col }) => ({ name, row, col })),
    looks: plan.looks,
    dropRules: [],
    rules: plan.rules,
    validations: plan.validations,
    widths: plan.columns,
    heights: plan.rows,
    outlines: plan.outlines,
    newCharts: plan.charts,
    charts: [],
    page: pageOf(plan),
    footer: plan.footer,
    mark: markOf(plan),
  };
}

/** What a sheet that stands needs to become what is planned; contents by what is there, looks by what was painted before. */
export function updateSheet(
  plan: SheetPlan,
  found: SheetFound,
  details: Details,
  bookNames: ReadonlySet<string>,
): SheetChange {
  const { mark } = found;
  const differing = plan.cells.filter((c) => !sameInput(c.input, found.cells[c.row]?.[c.col] ?? ''));
  const painted = plan.looks.filter((l) => mark.looks[l.id] !== lookPrint(l));
  const page = pageOf(plan);
  const nextMark = markOf(plan);
  const rulesStand = sameRules(plan, found, details);
  return {
    sheet: { id: found.id },
    values: [
      ...blocks(differing.filter((c) => !isFormula(c.input))),
      ...plan.tables.flatMap((table) => headerCells(table, found.tables[table.key])),
      ...plan.tables.flatMap(typedRows),
    ],
    formulas: blocks(differing.filter((c) => isFormula(c.input))),
    columns: plan.tables.flatMap((table) => staleColumns(table, found, details)),
    room: plan.tables.filter((t) => details.hemmedIn.has(t.key)).map(appended),
    tables: [],
    resizes: plan.tables.filter((t) => t.append?.length).map(({ name, area: a }) => ({ name, area: a })),
    names: plan.names
      .filter((n) => !bookNames.has(n.name.toLowerCase()))
      .map(({ name, row, col }) => ({ name, row, col })),
    looks: painted,
    dropRules: rulesStand ? [] : ownRules(plan, found).map((r) => r.id),
    rules: rulesStand ? [] : plan.rules,
    validations: plan.validations.filter((v) => !details.validated.has(v.id)),
    widths: [],
    heights: [],
    outlines: plan.outlines.filter((o) => !mark.outlines.includes(o.id)),
    newCharts: plan.charts.filter((c) => !(c.id in mark.charts)),
    // A chart that a person deleted stays deleted.
    charts: plan.charts.filter(
      (c) => c.id in mark.charts && mark.charts[c.id] !== fingerprint(c) && found.charts.includes(c.id),
    ),
    page: fingerprint(page) === mark.page ? undefined : page,
    footer: fingerprint(plan.footer) === mark.footer ? undefined : plan.footer,
    mark: fingerprint(nextMark) === fingerprint(mark) ? undefined : nextMark,
  };
}

const isFormula = (input: CellInput): input is string => typeof input === 'string' && input.startsWith('=');

const lookPrint = (l: SheetPlan['looks'][number]): string => fingerprint([l.look, l.merge ?? false]);

const pageOf = (plan: SheetPlan): NonNullable<SheetChange['page']> => ({
  print: plan.print,
  freeze: plan.freeze,
  tabColor: plan.tabColor,
});

/** What will be remembered of the sheet once it is as planned. */
function markOf(plan: SheetPlan): SheetMark {
  const columns = plan.tables.map(
    (t) => [t.key, Object.fromEntries(t.columns.flatMap((c) => (c.key === null ? [] : [[c.key, c.header]])))] as const,
  );
  return {
    version: 1,
    sheet: plan.key,
    tables: Object.fromEntries(plan.tables.map((t) => [t.key, t.name])),
    columns: Object.fromEntries(columns),
    names: Object.fromEntries(plan.names.map((n) => [n.key, n.name])),
    looks: Object.fromEntries(plan.looks.map((l) => [l.id, lookPrint(l)])),
    rules: Object.fromEntries(plan.rules.map((r) => [r.id, remembered(r)])),
    formulas: Object.fromEntries(
      plan.tables.flatMap(formulaColumns).map(({ key, formula }) => [key, fingerprint(canonicalFormula(formula))]),
    ),
    charts: Object.fromEntries(plan.charts.map((c) => [c.id, fingerprint(c)])),
    outlines: plan.outlines.map((o) => o.id),
    page: fingerprint(pageOf(plan)),
    footer: fingerprint(plan.footer),
  };
}

/** Cells in as few rectangles as their rows allow: neighbours in a row go together, equal runs below each other too. */
function blocks(cells: readonly CellPlan[]): CellBlock[] {
  const rows = new Map<number, CellPlan[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows].map(([row, line]) => {
    const left = Math.min(...line.map((c) => c.col));
    const right = Math.max(...line.map((c) => c.col));
    const inputs: (CellInput | null)[] = Array.from({ length: right - left + 1 }, () => null);
    for (const c of line) inputs[c.col - left] = isFormula(c.input) ? c.input : asTyped(c.input);
    return { area: area(row, left, row, right), cells: [inputs] };
  });
}

/** Header and typed values of a table that is made new; computed columns are filled afterwards. */
function wholeTable(table: TablePlan): CellBlock {
  const rows = table.area.bottom - table.area.top;
  const header = table.columns.map((c) => asTyped(c.header));
  const values = Array.from({ length: rows }, (_, r) =>
    table.columns.map((_c, i): CellInput | null => {
      const value = table.values?.[r]?.[i];
      return value === undefined || value === '' ? null : asTyped(value);
    }),
  );
  return { area: table.area, cells: [header, ...values] };
}

/** The place of rows that are added to a table. */
export function appended(table: TablePlan): Area {
  return { ...table.area, top: table.area.bottom - (table.append?.length ?? 0) + 1 };
}

/** Rows that are added to a table or typed anew, those that follow each other in one block. */
function typedRows(table: TablePlan): CellBlock[] {
  const line = (values: readonly (CellInput | undefined)[]): (CellInput | null)[] =>
    table.columns.map((_, i) => (values[i] === undefined ? null : asTyped(values[i])));
  const runs: { row: number; cells: (CellInput | null)[][] }[] = [];
  for (const { row, values } of [...(table.replace ?? [])].sort((a, b) => a.row - b.row)) {
    const run = runs.at(-1);
    if (run && run.row + run.cells.length === row) run.cells.push(line(values));
    else runs.push({ row, cells: [line(values)] });
  }
  const replaced = runs.map(({ row, cells }) => {
    const top = table.area.top + 1 + row;
    return { area: { ...table.area, top, bottom: top + cells.length - 1 }, cells };
  });
  return table.append?.length ? [...replaced, { area: appended(table), cells: table.append.map(line) }] : replaced;
}

function headerCells(table: TablePlan, found: TableFound | undefined): CellBlock[] {
  return table.columns.flatMap((column, i) =>
    column.key !== null && found && found.headers[i] !== column.header
      ? [{ area: area(table.area.top, table.area.left + i), cells: [[asTyped(column.header)]] }]
      : [],
  );
}

interface FormulaColumn {
  readonly key: string;
  readonly index: number;
  readonly formula: string;
  readonly body: Area;
}

const formulaColumns = (table: TablePlan): FormulaColumn[] =>
  table.columns.flatMap((column, index) => {
    const col = table.area.left + index;
    return column.key !== null && column.formula
      ? [
          {
            key: column.key,
            index,
            formula: column.formula,
            body: area(table.area.top + 1, col, table.area.bottom, col),
          },
        ]
      : [];
  });

/**
 * Computed columns that need their formula: all of it where it changed, else only the cells that hold nothing. What a person
 * typed over a formula stays; it is theirs, and the summary says so.
 */
function staleColumns(table: TablePlan, found: SheetFound, details: Details): SheetChange['columns'] {
  const seen = found.tables[table.key];
  return formulaColumns(table).flatMap(({ key, index, formula, body }) => {
    const wanted = canonicalFormula(formula, table.name);
    const holds = (cell: unknown): boolean => typeof cell === 'string' && canonicalFormula(cell, table.name) === wanted;
    const unchanged = found.mark.formulas[key] === fingerprint(canonicalFormula(formula));
    const stands = unchanged && (holds(seen?.firstFormulas[index]) || holds(seen?.lastFormulas[index]));
    const typedOver = details.typedOver.get(key) ?? [];
    const stale = stands ? (details.blanks.get(key) ?? []) : without(body, typedOver);
    return stale.map((a) => ({ area: a, formula }));
  });
}

/** A column of cells less some of its cells. */
export function without(column: Area, taken: readonly Area[]): Area[] {
  const rows = [...taken].sort((a, b) => a.top - b.top);
  const left: Area[] = [];
  let top = column.top;
  for (const t of rows) {
    if (t.top > top) left.push({ ...column, top, bottom: t.top - 1 });
    top = Math.max(top, t.bottom + 1);
  }
  if (top <= column.bottom) left.push({ ...column, top });
  return left;
}

/** Rules on the sheet that say what one of ours says, now or when it was last written. */
function ownRules(plan: SheetPlan, found: SheetFound): SheetFound['rules'] {
  const ours = new Set([
    ...plan.rules.map((r) => signature(r.rule)),
    ...Object.values(found.mark.rules).map((m) => m.split('.')[0]),
  ]);
  return found.rules.filter((r) => ours.has(r.signature));
}

function sameRules(plan: SheetPlan, found: SheetFound, details: Details): boolean {
  const own = ownRules(plan, found);
  if (own.length !== plan.rules.length) return false;
  return plan.rules.every(
    (planned) =>
      found.mark.rules[planned.id] === remembered(planned) &&
      own.some(
        (r) => r.signature === signature(planned.rule) && sameAreas(planned.areas, details.ruleAreas.get(r.id) ?? []),
      ),
  );
}
