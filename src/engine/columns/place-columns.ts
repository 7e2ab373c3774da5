import { listed } from '../../domain/model/words';
import type { Placed, TableColumn } from '../../sheets/tables';
import { LostColumns } from '../errors';
import type { TableState } from '../workbook/sheet-state';
import type { ComingColumn, SheetMark } from '../workbook/mark';

export interface PlacedColumns<C extends TableColumn> {
  readonly columns: Placed<C>[];
  readonly warnings: string[];
  /** What is said of the columns that are put in. */
  readonly news: string[];
}

/** What a mark remembers of a table's columns, each by column key. */
export interface RememberedColumns {
  readonly headers: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
  readonly ids: Readonly<Record<string, number>>;
  /** Columns that a writing which broke off may have put in. */
  readonly coming?: Readonly<Record<string, ComingColumn>>;
}

export const rememberedColumns = (mark: SheetMark, table: string): RememberedColumns => ({
  headers: mark.columns[table] ?? {},
  titles: mark.titles?.[table] ?? {},
  ids: mark.ids?.[table] ?? {},
  coming: mark.coming?.[table] ?? {},
});

/** What becomes of columns that were deleted by hand: a person is asked, they come back empty, or the model does without. */
export type Lost = 'ask' | 'restore' | 'drop';

export interface Placing {
  readonly lost?: Lost;
  /** Whether the report can do without a column that was deleted, by its key. */
  readonly canDrop?: (key: string) => boolean;
  /** Keys of columns that go with all that they hold; others that are no longer wanted stay as the user's own. */
  readonly dropped?: readonly string[];
}

interface Slot<C extends TableColumn> {
  readonly key?: string;
  readonly column: C | null;
  /** Place in the table as it stands. */
  readonly from?: number;
}

/**
 * Which of a table's columns is which of ours, by the headers we remember, and where those that are missing go. What can be
 * made again comes back by itself; where people had typed into a column that is gone, they are asked first. A header follows
 * Settings when its name changes there, and stays as a person wrote it otherwise.
 */
export function placeColumns<C extends TableColumn>(
  wanted: readonly C[],
  remembered: RememberedColumns,
  table: TableState,
  { lost = 'ask', canDrop = () => false, dropped = [] }: Placing = {},
): PlacedColumns<C> {
  const { headers: known, titles, coming = {} } = remembered;
  const keys = adopted(columnKeys(table, remembered), wanted, remembered, table);
  const standing = keys.flatMap((key, from): Slot<C>[] => {
    if (key !== undefined && dropped.includes(key)) return [];
    return [{ key, column: wanted.find((c) => c.key === key) ?? null, from }];
  });
  const missing = wanted.filter((c) => !keys.includes(c.key));
  const gone = missing.filter((c) => c.key in known);
  const typed = gone.filter((c) => c.input && !c.optional);
  if (typed.length > 0 && lost !== 'restore')
    throw askAbout(
      typed.map((c) => known[c.key]),
      table.name,
      typed.every((c) => canDrop(c.key)),
    );
  const slots = withMissing(standing, wanted, missing);
  const follows = ({ column: c, from }: Slot<C>): boolean => {
    if (c === null || from === undefined) return false;
    // What was put in may not have its header yet.
    if (c.key in coming && table.headers[from] !== known[c.key]) return table.headers[from] !== c.header;
    return table.headers[from] === known[c.key] && (titles[c.key] ?? known[c.key]) !== c.header;
  };
  const stays = slots.filter((slot) => slot.from !== undefined && !follows(slot));
  const taken = new Set(stays.map(({ from }) => table.headers[from!].toLowerCase()));
  const columns = slots.map((slot): Placed<C> => {
    const { column, from } = slot;
    if (from === undefined) return { column, header: freeHeader(column!.header, taken) };
    const header = table.headers[from];
    return { column, header: column && follows(slot) ? freeHeader(column.header, taken) : header, from };
  });
  const warnings = columns.flatMap(({ column, from }, i) =>
    from === undefined || (column && column.key in coming)
      ? []
      : said(slots[i].key, column, table.headers[from], known),
  );
  const news = [
    ...gone.map((c) =>
      c.input
        ? `The column "${known[c.key]}" was deleted. It is put back, empty.`
        : `The column "${known[c.key]}" was deleted. It is put back.`,
    ),
    ...missing.filter((c) => !(c.key in known)).map((c) => `The column "${c.header}" was added.`),
  ];
  return { columns, warnings, news };
}

