/** What Excel does without being asked, habit by habit: see `HABITS` of the host. */
import { openAddin } from '../../workbench/cli/reporting/run-report';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import { type Habit, HABITS } from '../../workbench/host';
import { CellError, type Scalar, type Sheet, type Workbook } from '../../workbench/model';
import { Hands } from '../user/hands';
import { NEWEST } from '../undo/desk';
import { type Desk, SETTINGS } from '../faults/commands';
import { AS_OF, dump, emptyBook, keep, SAMPLE, shown, type } from '../report/session';

const NOTHING = { cells: 0, formats: 0, rules: 0 };

async function desk(habits: readonly Habit[], options: Parameters<typeof openAddin>[1] = {}): Promise<Desk> {
  const book = emptyBook();
  const session = keep(await openAddin(book, { ...options, moods: { habits: new Set(habits) } }));
  return { book, session, actions: session.runScript('reportActions') as PageActions };
}

async function built(habits: readonly Habit[], options: Parameters<typeof openAddin>[1] = {}): Promise<Desk> {
  const made = await desk(habits, options);
  await made.actions.buildFromCsv(SAMPLE, SETTINGS);
  await made.session.settled();
  return made;
}

const accounts = ({ book }: Desk) => book.table('Accounts')!;
const columnOf = (at: Desk, name: string): number => accounts(at).bodyArea.left + accounts(at).columnIndex(name);

test('formulas that come back with @ are ours, and a second refresh writes nothing', async () => {
  const at = await built(['intersections']);
  await at.actions.switchFormulas('addin');
  await at.session.settled();
  const done = await at.actions.refreshReport();
  expect(done).toMatchObject(NOTHING);
  expect(done.warnings.filter((text) => text.includes('typed over'))).toEqual([]);
});

test('columns come back without the brackets that they do not need, are ours, and a second refresh writes nothing', async () => {
  const at = await built(['plainColumns']);
  const { sheet } = accounts(at);
  const heading = (desk: Desk): string[] =>
    [...accounts(desk).sheet.cellsIn({ top: 0, left: 0, bottom: 5, right: 30 })].map(
      ([, , cell]) => cell.formula ?? '',
    );
  const written = heading(await built([]));
  expect(written.some((text) => /Accounts\[\[\w+\]\]/.test(text))).toBe(true);
  expect(written.filter((text) => /\w\[\w/.test(text))).toEqual([]);
  expect(heading(at).some((text) => /Accounts\[\w+\]/.test(text))).toBe(true);
  expect(await at.actions.refreshReport()).toMatchObject(NOTHING);
  const before = dump(sheet);
  await at.actions.switchFormulas('addin');
  await at.session.settled();
  const done = await at.actions.refreshReport();
  expect(done).toMatchObject(NOTHING);
  expect(done.warnings.filter((text) => text.includes('typed over'))).toEqual([]);
  await at.actions.switchFormulas('native');
  await at.session.settled();
  await at.actions.refreshReport();
  expect(dump(sheet)).toBe(before);
});

test('a rule that Excel cannot read stops nothing, stays as it is, and is told', async () => {
  const at = await built(['unreadableRules']);
  const { sheet, bodyArea: body } = accounts(at);
  const rules = sheet.conditionalFormats.length;
  const own = {
    id: '{own}',
    areas: [{ ...body, right: body.left }],
    rule: { type: 'cellValue', operator: 'greaterThan', formula1: '=5', format: { fill: '#FF0000' } } as const,
    priority: 0,
    stopIfTrue: false,
  };
  sheet.conditionalFormats.unshift(own);
  type(at.session, sheet, 'D8', 3);
  const done = await at.actions.refreshReport();
  expect(done.warnings).toContainEqual(expect.stringMatching(/could not read the conditional formats of the sheet/));
  expect(sheet.conditionalFormats).toHaveLength(rules + 1);
  await at.actions.changeSettings({ lowBelow: 5 });
  // The rules that were left are found again, and changed, once Excel can read them.
  sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(own), 1);
  const mended = await at.actions.refreshReport();
  expect(mended.warnings.filter((text) => text.includes('conditional formats'))).toEqual([]);
  expect(sheet.conditionalFormats).toHaveLength(rules);
  expect(await at.actions.refreshReport()).toMatchObject(NOTHING);
});

/** Marks a column as one that Excel fills, and types over one of its cells. */
function typeOver(at: Desk, name: string, row: number, value: Scalar): void {
  const { sheet, bodyArea: body } = accounts(at);
  const cell = sheet.ensure(body.top + row, columnOf(at, name));
  delete cell.formula;
  cell.value = value;
  sheet.changed({ top: body.top + row, left: columnOf(at, name), bottom: body.top + row, right: columnOf(at, name) });
  at.session.app.calculation.update();
}

test.each<[Scalar]>([[7.5], ['007'], [new CellError('#N/A')]])(
  'what was typed over a formula (%p) stays where Excel goes on with the formulas around it',
  async (typed) => {
    const at = await built(['fillsColumns']);
    typeOver(at, 'Overall', 3, typed);
    await at.actions.switchFormulas('addin');
    await at.session.settled();
    const { sheet, bodyArea: body } = accounts(at);
    const cell = (row: number) => sheet.cell(body.top + row, columnOf(at, 'Overall'));
    expect([cell(3)?.value, cell(3)?.formula]).toEqual([typed, undefined]);
    expect(cell(2)?.formula).toMatch(/AMPR\./);
  },
);

