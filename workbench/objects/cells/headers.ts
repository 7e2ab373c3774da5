/** Cells of a table's header row: their texts are the column names, never blank and never twice the same. */
import { renameTableColumn } from '../../structure';
import { type Area, intersect, type Sheet, type Table } from '../../model';

/** A name that no other column has: Excel appends the first free number. */
export function uniqueColumnName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = wanted + n;
  return name;
}

/** `Column1`, `Column2` … : the first that no other column has. */
export function freshColumnName(taken: ReadonlySet<string>): string {
  let n = 1;
  while (taken.has(`column${n}`)) n++;
  return `Column${n}`;
}

/** The part of the area that lies in header rows. */
export const headerParts = (sheet: Sheet, a: Area): { table: Table; part: Area }[] =>
  sheet.tables.flatMap((table) => {
    const part = table.headerArea && intersect(table.headerArea, a);
    return part ? [{ table, part }] : [];
  });

/**
 * Renames columns all at once, as when a header row is overwritten; formulas follow.
 * @param wanted new texts by zero-based column; a blank one becomes `Column1` …
 */
export function renameColumns(table: Table, wanted: ReadonlyMap<number, string>): void {
  const taken = new Set(table.columns.filter((_, i) => !wanted.has(i)).map((c) => c.name.toLowerCase()));
  const names = new Map<number, string>();
  for (const [index, text] of wanted) {
    const name = text.trim() === '' ? freshColumnName(taken) : uniqueColumnName(text, taken);
    taken.add(name.toLowerCase());
    names.set(index, name);
  }
  // Where two columns swap names, the later one steps aside first.
  for (const [index, name] of names) {
    const holder = table.columnIndex(name);
    if (holder >= 0 && holder !== index && names.has(holder))
      renameTableColumn(table, holder, `${name} (${table.id}.${holder})`);
  }
  for (const [index, name] of names) if (table.columns[index].name !== name) renameTableColumn(table, index, name);
}
