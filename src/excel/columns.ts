import type { Placed, TableColumn } from '../sheets/tables';
import { ReportError } from './errors';
import type { TableFound } from './found';
import type { SheetMark } from './marks';

export interface PlacedColumns<C extends TableColumn> {
  readonly columns: Placed<C>[];
  readonly warnings: string[];
}

/** What a mark remembers of a table's columns, each by column key. */
export interface RememberedColumns {
  readonly headers: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
  readonly ids: Readonly<Record<string, number>>;
}

export const rememberedColumns = (mark: SheetMark, table: string): RememberedColumns => ({
  headers: mark.columns[table] ?? {},
  titles: mark.titles?.[table] ?? {},
  ids: mark.ids?.[table] ?? {},
});

/**
 * Which of a table's columns is which of ours, by the headers we remember. Refuses where one of ours is missing, since its
 * formulas and values would have no place. A header follows Settings when its name changes there, and stays as a person
 * wrote it otherwise.
 */
export function placeColumns<C extends TableColumn>(
  wanted: readonly C[],
  remembered: RememberedColumns,
  table: TableFound,
): PlacedColumns<C> {
  const { headers: known, titles } = remembered;
  const keys = columnKeys(table, remembered);
  refuseMissing(
    wanted.filter((c) => !keys.includes(c.key)),
    known,
    table.name,
  );
  const warnings: string[] = [];
  const at = keys.map((key) => wanted.find((c) => c.key === key));
  const follows = at.map(
    (c, i) => c !== undefined && table.headers[i] === known[c.key] && (titles[c.key] ?? known[c.key]) !== c.header,
  );
  const taken = new Set(table.headers.filter((_, i) => !follows[i]).map((h) => h.toLowerCase()));
  const columns = table.headers.map((header, i): Placed<C> => {
    const column = at[i];
    if (!column) {
      if (keys[i])
        warnings.push(
          `The column "${header}" is no longer in Settings. It stays in the table as a column of your own.`,
        );
      return { column: null, header };
    }
    const renamedByHand = header !== known[column.key];
    if (renamedByHand)
      warnings.push(`The column "${known[column.key]}" is now called "${header}". The report goes by the new name.`);
    return { column, header: follows[i] ? freeHeader(column.header, taken) : header };
  });
  return { columns, warnings };
}

/** The header itself, or the next one that no other column has: `Overall (2)`. */
function freeHeader(wanted: string, taken: Set<string>): string {
  let header = wanted;
  for (let n = 2; taken.has(header.toLowerCase()); n++) header = `${wanted} (${n})`;
  taken.add(header.toLowerCase());
  return header;
}

function refuseMissing(missing: readonly TableColumn[], known: Readonly<Record<string, string>>, table: string): void {
  const gone = missing.filter((c) => c.key in known);
  const added = missing.filter((c) => !(c.key in known));
  if (gone.length > 0) {
    const [is, them] = gone.length === 1 ? ['is', 'it'] : ['are', 'them'];
    throw new ReportError(
      `The report needs ${list(gone.map((c) => `the column "${known[c.key]}"`))}, which ${is} no longer in the table "${table}". Undo the deletion to bring ${them} back and refresh again; nothing was written.`,
    );
  }
  if (added.length > 0) {
    throw new ReportError(
      `Settings lists ${list(added.map((c) => `"${c.header}"`))}, for which the table "${table}" has no column. Take ${added.length === 1 ? 'it' : 'them'} off the list of sub-metrics and refresh again; nothing was written.`,
    );
  }
}

/**
 * Which column of ours each column is: by Excel's number of it or by the header we remember. Where the numbers do not count,
 * and as many headers of ours are missing between two known neighbours as there are unknown ones, these were renamed by hand.
 */
export function columnKeys(
  { headers, columnIds }: TableFound,
  { headers: known, ids }: RememberedColumns,
): (string | undefined)[] {
  const order = Object.keys(known);
  const byHeader = headers.map((h) => order.find((key) => known[key] === h));
  const byId = columnIds.map((id) => order.find((key) => ids[key] === id));
  // A program that saved the file may have numbered the columns anew: numbers count while they agree with most headers.
  const agree = byHeader.filter((key, i) => key !== undefined && key === byId[i]).length;
  const differ = byHeader.filter((key, i) => key !== undefined && key !== byId[i]).length;
  if (agree > 3 * differ) return byId.map((key, i) => key ?? (byId.includes(byHeader[i]) ? undefined : byHeader[i]));
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

const list = (parts: string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