test('what was typed over formulas stays where an undo puts the formulas around it back', async () => {
  const at = await built(['fillsColumns']);
  typeOver(at, 'Overall', 3, 7.5);
  await at.actions.refreshReport();
  const { sheet, bodyArea: body } = accounts(at);
  const held = () =>
    Array.from({ length: body.bottom - body.top + 1 }, (_, row) => {
      const cell = sheet.cell(body.top + row, columnOf(at, 'Overall'));
      return cell?.formula ?? cell?.value;
    });
  const before = held();
  await at.actions.switchFormulas('addin');
  await at.session.settled();
  expect(held()).not.toEqual(before);
  await at.actions.restoreLast();
  await at.session.settled();
  expect(held()).toEqual(before);
});

test('a snapshot of what is not scored is blank, whatever formula a person put into that column', async () => {
  const at = await built([]);
  await at.actions.takeSnapshot();
  const table = at.book.table('Snapshots')!;
  const col = table.bodyArea.left + table.columnIndex('Overall');
  table.columns[table.columnIndex('Overall')].formula = '=1/0';
  await at.actions.changeSettings({ asOf: AS_OF + 7 });
  await at.actions.takeSnapshot();
  await at.session.settled();
  const texts = [...table.sheet.cellsIn(table.bodyArea)].filter(([, c]) => c === col).map(([, , cell]) => cell.formula);
  expect(texts.filter((text) => text !== undefined)).toEqual([]);
});

function ownTable(book: Workbook): Sheet {
  const sheet = book.addSheet('Mine');
  const table = sheet.addTable('Mine', { top: 0, left: 0, bottom: 4, right: 1 }, ['Gain', 'Return']);
  [
    [1, '=_XLDUDF_AMPR_ROI(3,2)'],
    [2, '=_XLDUDF_AMPR_CTR(5,100)'],
    [3, '=[@Gain]*2'],
    [4, '=_XLDUDF_AMPR_ROI(9,3)'],
  ].forEach(([gain, formula], i) => {
    sheet.ensure(i + 1, 0).value = gain as number;
    sheet.ensure(i + 1, 1).formula = formula as string;
  });
  table.columns[1].formula = undefined;
  sheet.changed({ top: 0, left: 0, bottom: 4, right: 1 });
  return sheet;
}

test('a repair leaves different formulas of one column different', async () => {
  const at = await desk(['fillsColumns']);
  const sheet = ownTable(at.book);
  at.session.app.calculation.update();
  await at.session.settled();
  await at.actions.repairFunctions();
  await at.session.settled();
  expect([1, 2, 3, 4].map((row) => sheet.cell(row, 1)?.formula)).toEqual([
    '=AMPR.ROI(3,2)',
    '=AMPR.CTR(5,100)',
    '=[@Gain]*2',
    '=AMPR.ROI(9,3)',
  ]);
  expect([shown(sheet, 'B2'), shown(sheet, 'B5')]).toEqual([0.5, 2]);
});

test('a chart over one cell stays over that cell', async () => {
  const seriesOf = ({ book }: Awaited<ReturnType<typeof built>>): unknown[] =>
    book.sheet('Board Summary')!.charts.map(({ name, series }) => [name, series.map(({ values }) => values)]);
  const [usual, widened] = [await built([]), await built(['widensCharts'])];
  // Before the first snapshot there is one mean score to show.
  expect(JSON.stringify(seriesOf(usual))).toMatch(/"Board trend",\["[^:"]*"\]/);
  expect(seriesOf(widened)).toEqual(seriesOf(usual));
});

test('a group that Excel refuses with whatever code is written without', async () => {
  const at = await built(['refusesGroups'], NEWEST);
  expect(at.book.table('Accounts')).toBeDefined();
  expect(await at.actions.refreshReport()).toMatchObject(NOTHING);
  // From then on it is not asked for: what a person can take back here shows it.
  await at.actions.switchFormulas('addin');
  await expect(at.actions.restoreLast()).resolves.toMatchObject({ doing: 'switching the formulas' });
});

test('a sheet that was copied without what it is known by is no report', async () => {
  const at = await built(['forgetsProperties', 'renamesReferences']);
  const { sheet } = accounts(at);
  await (at.session.runScript(
    `Excel.run(async (context) => { context.workbook.worksheets.getItem(${JSON.stringify(sheet.name)}).copy(); await context.sync(); })`,
  ) as Promise<void>);
  const sheets = at.book.sheets.map(({ name }) => name);
  expect(await at.actions.refreshReport()).toMatchObject(NOTHING);
  expect(at.book.sheets.map(({ name }) => name)).toEqual(sheets);
});

test('a report is built, used and taken back in an Excel with every habit', async () => {
  const at = await built(HABITS, NEWEST);
  const { sheet, bodyArea: body } = accounts(at);
  new Hands(at.session.app).type(sheet, body.top, columnOf(at, 'Weekly users'), 2);
  await at.actions.refreshReport();
  await at.actions.findGaps();
  await at.actions.restoreLast();
  await at.actions.refreshReport();
  expect(await at.actions.refreshReport()).toMatchObject(NOTHING);
});
