/** Cells that a formula means by a name or by a table's column, seen from the cell that holds the formula. */
import { type TableCells, readTableCells } from '../../sheets/table-cells';
import { splitSheet } from '../../sheets/address';
import { inExcel } from '../host/conversation';
import { MOST_LIVE } from '../host/limits';
import type { Place } from './cells';
import type { CellValue, RangeRead } from './ranges';

const NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** Candidates for one text, the first that there is being meant. */
interface Asked {
  readonly cells: TableCells | undefined;
  readonly candidates: readonly Excel.Range[];
  /** Of columns from one to another, the last. */
  readonly last?: Excel.Range;
}

/** What each of the texts means and holds; undefined for one that means none, or too many. */
export function readNamed(texts: readonly string[], from: Place): Promise<(RangeRead | undefined)[]> {
  return inExcel('reading the named cells', async (talk) => {
    const { workbook } = talk;
    const sheet = workbook.worksheets.getItem(from.sheetId ?? from.sheetName ?? '');
    const read = texts.map((text) => ({ text, cells: readTableCells(text) }));
    if (read.every(({ text, cells }) => !cells && !NAME.test(text))) return read.map(() => undefined);
    const around = read.some(({ cells }) => cells?.table === '') ? sheet.getRange(from.address).getTables(false) : null;
    around?.load('items/name');
    if (around) await talk.sync();
    const own = around?.items[0]?.name;
    const asked = read.map(({ text, cells }): Asked => {
      if (!cells && !NAME.test(text)) return { cells, candidates: [] };
      if (!cells) {
        const names = [sheet.names, workbook.names].map((all) => all.getItemOrNullObject(text).getRangeOrNullObject());
        return { cells, candidates: [...names, workbook.tables.getItemOrNullObject(text).getDataBodyRange()] };
      }
      const table = cells.table === '' ? own : cells.table;
      if (table === undefined) return { cells, candidates: [] };
      const found = workbook.tables.getItemOrNullObject(table);
      const [first, last] = cells.columns.map((name) => found.columns.getItemOrNullObject(name).getDataBodyRange());
      return { cells, candidates: [first ?? found.getDataBodyRange()], ...(last && { last }) };
    });
    for (const { candidates, last } of asked) for (const one of [...candidates, last]) one?.load('address');
    await talk.sync();
    const row = sheet.getRange(from.address).getEntireRow();
    const meant = asked.map(({ cells, candidates, last }): Excel.Range | undefined => {
      const found = candidates.find(({ isNullObject }) => !isNullObject);
      if (!found || last?.isNullObject) return undefined;
      const whole = last ? found.getBoundingRect(last) : found;
      return cells?.thisRow ? whole.getIntersectionOrNullObject(row) : whole;
    });
    for (const range of meant) range?.load('address,rowCount,columnCount,worksheet/id,worksheet/name');
    await talk.sync();
    const readable = meant.map((range) => {
      if (!range || range.isNullObject || range.rowCount * range.columnCount > MOST_LIVE) return undefined;
      range.load('values');
      return range;
    });
    await talk.sync();
    return readable.map((range): RangeRead | undefined => {
      if (!range) return undefined;
      const { id, name } = range.worksheet;
      const place = { sheetId: id, sheetName: name, address: splitSheet(range.address).address };
      return { ok: true, rows: range.values as CellValue[][], place };
    });
  });
}
