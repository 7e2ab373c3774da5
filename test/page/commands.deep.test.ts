/** Commands of the ribbon without the pane, and a workbook that is saved and opened again. */
import { readFileSync } from 'node:fs';
import { readXlsx } from '../../workbench/files';
import { openSample, page } from './opened';
import { dropFile, type PageGlobal, runCommand, sheetNames, started } from './workbench';

beforeEach(openSample);

/** Formulas and values of all sheets, to see whether anything has changed. */
const content = (): Promise<string> =>
  page.evaluate(() => {
    const { book } = (window as unknown as PageGlobal).workbench.session;
    const cells = book.sheets.map((sheet) => {
      const used = sheet.usedArea();
      return used
        ? [...sheet.cellsIn(used)].map(([row, col, cell]) => [row, col, cell.formula, cell.value, cell.format])
        : [];
    });
    return JSON.stringify(cells);
  });

/** Formulas of one column of the report's table, each once. */
const formulasOf = (header: string): Promise<string[]> =>
  page.evaluate((name) => {
    const table = (window as unknown as PageGlobal).workbench.session.book.table('Accounts')!;
    const col = table.area.left + table.columnIndex(name);
    const body = table.bodyArea;
    const formulas = new Set<string>();
    for (let row = body.top; row <= body.bottom; row++) formulas.add(table.sheet.cell(row, col)?.formula ?? '');
    return [...formulas];
  }, header);

/** What the workbook wrote for the add-in since `before`, as the model was told. */
const watchChanges = (): Promise<void> =>
  page.evaluate(() => {
    const { book } = (window as unknown as PageGlobal).workbench.session;
    const seen = { cells: 0 };
    book.onChange((change) => (seen.cells += change.kind === 'cells' ? 1 : 0));
    Object.assign(window, { seen });
  });
const changesSeen = (): Promise<number> =>
  page.evaluate(() => (window as unknown as { seen: { cells: number } }).seen.cells);

test('commands run with the pane closed, and do what they say', async () => {
  await page.getByRole('button', { name: 'Close pane' }).click();
  expect(await page.getByRole('complementary', { name: 'Account Progress pane' }).isHidden()).toBe(true);

  await runCommand(page, 'Build report');
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(['Key accounts', 'Progress Report', 'Settings']));
  const open = await page.evaluate(() => {
    const { book } = (window as unknown as PageGlobal).workbench.session;
    return book.sheets[book.activeSheet]!.name;
  });
  expect(open).toBe('Progress Report');
  const native = await formulasOf('Overall');
  expect(native.join()).not.toContain('AMPR');

  await runCommand(page, 'Refresh report');
  const before = await content();
  await watchChanges();
  await runCommand(page, 'Refresh report');
  expect(await content()).toBe(before);
  expect(await changesSeen()).toBe(0);

  await runCommand(page, 'Switch formulas');
  expect((await formulasOf('Overall')).join()).toContain('AMPR.ACCOUNTSCORE');
  await runCommand(page, 'Switch formulas');
  expect(await formulasOf('Overall')).toEqual(native);
  expect(await page.getByRole('complementary', { name: 'Account Progress pane' }).isHidden()).toBe(true);
});

test('a workbook is saved as a valid file, and opens again when it is dropped', async () => {
  await runCommand(page, 'Build report');
  const sheets = await sheetNames(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as .xlsx' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Key accounts.xlsx');
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const read = await readXlsx(bytes, 'again.xlsx');
  expect([read.sheets.map((sheet) => sheet.name), read.table('Accounts')?.bodyArea.bottom]).toEqual([
    sheets,
    await page.evaluate(
      () => (window as unknown as PageGlobal).workbench.session.book.table('Accounts')!.bodyArea.bottom,
    ),
  ]);

  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'New' }).click();
  await started(page);
  expect(await sheetNames(page)).toEqual(['Sheet1']);

  await dropFile(page, 'again.xlsx', bytes);
  await page.getByRole('heading', { name: 'again.xlsx' }).waitFor();
  await started(page);
  await runCommand(page, 'Refresh report');
  expect(await sheetNames(page)).toEqual(sheets);
  expect(await formulasOf('Overall')).toHaveLength(1);
});
