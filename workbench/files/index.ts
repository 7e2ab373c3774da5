import type { Workbook } from '../model';
import { readWorkbook } from './read/workbook';
import { writeWorkbook } from './write/workbook';

export { readCsv } from './csv';
export { contentsLostOnSave, lostOnSave } from './carried';

/**
 * Reads an Excel workbook (.xlsx, or .xlsm without its macros) into the model. Dates come as serial numbers of the 1900
 * system. Parts that the model does not hold are kept in `book.carried`; `lostOnSave` names the few that cannot be.
 * @param fileName what messages call the file, and the workbook's name afterwards
 * @throws Error (the promise is rejected) that says what is wrong with the file and what to do
 */
export async function readXlsx(bytes: Uint8Array, fileName = 'Book1.xlsx'): Promise<Workbook> {
  return readWorkbook(bytes, fileName);
}

/**
 * Writes the workbook as an .xlsx file that whoever opens it computes anew. Equal workbooks give equal bytes.
 * @throws Error (the promise is rejected) that names the place where the workbook has something no file can hold
 */
export async function writeXlsx(book: Workbook): Promise<Uint8Array> {
  return writeWorkbook(book);
}
