import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, readTracker } from '../../../src/domain/tracker';
import { DEFAULT_SETTINGS, DEFAULT_STEPS } from '../../../src/domain/model/model';
import { readXlsx, writeXlsx } from '../../files';
import { openFile, sampleBook, xlsxName } from './books';

const CSV = readFileSync(join(__dirname, '..', '..', '..', 'assets', 'sample-accounts.csv'), 'utf8');

test('the sample is a workbook with real dates, on a sheet that reads as a tracker', () => {
  const book = sampleBook(CSV);
  expect(book.fileName).toBe('Key accounts.xlsx');
  const sheet = book.sheets[0]!;
  expect(sheet.name).toBe('Key accounts');
  const used = sheet.usedArea()!;
  const rows = Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (_, col) => sheet.cell(row, col)?.value ?? ''),
  );
  const end = rows[0]!.indexOf('End date');
  // 2028-09-30
  expect([rows[1]![end], sheet.formatAt(1, end).numberFormat]).toEqual([47026, 'd mmm yyyy']);
  const model = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: 46_347 } };
  const tracker = readTracker({ rows: rows as Cell[][], firstRow: 1, firstColumn: 1 }, model);
  expect(tracker.ok && tracker.accounts.length).toBe(24);
});

test('a workbook and a CSV file are opened, and anything else is refused with what to choose', async () => {
  const bytes = await writeXlsx(sampleBook(CSV));
  const opened = await openFile(new File([bytes as Uint8Array<ArrayBuffer>], 'Mine.xlsx'));
  expect([opened.fileName, opened.sheets[0]!.name]).toEqual(['Mine.xlsx', 'Key accounts']);
  const csv = await openFile(new File(['Name,Ä\nx,1'], 'list.CSV'));
  expect(csv.sheets[0]!.cell(0, 1)?.value).toBe('Ä');
  await expect(openFile(new File(['x'], 'photo.png'))).rejects.toThrow(
    '"photo.png" cannot be opened here. Choose an Excel workbook (.xlsx) or a CSV file (.csv).',
  );
});

test('a workbook is saved under its own name, as a workbook', async () => {
  expect(['Book1.xlsx', 'list.csv', 'old.v2.xlsm'].map(xlsxName)).toEqual(['Book1.xlsx', 'list.xlsx', 'old.v2.xlsx']);
  const again = await readXlsx(await writeXlsx(sampleBook(CSV)), 'a.xlsx');
  expect(again.sheets[0]!.freeze).toEqual({ rows: 1, cols: 1 });
});
