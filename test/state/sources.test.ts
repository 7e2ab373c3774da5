/** What a report could be built from, and what building would make, through the real office.js. */
import { area, type Workbook } from '../../workbench/model';
import { openPanel, type PanelSession, SAMPLE, trackerBook } from './session';

let open: PanelSession;
afterEach(() => open.session.close());

const text = (
  book: Workbook,
  sheet: string,
  rows: readonly (readonly (string | number)[])[],
  top = 0,
  left = 0,
): void => {
  const found = book.sheet(sheet) ?? book.addSheet(sheet);
  rows.forEach((cells, r) => cells.forEach((value, c) => (found.ensure(top + r, left + c).value = value)));
};

test('sheets, tables and the selection are found, likeliest first, with what is known of their columns', async () => {
  const book = trackerBook(3);
  text(book, 'Notes', [['To do'], ['Call Ferro'], ['Write']]);
  text(
    book,
    'Two',
    [
      ['Account', 'Owner', 'ARR'],
      ['A', 'Lee', 10],
      ['B', 'Dana', 20],
    ],
    1,
    1,
  );
  const two = book.sheet('Two')!;
  two.addTable('Clients', area(1, 1, 3, 3), ['Account', 'Owner', 'ARR']);
  text(book, 'Hidden', [
    ['Account', 'Owner'],
    ['A', 'Lee'],
  ]);
  book.sheet('Hidden')!.visibility = 'Hidden';
  book.addSheet('Empty');
  book.sheets[0].selection = area(3, 0, 10, 3);
  open = await openPanel(book);
  const found = await open.page.listSources();
  expect(
    found.map(({ kind, name, address, rows, known, columns, tracker }) => [
      kind,
      name,
      address,
      rows,
      known,
      columns,
      tracker,
    ]),
  ).toEqual([
    ['sheet', 'Key accounts', 'A4:W28', 24, 23, 23, true],
    ['selection', 'A4:D11', 'A4:D11', 7, 4, 4, true],
    ['table', 'Clients', 'B2:D4', 2, 3, 3, true],
    ['sheet', 'Notes', 'A1:A3', 3, 0, 1, false],
  ]);
});

test('a selection of whole columns ends with its sheet', async () => {
  const book = trackerBook();
  book.sheets[0].selection = area(0, 0, 1_048_575, 3);
  open = await openPanel(book);
  const found = await open.page.listSources();
  expect(found.map(({ kind, address }) => [kind, address])).toEqual([
    ['sheet', 'A1:W25'],
    ['selection', 'A1:D25'],
  ]);
});

test.each([
  ['a chart is selected', 'objectSelected'],
  ['another workbook is in front', 'elsewhere'],
] as const)('while %s, sheets are found all the same, and what needs a range says so', async (_, mood) => {
  open = await openPanel(trackerBook());
  open.session.app.moods[mood] = true;
  const found = await open.page.listSources();
  expect(found.map(({ kind, address }) => [kind, address])).toEqual([['sheet', 'A1:W25']]);
  await expect(open.page.selectionAddress()).rejects.toThrow(
    'Select one range of cells in this workbook and try again.',
  );
});

test('while several ranges are selected, sheets are found all the same, and what needs one says so', async () => {
  const book = trackerBook();
  book.sheets[0].select([area(0, 0, 9, 3), area(0, 5, 9, 5)]);
  open = await openPanel(book);
  const found = await open.page.listSources();
  expect(found.map(({ kind, address }) => [kind, address])).toEqual([['sheet', 'A1:W25']]);
  await expect(open.page.selectionAddress()).rejects.toThrow('Several ranges are selected. Select one range of cells');
});

test('sheets of the report are no sources', async () => {
  open = await openPanel();
  await open.page.buildFromInput({ kind: 'blank', accounts: 3 });
  expect(await open.page.listSources()).toEqual([]);
});

test('a source is read whole, in as many answers as it needs, and says where it stands', async () => {
  const book = trackerBook();
  const big = book.addSheet('Big');
  for (let r = 0; r < 6000; r++) for (let c = 0; c < 20; c++) big.ensure(r, c).value = r;
  open = await openPanel(book);
  open.session.stats.reset();
  const sheetId = big.id;
  const grid = await open.page.readSource({ kind: 'sheet', sheetId, sheetName: 'Big', address: 'A1:T6000' });
  expect([grid.rows.length, grid.rows[5999][0], grid.firstRow, grid.firstColumn]).toEqual([6000, 5999, 1, 1]);
  expect(open.session.stats.largestResponse).toBeLessThan(5_000_000);
  await expect(
    open.page.readSource({ kind: 'sheet', sheetId: 'gone', sheetName: 'Old', address: 'A1:B2' }),
  ).rejects.toThrow('The sheet "Old" is no longer there. Choose what to build from again.');
});

test('a preview says what would be made and makes nothing', async () => {
  const book = trackerBook();
  text(book, 'Progress Report', [['mine']]);
  open = await openPanel(book);
  const [source] = await open.page.listSources();
  const preview = await open.page.previewBuild({ kind: 'range', source });
  expect(preview).toMatchObject({
    sheets: ['Progress Report 2', 'Board Summary', 'Action Plan', 'Score History', 'Settings'],
    accounts: 24,
    steps: 5,
    subMetrics: 15,
    known: 23,
    extras: [],
  });
  expect(preview.refusal).toBeUndefined();
  expect(preview.sheetId).toBe(book.sheets[0].id);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Key accounts', 'Progress Report']);
});

test('issues come with their cells, and a column can be given another use', async () => {
  open = await openPanel();
  const csv = 'Account,Owner,End date,Fans\nFerro,Lee,soon,7\nCobalt,Dana,2027-01-31,8\n';
  const preview = await open.page.previewBuild({ kind: 'csv', text: csv });
  expect(preview.issues).toContainEqual(expect.objectContaining({ row: 2, column: 'C', severity: 'warning' }));
  expect([preview.extras, preview.known]).toEqual([['Fans'], 3]);
  const columns = new Map([[3, 'score:launched.users' as const]]);
  const chosen = await open.page.previewBuild({ kind: 'csv', text: csv, choices: { columns } });
  expect([chosen.extras, chosen.known]).toEqual([[], 4]);
  await open.page.buildFromInput({ kind: 'csv', text: csv, choices: { columns } });
  expect((await open.page.readReport())!.accounts[1]).toMatchObject({
    name: 'Cobalt',
    scores: { 'launched.users': 8 },
  });
});

test('what cannot be built says why before anything is done', async () => {
  open = await openPanel();
  const { page } = open;
  expect((await page.previewBuild({ kind: 'csv', text: 'a,b\n1,2\n' })).refusal).toMatch(/^No header row was found/);
  open.book.readOnly = true;
  expect((await page.previewBuild({ kind: 'blank', accounts: 5 })).refusal).toMatch(/read-only/);
  open.book.readOnly = false;
  expect((await page.previewBuild({ kind: 'blank', accounts: 5 })).refusal).toBeUndefined();
  await page.buildFromInput({ kind: 'blank', accounts: 5 });
  expect((await page.previewBuild({ kind: 'csv', text: SAMPLE })).refusal).toBe(
    'This workbook has the report already, on the sheet "Progress Report".',
  );
  expect((await page.readReport())!.accounts).toEqual([]);
});

test('the selection is named with its sheet', async () => {
  open = await openPanel(trackerBook());
  open.book.sheets[0].selection = area(1, 4, 3, 4);
  expect(await open.page.selectionAddress()).toEqual({
    sheetId: open.book.sheets[0].id,
    sheetName: 'Key accounts',
    address: 'E2:E4',
  });
});
