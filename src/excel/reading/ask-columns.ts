import { columnKeys, rememberedColumns } from '../../engine/columns/place-columns';
import { type Inventory, ownTable, type SheetEntry, type TableEntry } from '../../engine/workbook/inventory';
import { columnName } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { VALUE_TEXT } from '../host/limits';
import type { Reader } from './reader';

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
 * Has some columns of a table of ours read, and leaves the others, which may hold long texts, where they are. Columns are
 * asked for by the headers that we remember: the answer takes no round trip of its own unless a person has given one of them
 * another header since.
 * @param most reads only so many of the last rows
 * @returns undefined where the table is gone
 */
export function askColumns(
  talk: Conversation,
  reader: Reader,
  book: Inventory,
  sheet: SheetEntry,
  tableKey: string,
  keys: readonly string[],
  most = Infinity,
): (() => Promise<ColumnCells>) | undefined {
  const seen = ownTable(book, sheet, tableKey);
  if (!seen) return undefined;
  const remembered = rememberedColumns(sheet.mark!, tableKey);
  const around = reader.ask(() => {
    const { columns } = talk.workbook.tables.getItem(seen.id);
    const body = talk.workbook.tables.getItem(seen.id).getDataBodyRange();
    columns.load('items/id,items/name');
    body.load('rowIndex,rowCount,columnIndex');
    return () => ({
      headers: columns.items.map(({ name }) => name),
      columnIds: columns.items.map(({ id }) => id),
      firstRow: body.rowIndex + 1,
      rows: body.rowCount,
      left: body.columnIndex,
    });
  });
  const from = Math.max(0, seen.rows - most);
  const ask = (headers: ReadonlyMap<string, string>, first: number, rows: number): Map<string, CellInput[]> =>
    askRows(talk, reader, seen, headers, first, rows);
  const known = keys.flatMap((key) => (key in remembered.headers ? [[key, remembered.headers[key]] as const] : []));
  const read = ask(new Map(known), from, seen.rows - from);

  return async () => {
    const { headers, columnIds, firstRow, rows, left } = around();
    const found = columnKeys({ headers, columnIds }, remembered);
    const standing = new Map(
      keys.flatMap((key) => (found.includes(key) ? [[key, headers[found.indexOf(key)]] as const] : [])),
    );
    const renamed = [...standing].filter(([key, header]) => header !== remembered.headers[key]);
    if (renamed.length > 0) {
      const again = ask(new Map(renamed), from, rows - from);
      await reader.read();
      for (const [key, values] of again) read.set(key, values);
    }
    return {
      rows,
      from,
      firstRow,
      values: (key) => (standing.has(key) ? read.get(key)! : []),
      letters: (key) => (standing.has(key) ? columnName(left + found.indexOf(key)) : undefined),
      async readRows(first, count) {
        const some = ask(standing, first, count);
        await reader.read();
        return some;
      },
    };
  };
}

/** Has rows of columns read, by the headers that stand over them. */
function askRows(
  talk: Conversation,
  reader: Reader,
  { id, rows }: TableEntry,
  headers: ReadonlyMap<string, string>,
  from: number,
  count: number,
): Map<string, CellInput[]> {
  const read = new Map<string, CellInput[]>([...headers.keys()].map((key) => [key, []]));
  reader.rows({
    count: headers.size === 0 ? 0 : count,
    length: headers.size * VALUE_TEXT,
    ask(first, some) {
      const { columns } = talk.workbook.tables.getItem(id);
      const parts = [...headers].map(([key, header]) => {
        const whole = columns.getItemOrNullObject(header).getDataBodyRange();
        const part = some === rows ? whole : whole.getRow(from + first).getResizedRange(some - 1, 0);
        part.load('values');
        return { key, part };
      });
      return () =>
        parts.flatMap(({ key, part }) => {
          if (part.isNullObject) return [];
          for (const [cell] of part.values) read.get(key)!.push(cell as CellInput);
          return [part.values];
        });
    },
  });
  return read;
}
