/** A review meeting as it goes: gaps, snapshots, what moved, the copy for the board; from the ribbon and from the panel. */
import { calculated, cellOf, comesTo, openSheet, openView, reportCell, select, selected, typeInto } from './person';
import { openSample, page, panel } from './opened';
import { type PageGlobal, runCommand, settled, sheetNames } from './workbench';

const WEEK = 7;
const ACCOUNT = 'Umber Coatings';

beforeAll(() => page.setDefaultTimeout(10_000));

const button = (name: string | RegExp) => panel.getByRole('button', { name, exact: typeof name === 'string' });
const says = (text: string | RegExp): Promise<void> => panel.getByText(text).first().waitFor();
const show = (visible: boolean): Promise<void> =>
  page.evaluate((on) => (window as unknown as PageGlobal).workbench.showPane(on), visible);

/** Data rows of a table that say anything. */
const rowsOf = (table: string): Promise<number> =>
  page.evaluate((name) => {
    const { sheet, bodyArea: body } = (window as unknown as PageGlobal).workbench.session.book.table(name)!;
    let rows = 0;
    for (let row = body.top; row <= body.bottom; row++) if (sheet.cell(row, body.left)?.value) rows++;
    return rows;
  }, table);

/** Where the value of a line of Settings stands: its row, from 0. */
const settingsRow = (label: string): Promise<number> =>
  page.evaluate((text) => {
    const settings = (window as unknown as PageGlobal).workbench.session.book.sheet('Settings')!;
    let row = 0;
    while (settings.cell(row, 0)?.value !== text) row++;
    return row;
  }, label);

/** Moves the as-of date, which then no longer follows the calendar. */
async function moveAsOf(days: number): Promise<void> {
  await openSheet(page, 'Settings');
  const at = await settingsRow('As-of date');
  const today = (await cellOf(page, 'Settings', at, 1)).value as number;
  await typeInto(page, `B${(await settingsRow('As-of date follows today')) + 1}`, 'No');
  await typeInto(page, `B${at + 1}`, String(today + days));
  expect((await cellOf(page, 'Settings', at, 1)).value).toBe(today + days);
}

async function openReport(): Promise<void> {
  await openSample();
  await runCommand(page, 'Build report');
  await openView(panel, 'Report');
  await panel.getByRole('heading', { name: /^As of/ }).waitFor();
}

