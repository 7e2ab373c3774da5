import { readCsvTracker } from '../../src/domain/tracker';
import { DEFAULT_STEPS } from '../../src/domain/model/model';
import { MAX_COLS, MAX_ROWS } from '../../src/sheets/address';
import { deleteSheet } from '../../workbench/structure';
import { AS_OF, bench, dump, emptyBook, SAMPLE, shown } from './session';

const settings = { asOf: AS_OF, asOfFollowsToday: false };

const csv = (rows: string[][]): string =>
  [
    [
      'Account',
      'Sales associate',
      'Type',
      'End date',
      ...DEFAULT_STEPS.flatMap((s) => s.subMetrics.map((m) => m.name)),
      "Last year's ARR",
      'ΔARR',
      'YTD',
    ],
    ...rows,
  ]
    .map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(','))
    .join('\n');

const scores = (value: string): string[] => DEFAULT_STEPS.flatMap((s) => s.subMetrics.map(() => value));

test('a report that was taken back by deleting its sheets is built again as at first', async () => {
  const { book, session, actions } = await bench();
  const build = async () => {
    await actions.buildFromCsv(SAMPLE, settings);
    await session.settled();
    return book.sheets
      .slice(1)
      .map((sheet) => [
        sheet.name,
        sheet.tables.map(({ name }) => name),
        [...sheet.cellsIn(sheet.usedArea()!)].map(([row, col, { value }]) => [row, col, value]),
      ]);
  };
  const first = await build();
  for (const sheet of book.sheets.slice(1)) deleteSheet(sheet);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  expect(await build()).toEqual(first);
});

