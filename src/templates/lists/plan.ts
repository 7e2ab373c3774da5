/** The plan of a list's sheet: from data, and from where things stand, to what the sheet is to hold. */
import { columnName } from '../../sheets/address';
import type { CellPlan, RulePlan, SheetPlan, TablePlan, ValidationPlan } from '../../sheets/plan';
import { dataOf, TablePlaces } from '../../sheets/tables';
import { SCORE_SCALE } from '../../sheets/theme';
import { inRow, resolved, type Scope } from '../formulas';
import { asksOf } from '../kinds';
import type { OtherTable } from '../scope';
import { asDescribed } from '../parts';
import { cellPlace, type ListLayout } from './layout';
import type { List, ListColumn, ListRule } from './list';
import { listHeights, listLooks } from './looks';

/** What formulas, rules and choices of a list may name besides its own parts. */
export interface Around {
  readonly mode: Scope['mode'];
  readonly cells: Scope['cells'];
  readonly tables: Readonly<Record<string, Pick<OtherTable, 'ref'> & Partial<OtherTable>>>;
}

/** The tables as formulas name them. */
export const refsOf = ({ tables }: Around): Scope['tables'] =>
  Object.fromEntries(Object.entries(tables).map(([key, { ref }]) => [key, ref]));

/** Rows that a command types: all of a table that is made new, and added below or typed anew in one that stands. */
export type TypedRows = Pick<TablePlan, 'append' | 'replace'>;

/**
 * What the sheet of a list is to be.
 * @param at where it stands, with room for the rows that come
 * @param rows what is typed; the rows of a table that stands stay the user's
 * @param fresh whether the table is to be made
 */
export function planList(list: List, at: ListLayout, around: Around, rows?: TypedRows, fresh = false): SheetPlan {
  // The list may say more of its columns by now than when they were looked for.
  const layout: ListLayout<ListColumn> = { ...at, ...asDescribed(at, list.table.columns) };
  const places = new TablePlaces<ListColumn>(layout);
  const scope: Scope = {
    mode: around.mode,
    cells: { ...around.cells, ...layout.names },
    tables: {
      ...refsOf(around),
      [list.table.key]: places.ref,
    },
  };
  const { top, names } = layout;
  return {
    key: list.key,
    name: layout.sheetName,
    tabColor: list.tabColor,
    freeze: { rows: top + 1, cols: places.col(list.frozen) + 1 },
    cells: [...headingCells(list, layout, scope), ...namedCells(list, layout, scope)],
    fills: [],
    tables: [tablePlan(list, layout, places, scope, rows, fresh)],
    looks: listLooks(list, layout, places),
    columns: places.widths,
    rows: listHeights(list, layout, places),
    outlines: [],
    rules: list.table.rules.map((rule) => rulePlan(rule, places, scope)),
    validations: places.ours.flatMap(({ column }) => validationPlan(column, list, places, around)),
    names: (list.cells ?? []).map((cell) => ({ key: cell.key, name: names[cell.key], ...cellPlace(cell, layout) })),
    ...(list.table.named && {
      formulaNames: list.table.named.map(({ key, column }) => ({
        key,
        name: names[key],
        formula: `=${dataOf(places.ref, column)}`,
      })),
    }),
    charts: [],
    print: {
      landscape: true,
      titleRows: `$${top + 1}:$${top + 1}`,
      margins: { top: 36, bottom: 45, left: 18, right: 18 },
    },
    footer: { left: list.footer, right: 'Page &P of &N' },
  };
}

function headingCells(list: List, layout: ListLayout, scope: Scope): CellPlan[] {
  const at = (line: keyof List['above'], input: string): CellPlan => ({
    row: layout.top - list.above[line],
    col: layout.left,
    input,
  });
  const heading = [at('title', list.title), at('sentence', resolved(list.sentence, scope)), at('hint', list.hint)];
  const named = (list.cells ?? []).map((cell) => cellPlace(cell, layout));
  // Rows that a person inserted may bring a named cell, which moves with them, to where a line of the heading goes.
  return heading.filter(({ row, col }) => !named.some((n) => n.row === row && (n.col === col || n.col - 1 === col)));
}

const namedCells = (list: List, layout: ListLayout, scope: Scope): CellPlan[] =>
  (list.cells ?? []).flatMap((cell) => {
    const { row, col } = cellPlace(cell, layout);
    return [
      { row, col: col - 1, input: cell.label },
      { row, col, input: resolved(cell.formula, scope) },
    ];
  });

function tablePlan(
  { table }: List,
  { columns, tableName }: ListLayout<ListColumn>,
  places: TablePlaces<ListColumn>,
  scope: Scope,
  rows: TypedRows | undefined,
  fresh: boolean,
): TablePlan {
  const here = inRow(places.ref);
  const part = (key: string): string => resolved(`[${key}]`, { ...scope, here });
  const spelled = ({ formula }: ListColumn): string | undefined =>
    typeof formula === 'function' ? formula(part) : formula && resolved(formula, { ...scope, here });
  return {
    key: table.key,
    name: tableName,
    area: places.whole,
    columns: columns.map(({ column, header, from }) => ({
      key: column?.key ?? null,
      header,
      from,
      title: column?.header,
      formula: column ? spelled(column) : undefined,
    })),
    ...(rows &&
      (fresh
        ? { values: [...(rows.replace ?? []).map(({ values }) => values), ...(rows.append ?? [])] }
        : { append: rows.append, replace: rows.replace })),
  };
}

function rulePlan({ id, columns, rule }: ListRule, places: TablePlaces<ListColumn>, scope: Scope): RulePlan {
  const areas = columns ? columns.map((key) => places.body(key)) : places.runs;
  if (rule === 'scoreScale')
    return { id, areas, rule: { type: 'colorScale', stops: [SCORE_SCALE[0], SCORE_SCALE[1], SCORE_SCALE[2]] } };
  const here = (key: string): string | undefined =>
    key in places.ref.headers ? `$${columnName(places.col(key))}${places.firstRow + 1}` : undefined;
  return { id, areas, rule: { type: 'custom', formula: resolved(rule.when, { ...scope, here }), format: rule.format } };
}

function validationPlan(
  { key, kind, ask }: ListColumn,
  { table: { prefix = '' } }: List,
  places: TablePlaces<ListColumn>,
  { tables }: Around,
): ValidationPlan[] {
  if (!ask) return [];
  const [table, column] = ask.choicesFrom?.split('.') ?? [];
  const other = tables[table];
  const area = other?.cellsOf?.(column);
  const choices = area && { sheetName: other.sheetName!, area };
  const at = { cells: places.body(key), heading: places.head(key) };
  const [made, ...about] = asksOf(prefix + key, at, { kind, title: ask.title, ask }, choices);
  const isText = made.rule.type === 'textLength' && ask.errorOfText !== undefined;
  return [{ ...made, error: isText ? ask.errorOfText! : ask.error }, ...about];
}
