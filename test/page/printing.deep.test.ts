/** From the workbook to paper: the preview, and what the browser makes of its pages. */
import { openNew, openSample, page } from './opened';
import { type PageGlobal, runCommand } from './workbench';

const openPrint = async (): Promise<void> => {
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Print …' }).click();
  await page.getByRole('heading', { name: 'Print' }).waitFor();
};
const shownPage = (): Promise<string | null> => page.getByRole('status').filter({ hasText: /^Page/ }).textContent();
const choose = async (field: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

test('pages of the sheet, or of all, are turned, and go to the printer each on its own paper', async () => {
  await openSample();
  await runCommand(page, 'Build report');
  await page.keyboard.press('Control+p');
  await page.getByRole('heading', { name: 'Print' }).waitFor();
  await page.getByText('Progress Report: Letter, landscape').waitFor();
  await choose('Paper in the printer', 'A4');
  await page.getByText('Progress Report: A4, landscape').waitFor();
  await choose('What', 'All sheets');
  const [, pages] = /^Page 1 of (\d+)$/.exec((await shownPage())!)!;
  expect(Number(pages)).toBeGreaterThan(5);
  await page.keyboard.press('PageDown');
  expect(await shownPage()).toBe(`Page 2 of ${pages}`);
  await page.getByRole('button', { name: 'Page before' }).click();
  expect(await shownPage()).toBe(`Page 1 of ${pages}`);
  await page.keyboard.press('PageUp');
  expect(await shownPage()).toBe(`Page 1 of ${pages}`);

  // The sample's own sheet stands upright; what is asked of the printer is looked at in a file.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    Number(width) > Number(height) ? 'landscape' : 'portrait',
  );
  expect(sizes).toHaveLength(Number(pages));
  expect(new Set(sizes)).toEqual(new Set(['landscape', 'portrait']));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.wbp-job').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Print' }).waitFor({ state: 'detached' });
});

test('a page shows what its cells show: texts over blank cells, numbers in their formats, looks of rules', async () => {
  await openNew();
  await page.evaluate(() => {
    const { session } = (window as unknown as PageGlobal).workbench;
    const sheet = session.book.sheets[0];
    const type = (row: number, col: number, value: string | number): void => {
      sheet.ensure(row, col).value = value;
    };
    type(0, 0, 'A long text that runs over');
    type(0, 2, 'end');
    [0.256, 4, 2].forEach((number, col) => type(1, col, number));
    sheet.ensure(1, 0).format = { ...sheet.formatAt(1, 0), numberFormat: '0%', fill: '#FFCC00' };
    type(4, 1, 'The page is as wide as this');
    sheet.page.headerFooter = { ...sheet.page.headerFooter, rightFooter: 'Page &P of &N', leftFooter: '&A' };
    sheet.page.printHeadings = true;
    sheet.changed({ top: 0, left: 0, bottom: 4, right: 2 });
  });
  await openPrint();
  const paper = page.locator('.wbp-page');
  await paper.waitFor();
  expect(await paper.innerText()).toContain('Page 1 of 1');
  expect(await paper.locator('.wbp-marginal').allInnerTexts()).toEqual(['Sheet1', 'Page 1 of 1']);
  const width = (text: string): Promise<number> =>
    paper
      .locator('.wbp-cell')
      .filter({ hasText: text })
      .evaluate((cell) => parseFloat(cell.style.width));
  expect(await paper.locator('.wbp-cell').allInnerTexts()).toEqual([
    'A long text that runs over',
    'end',
    '26%',
    '4',
    '2',
    'The page is as wide as this',
  ]);
  expect(await width('A long text')).toBe(2 * (await width('26%')));
  expect(await width('as wide as this')).toBeGreaterThan(await width('26%'));
  expect(await paper.locator('.wbp-fill').evaluateAll((all) => all.map((one) => one.style.background))).toEqual([
    'rgb(255, 204, 0)',
  ]);
  expect(await paper.locator('.wbp-heading').allInnerTexts()).toEqual(['A', 'B', 'C', '1', '2', '3', '4', '5']);
  await page.getByRole('button', { name: 'Close print preview' }).click();
});

test('a sheet with nothing on it says so', async () => {
  await openNew();
  await openPrint();
  await page.getByText('There is nothing on this sheet to print.').waitFor();
  expect(await page.getByRole('button', { name: 'Print', exact: true }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
});
