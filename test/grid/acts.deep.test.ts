import { GridUser, startBrowser, stopBrowser } from './open';

let user: GridUser;

beforeAll(startBrowser);
afterAll(stopBrowser);
beforeEach(async () => {
  user = await GridUser.open('accounts');
});
afterEach(() => expect(user.errors()).toEqual([]));

/** Picks an entry of the context menu of a cell. */
async function fromMenu(address: string, ...entries: string[]): Promise<void> {
  await user.click(address);
  await user.click(address, 'right');
  const [last, ...path] = entries.reverse();
  for (const entry of path.reverse()) {
    await user.page.getByText(entry, { exact: true }).last().hover();
    await user.page.waitForTimeout(300);
  }
  // At the start of the words: there may be a field in their middle.
  await user.page
    .getByText(last)
    .last()
    .click({ position: { x: 4, y: 6 } });
  await user.drawn();
}

test('Delete empties cells and keeps their looks; undo fills them again', async () => {
  await user.click('C3');
  await user.press('Shift+ArrowDown', 'Delete');
  expect([await user.value('C3'), await user.value('C4')]).toEqual(['', '']);
  await user.type('C3', '2');
  expect(await user.painted()).toContain('▼ 2.0');
  await user.press('Control+z', 'Control+z');
  expect([await user.value('C3'), await user.value('C4')]).toEqual([8, 3]);
});

test('text pasted from elsewhere is read as typed', async () => {
  await user.page.evaluate(() => navigator.clipboard.writeText('Delta\t3\t7\n"Echo ""E"""\t4\t1.5'));
  await user.click('A6');
  await user.press('Control+v');
  expect([await user.value('A6'), await user.value('B6'), await user.value('C6')]).toEqual(['Delta', 3, 7]);
  expect([await user.value('A7'), await user.value('C7')]).toEqual(['Echo "E"', 1.5]);
  expect(await user.page.evaluate(() => window.gridPage.sheet().tables[0].area.bottom)).toBe(6);
  await user.press('Control+z');
  expect(await user.value('A6')).toBe('');
});

test('pasted values are held against the rules of their cells, and nothing is written if one fails', async () => {
  await user.page.evaluate(() => navigator.clipboard.writeText('1\n99'));
  await user.click('C3');
  await user.press('Control+v');
  expect([await user.value('C3'), await user.value('C4')]).toEqual([8, 3]);
  expect((await user.heard('refusals'))[0]).toContain('Type a number from 0 to 10.');
});

test('copied cells bring their formulas and formats along; cut ones leave their place', async () => {
  await user.click('G4');
  await user.press('Control+c');
  await user.click('G6');
  await user.press('Control+v');
  expect(await user.formula('G6')).toBe('=G5+1');
  await user.click('G3');
  await user.press('Control+x');
  await user.click('G8');
  await user.press('Control+v');
  expect([await user.value('G8'), await user.value('G3')]).toEqual([46_347, '']);
  expect(await user.painted()).toContain('21 Nov 2026');
});

test('a row is inserted from the menu, formulas follow, and undo removes it again', async () => {
  await fromMenu('A4', 'Insert', 'rows above');
  expect([await user.value('A4'), await user.value('A5')]).toEqual(['', 'Basalt']);
  expect(await user.formula('G2')).toBe('=SUM(T[ARR])');
  expect(await user.page.evaluate(() => window.gridPage.sheet().tables[0].area.bottom)).toBe(5);
  await user.press('Control+z');
  expect(await user.value('A4')).toBe('Basalt');
  expect(await user.page.evaluate(() => window.gridPage.sheet().tables[0].area.bottom)).toBe(4);
  expect(await user.value('G2')).toBe(2_000_000);
});

test('a column is made wider by dragging its edge', async () => {
  const width = (): Promise<number> => user.page.evaluate(() => window.gridPage.sheet().columns.get(3)!.size!);
  const before = await width();
  const { x, y } = await user.page.evaluate(() => window.gridPage.middleOf('D1'));
  const edge = x + (before * 96) / 72 / 2;
  await user.page.mouse.move(edge - 1, y - 20);
  await user.page.mouse.down();
  await user.page.mouse.move(edge + 31, y - 20, { steps: 4 });
  await user.page.mouse.up();
  await user.drawn();
  expect(await width()).toBeGreaterThan(before + 20);
  expect(await width()).toBeLessThan(before + 26);
});

test('bold is switched on and off, and shown', async () => {
  const bold = (): Promise<boolean> => user.page.evaluate(() => window.gridPage.sheet().formatAt(2, 0).font.bold);
  await user.click('A3');
  await user.press('Control+b');
  expect(await bold()).toBe(true);
  await user.press('Control+b');
  expect(await bold()).toBe(false);
});

test('a sheet is added and opened, another one chosen by its tab, and undo takes the new one away', async () => {
  await user.page.locator('[data-u-comp=sheet-bar-append-button]').first().click();
  await user.drawn();
  const names = (): Promise<string[]> => user.page.evaluate(() => window.gridPage.book.sheets.map((s) => s.name));
  expect(await names()).toEqual(['Accounts', 'Notes', 'Sheet3']);
  expect(await user.heard('selection')).toEqual({ sheet: 'Sheet3', areas: ['A1'] });
  await user.page.getByText('Accounts', { exact: true }).click();
  await user.drawn();
  expect(await user.page.evaluate(() => window.gridPage.sheet().name)).toBe('Accounts');
  await user.page.evaluate(() => window.gridPage.grid.undo());
  expect(await names()).toEqual(['Accounts', 'Notes']);
});

