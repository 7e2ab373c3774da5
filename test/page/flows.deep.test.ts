import { type ExcelFunction, allFunctions } from '../../src/functions';
import { formsInBrief, insertFromForm, rowOfForm } from './function-forms';
import {
  calculated,
  cellOf,
  comesTo,
  fillOf,
  focused,
  openSheet,
  openView,
  reach,
  reportCell,
  select,
  selected,
  typeInto,
} from './person';
import { openNew, openSample, page, panel } from './opened';
import { type PageGlobal, runCommand, settled, sheetNames } from './workbench';

const REPORT = 'Progress Report';

beforeAll(() => page.setDefaultTimeout(10_000));

/** The sample tracker with its report. */
async function openReport(): Promise<void> {
  await openSample();
  await runCommand(page, 'Build report');
  await openView(panel, 'Report');
  await panel.getByRole('heading', { name: /^As of/ }).waitFor();
}

const button = (name: string | RegExp) => panel.getByRole('button', { name, exact: typeof name === 'string' });
const says = (text: string | RegExp): Promise<void> => panel.getByText(text).first().waitFor();
const score = (name: string) => panel.getByRole('textbox', { name, exact: true });

/** Fills the panel's list to choose from. */
const choose = async (label: string, choice: string): Promise<void> => {
  await panel.getByLabel(label, { exact: true }).selectOption({ label: choice });
};

test('the report is built from the sample, and grid and panel follow each other', async () => {
  await openNew();
  await panel.getByRole('radio', { name: 'Sample accounts' }).click();
  await says(/^Progress Report \(24 accounts, 5 steps, 15 sub-metrics\) · .*Settings$/);
  expect(await sheetNames(page)).toEqual(['Sheet1']);
  await button('Build').click();
  await says(/^Report built: 24 accounts/);
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(['Sheet1', REPORT, 'Settings']));
  await settled(page);
  expect(await selected(page)).toMatch(/^Progress Report!/);

  // In the grid: the last step falls from (6 + 6 + 5) / 3 to (6 + 6 + 0) / 3, then below 4.
  const [account, step] = ['Aster Shipping', 'Valued Strategic Partner'];
  const [advise, shape] = ['We advise them', 'They shape our product'];
  await openView(panel, 'Account');
  // The step stands far to the right, where it is painted only once it is come to.
  await select(page, (await reportCell(page, account, step)).address);
  const before = await fillOf(page, account, step);
  expect((await reportCell(page, account, step)).value).toBeCloseTo(17 / 3, 12);
  await typeInto(page, (await reportCell(page, account, shape)).address, '0');
  expect((await reportCell(page, account, step)).value).toBe(4);
  await panel.getByRole('heading', { name: account }).waitFor();
  await button(/^Valued Strategic Partner 4.0$/)
    .first()
    .waitFor();
  expect(await score(shape).inputValue()).toBe('0');
  await typeInto(page, (await reportCell(page, account, advise)).address, '2');
  await button(/^Valued Strategic Partner 2.7/)
    .first()
    .waitFor();
  expect(await score(advise).inputValue()).toBe('2');
  const [red = 0, , blue = 0] = before;
  const [redLow = 0, , blueLow = 0] = await fillOf(page, account, step);
  // From the blue of good scores to the orange of low ones.
  expect([red < blue, redLow > blueLow]).toEqual([true, true]);

  // In the panel.
  await score(shape).fill('10');
  await score(shape).press('Enter');
  await button(/^Valued Strategic Partner 6.0$/)
    .first()
    .waitFor();
  await calculated(page);
  expect((await reportCell(page, account, shape)).value).toBe(10);
  expect((await reportCell(page, account, step)).value).toBe(6);
  await score(advise).fill('');
  await score(advise).press('Enter');
  await button(/^Valued Strategic Partner 8.0$/)
    .first()
    .waitFor();
  await calculated(page);
  expect((await reportCell(page, account, advise)).value ?? null).toBeNull();
  expect((await reportCell(page, account, step)).value).toBe(8);
});

