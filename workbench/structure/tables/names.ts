import { HostError } from '../../host/class';
import type { Table } from '../../model';
import { rewriteBook, rewriter } from '../everywhere';
import { checkName, checkNameIsFree } from '../names';
import { writeHeader } from './shift';

/** Renames a table, in every formula too. Throws HostError InvalidArgument or ItemAlreadyExists. */
export function renameTable(table: Table, name: string): void {
  const { book } = table.sheet;
  checkName(name);
  checkNameIsFree(book, name, table);
  const from = table.name.toLowerCase();
  const rewrite = rewriter(
    () => ({
      struct: (ref) => (ref.table?.toLowerCase() === from ? { ...ref, table: name } : undefined),
      name: (ref) => (!ref.sheetName && ref.name.toLowerCase() === from ? { ...ref, name } : undefined),
    }),
    (formula) => formula.toLowerCase().includes(from),
  );
  rewriteBook(book, rewrite);
  table.name = name;
  book.tell({ kind: 'structure', sheet: table.sheet });
}

/**
 * Renames the column at a zero-based index of a table, in its header cell and in every formula.
 * Throws HostError InvalidArgument for a blank or too long name, or one that another column has.
 */
export function renameTableColumn(table: Table, index: number, name: string): void {
  const column = table.columns[index];
  if (!column) throw new HostError('InvalidArgument', `The table ${table.name} has no column ${index}.`);
  if (name === '' || name.length > 255) {
    throw new HostError('InvalidArgument', `A column of the table ${table.name} needs a name of 1 to 255 characters.`);
  }
  if (table.columns.some((c) => c !== column && c.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError(
      'InvalidArgument',
      `The table ${table.name} already has a column "${name}". Choose another name.`,
    );
  }
  if (column.name !== name) rewriteColumn(table, column.name, name);
  column.name = name;
  writeHeader(table, index);
  table.sheet.book.tell({ kind: 'structure', sheet: table.sheet });
}

function rewriteColumn(table: Table, from: string, to: string): void {
  const lower = from.toLowerCase();
  const tableName = table.name.toLowerCase();
  const rewrite = rewriter(
    ({ table: home }) => ({
      struct: (ref) => {
        const mine = ref.table ? ref.table.toLowerCase() === tableName : home === table;
        if (!mine || !ref.columns?.some((c) => c.toLowerCase() === lower)) return undefined;
        return { ...ref, columns: ref.columns.map((c) => (c.toLowerCase() === lower ? to : c)) };
      },
    }),
    (formula) => formula.includes('['),
  );
  rewriteBook(table.sheet.book, rewrite);
}