/** A table with its columns as they are placed; new ones hold nothing yet. */
export function aligned(table: TableState, columns: readonly { readonly from?: number }[]): TableState {
  const sources = columns.map(({ from }) => from);
  if (sources.length === table.headers.length && sources.every((from, i) => from === i)) return table;
  // Excel gives a new column the number after the highest; should it ever not, the next refresh learns the number.
  let last = Math.max(0, ...sources.flatMap((from) => (from === undefined ? [] : table.columnIds[from])));
  const line = <T>(cells: readonly T[], blank: T): T[] =>
    sources.map((from) => (from === undefined ? blank : cells[from]));
  return {
    name: table.name,
    area: { ...table.area, right: table.area.left + columns.length - 1 },
    headers: line(table.headers, ''),
    columnIds: sources.map((from) => (from === undefined ? ++last : table.columnIds[from])),
    values: table.values.map((cells) => line(cells, '')),
    firstFormulas: line(table.firstFormulas, ''),
    lastFormulas: line(table.lastFormulas, ''),
  };
}

/** Keys of sub-metrics that a report has or had, which no new one may get. */
export const usedKeys = (mark: SheetMark | undefined): string[] =>
  mark
    ? [
        ...Object.keys(mark.columns.accounts ?? {}),
        ...Object.keys(mark.ids?.accounts ?? {}),
        ...(mark.used ?? []),
      ].filter((key) => key.includes('.'))
    : [];

/**
 * A column that was ours once and stayed as the user's own is ours again where it is wanted again, and so is one that a writing
 * put in which broke off.
 */
function adopted<C extends TableColumn>(
  keys: readonly (string | undefined)[],
  wanted: readonly C[],
  { headers: known, ids, coming = {} }: RememberedColumns,
  { columnIds, headers, values }: TableState,
): (string | undefined)[] {
  const isComing = (key: string, i: number): boolean => {
    if (!(key in coming)) return false;
    const { header, index } = coming[key];
    if (headers.includes(header)) return headers[i] === header;
    return i === index && values.every((line) => line[i] === '');
  };
  return keys.map((key, i) => {
    const former = wanted.find(
      (c) => !keys.includes(c.key) && ((!(c.key in known) && ids[c.key] === columnIds[i]) || isComing(c.key, i)),
    );
    return key ?? former?.key;
  });
}

/** Puts missing columns beside their neighbours: after the one before, unless only the one after belongs to the same step. */
function withMissing<C extends TableColumn>(
  standing: readonly Slot<C>[],
  wanted: readonly C[],
  missing: readonly C[],
): Slot<C>[] {
  const slots = [...standing];
  for (const column of missing) {
    const at = wanted.indexOf(column);
    const place = (c: C): number => slots.findIndex((slot) => slot.column?.key === c.key);
    const before = wanted.slice(0, at).findLast((c) => place(c) >= 0);
    const after = wanted.slice(at + 1).find((c) => place(c) >= 0);
    const joins = after && column.step !== undefined && after.step === column.step && before?.step !== column.step;
    const index = before && !joins ? place(before) + 1 : after ? place(after) : slots.length;
    slots.splice(index, 0, { key: column.key, column });
  }
  return slots;
}

