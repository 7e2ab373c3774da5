import type { SheetChange } from '../../engine/difference/sheet-change';
import { ReportError } from '../../engine/errors';
import { type Inventory, type SheetEntry } from '../../engine/workbook/inventory';
import { foreignCell, namesOf } from '../../engine/workbook/unfinished';
import { area, areasOf, toA1 } from '../../sheets/address';
import type { Conversation } from '../host/conversation';
import { lookOnly } from '../reading/look-only';
import { askValues, Reader } from '../reading/reader';

/**
 * Deletes sheets whose making broke off and that are made anew by now. To be called before anything is written.
 * @returns whether there were some: formulas that named them name nothing by now
 * @throws ReportError where one of them holds something that is not of its making
 */
export async function clearUnfinished(
  talk: Conversation,
  { unfinished = [] }: Inventory,
  changes: readonly SheetChange[],
): Promise<boolean> {
  const pairs = unfinished.flatMap((sheet) => {
    const change = changes.find((c) => 'add' in c.sheet && c.sheet.add === sheet.name);
    return change ? [{ sheet, change }] : [];
  });
  if (pairs.length === 0) return false;
  const used = pairs.map(({ sheet }) => talk.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true));
  for (const range of used) range.load('address');
  const book = await lookOnly(talk);
  const reader = new Reader(talk);
  const asked = pairs.flatMap(({ sheet, change }, i) => {
    const [filled] = used[i].isNullObject ? [] : areasOf(used[i].address);
    if (!filled) return [];
    const from = area(0, 0, filled.bottom, filled.right);
    return [{ sheet, change, values: askValues(reader, talk.workbook.worksheets.getItem(sheet.id), from) }];
  });
  await reader.read();
  for (const { sheet, change, values } of asked) refuseForeign(sheet, change, values);
  // Names first: without their sheet they would stay behind, pointing nowhere.
  for (const name of namesOf(
    book,
    pairs.map(({ sheet }) => sheet),
  ))
    talk.workbook.names.getItem(name).delete();
  for (const { sheet } of pairs) talk.workbook.worksheets.getItem(sheet.id).delete();
  await talk.sync();
  return true;
}

function refuseForeign(sheet: SheetEntry, change: SheetChange, values: Parameters<typeof foreignCell>[1]): void {
  const at = foreignCell(change, values);
  if (at)
    throw new ReportError(
      `The sheet "${sheet.name}" was left unfinished when Excel stopped, and holds something else by now, in ${toA1(area(at.row, at.col))}. Move that to another sheet or rename the sheet, then try again. Nothing was written.`,
      [],
      { wrote: 'nothing', retry: true },
    );
}
