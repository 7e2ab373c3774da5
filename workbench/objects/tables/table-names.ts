import type { Workbook } from '../../model';

const taken = (book: Workbook, name: string): boolean =>
  book.table(name) !== undefined || book.name(name) !== undefined;

/** `Table1`, `Table2` … : the first that no table or name has. With a stem: the stem and the first free number. */
export function freeTableName(book: Workbook, stem?: string): string {
  const start = stem === undefined ? 'Table' : stem.replace(/\d+$/, '');
  let n = stem === undefined ? 1 : 2;
  while (taken(book, `${start}${n}`)) n++;
  return `${start}${n}`;
}
