import { columnKeys, rememberedColumns } from '../../engine/columns/place-columns';
import { type Inventory, ownTable, type SheetEntry } from '../../engine/workbook/inventory';
import { columnName } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { ROWS_AT_A_TIME } from '../host/limits';

/** Some columns of a table of ours, each by its key; a column that is gone has no values. */
export interface ColumnCells {
  /** Data rows of the table. */
  readonly rows: number;
  /** Sheet row of the first data row, from 1. */
  readonly firstRow: number;
  /** The first data row whose values were read, from 0. */
  readonly from: number;
  /** Values of a column, from that row on. */
  values(key: string): readonly CellInput[];
  /** Letters of a column. */
  letters(key: string): string | undefined;
  /** Reads some rows of these columns, counted from 0, in as many round trips as they take. */
  readRows(first: number, count: number): Promise<ReadonlyMap<string, readonly CellInput[]>>;
}

/**
 * Queues the reading of some columns of a table of ours, and leaves the others, which may hold long texts, where they are.
 * Columns are asked for by the headers that we remember: the answer takes no round trip of its own unless a person has given
 * one of them another header since.
 * @param most reads only so many of the last rows
 * @returns undefined where the table is gone
 */
export function askColumns(
  talk: Conversation,
  book: Inventory,
  sheet: SheetEntry,
  tableKey: string,
  keys: readonly string[],
  most = Infinity,
): (() => Promise<ColumnCells>) | undefined {
  const seen = ownTable(book, sheet, tableKey);
  if (!seen) return undefined;
  const table = talk.workbook.tables.getItem(seen.id);
  const remembered = rememberedColumns(sheet.mark!, tableKey);
  const { columns } = table;
  const body = table.getDataBodyRange();
  columns.load('items/id,items/name');
  body.load('rowIndex,rowCount,columnIndex');
  const from = Math.max(0, seen.rows - most);
  const ask = (header: string, first = from, count = seen.rows - first): Excel.Range => {
    const whole = columns.getItemOrNullObject(header).getDataBodyRange();
    const range = first > 0 || count < seen.rows ? whole.getRow(first).getResizedRange(count - 1, 0) : whole;
    range.load('values');
    return range;
  };
  const asked = new Map(
    keys.flatMap((key) => (key in remembered.headers ? [[key, ask(remembered.headers[key])]] : [])),
  );

  return async () => {
    const headers = columns.items.map(({ name }) => name);
    const known = columnKeys({ headers, columnIds: columns.items.map(({ id }) => id) }, remembered);
    const standing = keys.filter((key) => known.includes(key));
    const header = (key: string): string => headers[known.indexOf(key)];
    const renamed = standing.filter((key) => header(key) !== remembered.headers[key]);
    for (const key of renamed) asked.set(key, ask(header(key)));
    if (renamed.length > 0) await talk.sync();
    const cells = (range: Excel.Range): CellInput[] => range.values.map(([cell]) => cell as CellInput);
    return {
      rows: body.rowCount,
      from,
      firstRow: body.rowIndex + 1,
      values: (key) => (standing.includes(key) ? cells(asked.get(key)!) : []),
      letters: (key) => (standing.includes(key) ? columnName(body.columnIndex + known.indexOf(key)) : undefined),
      async readRows(first, count) {
        const read = new Map<string, CellInput[]>(standing.map((key) => [key, []]));
        for (let at = first; at < first + count; at += ROWS_AT_A_TIME) {
          const size = Math.min(ROWS_AT_A_TIME, first + count - at);
          const ranges = standing.map((key) => [key, ask(header(key), at, size)] as const);
          // eslint-disable-next-line layers/sync-in-loop -- an answer has to stay below 5 MB, so there is one for each that is full
          await talk.sync();
          for (const [key, range] of ranges) read.get(key)!.push(...cells(range));
        }
        return read;
      },
    };
  };
}
