import { type Area, colCount, contains, covers, overlaps, rowCount } from '../../sheets/address';
import type { CellInput, SheetPlan, TablePlan } from '../../sheets/plan';
import { appended } from '../difference/diff';
import { formulaColumns } from '../formulas/computed-columns';
import type { Details, SheetState, TableState } from '../workbook/sheet-state';

/** What a cell held when the plan was made. Of most cells of a table only the value was read. */
export type BasisCell = { readonly formula: CellInput } | { readonly value: CellInput };

/** What a plan was made from: the contents of a sheet, as they were read before anything is written. */
export class PlanBasis {
  /** By column of the sheet: the formulas that were read of it, from which row on. */
  private readonly columns: readonly { readonly body: Area; readonly formulas: readonly CellInput[] }[];
  private readonly blank: readonly Area[];

  constructor(
    private readonly plan: SheetPlan,
    private readonly found: SheetState,
    details: Details,
  ) {
    const columns = plan.tables.flatMap((table) => formulaColumns(table));
    this.columns = columns.flatMap(({ id, body }) => {
      const formulas = details.formulas.get(id);
      return formulas ? [{ body, formulas }] : [];
    });
    this.blank = [
      ...columns.flatMap(({ id }) => [...(details.blanks.get(id) ?? [])]),
      ...plan.tables.flatMap((table) => (table.append?.length ? [appended(table)] : [])),
    ];
  }

  /** The tables as they stand before rows and columns come and go. */
  get tables(): readonly TableState[] {
    const { shift, tables } = this.found;
    return this.plan.tables.flatMap(({ key }) => (shift?.tables ?? tables)[key] ?? []);
  }

  /** What the cell held; undefined where it was not read. */
  at(row: number, col: number): BasisCell | undefined {
    const at = { row, col };
    if (this.blank.some((a) => contains(a, at))) return { formula: '' };
    const column = this.columns.find(({ body }) => contains(body, at));
    if (column) return { formula: column.formulas[row - column.body.top] ?? '' };
    const table = this.plan.tables.find((t) => contains(t.area, at));
    // What Excel itself writes into a column that is put in is nobody's.
    if (table && this.found.shift?.isNew(col)) return undefined;
    // What a formula held that is given up is no longer told once the columns that it read from are gone.
    if (table && this.isSettled(table, col)) return undefined;
    if (table) return this.inTable(table, row, col);
    const cell = this.found.cells[row]?.[col];
    return cell === undefined ? undefined : { formula: cell };
  }

  /** Whether nothing stood in an area, as where rows are added. */
  isBlank(area: Area): boolean {
    return this.blank.some((a) => covers(a, area));
  }

  /** The formulas of an area as far as they were read for the plan; undefined where they were not. */
  formulasIn(area: Area): readonly (readonly CellInput[])[] | undefined {
    if (colCount(area) !== 1) return undefined;
    const rows = Array.from({ length: rowCount(area) }, (_, r) => this.at(area.top + r, area.left));
    return rows.every((cell) => cell !== undefined && 'formula' in cell)
      ? rows.map((cell) => [(cell as { formula: CellInput }).formula])
      : undefined;
  }

  /** About how long the formula of a cell of an area is, in an answer, where quotes are escaped. */
  textLength(area: Area): number {
    const lengths = this.columns
      .filter(({ body }) => overlaps(body, area))
      .map(({ formulas }) => String(formulas[0] ?? '').length);
    return 2 * Math.max(USUAL_FORMULA, ...lengths);
  }

  /** Whether a column computed, and is typed in from now on. */
  private isSettled({ key: tableKey, columns, area }: TablePlan, col: number): boolean {
    const { key = null, formula } = columns[col - area.left] ?? {};
    return key !== null && formula === undefined && key in (this.found.mark.formulas[tableKey] ?? {});
  }

  private inTable({ key, area }: TablePlan, row: number, col: number): BasisCell | undefined {
    const table = this.found.tables[key];
    if (!table) return undefined;
    const line = row - area.top - 1;
    const value = line < 0 ? table.headers[col - area.left] : table.values[line]?.[col - area.left];
    return value === undefined ? undefined : { value };
  }
}

/** Formulas on a sheet of ours are about this long, where nothing is known of them. */
const USUAL_FORMULA = 120;
