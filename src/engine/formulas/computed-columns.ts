import { area, type Area } from '../../sheets/address';
import type { CellInput, SheetPlan, TablePlan } from '../../sheets/plan';
import type { SheetMark } from '../workbook/mark';
import { columnId } from '../../sheets/tables';
import { ShiftedCells } from '../columns/shifted';
import type { Details, SheetState } from '../workbook/sheet-state';
import { formulaByKey, plannedNames, standingNames, standingPlaces, type TableNames } from './by-key';
import { addressed, spelledOut, type TablePlace } from './spelled-out';
import { isFormula } from '../../sheets/texts';

/** A column of a table of ours that computes. */
export interface FormulaColumn {
  /** Tells it from all columns of the sheet: see `columnId`. */
  readonly id: string;
  readonly key: string;
  readonly index: number;
  readonly formula: string;
  /** Whether it takes the place of what was typed. */
  readonly takesOver?: true;
  /** Its data cells. */
  readonly body: Area;
}

export const formulaColumns = (table: TablePlan): FormulaColumn[] =>
  table.columns.flatMap(({ key, formula, takesOver }, index) => {
    const col = table.area.left + index;
    const body = area(table.area.top + 1, col, table.area.bottom, col);
    const more = takesOver && { takesOver };
    return key !== null && formula ? [{ id: columnId(table.key, key), key, index, formula, ...more, body }] : [];
  });

/** What is remembered of the formulas of a sheet's computed columns: the formulas, with columns by their keys. */
export const formulaTexts = (plan: SheetPlan): SheetMark['formulas'] =>
  byColumn(plan, (table, column) => plannedText(plan, table, column));

/** What is known of computed columns, by table and column key; tables of whose columns nothing is known are left out. */
function byColumn<T>(
  { tables }: SheetPlan,
  of: (table: TablePlan, column: FormulaColumn) => T | undefined,
): Record<string, Record<string, T>> {
  const known = tables.map((table) => {
    const columns = formulaColumns(table).flatMap((column) => {
      const value = of(table, column);
      return value === undefined ? [] : [[column.key, value] as const];
    });
    return [table.key, Object.fromEntries(columns)] as const;
  });
  return Object.fromEntries(known.filter(([, columns]) => Object.keys(columns).length > 0));
}

function plannedText(plan: SheetPlan, table: TablePlan, { formula }: FormulaColumn): string {
  const names = plannedNames(plan);
  return formulaByKey(formula, names, home(names, table));
}

const home = <T extends { key: string }>(names: readonly T[], table: TablePlan): T | undefined =>
  names.find((t) => t.key === table.key);

/** Tells of the formulas that a column's cells hold whose they are. */
class Judge {
  readonly wanted: string;
  private readonly known = new Map<string, string>();
  private readonly patterns: readonly RegExp[];

  constructor(
    plan: SheetPlan,
    private readonly found: SheetState,
    private readonly table: TablePlan,
    private readonly column: FormulaColumn,
    private readonly names = standingNames(plan, found),
  ) {
    this.wanted = plannedText(plan, table, column);
    this.patterns = this.former.map((text) => withoutColumns(text, home(names, table)));
  }

  /** Other formulas that the column had, or that Excel may still give to its new rows. */
  get former(): readonly string[] {
    return this.past.filter((text) => text !== this.wanted);
  }

  /** Every formula that the column had since Excel last saw it filled as a whole, that one first. */
  get past(): readonly string[] {
    const { formulas, former } = this.found.mark;
    const { key } = this.column;
    const last = formulas[this.table.key]?.[key];
    const left = last !== undefined && last !== this.wanted ? [last] : [];
    return [...new Set([...(former?.[this.table.key]?.[key] ?? []), ...left])];
  }

  holds(cell: CellInput | undefined): boolean {
    return isFormula(cell) && this.keyed(cell) === this.wanted;
  }

