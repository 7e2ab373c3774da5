import { openSample, page, panel } from './opened';
import { type PageGlobal, runCommand, settled, sheetNames } from './workbench';

const READ_ONLY = 'This workbook is open read-only, so nothing was written. Save a copy of it and try there.';
const PROTECTED = /"Progress Report" is protected/;
const EDITING = 'If you are editing a cell, finish editing it: press Enter or Esc.';
const WRONG = /Something went wrong while .*\. Try again/;

beforeEach(openSample);

const flip = async (mood: string): Promise<void> => {
  await page.getByRole('tab', { name: 'Moods' }).click();
  await page.getByRole('switch', { name: mood }).click();
};
const choose = async (label: string, choice: string): Promise<void> => {
  await page.getByRole('tab', { name: 'Moods' }).click();
  await page.getByLabel(label, { exact: true }).selectOption({ label: choice });
};
const says = (sentence: string | RegExp): Promise<void> => panel.getByText(sentence).first().waitFor();

/** The formula of the first account's overall score. */
const firstOverall = (): Promise<string | undefined> =>
  page.evaluate(() => {
    const table = (window as unknown as PageGlobal).workbench.session.book.table('Accounts')!;
    return table.sheet.cell(table.bodyArea.top, table.area.left + table.columnIndex('Overall'))?.formula;
  });

/** Empties that cell, so that a refresh has something to write. */
const breakReport = (): Promise<void> =>
  page.evaluate(() => {
    const table = (window as unknown as PageGlobal).workbench.session.book.table('Accounts')!;
    const at = { row: table.bodyArea.top, col: table.area.left + table.columnIndex('Overall') };
    table.sheet.put(at.row, at.col, undefined);
    table.sheet.changed({ top: at.row, left: at.col, bottom: at.row, right: at.col });
  });

test('while a cell is being edited the panel waits and says so, and goes on afterwards', async () => {
  await runCommand(page, 'Build report');
  await breakReport();
  await panel.getByRole('tab', { name: 'Report' }).click();
  const refresh = panel.getByRole('button', { name: 'Refresh', exact: true });
  await refresh.waitFor();
  await settled(page);
  await flip('Cell being edited');
  expect(await page.getByRole('contentinfo').getByRole('status').textContent()).toBe('Edit');
  await refresh.click();
  await says(EDITING);
  expect(await firstOverall()).toBeUndefined();
  await flip('Cell being edited');
  await says(/^Report refreshed/);
  await settled(page);
  expect(await firstOverall()).toMatch(/^=/);
});

test('a protected sheet refuses with its sentence, and takes the refresh once it is open again', async () => {
  await runCommand(page, 'Build report');
  await breakReport();
  await page.evaluate(() => {
    const { grid, session } = (window as unknown as PageGlobal).workbench;
    grid!.selectSheet(session.book.sheet('Progress Report')!);
  });
  await flip('Protect this sheet');
  await page.getByRole('switch', { name: 'Protect this sheet', checked: true }).waitFor();
  await runCommand(page, 'Refresh report');
  await says(PROTECTED);
  expect(await firstOverall()).toBeUndefined();
  await flip('Protect this sheet');
  await runCommand(page, 'Refresh report');
  expect(await firstOverall()).toMatch(/^=/);
});

test('a read-only workbook refuses with its sentence', async () => {
  await flip('Read-only workbook');
  await runCommand(page, 'Build report');
  await says(READ_ONLY);
  expect(await sheetNames(page)).toEqual(['Key accounts']);
  await flip('Read-only workbook');
  await runCommand(page, 'Build report');
  expect(await sheetNames(page)).toContain('Progress Report');
});

test('a slow host is waited for, with a sign of life', async () => {
  await choose('Answers', 'After 1 second');
  await page.getByRole('tab', { name: 'Home' }).click();
  await page.getByRole('button', { name: 'Report' }).click();
  await page.getByRole('menuitem', { name: 'Build report' }).click();
  await page.getByText('Build report …').waitFor();
  await page.waitForFunction(() => (window as unknown as PageGlobal).workbench.snapshot().running.length === 0);
  await choose('Answers', 'At once');
  await settled(page);
  await says(/^Report built: 24 accounts/);
});

test.each([
  ['is refused', 'Is refused'],
  ['loses its answer', 'Loses its answer'],
])('a request that %s is told, strikes once, and the next try completes', async (_, fault) => {
  await choose('from now on', fault);
  await runCommand(page, 'Build report');
  await says(WRONG);
  await page.getByRole('tab', { name: 'Moods' }).click();
  await page.getByLabel('from now on', { exact: true }).and(page.locator('select')).waitFor();
  expect(await page.getByLabel('from now on', { exact: true }).inputValue()).toBe('none');
  await page.evaluate(() => {
    const { book } = (window as unknown as PageGlobal).workbench.session;
    book.activeSheet = book.sheets.indexOf(book.sheet('Key accounts')!);
  });
  await runCommand(page, (await sheetNames(page)).includes('Progress Report') ? 'Refresh report' : 'Build report');
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(['Key accounts', 'Progress Report', 'Settings']));
  expect(await firstOverall()).toMatch(/^=/);
});

test('a blank cell reaches a function as 0 on the desktop and as nothing on the web', async () => {
  const scores = (): Promise<unknown[]> =>
    page.evaluate(async () => {
      const { book, host } = (window as unknown as PageGlobal).workbench.session;
      const sheet = book.sheets[0]!;
      // B61 is blank.
      sheet.put(60, 0, { value: 4 });
      sheet.put(60, 2, { value: 8 });
      sheet.put(61, 0, { value: null, formula: '=AMPR.STEPSCORE(A61:C61)' });
      sheet.put(62, 0, { value: null, formula: '=AMPR.STEPSCORE(IF(A61:C61="","",A61:C61))' });
      sheet.changed({ top: 60, left: 0, bottom: 62, right: 2 });
      host.app.calculation.invalidateAll();
      host.app.calculation.update();
      await host.app.calculation.settled();
      return [61, 62].map((row) => sheet.cell(row, 0)!.value);
    });
  // The form that the help advises gives the same on both.
  expect(await scores()).toEqual([4, 6]);
  await choose('Blank cells', 'As on the web');
  expect(await scores()).toEqual([6, 6]);
});

test('the dark theme reaches the page, the grid and the panel, which is told by the browser alone', async () => {
  const dark = (): Promise<boolean> => panel.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  expect(await dark()).toBe(false);
  await flip('Dark theme');
  await panel.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
  expect(
    await panel.evaluate(() => (window as unknown as { Office: typeof Office }).Office.context.officeTheme),
  ).toBeUndefined();
  expect(await page.evaluate(() => document.documentElement.style.colorScheme)).toBe('dark');
  await flip('Dark theme');
  await panel.waitForFunction(() => !matchMedia('(prefers-color-scheme: dark)').matches);
});
