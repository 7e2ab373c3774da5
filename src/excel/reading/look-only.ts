import type { Inventory } from '../../engine/workbook/inventory';
import { isNewerMark, makingName, MARK_KEY, standingMark, WRITING_KEY, writingToken } from '../../engine/workbook/mark';
import type { Conversation } from '../host/conversation';

/** What stands in the workbook, in one round trip. */
export async function lookOnly(talk: Conversation): Promise<Inventory> {
  const { workbook } = talk;
  const { worksheets, tables, names } = workbook;
  const { application } = workbook;
  workbook.load('readOnly');
  application.load('calculationMode');
  worksheets.load(
    'items/id,items/name,items/protection/protected,items/customProperties/items/key,items/customProperties/items/value',
  );
  tables.load('items/id,items/name,items/worksheet/id,items/rows/count');
  names.load('items/name,items/formula');
  await talk.sync();
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
        mark: standingMark(text, writing),
        ...(writing !== undefined && { writing: writingToken(writing), making: makingName(writing) }),
        ...(isNewerMark(text) && { newer: true }),
      };
    }),
    tables: tables.items.map((t) => ({ id: t.id, name: t.name, sheetId: t.worksheet.id, rows: t.rows.count })),
    names: names.items.map((n) => ({ name: n.name, formula: String(n.formula) })),
  };
}