test('a tracker becomes the report: 24 accounts, no error cell, few round trips', async () => {
  const { book, session, actions } = await bench();
  const built = await actions.buildFromCsv(SAMPLE, settings);
  await session.settled();
  expect(built.accounts).toBe(24);
  expect(built.syncs).toBeLessThanOrEqual(8);
  expect(session.stats.syncs).toBeLessThanOrEqual(8);
  expect(built.warnings).toEqual([]);
  const report = book.sheet('Progress Report')!;
  for (const [, , cell] of report.cellsIn(report.usedArea()!)) expect(String(cell.value)).not.toMatch(/^#/);
  expect(shown(report, 'A1')).toBe('Account Management Progress Report');
  expect(shown(report, 'A5')).toBe(24);
  const tracker = readCsvTracker(SAMPLE, { steps: DEFAULT_STEPS });
  expect(tracker.ok && tracker.accounts.length).toBe(24);
});

test('add-in functions give the same value in every cell as native formulas', async () => {
  const native = await bench();
  await native.actions.buildFromCsv(SAMPLE, settings);
  const addin = await bench();
  addin.session.moods.blanks = 'desktop';
  await addin.actions.buildFromCsv(SAMPLE, { ...settings, formulas: 'addin' });
  await addin.session.settled();
  const [a, b] = [native.book.sheet('Progress Report')!, addin.book.sheet('Progress Report')!];
  let formulas = 0;
  for (const [row, col, cell] of a.cellsIn(a.usedArea()!)) {
    const other = b.cell(row, col);
    if (typeof cell.value === 'number') expect(other?.value as number).toBeCloseTo(cell.value, 9);
    else expect(other?.value).toEqual(cell.value);
    if (other?.formula?.includes('AMPR.')) formulas += 1;
  }
  expect(formulas).toBe(24 * 7);
});

test('a second refresh writes nothing', async () => {
  const { session, actions } = await bench();
  await actions.buildFromCsv(SAMPLE, settings);
  await session.settled();
  session.stats.reset();
  const again = await actions.refreshReport();
  expect([again.cells, again.formats, again.rules, again.warnings]).toEqual([0, 0, 0, []]);
  expect(session.stats.syncs).toBeLessThanOrEqual(4);
});

test('what is not ours stays, cell for cell, and ours takes the next free name', async () => {
  const book = emptyBook();
  const theirs = book.addSheet('Progress Report');
  theirs.ensure(0, 0).value = 'mine';
  theirs.ensure(1, 0).formula = '=LEN(A1)';
  const data = book.addSheet('Data');
  ['Name', 'Value'].forEach((text, col) => (data.ensure(0, col).value = text));
  data.ensure(1, 0).value = 'x';
  data.addTable('Accounts', { top: 0, left: 0, bottom: 3, right: 1 }, ['Name', 'Value']);
  book.names.push({ name: 'AsOfDate', formula: '=Data!$B$2', visible: true });
  const { actions, session } = await bench(book);
  session.app.calculation.update();
  const before = [dump(theirs), dump(data)];
  await actions.buildFromCsv(SAMPLE, settings);
  expect([dump(theirs), dump(data)]).toEqual(before);
  expect(book.sheets.map((s) => s.name)).toEqual([
    'Sheet1',
    'Progress Report',
    'Data',
    'Progress Report 2',
    'Board Summary',
    'Action Plan',
    'Score History',
    'Settings',
  ]);
  expect(book.tables.map((t) => t.name)).toContain('Accounts_2');
  expect(book.name('AsOfDate')!.formula).toBe('=Data!$B$2');
  expect(book.name('AsOfDate_2')!.formula).toMatch(/^=Settings!/);
  const again = await actions.refreshReport();
  expect([again.cells, again.formats, again.rules]).toEqual([0, 0, 0]);
  expect([dump(theirs), dump(data)]).toEqual(before);
});

test.each([
  ['an empty file', ''],
  ['a header and nothing else', csv([])],
  ['no header that is known', 'a,b,c\n1,2,3\n'],
])('%s is refused with a sentence, and nothing is written', async (_, text) => {
  const { book, session, actions } = await bench();
  await expect(actions.buildFromCsv(text, settings)).rejects.toThrow(/\w{3,}.*\./);
  expect(session.stats.syncs).toBe(0);
  expect(book.sheets.map((s) => s.name)).toEqual(['Sheet1']);
  expect(book.sheet('Sheet1')!.usedArea()).toBeUndefined();
});

test('names that look like formulas stay text, and odd values are kept and named with row and column', async () => {
  const { book, session, actions } = await bench();
  const built = await actions.buildFromCsv(
    csv([
      ['=SUM(A1:A9)', 'Ann', '1', '2027-01-31', ...scores('5'), '100', '10', '5'],
      ['+1 Labs', 'Ann', '2', '2027-01-31', ...scores('12'), '100', '10', '5'],
      ['-x', 'Ann', '2', '2027-01-31', ...scores('5'), 'about a lot', '10', '5'],
      ['@home', 'Ann', '2', '2027-01-31', ...scores('5'), '100', '10', '5'],
      ['@home', 'Bo', '2', '2027-01-31', ...scores('5'), '100', '10', '5'],
    ]),
    settings,
  );
  await session.settled();
  const report = book.sheet('Progress Report')!;
  expect(['A10', 'A11', 'A12', 'A13'].map((a) => shown(report, a))).toEqual(['=SUM(A1:A9)', '+1 Labs', '-x', '@home']);
  expect(report.cell(9, 0)!.formula).toBeUndefined();
  const said = built.issues.map((i) => i.message).join('\n');
  expect(said).toMatch(/Row 3, column E/);
  expect(said).toMatch(/Row 4, column T/);
  expect(said).toMatch(/@home/);
  expect(shown(report, 'E11')).toBe(12);
  expect(String(shown(report, 'H11'))).toBe('#VALUE!');
  expect(shown(report, 'H10')).toBe(5);
  expect(built.warnings.join()).toMatch(/\+1 Labs/);
});

test('a table that was drawn over the whole sheet is said to be too much to read', async () => {
  const { book, session, actions } = await bench();
  await actions.buildFromCsv(SAMPLE, settings);
  await session.settled();
  const table = book.table('Accounts')!;
  table.area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLS - 1 };
  await expect(actions.refreshReport()).rejects.toThrow(
    /table "Accounts" covers more cells than Excel lets be read\. Nothing was written/,
  );
});
