import { area, type Area } from '../../sheets/address';
import type { CellInput, CellPlan, FillPlan, SheetPlan, TablePlan, ValidationPlan } from '../../sheets/plan';
import { columnId } from '../../sheets/tables';
import { isFormula } from '../../sheets/texts';
import { type CellBlock, isEmpty, type SheetChange } from './sheet-change';
import { formerFormulas, formulaColumns, formulaTexts, staleColumns } from '../formulas/computed-columns';
import type { Details, SheetState, TableState } from '../workbook/sheet-state';
import { doubtfulMark } from './doubtful-mark';
import { cellPrints, differingCells, repainted } from './heading';
import { lastRow, leftDressed, lookPrint } from './look-prints';
import { looksOfNew, widthsOfNew } from '../columns/new-columns';
import { fingerprint, MARK_VERSION, type SheetMark } from '../workbook/mark';
import { type Shift, regrouped } from '../columns/reshape';
import { inPlace, remembered, ruleChange } from './rules';
import { asTyped, inputAsTyped } from '../formulas/as-typed';

/** All that a sheet which is not there yet needs. */
export function createSheet(plan: SheetPlan): SheetChange {
  const formula = (c: CellPlan): boolean => isFormula(c.input);
  return {
    sheet: { add: plan.name },
    values: [...blocks(plan.cells.filter((c) => !formula(c))), ...plan.tables.map(wholeTable)],
    formulas: blocks(plan.cells.filter(formula)),
    columns: [
      ...plan.tables.flatMap((table) =>
        formulaColumns(table).map(({ body, formula: text }) => ({ area: body, formula: text })),
      ),
      ...plan.fills,
    ],
    room: [],
    tables: plan.tables.map(({ name, area: a, filter }) => ({ name, area: a, ...(filter === false && { filter }) })),
    resizes: [],
    names: namesOf(plan),
    looks: plan.looks,
    dropRules: [],
    keptRules: [],
    rules: inPlace(plan.rules),
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
  found: SheetState,
  details: Details,
  bookNames: ReadonlySet<string>,
): SheetChange {
  const { mark } = found;
  const differing = differingCells(plan, found);
  const painted = repainted(
    plan,
    found,
    plan.looks.filter((l) => mark.looks[l.id] !== lookPrint(l)),
  );
  const page = pageOf(plan);
  const nextMark = markOf(plan, found, formerFormulas(plan, found, details));
  const rules = ruleChange(plan, found, details);
  const change: SheetChange = {
    sheet: { id: found.id },
    ...(found.shift && reshapeOf(plan, found.shift, details)),
    values: [
      ...blocks(differing.filter((c) => !isFormula(c.input))),
      ...plan.tables.flatMap((table) => headerCells(table, found.tables[table.key])),
      ...plan.tables.flatMap(typedRows),
      ...plan.fills.flatMap((f) => leftOver(f, mark.fills[f.id])),
    ],
    formulas: blocks(differing.filter((c) => isFormula(c.input))),
    columns: [...staleColumns(plan, found, details), ...plan.fills.filter((f) => isStale(f, found))],
    room: plan.tables.filter((t) => details.hemmedIn.has(t.key)).map(appended),
    tables: [],
    resizes: plan.tables.filter((t) => t.append?.length).map(({ name, area: a }) => ({ name, area: a })),
    names: namesOf(plan).filter((n) => !bookNames.has(n.name.toLowerCase())),
    looks: [
      ...looksOfNew(plan, found, details),
      ...plan.looks.flatMap((l) => leftDressed(l, mark.looks[l.id])),
      ...painted,
    ],
    dropRules: rules.drop,
    keptRules: rules.keep,
    rules: rules.add,
    validations: plan.validations.flatMap((v) => missingValidation(v, mark, details)),
    widths: found.shift ? widthsOfNew(plan, found.shift) : [],
    heights: [],
    outlines: plan.outlines.filter((o) => !mark.outlines.some((known) => sharesColumns(known, o.id))),
    newCharts: plan.charts.filter((c) => !(c.id in mark.charts) && !(c.id in found.charts)),
    // A chart that a person deleted stays deleted.
    charts: plan.charts
      .filter((c) => mark.charts[c.id] !== fingerprint(c) && c.id in found.charts)
      .map((c) => ({ plan: c, standing: found.charts[c.id] })),
    page: fingerprint(page) === mark.page ? undefined : page,
    footer: fingerprint(plan.footer) === mark.footer ? undefined : plan.footer,
    // With its next mark goes the sign that a writing broke off, where that came so far that nothing else is left to do.
    mark: !found.brokeOff && fingerprint(nextMark) === fingerprint(mark) ? undefined : nextMark,
  };
  if (isEmpty(change)) return change;
  return { ...change, mark: { ...nextMark, stamp: (mark.stamp ?? 0) + 1 }, doubtful: doubtfulMark(mark, change) };
}

/** Grouping columns again would put a group into a group. An outline is named by the keys of its columns. */
const sharesColumns = (known: string, planned: string): boolean =>
  known.split('+').some((key) => planned.split('+').includes(key));

/** The columns and rows that come and go; nothing where none does. */
function reshapeOf(plan: SheetPlan, shift: Shift, { closed }: Details): Pick<SheetChange, 'reshape'> {
  const { dropRows, dropColumns, addColumns } = shift.steps;
  if (dropRows.length + dropColumns.length + addColumns.length === 0) return {};
  return { reshape: { ...shift.steps, regroup: regrouped(plan.outlines, shift, closed) } };
}

/** Whether a fill says something else than before, or lost a column that it reads from. */
const isStale = (fill: FillPlan, { mark, cells }: SheetState): boolean =>
  mark.fills[fill.id] !== fillPrint(fill) || String(cells[fill.area.top]?.[fill.area.left] ?? '').includes('#REF!');

/** What is remembered of a fill: its formula, and where it ended. */
const fillPrint = ({ formula, area: a }: FillPlan): string =>
  `${fingerprint([formula, a.left, a.right, a.top])}:${a.bottom}`;

/** Cells that a longer fill left behind, to be emptied. */
function leftOver({ area: a }: FillPlan, remembered = ''): CellBlock[] {
  const bottom = lastRow(remembered);
  if (bottom <= a.bottom) return [];
  const empty = Array.from({ length: a.right - a.left + 1 }, () => '');
  return [{ area: { ...a, top: a.bottom + 1, bottom }, cells: Array.from({ length: bottom - a.bottom }, () => empty) }];
}

const namesOf = ({ names, formulaNames = [] }: SheetPlan) => [...names, ...formulaNames];

const pageOf = (plan: SheetPlan): NonNullable<SheetChange['page']> => ({
  print: plan.print,
  freeze: plan.freeze,
  tabColor: plan.tabColor,
});

/** What will be remembered of the sheet once it is as planned. */
function markOf(plan: SheetPlan, found?: SheetState, former: SheetMark['former'] = {}): SheetMark {
  const byColumn = <T>(of: (column: TablePlan['columns'][number], index: number, table: TablePlan) => T | undefined) =>
    Object.fromEntries(
      plan.tables.map((table) => {
        const entries = table.columns.map((c, i) => [c.key, of(c, i, table)] as const);
        return [table.key, Object.fromEntries(entries.filter(([key, value]) => key !== null && value !== undefined))];
      }),
    ) as Record<string, Record<string, T>>;
  return {
    version: MARK_VERSION,
    sheet: plan.key,
    ...(plan.owner && { owner: plan.owner }),
    stamp: found ? (found.mark.stamp ?? 0) : 1,
    tables: Object.fromEntries(plan.tables.map((t) => [t.key, t.name])),
    columns: byColumn((c) => c.header),
    titles: byColumn((c) => c.title ?? c.header),
    // Excel numbers the columns of a new table from 1; should it ever not, the next refresh learns the numbers.
    ids: withFormer(
      byColumn((_, i, table) => (found ? found.tables[table.key]?.columnIds[i] : i + 1)),
      found,
    ),
    ...twinsOf(found),
    names: Object.fromEntries(namesOf(plan).map((n) => [n.key, n.name])),
    looks: Object.fromEntries(plan.looks.map((l) => [l.id, lookPrint(l)])),
    rules: found?.unreadRules ? found.mark.rules : Object.fromEntries(plan.rules.map((r) => [r.id, remembered(r)])),
    formulas: formulaTexts(plan),
    former,
    used: found && gone(found, plan),
    ...sourceOf(plan, found),
    fills: Object.fromEntries(plan.fills.map((f) => [f.id, fillPrint(f)])),
    cells: cellPrints(plan),
    validations: Object.fromEntries(plan.validations.map((v) => [v.id, fingerprint(v.rule)])),
    charts: Object.fromEntries(plan.charts.map((c) => [c.id, fingerprint(c)])),
    outlines: [...plan.outlines.map((o) => o.id), ...standingOutlines(plan, found)],
    page: fingerprint(pageOf(plan)),
    footer: fingerprint(plan.footer),
  };
}

/** Which of several sheets with one mark is ours is found out once, and remembered with the copies that were told. */
function twinsOf(found: SheetState | undefined): Pick<SheetMark, 'twins'> {
  const twins = found?.copies?.length ? { own: found.id, told: found.copies } : found?.mark.twins;
  return twins ? { twins } : {};
}

/** Groups that are made no longer, as where somebody's column stands among theirs, and whose columns stand grouped all the same. */
const standingOutlines = ({ tables, outlines }: SheetPlan, found: SheetState | undefined): string[] => {
  const keys = new Set(
    tables.flatMap((table) =>
      table.columns.flatMap(({ key }) => (key === null ? [] : [key, columnId(table.key, key)])),
    ),
  );
  return (found?.mark.outlines ?? []).filter(
    (known) => !outlines.some(({ id }) => sharesColumns(known, id)) && known.split('+').some((key) => keys.has(key)),
  );
};

const sourceOf = ({ source }: SheetPlan, found: SheetState | undefined): Pick<SheetMark, 'source'> => {
  const kept = source ?? found?.mark.source;
  return kept ? { source: kept } : {};
};

/** Keys of columns that were ours, and are neither planned nor there. */
function gone({ mark, tables }: SheetState, plan: SheetPlan): readonly string[] | undefined {
  const planned = new Set(plan.tables.flatMap((t) => t.columns.map(({ key }) => key)));
  const stands = (table: string, key: string): boolean =>
    tables[table]?.columnIds.includes(mark.ids?.[table]?.[key] ?? -1) ?? false;
  const lost = Object.entries(mark.columns).flatMap(([table, headers]) =>
    Object.keys(headers).filter((key) => !planned.has(key) && !stands(table, key)),
  );
  const all = [...new Set([...(mark.used ?? []), ...lost])].filter((key) => !planned.has(key));
  return all.length > 0 ? all : undefined;
}

/** Columns that were ours once and still stand keep their numbers: earlier formulas of ours may name them. */
function withFormer(ids: NonNullable<SheetMark['ids']>, found: SheetState | undefined): SheetMark['ids'] {
  const former = (table: string): [string, number][] =>
    Object.entries(found?.mark.ids?.[table] ?? {}).filter(([, id]) => found?.tables[table]?.columnIds.includes(id));
  return Object.fromEntries(
    Object.entries(ids).map(([table, now]) => {
      const taken = new Set(Object.values(now));
      const kept = former(table).filter(([key, id]) => !(key in now) && !taken.has(id));
      return [table, { ...now, ...Object.fromEntries(kept) }];
    }),
  );
}

/** Cells in as few rectangles as their rows allow: neighbours in a row go together, equal runs below each other too. */
function blocks(cells: readonly CellPlan[]): CellBlock[] {
  const rows = new Map<number, CellPlan[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows].map(([row, line]) => {
    const left = Math.min(...line.map((c) => c.col));
    const right = Math.max(...line.map((c) => c.col));
    const inputs: (CellInput | null)[] = Array.from({ length: right - left + 1 }, () => null);
    for (const c of line) inputs[c.col - left] = inputAsTyped(c.input);
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

/** Headers that changed. Where columns pass their names on, each steps aside first: no two may ever be called the same. */
function headerCells(table: TablePlan, found: TableState | undefined): CellBlock[] {
  if (!found) return [];
  const block = (i: number, header: string): CellBlock => ({
    area: area(table.area.top, table.area.left + i),
    cells: [[asTyped(header)]],
  });
  const changed = table.columns.flatMap(({ key, header }, i) =>
    key !== null && found.headers[i] !== header ? [{ i, header }] : [],
  );
  const standing = new Set(found.headers.map((h) => h.toLowerCase()));
  const passed = changed.some(({ header }) => standing.has(header.toLowerCase()));
  const aside = passed ? changed.map(({ i, header }) => block(i, `${header} (column ${i + 1})`)) : [];
  return [...aside, ...changed.map(({ i, header }) => block(i, header))];
}

/** Cells that have no validation at all get ours; what a person put in its place stays. */
function missingValidation(plan: ValidationPlan, mark: SheetMark, details: Details): ValidationPlan[] {
  const known = mark.validations?.[plan.id];
  if (known !== undefined && known !== fingerprint(plan.rule)) return [plan];
  return (details.unvalidated.get(plan.id) ?? []).map((a) => ({ ...plan, area: a }));
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
