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

test('a row typed under a table joins it, with its formulas', async () => {
  await user.type('A6', 'Delta');
  expect(await user.formula('E6')).toBe('=T[[#This Row],[ARR]]/SUM(T[ARR])');
  await user.type('D6', '2000000');
  expect(await user.value('E6')).toBe(0.5);
  expect(await user.painted()).toContain('50%');
});

test('a row without a height of its own is as high as its wrapped text, and the file gets no height of it', async () => {
  const heights = (): Promise<{ shown: number; below: number; own: (number | undefined)[] }> =>
    user.page.evaluate(() => {
      const { grid } = window.gridPage;
      const sheet = window.gridPage.sheet();
      const layer = grid.floats(sheet);
      const [shown, below] = [7, 8].map((row) => layer.boxOf({ top: row, left: 0, bottom: row, right: 0 }));
      layer.remove();
      return { shown: shown.height, below: below.top, own: [...sheet.rowBands.values()].map(({ size }) => size) };
    });
  const before = await heights();
  await user.page.evaluate(() => {
    const sheet = window.gridPage.sheet();
    const cell = sheet.ensure(7, 0);
    cell.value = 'A text that says more than fits into one line of a column of usual width';
    cell.format = { ...window.gridPage.plain, wrap: true };
    sheet.changed({ top: 7, left: 0, bottom: 7, right: 0 });
  });
  await user.drawn();
  const wrapped = await heights();
  expect(wrapped.shown).toBeGreaterThanOrEqual(4 * before.shown);
  expect(wrapped.below - before.below).toBe(wrapped.shown - before.shown);

  // A wider column takes fewer lines, a height that a person gives stays, and a short text needs no more than the others.
  await user.page.evaluate(() => {
    const { book } = window.gridPage;
    const sheet = window.gridPage.sheet();
    sheet.columns.set(0, { size: 200 });
    book.tell({ kind: 'appearance', sheet });
  });
  await user.drawn();
  const wide = await heights();
  expect(wide.shown).toBeGreaterThan(before.shown);
  expect(wide.shown).toBeLessThan(wrapped.shown);
  await user.type('A8', 'Short');
  expect(await heights()).toEqual(before);
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
