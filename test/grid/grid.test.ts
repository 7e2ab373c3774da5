import { GridUser, startBrowser, stopBrowser } from './open';

let user: GridUser;

beforeAll(startBrowser);
afterAll(stopBrowser);
beforeEach(async () => {
  user = await GridUser.open('accounts');
});
afterEach(() => expect(user.errors()).toEqual([]));

test('shows values in their formats, and what conditional formats make of them', async () => {
  const painted = await user.painted();
  expect(painted).toEqual(
    expect.arrayContaining(['Aster', '8.0', '▼ 3.0', '$1,200,000', '60%', '2,000,000', '21 Nov 2026', '22 Nov 2026']),
  );
  expect(painted).not.toContain('3.0');
});

test('what is typed is read as Excel reads it, and dependents follow', async () => {
  await user.type('D4', '$800,000');
  expect(await user.value('D4')).toBe(800_000);
  expect(await user.value('G2')).toBe(2_500_000);
  expect(await user.painted()).toEqual(expect.arrayContaining(['$800,000', '32%', '2,500,000']));
  expect(await user.heard('selection')).toEqual({ sheet: 'Accounts', areas: ['D5'] });
  expect(await user.heard('edits')).toBe(1);
});

test('an edit is told to event handlers as the user’s, not the add-in’s', async () => {
  await user.type('A4', 'Basalt Ltd');
  const [event] = await user.heard('events');
  expect(event).toMatchObject({
    address: 'A4',
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'Unknown',
    valueBefore: 'Basalt',
    valueAfter: 'Basalt Ltd',
  });
});

test('formulas are typed, completed and edited as text', async () => {
  await user.type('H3', '=sum(C3:C5');
  expect(await user.formula('H3')).toBe('=SUM(C3:C5)');
  expect(await user.value('H3')).toBe(16);
  await user.click('H3');
  await user.press('F2', 'Backspace');
  await user.page.keyboard.type(',4)');
  await user.press('Enter');
  expect(await user.formula('H3')).toBe('=SUM(C3:C5,4)');
  expect(await user.value('H3')).toBe(20);
});

test('opening a date and leaving it changes nothing', async () => {
  await user.click('G3');
  await user.press('F2', 'Enter');
  expect(await user.value('G3')).toBe(46_347);
  expect(await user.heard('edits')).toBe(0);
});

test('tells when a cell is being edited, and when that has ended, written or not', async () => {
  await user.click('A3');
  await user.page.keyboard.type('x');
  await user.drawn();
  expect(await user.heard('editing')).toEqual([true]);
  await user.press('Escape');
  expect(await user.heard('editing')).toEqual([true, false]);
  expect(await user.value('A3')).toBe('Aster');
});

test('a value that a rule stops is refused with the rule’s message, and the cell stays selected', async () => {
  await user.type('C3', '12');
  expect(await user.value('C3')).toBe(8);
  expect(await user.heard('refusals')).toEqual(['Score: Type a number from 0 to 10. Nothing was written to C3.']);
  expect(await user.heard('selection')).toEqual({ sheet: 'Accounts', areas: ['C3'] });
});

test('a formula that cannot be read is refused', async () => {
  await user.type('H3', '=1+');
  expect(await user.value('H3')).toBe('');
  expect((await user.heard('refusals')).join()).toContain('H3');
});

test('a locked cell of a protected sheet is not opened', async () => {
  await user.page.evaluate(() => {
    window.gridPage.sheet().protection = { options: {} };
  });
  await user.type('A3', 'x');
  expect(await user.value('A3')).toBe('Aster');
  expect(await user.heard('editing')).toEqual([]);
  expect((await user.heard('refusals'))[0]).toContain('The sheet "Accounts" is protected.');
});

test('a list offers its entries under the cell, by keyboard too', async () => {
  await user.click('B3');
  expect(await user.page.locator('.wbg-tip').first().innerText()).toContain('1 is the largest.');
  await user.press('Alt+ArrowDown');
  expect(await user.page.locator('[role=option]').allInnerTexts()).toEqual(['1', '2', '3', '4']);
  await user.press('ArrowDown', 'ArrowDown', 'Enter');
  expect(await user.value('B3')).toBe(3);
  await user.page.locator('.wbg-arrow').click();
  await user.page.locator('[role=option]', { hasText: '2' }).click();
  expect(await user.value('B3')).toBe(2);
});

