import { openSample, page } from './opened';
import { pane, type PageGlobal, runCommand, settled } from './workbench';

beforeEach(async () => {
  await openSample();
  await runCommand(page, 'Build report');
});

const SUB_METRIC = 'Expected users active';
const STEP = 'Effectively Launched';

/** Opens the first closed group of columns, and selects the first account's cell in the sub-metric's column. */
async function selectSubMetric(): Promise<void> {
  // A click into the cells brings the keyboard there.
  await page.getByRole('region', { name: 'Workbook' }).click();
  await page.getByRole('button', { name: 'Open the group of columns before this one' }).first().click();
  await page.evaluate((name) => {
    const { grid, session } = (window as unknown as PageGlobal).workbench;
    const table = session.book.table('Accounts')!;
    const [top, left] = [table.bodyArea.top, table.area.left + table.columnIndex(name)];
    grid!.select(table.sheet, { top, left, bottom: top, right: left });
  }, SUB_METRIC);
}

const first = (header: string): Promise<unknown> =>
  page.evaluate((name) => {
    const table = (window as unknown as PageGlobal).workbench.session.book.table('Accounts')!;
    return table.sheet.cell(table.bodyArea.top, table.area.left + table.columnIndex(name))!.value;
  }, header);

const state = (): Promise<string | null> => page.getByRole('contentinfo').getByRole('status').textContent();

test('a sub-metric typed in the grid is followed by its score and by the panel', async () => {
  expect([await first(SUB_METRIC), await first(STEP)]).toEqual([9, 25 / 3]);
  const panel = pane(page);
  await panel.getByRole('tab', { name: 'Account', exact: true }).click();
  await selectSubMetric();
  await panel.getByText('8.3').first().waitFor();
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await settled(page);
  expect([await first(SUB_METRIC), await first(STEP)]).toEqual([0, 16 / 3]);
  await selectAgain();
  await panel.getByText('5.3').first().waitFor();
});

/** Enter has moved the selection to the next account. */
const selectAgain = (): Promise<void> =>
  page.evaluate(() => {
    const { grid, session } = (window as unknown as PageGlobal).workbench;
    const table = session.book.table('Accounts')!;
    const { top, left } = table.bodyArea;
    grid!.select(table.sheet, { top, left, bottom: top, right: left });
  });

test('a cell that is being edited in the grid is Excel’s cell edit mode, until it is left', async () => {
  await pane(page).getByRole('tab', { name: 'Report' }).click();
  await selectSubMetric();
  await page.keyboard.type('7');
  await page.waitForFunction(() => (window as unknown as PageGlobal).workbench.session.host.moods.cellEdit);
  expect(await state()).toBe('Edit');
  const refresh = pane(page).getByRole('button', { name: 'Refresh', exact: true });
  await refresh.evaluate((button: HTMLElement) => button.click());
  await pane(page).getByText('finish editing it: press Enter or Esc').first().waitFor();
  await page.keyboard.press('Enter');
  await pane(page)
    .getByText(/^Report refreshed/)
    .first()
    .waitFor();
  expect(await first(SUB_METRIC)).toBe(7);
  await settled(page);
  expect(await state()).toBe('Ready');
});