describe('from the panel', () => {
  beforeAll(openReport);

  test('Find gaps says before what it would do, does it, and leads to the action plan and to each action', async () => {
    const before = await panel.getByText(/^\d+ weak steps have no open action/).textContent();
    const gaps = Number(/^\d+/.exec(before!)![0]);
    expect(await rowsOf('Actions')).toBe(0);
    await button('Find gaps').click();
    await says(`${gaps} actions added to the action plan.`);
    expect(await rowsOf('Actions')).toBe(gaps);
    await button('Open Action Plan').click();
    await comesTo(page, 'Action Plan!A1');
    await says('Every weak step has an open action.');

    await openSheet(page, 'Progress Report');
    await select(page, (await reportCell(page, ACCOUNT, 'Account')).address);
    await openView(panel, 'Account');
    await panel.getByRole('heading', { name: ACCOUNT }).waitFor();
    const actions = panel
      .getByRole('region', { name: /^Actions \(\d+\)$/ })
      .getByRole('button')
      .filter({ hasNotText: 'Change or close' });
    const wanted = (await reportCell(page, ACCOUNT, 'Open actions')).value;
    expect(await actions.count()).toBe(wanted);
    await actions.first().click();
    await panel.waitForTimeout(200);
    await settled(page);
    const at = /^Action Plan!E(\d+)$/.exec(await selected(page))!;
    expect((await cellOf(page, 'Action Plan', Number(at[1]) - 1, 0)).value).toBe(ACCOUNT);

    await openView(panel, 'Attention');
    const row = panel.getByRole('listitem').filter({ hasText: ACCOUNT });
    expect(await row.textContent()).toMatch(/Next: Raise ".*".* · due\s\d+\s\w+\s\d{4}$/);
  });

  test('change shows after a snapshot and a review on a later day, with who moved; a click goes to the account', async () => {
    await openView(panel, 'Report');
    await button('Take snapshot').click();
    await says(/^Snapshot taken: 24 accounts/);
    await button('show change').click();
    await says(/^The first snapshot is of/);
    await moveAsOf(WEEK);
    await openSheet(page, 'Progress Report');
    for (const heading of ['Weekly users', 'Daily users'])
      await typeInto(page, (await reportCell(page, ACCOUNT, heading)).address, '0');
    await panel.getByRole('heading', { name: /^Change since/ }).waitFor();
    const fell = panel.getByRole('region', { name: 'Fell (1)' }).getByRole('button');
    await fell.waitFor();
    expect(await fell.textContent()).toMatch(new RegExp(`^${ACCOUNT}.*Effectively Launched\\s▼`));
    await button('Report').first().click();
    await button('Take snapshot').click();
    await says(/^Snapshot taken: 24 accounts/);
    expect(await rowsOf('Snapshots')).toBe(48);
    await calculated(page);
    const change = (await reportCell(page, ACCOUNT, 'Change')).value as number;
    expect(change).toBeLessThan(0);
    await button('show change').click();
    expect(await fell.textContent()).toContain(`▼\u00a0${Math.abs(change).toFixed(1)}`);
    await openSheet(page, 'Settings');
    await fell.click();
    await comesTo(page, `Progress Report!${(await reportCell(page, ACCOUNT, 'Account')).address}`);
    await openView(panel, 'Account');
    await says(/^overall$/);
    await says(/The step was \d/);
  });

  test('a board copy is made and opened', async () => {
    await openView(panel, 'Report');
    await button('Make board copy').click();
    await says(/^Copy made/);
    const copies = (await sheetNames(page)).filter((name) => / \d{4}-\d\d-\d\d$/.test(name));
    expect(copies).toHaveLength(2);
    await button(/^Open Board Summary \d/).click();
    await comesTo(page, `${copies.find((name) => name.startsWith('Board'))}!A1`);
  });

  test('as a new workbook it comes into the downloads, and this one keeps its sheets', async () => {
    await openView(panel, 'Report');
    const before = await sheetNames(page);
    await panel.getByLabel('As a new workbook').press('Space');
    const [download] = await Promise.all([page.waitForEvent('download'), button('Make board copy').click()]);
    expect(download.suggestedFilename()).toBe('Book2.xlsx');
    await says(/^Opened a new workbook with 2 sheets\. Save it there\.$/);
    await page.getByText('it is in your downloads: Book2.xlsx').waitFor();
    expect(await sheetNames(page)).toEqual(before);
  });
});

test('from the ribbon with the panel closed: each does its work, and the panel says so when it is opened', async () => {
  await openReport();
  await show(false);
  // It opens the panel at what it would do, and the button there has the focus.
  await runCommand(page, 'Find gaps');
  const before = await panel.getByText(/^\d+ weak steps have no open action/).textContent();
  expect(await rowsOf('Actions')).toBe(0);
  await panel.locator('button:focus', { hasText: 'Find gaps' }).waitFor();
  await page.keyboard.press('Enter');
  const gaps = Number(/^\d+/.exec(before!)![0]);
  await says(`${gaps} actions added to the action plan.`);
  await show(false);
  await runCommand(page, 'Take snapshot');
  expect(await rowsOf('Snapshots')).toBe(24);
  await runCommand(page, 'Make board copy');
  expect((await sheetNames(page)).filter((name) => / \d{4}-\d\d-\d\d$/.test(name))).toHaveLength(2);
  await show(true);
  await says(/^Copy made/);
  await button(/^Open Board Summary \d/).waitFor();
  await says(/^Taken for .*: takes it anew\.$/);
});
