import { area, type Area } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import { afterSteps, type At, isPutIn, type Steps } from '../columns/steps';
import type { TableRecord } from './command-record';

/** All that a sheet held. */
export interface SheetCells {
  readonly area: Area;
  readonly cells: readonly (readonly CellInput[])[];
}

/** A sheet on which rows and columns of tables went and came, before and after. */
export interface Reshaped {
  readonly steps: Steps;
  readonly tables: readonly TableRecord[];
  readonly before: SheetCells;
  readonly after: SheetCells;
}

export const heldAt = ({ area: a, cells }: SheetCells, { row, col }: At): CellInput =>
  cells[row - a.top]?.[col - a.left] ?? '';

/** The same sheet with other contents in some cells, which it holds by now. */
export function holding(
  { area: a, cells }: SheetCells,
  now: readonly (At & { readonly holds: CellInput })[],
): SheetCells {
  const lines = cells.map((line) => [...line]);
  for (const { row, col, holds } of now) if (lines[row - a.top]) lines[row - a.top][col - a.left] = holds;
  return { area: a, cells: lines };
}

/** Where a cell came to stand; undefined where it went. */
export function placeAfter({ steps, tables }: Reshaped, { row, col }: At): At | undefined {
  const name = [...steps.dropColumns, ...steps.addColumns][0]?.table;
  const at = afterSteps(steps, tables.find((t) => t.name === name)?.before, { row, col });
  const grown = tables.filter(
    (t) => t.pushed && row > t.before.bottom && col >= t.before.left && col <= t.before.right,
  );
  return at && { ...at, row: at.row + grown.reduce((n, t) => n + t.added, 0) };
}

/**
 * How many columns that went come back with their contents alone: notes and looks that a person gave them are gone with them.
 * One whose cells were gone before has none to lose.
 */
export const bareColumns = (sheets: readonly { readonly reshaped?: Reshaped }[]): number =>
  sheets.reduce((n, { reshaped }) => n + (reshaped?.steps.dropColumns.filter(({ hollow }) => !hollow).length ?? 0), 0);

/** Columns and rows that were added, which go with all that is in them. */
export function goes({ steps, tables }: Reshaped, { row, col }: At): boolean {
  const inColumn = steps.addColumns.some(
    (added) => col === added.area.left && isPutIn(added, row >= added.area.top && row <= added.area.bottom),
  );
  return (
    inColumn ||
    tables.some(({ area: a, added }) => row > a.bottom - added && row <= a.bottom && col >= a.left && col <= a.right)
  );
}

/** The rectangle around both. */
export const around = (a: Area, b: Area): Area =>
  area(Math.min(a.top, b.top), Math.min(a.left, b.left), Math.max(a.bottom, b.bottom), Math.max(a.right, b.right));