test('a second refresh from the panel says that nothing had changed, and writes nothing', async () => {
  await openReport();
  const refresh = button('Refresh');
  await refresh.click();
  await says(/^Report refreshed/);
  await settled(page);
  await button('Dismiss').click();

  await page.evaluate(() => {
    const { book, host } = (window as unknown as PageGlobal).workbench.session;
    const changes: string[] = [];
    book.onChange(({ kind }) => changes.push(kind));
    host.stats.reset();
    Object.assign(window, { changes });
  });
  await refresh.click();
  await says(/Nothing had changed/i);
  await settled(page);
  const told = await page.evaluate(() => ({
    changes: (window as unknown as { changes: string[] }).changes,
    asked: (window as unknown as PageGlobal).workbench.session.host.stats.syncs,
  }));
  expect(told.changes).toEqual([]);
  expect(told.asked).toBeGreaterThan(0);
});

describe('functions from their forms', () => {
  beforeAll(openNew);

  const insert = async (fn: ExcelFunction): Promise<void> => {
    const { done, expected } = await insertFromForm(page, panel, fn);
    expect(done).toEqual(expected);
  };
  test.each(formsInBrief().map((fn) => [fn.name, fn] as const))('%s', (_, fn) => insert(fn));

  test('a cell that holds one of them opens its form filled in, and takes what is changed there', async () => {
    const row = rowOfForm(allFunctions().find(({ name }) => name === 'ROMI')!);
    await select(page, 'A1');
    await panel.getByRole('heading', { name: 'Functions', exact: true }).waitFor();
    await select(page, `B${row + 1}`);
    await panel.getByRole('heading', { name: 'ROMI', exact: true }).waitFor();
    const fields = panel.getByRole('textbox');
    expect([await fields.nth(0).inputValue(), await fields.nth(1).inputValue()]).toEqual(['1088430', '822000']);
    await fields.nth(2).fill('50 %');
    await button(`Update in B${row + 1}`).click();
    await says(/is in B\d+\.$/);
    await calculated(page);
    const { formula, value } = await cellOf(page, 'Sheet1', row, 1);
    expect(formula).toBe('=AMPR.ROMI(1088430,822000,50%)');
    expect(value).toBeCloseTo((1088430 / 2 - 822000) / 822000, 12);
  });
});

describe('in a report', () => {
  beforeAll(openReport);

  test('a score is explained down to its cell, and each line goes there', async () => {
    const account = 'Umber Coatings';
    await openSheet(page, REPORT);
    await select(page, (await reportCell(page, account, 'Account')).address);
    await openView(panel, 'Account');
    await panel.getByRole('heading', { name: account }).waitFor();
    const chain = panel.getByRole('region', { name: 'Explain the score' }).getByRole('button');
    expect(await chain.count()).toBe(3);
    const headings = ['Overall', 'Valued Strategic Partner', 'We are in their plans'];
    for (const [i, heading] of headings.entries()) {
      expect(await chain.nth(i).textContent()).toContain(heading);
      await chain.nth(i).click();
      await comesTo(page, `${REPORT}!${(await reportCell(page, account, heading)).address}`);
    }
    await openSheet(page, 'Settings');
    await button('Go to the cell of They shape our product').click();
    await comesTo(page, `${REPORT}!${(await reportCell(page, account, 'They shape our product')).address}`);
    expect(await panel.getByRole('heading', { level: 1 }).textContent()).toBe(account);
  });

  test('attention is filtered by associate and by step, and a click goes to the row', async () => {
    await openView(panel, 'Attention');
    const rows = panel.getByRole('tabpanel').getByRole('listitem');
    await panel.getByRole('heading', { name: 'Look here first' }).waitFor();
    const all = await rows.count();
    // Healthy accounts are counted under the list.
    await panel.getByText(`${24 - all} accounts are healthy: there is nothing to act on.`).waitFor();
    await choose('Sales associate', 'Maya Lindqvist');
    await choose('Weakest step', 'Valued Strategic Partner');
    const left = await rows.allTextContents();
    expect(left.length).toBeGreaterThan(1);
    expect(left.length).toBeLessThan(all);
    for (const text of left) {
      expect(text).toContain('Maya Lindqvist');
      expect(text).toContain('Valued Strategic Partner');
    }
    await rows.filter({ hasText: 'Umber Coatings' }).getByRole('button').click();
    await comesTo(page, `${REPORT}!${(await reportCell(page, 'Umber Coatings', 'Account')).address}`);
    await choose('Sales associate', 'All');
    await choose('Weakest step', 'All');
    expect(await rows.count()).toBe(all);
  });

  test('a threshold is changed: first it is told what that does, then the report follows', async () => {
    await openView(panel, 'Model');
    const below = (): Promise<number> =>
      page.evaluate(() => {
        const { book } = (window as unknown as PageGlobal).workbench.session;
        const table = book.table('Accounts')!;
        const col = table.area.left + table.columnIndex('Overall');
        const limit = book.sheet('Settings')!.cell(8, 1)!.value as number;
        let count = 0;
        for (let row = table.bodyArea.top; row <= table.bodyArea.bottom; row++) {
          const value = table.sheet.cell(row, col)?.value;
          if (typeof value === 'number' && value < limit) count++;
        }
        return count;
      });
    expect(await below()).toBe(10);
    const limit = panel.getByLabel('Low score: below', { exact: true });
    await limit.fill('6');
    const effects = panel.getByRole('region', { name: 'What this will change' });
    await effects.waitFor();
    const sentences = await effects.getByRole('listitem').allTextContents();
    expect(sentences.length).toBeGreaterThan(0);
    expect(await below()).toBe(10);
    await effects.getByRole('button', { name: 'Apply' }).click();
    await says(/^Model changed/);
    await calculated(page);
    const now = await below();
    expect(now).toBeGreaterThan(10);
    expect(sentences.join(' ')).toContain(String(now));
    await openView(panel, 'Report');
    await panel.getByText('Below 6', { exact: true }).waitFor();
    await panel.getByText(`▼ ${now}`, { exact: true }).waitFor();
  });
});

