import type { TableRecord } from '../../engine/undo/command-record';
import { hasMoved } from '../../engine/undo/row-order';
import type { Area } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import { askArea } from '../host/ranges';

/** Where a table stands. */
export interface Place {
  /** The id of its sheet. */
  readonly id: string;
  readonly name: string;
  readonly area: Area;
}

/** A table that a command wrote to, as it stood when it was asked for; to be looked at once Excel has answered. */
export interface StoodTable {
  readonly table: TableRecord;
  isThere(): boolean;
  where(): Area;
  /** Whether it is gone, or stands elsewhere than the command left it, or its rows do. */
  hasMoved(): boolean;
}

export function askStood(sheet: Excel.Worksheet, table: TableRecord): StoodTable {
  const now = sheet.tables.getItemOrNullObject(table.name);
  const where = askArea(now.getRange());
  const first = now.columns.getItemAt(0).getDataBodyRange();
  if (table.keys) first.load('values');
  const keys = (): CellInput[] => (table.keys ? (first.values as CellInput[][]).map(([key]) => key) : []);
  const isThere = (): boolean => !now.isNullObject;
  return { table, isThere, where, hasMoved: () => !isThere() || hasMoved(table, where(), keys()) };
}