/** What there is to say of a column that stands. */
function said(
  key: string | undefined,
  column: TableColumn | null,
  header: string,
  known: Readonly<Record<string, string>>,
): string[] {
  if (!column)
    return key === undefined
      ? []
      : [`The column "${header}" is no longer in Settings. It stays in the table as a column of your own.`];
  if (!(column.key in known)) return [`The column "${header}" is part of the report again.`];
  return header === known[column.key]
    ? []
    : [`The column "${known[column.key]}" is now called "${header}". The report goes by the new name.`];
}

/** The header itself, or the next one that no other column has: `Overall (2)`. */
function freeHeader(wanted: string, taken: Set<string>): string {
  let header = wanted;
  for (let n = 2; taken.has(header.toLowerCase()); n++) header = `${wanted} (${n})`;
  taken.add(header.toLowerCase());
  return header;
}

function askAbout(headers: readonly string[], table: string, droppable: boolean): LostColumns {
  const [is, its, it] = headers.length === 1 ? ['is', 'its', 'it'] : ['are', 'their', 'them'];
  const choices = droppable ? `put ${it} back empty, or take ${it} out of the model` : `put ${it} back empty`;
  return new LostColumns(
    `The report needs ${listed(headers.map((h) => `the column "${h}"`))}, which ${is} no longer in the table "${table}". Undo ${its} deletion and refresh again, or choose in the panel: ${choices}. Nothing was written.`,
    droppable,
  );
}

/**
 * Which column of ours each column is: by Excel's number of it or by the header we remember. Where the numbers do not count,
 * and as many headers of ours are missing between two known neighbours as there are unknown ones, these were renamed by hand.
 */
export function columnKeys(
  { headers, columnIds }: Pick<TableState, 'headers' | 'columnIds'>,
  { headers: known, ids }: RememberedColumns,
): (string | undefined)[] {
  const order = Object.keys(known);
  const byHeader = headers.map((h) => order.find((key) => known[key] === h));
  const byId = columnIds.map((id) => order.find((key) => ids[key] === id));
  // A program that saved the file may have numbered the columns anew: numbers count while they agree with most headers.
  const agree = byHeader.filter((key, i) => key !== undefined && key === byId[i]).length;
  const differ = byHeader.filter((key, i) => key !== undefined && key !== byId[i]).length;
  if (agree > 3 * differ) {
    const numbered = byId.map((key, i) => (isReused(i, byId, byHeader, columnIds, order) ? undefined : key));
    return numbered.map((key, i) => key ?? (numbered.includes(byHeader[i]) ? undefined : byHeader[i]));
  }
  const keys: (string | undefined)[] = byHeader;
  for (let from = 0; from < keys.length; from++) {
    if (keys[from] !== undefined) continue;
    let to = from;
    while (to + 1 < keys.length && keys[to + 1] === undefined) to++;
    const before = from === 0 ? -1 : order.indexOf(keys[from - 1]!);
    const after = to + 1 === keys.length ? order.length : order.indexOf(keys[to + 1]!);
    const lost = order.slice(before + 1, Math.max(before + 1, after)).filter((key) => !keys.includes(key));
    if (lost.length === to - from + 1) lost.forEach((key, i) => (keys[from + i] = key));
    from = to;
  }
  return keys;
}

/**
 * Whether a number that we remember is another column's by now: Excel may give the highest one anew when its column is gone. A
 * column that is renamed stays where it is; one of a person's own stands elsewhere.
 */
function isReused(
  at: number,
  byId: readonly (string | undefined)[],
  byHeader: readonly (string | undefined)[],
  columnIds: readonly number[],
  order: readonly string[],
): boolean {
  const key = byId[at];
  if (key === undefined || byHeader[at] === key || columnIds[at] < Math.max(...columnIds)) return false;
  const sure = byId.map((other, i) => (i !== at && other !== undefined && other === byHeader[i] ? other : undefined));
  const before = sure.slice(0, at).findLast((other) => other !== undefined);
  const after = sure.slice(at + 1).find((other) => other !== undefined);
  const place = order.indexOf(key);
  return (
    (before !== undefined && order.indexOf(before) > place) || (after !== undefined && order.indexOf(after) < place)
  );
}