  /**
   * A formula that we did not write: a person's own. One that lost a column of ours can only be what we wrote.
   * @param says tells whether it is one of ours that another program spelled with addresses
   */
  isForeign(cell: CellInput, says: (cell: string, text: string) => boolean = () => false): boolean {
    if (!isFormula(cell) || this.holds(cell)) return false;
    if ([this.wanted, ...this.past].some((text) => says(cell, text))) return false;
    if (cell.includes('#REF!') && (/[[]|AMPR\./.test(cell) || this.isBroken(cell))) return false;
    return !this.patterns.some((pattern) => pattern.test(this.keyed(cell)));
  }

  /** A formula of ours that lost a sheet or a table it read from: Excel knows the column by it from then on. */
  broken(formulas: readonly CellInput[]): string[] {
    const lost = formulas.find((cell) => isFormula(cell) && cell.includes('#REF!') && !this.isForeign(cell));
    return lost === undefined ? [] : [this.keyed(String(lost))];
  }

  /** Whether it is a formula of ours in which columns are gone. */
  private isBroken(cell: string): boolean {
    return [this.wanted, ...this.past].some((text) => withBrokenColumns(text).test(this.keyed(cell)));
  }

  private keyed(formula: string): string {
    let text = this.known.get(formula);
    if (text === undefined) {
      text = formulaByKey(formula, this.names, home(this.names, this.table));
      this.known.set(formula, text);
    }
    return text;
  }
}

/** Matches a formula also where Excel has put a neighbour in the place of a column that is gone, or drawn a span together. */
function withoutColumns(text: string, names: TableNames | undefined): RegExp {
  const there = new Set(names?.columns.flatMap(({ key }) => (key === null ? [] : [key.toUpperCase()])));
  const pattern = text
    .split(COLUMNS)
    .map((part, i) => {
      const keys = i % 2 === 1 ? [...part.matchAll(/§([^[\]]+)/g)].map(([, key]) => key) : [];
      return keys.every((key) => there.has(key)) ? escaped(part) : ANY_COLUMNS;
    })
    .join('');
  return new RegExp(`^${pattern}$`);
}

/** Matches a formula also where columns in it have become errors. */
const withBrokenColumns = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(COLUMNS)
      .map((part, i) => (i % 2 === 1 ? `(?:${escaped(part)}|#REF!)` : escaped(part)))
      .join('')}$`,
  );

const COLUMNS = /(\[@\[§[^[\]]+\]:\[§[^[\]]+\]\]|\[@?§[^[\]]+\])/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A column or a span of columns, in the forms that `formulaByKey` leaves. */
const ANY_COLUMNS = String.raw`\[@?(?:(?:'.|[^[\]'])+|\[(?:'.|[^[\]'])+\]:\[(?:'.|[^[\]'])+\])\]`;

/** Columns of which every formula has to be looked at before anything is written, since they are to compute something else. */
export const inDoubt = (plan: SheetPlan, found: SheetState, table: TablePlan): FormulaColumn[] =>
  formulaColumns(table).filter((column) => {
    if (found.shift?.isNew(column.body.left)) return false;
    const judge = new Judge(plan, found, table, column);
    const seen = found.tables[table.key];
    const stands = judge.holds(seen?.firstFormulas[column.index]) || judge.holds(seen?.lastFormulas[column.index]);
    const isBroken = seen?.values.some((row) => row[column.index] === '#REF!');
    return judge.former.length > 0 || !stands || isBroken;
  });

/**
 * Cells of a computed column that hold a formula of a person's own.
 * @param elsewhere tables of other sheets that formulas may name
 */
export function foreignCells(
  plan: SheetPlan,
  found: SheetState,
  table: TablePlan,
  column: FormulaColumn,
  formulas: readonly CellInput[],
  elsewhere: readonly TablePlace[] = [],
): Area[] {
  const judge = new Judge(plan, found, table, column);
  const places = standingPlaces(plan, found, true);
  const home = places[plan.tables.filter(({ key }) => found.tables[key]).indexOf(table)];
  const { top } = new ShiftedCells(found).before(column.body);
  return runs(column.body, (row) =>
    judge.isForeign(
      formulas[row] ?? '',
      (cell, text) => spelledOut(text, [...places, ...elsewhere], home, top + row + 1) === addressed(cell, plan.name),
    ),
  );
}

/**
 * Cells of computed columns that need their formula. What a person typed over a formula stays, a value or a formula of
 * their own; it is theirs, and the summary says so.
 */
export function staleColumns(
  plan: SheetPlan,
  found: SheetState,
  details: Details,
): readonly { readonly area: Area; readonly formula: string }[] {
  return plan.tables.flatMap((table) =>
    formulaColumns(table).flatMap((column) => {
      if (column.takesOver) return [{ area: column.body, formula: column.formula }];
      const formulas = details.formulas.get(column.id);
      const typed = details.typedOver.get(column.id) ?? [];
      const judge = new Judge(plan, found, table, column);
      const stale = !formulas
        ? [...(details.blanks.get(column.id) ?? []), ...addedCells(table, column)]
        : judge.former.length > 0 && isWhole(column, details)
          ? [column.body]
          : runs(column.body, (row) => {
              const cell = formulas[row] ?? '';
              return cell === '' || (isFormula(cell) && !judge.holds(cell) && !typed.some((a) => isIn(a, column, row)));
            });
      return stale.map((a) => ({ area: a, formula: column.formula }));
    }),
  );
}

const isIn = ({ top, bottom }: Area, { body }: FormulaColumn, row: number): boolean =>
  top <= body.top + row && body.top + row <= bottom;

/** Whether nobody typed over a cell of the column, so that it can be filled as a whole, which Excel then goes on with. */
const isWhole = ({ id }: FormulaColumn, details: Details): boolean => (details.typedOver.get(id) ?? []).length === 0;

/** What stays remembered of earlier formulas once the columns are as planned. */
export const formerFormulas = (
  plan: SheetPlan,
  found: SheetState,
  details: Details,
): NonNullable<SheetMark['former']> =>
  byColumn(plan, (table, column) => {
    if (isWhole(column, details)) return undefined;
    const judge = new Judge(plan, found, table, column);
    const past = [...new Set([...judge.past, ...judge.broken(details.formulas.get(column.id) ?? [])])];
    // Excel knows the first; a row may have been brought back with one of the last.
    const kept = past.filter((_, i) => i === 0 || i >= past.length - FORMER);
    return past.some((text) => text !== judge.wanted) ? kept : undefined;
  });

/** More changes of formula than these are hardly waiting in one column. */
const FORMER = 8;

function addedCells(table: TablePlan, { body }: FormulaColumn): Area[] {
  const added = table.append?.length ?? 0;
  return added === 0 ? [] : [{ ...body, top: body.bottom - added + 1 }];
}

/** Rows of a column, counted from 0, as runs of cells below each other. */
function runs(body: Area, takes: (row: number) => boolean): Area[] {
  const found: Area[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    if (!takes(row - body.top)) continue;
    const last = found.at(-1);
    if (last?.bottom === row - 1) found[found.length - 1] = { ...last, bottom: row };
    else found.push({ ...body, top: row, bottom: row });
  }
  return found;
}
