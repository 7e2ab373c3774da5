import { decodeText } from '../../../src/domain/tracker';
import { readCsv, readXlsx } from '../../files';
import { type CellFormat, DEFAULT_FORMAT, Workbook } from '../../model';

const SAMPLE_SHEET = 'Key accounts';
/** Excel counts days from 1899-12-30. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const HEADER: CellFormat = {
  ...DEFAULT_FORMAT,
  font: { ...DEFAULT_FORMAT.font, bold: true },
  fill: '#EEF1F5',
  vertical: 'Center',
  wrap: true,
};
const DATE: CellFormat = { ...DEFAULT_FORMAT, numberFormat: 'd mmm yyyy' };
const MONEY: CellFormat = { ...DEFAULT_FORMAT, numberFormat: '$#,##0' };
const POINTS_PER_CHARACTER = 5.6;
const WIDEST = 24;

/** A workbook with one empty sheet. */
export function newBook(): Workbook {
  const book = new Workbook();
  book.addSheet('Sheet1');
  return book;
}

/** The sample tracker as an account manager keeps it: a sheet of a workbook, with real dates and amounts. */
export function sampleBook(csv: string): Workbook {
  const book = readCsv(csv, `${SAMPLE_SHEET}.csv`);
  book.fileName = `${SAMPLE_SHEET}.xlsx`;
  const sheet = book.sheets[0]!;
  const used = sheet.usedArea()!;
  const widths: number[] = [];
  for (const [row, col, cell] of sheet.cellsIn(used)) {
    const text = String(cell.value);
    const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (row === used.top) cell.format = HEADER;
    else if (date) {
      cell.value = (Date.parse(text) - EPOCH) / DAY;
      cell.format = DATE;
    } else if (typeof cell.value === 'number' && cell.value > 1000) cell.format = MONEY;
    const longest = row === used.top ? longestWord(text) : text.length;
    widths[col] = Math.max(widths[col] ?? 0, longest);
  }
  widths.forEach((characters, col) =>
    sheet.columns.set(col, { size: (Math.min(characters, WIDEST) + 3) * POINTS_PER_CHARACTER }),
  );
  sheet.rowBands.set(used.top, { size: 45 });
  sheet.freeze = { rows: used.top + 1, cols: used.left + 1 };
  return book;
}

const longestWord = (text: string): number => Math.max(...text.split(/\s+/).map((word) => word.length));

/**
 * Opens a file that somebody dropped or chose.
 * @throws Error with a sentence for the user where it is neither a workbook nor a CSV file, or cannot be read
 */
export async function openFile(file: File): Promise<Workbook> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.(xlsx|xlsm)$/i.test(file.name)) return readXlsx(bytes, file.name);
  if (/\.(csv|tsv|txt)$/i.test(file.name)) return readCsv(decodeText(bytes), file.name);
  throw new Error(`"${file.name}" cannot be opened here. Choose an Excel workbook (.xlsx) or a CSV file (.csv).`);
}

/** The file of a workbook, under its name. */
export const xlsxFile = (bytes: Uint8Array, fileName: string): File =>
  new File([bytes as Uint8Array<ArrayBuffer>], xlsxName(fileName), {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });

/** The name under which the workbook is saved: its own, as an Excel workbook. */
export const xlsxName = (fileName: string): string => `${fileName.replace(/\.[^.]*$/, '')}.xlsx`;
