import { HostError } from '../host/class';
import { type Area, area, covers, quoteSheet, type Sheet, type Shift, toA1 } from '../model';
import { along, isInsertion, lengthAlong } from './shift';

/** Refuses a shift that Excel refuses: through a table or a merged area, or over the sheet's end. */
export function checkShift(sheet: Sheet, where: Area, by: Shift['by']): void {
  const push = along(by, where);
  const moving = area(push.top, push.left, lengthAlong(by) - 1, push.right);
  const address = `${quoteSheet(sheet.name)}!${toA1(where)}`;
  if (isInsertion(by)) checkEnd(sheet, push, by, address);

  const inTheWay = (a: Area): boolean => {
    const x = along(by, a);
    const touched = x.right >= moving.left && x.left <= moving.right && x.bottom >= moving.top;
    return touched && (x.left < moving.left || x.right > moving.right);
  };
  for (const table of sheet.tables) {
    if (inTheWay(table.area)) {
      throw new HostError(
        'InsertDeleteConflict',
        `This operation would shift only a part of the table ${table.name}. ` +
          `Choose whole table rows or columns instead of ${address}.`,
      );
    }
    if (by === 'up' && table.headerArea && covers(where, table.headerArea) && !covers(where, table.area)) {
      throw new HostError(
        'InsertDeleteConflict',
        `${address} contains the header row of the table ${table.name}, which cannot be deleted without the table.`,
      );
    }
  }
  const merge = sheet.merges.find(inTheWay);
  if (merge) {
    throw new HostError(
      'MergedRangeConflict',
      `This operation would shift only a part of the merged cells ${toA1(merge)}. Unmerge them, or choose whole rows or columns.`,
    );
  }
}

function checkEnd(sheet: Sheet, push: Area, by: Shift['by'], address: string): void {
  const count = push.bottom - push.top + 1;
  const length = lengthAlong(by);
  const pushedOff = along(by, area(Math.max(push.top, length - count), push.left, length - 1, push.right));
  for (const [, , cell] of sheet.cellsIn(pushedOff)) {
    if (cell.value !== null || cell.formula !== undefined) {
      throw new HostError(
        'NonBlankCellOffSheet',
        `Inserting at ${address} would push cells with contents off the end of the sheet. Clear ${toA1(pushedOff)} first.`,
      );
    }
  }
  if (sheet.tablesOver(pushedOff).length > 0 || sheet.merges.some((m) => covers(pushedOff, m))) {
    throw new HostError(
      'NonBlankCellOffSheet',
      `Inserting at ${address} would push a table or merged cells off the end of the sheet.`,
    );
  }
}
