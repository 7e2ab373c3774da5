import { readCsv as readRows } from '../../src/domain/tracker';
import { LONGEST_SHEET_NAME, Workbook } from '../model';

/** A plain number as programs write it: grouping and units are for people, and stay text. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Digits that a number would lose: leading zeros of codes, and more than Excel can hold. */
const CODE = /^[+-]?0\d|\d{16}/;

/**
 * Reads CSV text (comma, semicolon, tab or bar between the values) into a workbook of one sheet named after the file.
 * Plain numbers become numbers; everything else, also dates and what looks like a formula, stays the text it is.
 * @throws Error where the text is empty or a quotation mark is never closed
 */
export function readCsv(text: string, fileName = 'Book1.csv'): Workbook {
  const plain = text.replace(/^\ufeff/, '');
  if (plain.trim() === '')
    throw new Error(`${fileName} is empty. Choose a file that has a header row and rows under it.`);
  const { grid, issues } = readRows(plain);
  const [broken] = issues;
  if (broken) {
    throw new Error(
      `${fileName} has a quotation mark in row ${broken.row ?? 1} that is not closed as it should be. ` +
        'Mend that row, or export the file again.',
    );
  }
  const book = new Workbook();
  book.fileName = fileName;
  const sheet = book.addSheet(sheetName(fileName));
  grid.rows.forEach((fields, row) => {
    fields.forEach((field, col) => {
      if (typeof field === 'string' && field !== '') sheet.put(row, col, { value: valueOf(field) });
    });
  });
  return book;
}

function valueOf(field: string): number | string {
  const text = field.trim();
  return NUMBER.test(text) && !CODE.test(text) && Number.isFinite(Number(text)) ? Number(text) : field;
}

/** The file's name without folder and ending, as far as a sheet may be called so. */
function sheetName(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  return (
    base
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, LONGEST_SHEET_NAME)
      .replace(/^'+|'+$/g, '') || 'Sheet1'
  );
}
