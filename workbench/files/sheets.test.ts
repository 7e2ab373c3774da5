import { readSheets } from '../../src/files';
import { area, CellError, MAX_COLS, MAX_ROWS, Workbook } from '../model';
import { gridOf } from './grid';
import { readXlsx, writeXlsx } from '.';

/** A workbook with all that a list of accounts is read from. */
function bookOfEverything(): Workbook {
  const book = new Workbook();
  const sheet = book.addSheet('Key accounts');
  const put = (row: number, col: number, value: string | number | boolean | CellError, numberFormat?: string): void => {
    sheet.put(row, col, { value });
    if (numberFormat !== undefined) sheet.ensure(row, col).format = { ...sheet.formatAt(row, col), numberFormat };
  };
  put(2, 1, 'Account');
  put(2, 2, 'Share & more');
  put(3, 1, 'Alder\nMills');
  put(3, 2, 0.7, '0%');
  put(4, 1, 'Birch');
  put(4, 2, 46_000, 'yyyy-mm-dd');
  put(5, 1, true);
  put(5, 2, new CellError('#N/A'));
  put(6, 1, 12_000, '#,##0,"k"');
  sheet.merges.push(area(3, 3, 4, 3));
  put(3, 3, 'Kim');
  sheet.rowBands.set(4, { hidden: true });
  book.addSheet('Empty');
  const hidden = book.addSheet('Old');
  hidden.put(0, 0, { value: 'Account' });
  hidden.visibility = 'Hidden';
  return book;
}

test('the panel reads of a file what the workbench reads of it', async () => {
  const bytes = await writeXlsx(bookOfEverything());
  const { sheets } = await readXlsx(bytes, 'book.xlsx');
  const seen = readSheets(bytes, 'book.xlsx');
  expect(seen.map(({ name, visible }) => [name, visible])).toEqual([
    ['Key accounts', true],
    ['Empty', true],
    ['Old', false],
  ]);
  seen.forEach(({ grid }, i) => {
    const { rows, formats, merges, hiddenRows } = gridOf(sheets[i]);
    expect(grid.rows).toEqual(rows);
    if (rows.length > 0)
      expect({ ...grid, rows }).toMatchObject({ formats, merges, hiddenRows, firstRow: grid.firstRow });
  });
  expect(seen[0].grid).toMatchObject({ firstRow: 3, firstColumn: 2, hiddenRows: new Set([2]) });
});

test('cells that lie too far apart to hold what is between them are refused as a list', () => {
  const sheet = new Workbook().addSheet('One');
  sheet.put(0, 0, { value: 'Account' });
  sheet.put(MAX_ROWS - 1, MAX_COLS - 1, { value: 1 });
  expect(() => gridOf(sheet)).toThrow(
    'The cells of the sheet "One" lie too far apart. Copy the list to a sheet of its own.',
  );
});