test('without a mouse: panel opened, report built and refreshed, an account looked at', async () => {
  await openNew();
  await page.evaluate(() => (window as unknown as PageGlobal).workbench.showPane(false));
  await page.getByRole('tab', { name: 'Home' }).focus();
  await reach(page, page, 'Open panel');
  await page.keyboard.press('Enter');

  await reach(page, panel, 'From a tracker in this workbook');
  for (const choice of ['From a file', 'Blank template', 'Sample accounts']) {
    await page.keyboard.press('ArrowDown');
    expect(await focused(panel)).toBe(choice);
  }
  await says(/^Progress Report \(24 accounts/);
  await reach(page, panel, 'Build');
  await page.keyboard.press('Enter');
  await says(/^Report built: 24 accounts/);
  await settled(page);

  await reach(page, panel, 'Refresh');
  await page.keyboard.press('Enter');
  await says(/^Report refreshed/);
  await settled(page);

  await reach(page, panel, 'Report', 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  expect(await focused(panel)).toBe('Account');
  await panel.getByRole('heading', { level: 1 }).waitFor();
  await reach(page, panel, 'Show the account to look at first');
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { level: 1, name: 'Mosaic Airports' }).waitFor();
});

test('keys lead out of the cells into the panel, and back', async () => {
  await openReport();
  await openSheet(page, REPORT);
  const { address } = await reportCell(page, 'Umber Coatings', 'Account');
  await select(page, address);
  await openView(panel, 'Account');
  await panel.getByRole('heading', { name: 'Umber Coatings' }).waitFor();
  await select(page, address);
  const cellsHaveKeys = async (key: string, leadsTo: string): Promise<void> => {
    await page.waitForFunction(() => document.activeElement?.tagName !== 'IFRAME');
    await page.keyboard.press(key);
    await comesTo(page, `${REPORT}!${leadsTo}`);
  };
  const row = Number(address.slice(1));
  await cellsHaveKeys('ArrowDown', `A${row + 1}`);
  await page.keyboard.press('F6');
  await panel.waitForFunction(() => document.hasFocus());
  await panel.getByRole('heading', { name: 'Verdant Packaging' }).waitFor();

  await reach(page, panel, 'Weekly users');
  await page.keyboard.type('7');
  await page.keyboard.press('Escape');
  expect(await focused(panel)).toBe('Weekly users');
  expect(await score('Weekly users').inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await cellsHaveKeys('ArrowUp', address);

  await page.keyboard.press('F6');
  await panel.waitForFunction(() => document.hasFocus());
  await reach(page, panel, 'Help');
  await page.keyboard.press('Tab');
  await cellsHaveKeys('ArrowDown', `A${row + 1}`);
});
