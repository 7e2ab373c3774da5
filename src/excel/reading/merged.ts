import { type Area, areasOf } from '../../sheets/address';
import { beside, type Conversation } from '../host/conversation';
import { rangeOf } from '../host/ranges';

/** Where merged cells are looked for. */
export interface MergesWanted {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * Reads which cells are merged, list by list. Asked for them, Excel on the desktop forgets what can be undone although nothing
 * changes (office-js 5918): so nobody is to ask where there is nothing that could be merged, and it is asked outside of
 * what is to become one step to undo.
 */
export async function readMerged(talk: Conversation, wanted: readonly MergesWanted[]): Promise<Area[][]> {
  if (wanted.length === 0) return [];
  return beside(talk, async (own) => {
    const asked = wanted.map(({ sheetId, area }) => {
      const merged = rangeOf(own.workbook.worksheets.getItem(sheetId), area).getMergedAreasOrNullObject();
      merged.load('address');
      return merged;
    });
    await own.sync();
    return asked.map((merged) => (merged.isNullObject ? [] : areasOf(merged.address)));
  });
}
