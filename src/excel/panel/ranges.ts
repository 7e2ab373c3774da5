/** What stands in the cells that a formula names, and in the formula's own. */
import { quoted } from '../../domain/model/fields';
import { grouped } from '../../domain/model/words';
import { parseA1, splitSheet } from '../../sheets/address';
import { type Conversation, inExcel } from '../host/conversation';
import { MOST_LIVE } from '../host/limits';
import type { Place } from './cells';

export type CellValue = string | number | boolean;

export type RangeRead =
  | {
      readonly ok: true;
      readonly rows: readonly (readonly CellValue[])[];
      /** Where they are, where their text does not say it. */
      readonly place?: Required<Place>;
    }
  /** A sentence for the user. */
  | { readonly ok: false; readonly message: string };

/**
 * The values of several ranges, in two round trips for all of them; each on the given sheet or, where its address says so, on
 * another. For results that follow what is typed.
 */
export function readRanges(addresses: readonly string[], sheetId?: string): Promise<RangeRead[]> {
  return inExcel('reading the ranges', async (talk) => {
    const asked = addresses.map((text) => askSize(talk, text, sheetId));
    await talk.sync();
    for (const one of asked) {
      const readable = one.range && one.message() === undefined;
      if (readable) one.range!.load('values');
    }
    await talk.sync();
    return asked.map(({ range, message }): RangeRead => {
      const why = message();
      return why !== undefined ? { ok: false, message: why } : { ok: true, rows: range!.values as CellValue[][] };
    });
  });
}

function askSize(
  talk: Conversation,
  text: string,
  sheetId: string | undefined,
): { range?: Excel.Range; message(): string | undefined } {
  const { sheet: name, address } = splitSheet(text);
  if (!parseA1(address)) return { message: () => `${quoted(text)} is not the address of a range.` };
  const { worksheets } = talk.workbook;
  const wanted = name ?? sheetId;
  const sheet = wanted === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(wanted);
  const range = sheet.getRange(address);
  sheet.load('name');
  range.load('rowCount,columnCount');
  return {
    range,
    message: () => {
      if (sheet.isNullObject) return `There is no sheet ${quoted(name ?? '')}.`;
      const cells = range.rowCount * range.columnCount;
      return cells > MOST_LIVE
        ? `${quoted(text)} has more than ${grouped(MOST_LIVE)} cells; its result shows once it is inserted.`
        : undefined;
    },
  };
}

/** What a cell holds. */
export interface Held {
  readonly formula: string;
  /** Its value, or all that its formula fills. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** What the formula of one cell shows; undefined where its sheet is gone. */
export function readHeld({ sheetId, sheetName, address }: Place): Promise<Held | undefined> {
  return inExcel('reading the cell', async (talk) => {
    const sheet = talk.workbook.worksheets.getItemOrNullObject(sheetId ?? sheetName ?? '');
    const cell = sheet.getRange(address);
    const filled = cell.getSpillingToRangeOrNullObject();
    cell.load('formulas,values');
    filled.load('rowCount,columnCount');
    await talk.sync();
    if (sheet.isNullObject) return undefined;
    const formula = String(cell.formulas[0][0]);
    if (filled.isNullObject || filled.rowCount * filled.columnCount > MOST_LIVE) return { formula, rows: cell.values };
    filled.load('values');
    await talk.sync();
    return { formula, rows: filled.values };
  });
}
