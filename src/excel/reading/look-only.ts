import type { Inventory } from '../../engine/workbook/inventory';
import {
  isDamagedMark,
  isNewerMark,
  makingName,
  MARK_KEY,
  standingMark,
  WRITING_KEY,
  writingToken,
} from '../../engine/workbook/mark';
import type { Conversation } from '../host/conversation';
import { isTooBig } from '../host/failures';
import { readItems } from './reader';

/** What stands in the workbook, in one round trip; in a few more where its names alone are too many for one answer. */
export async function lookOnly(talk: Conversation): Promise<Inventory> {
  try {
    return await look(talk, false);
  } catch (error) {
    if (!isTooBig(error)) throw error;
    return look(talk, true);
  }
}

async function look(talk: Conversation, apart: boolean): Promise<Inventory> {
  const { workbook } = talk;
  const { worksheets, tables } = workbook;
  const { application } = workbook;
  workbook.load('readOnly');
  application.load('calculationMode');
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/customProperties/items/key,items/customProperties/items/value',
  );
  tables.load('items/id,items/name,items/worksheet/id,items/rows/count');
  if (!apart) workbook.names.load('items/name,items/formula');
  await talk.sync();
  const names = (
    apart ? await readItems(talk, workbook.names, { name: true, formula: true }, NAME_TEXT) : workbook.names.items
  ).map(({ name, formula }) => ({ name, formula: String(formula) }));
  return {
    readOnly: workbook.readOnly,
    ...(application.calculationMode === 'Manual' && { manual: true }),
    sheets: worksheets.items.map((sheet) => {
      const property = (key: string): string | undefined =>
        sheet.customProperties.items.find((p) => p.key === key)?.value;
      const [text, writing] = [property(MARK_KEY), property(WRITING_KEY)];
      return {
        id: sheet.id,
        name: sheet.name,
        protected: sheet.protection.protected,
        ...(sheet.visibility !== 'Visible' && { hidden: true }),
        mark: standingMark(text, writing),
        ...(writing !== undefined && { writing: writingToken(writing), making: makingName(writing) }),
        ...(isNewerMark(text) && { newer: true }),
        ...(isDamagedMark(text) && { damaged: true }),
      };
    }),
    tables: tables.items.map((t) => ({ id: t.id, name: t.name, sheetId: t.worksheet.id, rows: t.rows.count })),
    names,
  };
}

/** About how much text a name with its formula is in an answer. */
const NAME_TEXT = 100;