test('the filter button sorts a table and shows some of its rows', async () => {
  const rows = (): Promise<unknown[]> => Promise.all(['A3', 'A4', 'A5'].map((a) => user.value(a)));
  const press = async (): Promise<void> => {
    const corner = await user.page.evaluate(() => {
      const { x, y } = window.gridPage.middleOf('D2');
      return { x: x + 52, y };
    });
    await user.page.mouse.click(corner.x, corner.y);
    await user.drawn();
  };
  await press();
  await user.page.getByRole('button', { name: 'Sort ascending' }).click();
  expect(await rows()).toEqual(['Basalt', 'Cobalt', 'Aster']);
  await press();
  await user.page.getByRole('checkbox', { name: '$500,000' }).uncheck();
  await user.page.getByRole('button', { name: 'Apply' }).click();
  await user.drawn();
  const painted = await user.painted();
  expect(painted).toContain('Basalt');
  expect(painted).not.toContain('Cobalt');
  await user.press('Control+z', 'Control+z');
  expect(await rows()).toEqual(['Aster', 'Basalt', 'Cobalt']);
});

test('a note appears under the pointer', async () => {
  const { x, y } = await user.page.evaluate(() => window.gridPage.middleOf('G3'));
  await user.page.mouse.move(x - 60, y + 60);
  await user.page.waitForTimeout(100);
  await user.page.mouse.move(x, y, { steps: 5 });
  // In one go: on a busy machine it may have gone again before it is looked at a second time.
  const said = await user.page.waitForFunction(() => document.querySelector('[role=tooltip]')?.textContent);
  expect(await said.jsonValue()).toBe('Reviewed by Dana');
});

test('what a function says of its error is read under the pointer and where the cell is selected', async () => {
  await user.page.evaluate(() => window.gridPage.sayError('G6', 'The cost must be above 0.'));
  await user.drawn();
  await user.click('A1');
  const { x, y } = await user.page.evaluate(() => window.gridPage.middleOf('G6'));
  await user.page.mouse.move(x - 60, y + 60);
  await user.page.mouse.move(x, y, { steps: 5 });
  const said = await user.page.waitForFunction(() => document.querySelector('[role=tooltip]')?.textContent);
  expect(await said.jsonValue()).toBe('#VALUE!The cost must be above 0.');
  await user.click('G6');
  await user.page.mouse.move(5, 5);
  expect(await user.page.getByRole('status').filter({ hasText: 'The cost must' }).count()).toBe(1);
  expect(await user.page.getByText('Error in value').count()).toBe(0);
});

test('functions of the add-in are offered while a formula is typed', async () => {
  await user.click('H3');
  await user.page.keyboard.type('=AMPR.RO');
  await user.page.getByText('AMPR.ROMI').first().waitFor();
  await user.page.keyboard.type('MI(');
  await user.page.waitForFunction(() => /AMPR\.ROMI\(/.test(document.body.innerText));
  await user.press('Escape', 'Escape');
});

test('what floats over cells scrolls with them', async () => {
  const place = (): Promise<number> =>
    user.page.evaluate(() => {
      const box = document.querySelector('#float')!.getBoundingClientRect();
      return box.top;
    });
  await user.page.evaluate(() => {
    const layer = window.gridPage.grid.floats(window.gridPage.sheet());
    const { left, top, width, height } = layer.boxOf({ top: 9, left: 8, bottom: 14, right: 10 });
    layer.element.innerHTML = `<div id="float" style="position:absolute;left:${left}px;top:${top}px;width:${width}px;height:${height}px"></div>`;
  });
  const before = await place();
  expect(before).toBeCloseTo((await user.page.evaluate(() => window.gridPage.middleOf('I10').y)) - 10, 0);
  await user.page.mouse.move(600, 400);
  await user.page.mouse.wheel(0, 100);
  await user.page.waitForTimeout(300);
  const scrolled = await place();
  expect(scrolled).toBeLessThan(before - 50);
  // Over what floats, too.
  const box = (await user.page.locator('#float').boundingBox())!;
  await user.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await user.page.mouse.wheel(0, -100);
  await user.page.waitForTimeout(300);
  expect(await place()).toBeGreaterThan(scrolled + 50);
});

test('Ctrl+Home goes to the first cell that is not frozen, and an address that is selected already is scrolled to', async () => {
  const heard = async (): Promise<unknown> => (await user.heard('selection'))?.areas;

  await user.click('F7');
  await user.press('Control+Home');
  expect(await heard()).toEqual(['B3']);
  await user.click('C3');
  const place = (): Promise<number> => user.page.evaluate(() => window.gridPage.middleOf('C3').y);
  const before = await place();
  await user.page.mouse.move(600, 400);
  await user.page.mouse.wheel(0, 2000);
  await user.page.waitForTimeout(300);
  await user.drawn();
  const away = await place();
  const box = user.page.locator('[data-u-comp="defined-name"] input');
  await box.click();
  await box.fill('C3');
  await box.press('Enter');
  await user.drawn();
  expect([away < before - 100, await place(), await heard()]).toEqual([true, before, ['C3']]);
});

test('dark and light, and taken away without a trace', async () => {
  await user.page.evaluate(() => window.gridPage.grid.setDark(true));
  await user.drawn();
  expect(await user.page.locator('.wbg-dark').count()).toBe(1);
  await user.page.evaluate(() => window.gridPage.grid.dispose());
  expect(await user.page.evaluate(() => document.getElementById('grid')!.childElementCount)).toBe(0);
});
