import { GridUser, startBrowser, stopBrowser } from './open';

let user: GridUser;

beforeAll(startBrowser);
afterAll(stopBrowser);
beforeEach(async () => {
  user = await GridUser.open('accounts');
});
afterEach(() => expect(user.errors()).toEqual([]));

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

test('a name that is offered for a part of what is typed is not taken once more stands there', async () => {
  for (const [end, cell] of [
    ['Enter', 'H3'],
    ['Tab', 'H4'],
  ]) {
    await user.click(cell);
    await user.page.keyboard.type('=AMPR.ROI(C3,B');
    await user.page.getByText('BASE', { exact: true }).waitFor();
    await user.page.keyboard.type('4)');
    await user.press(end);
    expect(await user.formula(cell)).toBe('=AMPR.ROI(C3,B4)');
    await user.page.keyboard.type('7');
    await user.press('Enter');
  }
  expect(await user.value('H4')).not.toBe(7);
  expect(await user.value('I4')).toBe(7);
});

test('a name that is offered is taken by Tab', async () => {
  await user.click('H3');
  await user.page.keyboard.type('=C3+SUMI');
  await user.page.getByText('SUMIFS', { exact: true }).waitFor();
  await user.press('ArrowDown', 'Tab');
  await user.page.keyboard.type('C3:C5,">5")');
  await user.press('Enter');
  expect(await user.formula('H3')).toContain('=C3+SUMIF');
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

test('the last of five thousand written rows is on the screen at once', async () => {
  await user.page.evaluate(() => {
    const { grid } = window.gridPage;
    const sheet = window.gridPage.book.sheets[1];
    grid.selectSheet(sheet);
    for (let row = 0; row < 5000; row++) for (let col = 0; col < 10; col++) sheet.ensure(row, col).value = row * col;
    sheet.changed({ top: 0, left: 0, bottom: 4999, right: 9 });
    grid.select(sheet, { top: 4999, left: 9, bottom: 4999, right: 9 });
  });
  expect(await user.painted()).toContain(String(4999 * 9));
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