test('a row typed under a table joins it, with its formulas', async () => {
  await user.type('A6', 'Delta');
  expect(await user.formula('E6')).toBe('=T[[#This Row],[ARR]]/SUM(T[ARR])');
  await user.type('D6', '2000000');
  expect(await user.value('E6')).toBe(0.5);
  expect(await user.painted()).toContain('50%');
});

test('undo takes back what was typed with everything that came of it, redo brings it again', async () => {
  await user.type('A6', 'Delta');
  await user.type('D3', '1');
  await user.press('Control+z');
  expect(await user.value('D3')).toBe(1_200_000);
  expect(await user.value('G2')).toBe(2_000_000);
  await user.press('Control+z');
  expect(await user.value('A6')).toBe('');
  expect(await user.page.evaluate(() => window.gridPage.sheet().tables[0].area.bottom)).toBe(4);
  await user.press('Control+y', 'Control+y');
  expect(await user.value('A6')).toBe('Delta');
  expect(await user.formula('E6')).toBe('=T[[#This Row],[ARR]]/SUM(T[ARR])');
  expect(await user.value('D3')).toBe(1);
  expect(await user.painted()).toContain('Delta');
});

test('what an add-in writes appears, can be taken back, and leaves the selection alone', async () => {
  await user.click('D4');
  await user.page.evaluate(() => {
    const sheet = window.gridPage.sheet();
    sheet.ensure(3, 0).value = 'Written';
    sheet.changed({ top: 3, left: 0, bottom: 3, right: 0 });
  });
  await user.drawn();
  expect(await user.painted()).toContain('Written');
  expect(await user.heard('selection')).toEqual({ sheet: 'Accounts', areas: ['D4'] });
  await user.press('Control+z');
  expect(await user.value('A4')).toBe('Basalt');
});

test('five thousand written rows are on the screen at once', async () => {
  const took = await user.page.evaluate(() => {
    const { grid } = window.gridPage;
    const sheet = window.gridPage.book.sheets[1];
    grid.selectSheet(sheet);
    for (let row = 0; row < 5000; row++) for (let col = 0; col < 10; col++) sheet.ensure(row, col).value = row * col;
    const from = performance.now();
    sheet.changed({ top: 0, left: 0, bottom: 4999, right: 9 });
    grid.select(sheet, { top: 4999, left: 9, bottom: 4999, right: 9 });
    return performance.now() - from;
  });
  expect(await user.painted()).toContain(String(4999 * 9));
  expect(took).toBeLessThan(2000);
});

test('a group of columns is closed and opened by its button', async () => {
  const hidden = (): Promise<boolean> =>
    user.page.evaluate(() => window.gridPage.sheet().columns.get(2)?.hidden === true);
  await user.page.getByRole('button', { name: 'Close the group of columns before this one' }).click();
  await user.drawn();
  expect(await hidden()).toBe(true);
  expect(await user.painted()).not.toContain('8.0');
  await user.page.getByRole('button', { name: 'Open the group of columns before this one' }).click();
  await user.drawn();
  expect(await hidden()).toBe(false);
  expect(await user.painted()).toContain('8.0');
  await user.page.getByRole('button', { name: 'Show columns down to level 1' }).click();
  await user.drawn();
  expect(await hidden()).toBe(true);
});

test('sheets that an add-in adds, renames and deletes are followed, and the one it opens is open', async () => {
  await user.page.evaluate(() => {
    const { book } = window.gridPage;
    const report = book.addSheet('Report');
    book.addSheet('Settings');
    report.ensure(0, 0).value = 'Ready';
    report.changed({ top: 0, left: 0, bottom: 0, right: 0 });
    book.activeSheet = book.sheets.indexOf(report);
    book.tell({ kind: 'appearance', sheet: report });
  });
  await user.drawn();
  expect(await user.heard('selection')).toEqual({ sheet: 'Report', areas: ['A1'] });
  expect(await user.painted()).toContain('Ready');
  await user.page.evaluate(() => {
    const { book } = window.gridPage;
    book.sheets.splice(2, 1);
    book.activeSheet = 2;
    book.sheets[0].name = 'Tracker';
    book.tell({ kind: 'structure' });
  });
  await user.drawn();
  const tabs = await user.page.locator('[data-u-comp=slide-tab-item]').allInnerTexts();
  expect(tabs.map((text) => text.trim())).toEqual(['Tracker', 'Notes', 'Settings']);
  expect(await user.heard('selection')).toEqual({ sheet: 'Settings', areas: ['A1'] });
});
