/** Formulas of a template, with parts by their keys, as Excel reads them. */
import type { FormulaMode } from '../domain/model/model';
import { type Area, columnName, type Pos } from '../sheets/address';
import { headerCell, thisRow, wholeColumn } from '../sheets/references';
import type { TableRef } from '../sheets/tables';
import type { Formula } from './template';

/** What `[key]` may stand for where a formula is read. */
export interface Scope {
  readonly mode: FormulaMode;
  /** Tables by key, of this template and those that it reads. */
  readonly tables: Readonly<Record<string, TableRef>>;
  /** What stands for a cell with a key: its name, or its address. */
  readonly cells: Readonly<Record<string, string>>;
  /** What `[key]` is in this place; undefined where it means nothing special here. */
  here?(key: string): string | undefined;
}

export const spelled = (formula: Formula, mode: FormulaMode): string =>
  typeof formula === 'string' ? formula : formula[mode];

/** A quoted text, or a part by its key. */
const PARTS = /"(?:[^"]|"")*"|\[([^[\]]+)\]/g;

/**
 * A formula with every key replaced.
 * @throws Error for a key that nothing has: a mistake in the template
 */
export function resolved(formula: Formula, scope: Scope): string {
  return spelled(formula, scope.mode).replace(PARTS, (whole, key: string | undefined) =>
    key === undefined ? whole : partOf(key, scope),
  );
}

function partOf(key: string, { tables, cells, here }: Scope): string {
  const special = here?.(key) ?? cells[key];
  if (special !== undefined) return special;
  const [table, column] = key.split('.');
  const ref = tables[table];
  const header = ref?.headers[column?.replace('#', '')];
  if (header === undefined) throw new Error(`A formula of a template names [${key}], which is not there.`);
  return column.startsWith('#') ? headerCell(ref.name, header) : wholeColumn(ref.name, header);
}

/** Whether all that a formula reads elsewhere is there. */
export function isReadable(formula: Formula, { mode, tables, cells }: Scope, readings: Iterable<string>): boolean {
  const keys = new Set(readings);
  return [...spelled(formula, mode).matchAll(PARTS)].every(([, key]) => {
    const reading = key?.split('.')[0] ?? '';
    return !keys.has(reading) || reading in tables || key in cells;
  });
}

/** This row's cell of a table's column, by the column's key. */
export const inRow =
  ({ headers }: TableRef) =>
  (key: string): string | undefined =>
    headers[key] === undefined ? undefined : thisRow(headers[key]);

/** A cell that stays the same wherever the formula stands. */
export const fixedCell = ({ row, col }: Pos): string => `$${columnName(col)}$${row + 1}`;

/** Cells that stay the same wherever the formula stands. */
export const fixedArea = ({ top, left, bottom, right }: Area): string =>
  `${fixedCell({ row: top, col: left })}:${fixedCell({ row: bottom, col: right })}`;
