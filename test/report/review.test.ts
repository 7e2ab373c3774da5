import { AS_OF, bench, SAMPLE, shown, type } from './session';

const settings = { asOf: AS_OF, asOfFollowsToday: false };
const WEEK = 7;

async function built() {
  const opened = await bench();
  await opened.actions.buildFromCsv(SAMPLE, settings);
  return opened;
}

test('Find gaps adds a row for each weak step, once', async () => {
  const { book, actions } = await built();
  const first = await actions.findGaps();
  expect(first.added).toBeGreaterThan(10);
  const plan = book.sheet('Action Plan')!;
  const table = plan.tables[0];
  expect(table.area.bottom - table.area.top).toBe(first.added);
  expect((await actions.findGaps()).added).toBe(0);
  expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
});

test('a row that a person wrote stays, and closes its gap', async () => {
  const { book, session, actions } = await built();
  const added = (await actions.findGaps()).added;
  const plan = book.sheet('Action Plan')!;
  const { area } = plan.tables[0];
  const cell = (col: number) => plan.cell(area.top + 1, area.left + col)!;
  cell(4).value = 'Call the sponsor';
  cell(7).value = 'doing';
  plan.changed(area);
  session.app.calculation.update();
  expect((await actions.findGaps()).added).toBe(0);
  expect(cell(4).value).toBe('Call the sponsor');
  cell(7).value = 'done';
  plan.changed(area);
  expect((await actions.findGaps()).added).toBe(1);
  expect(plan.tables[0].area.bottom - plan.tables[0].area.top).toBe(added + 1);
});

test('the report counts the open actions of an account and names the next', async () => {
  const { book, session, actions } = await built();
  await actions.findGaps();
  session.app.calculation.update();
  const report = book.sheet('Progress Report')!;
  const table = report.tables[0];
  const open = table.columns.findIndex((c) => c.name === 'Open actions');
  const next = table.columns.findIndex((c) => c.name === 'Next action');
  const rows = Array.from({ length: table.area.bottom - table.area.top }, (_, r) => table.area.top + 1 + r);
  const counts = rows.map((row) => Number(report.cell(row, open)!.value) || 0);
  const plan = book.sheet('Action Plan')!.tables[0];
  expect(counts.reduce((a, b) => a + b)).toBe(plan.area.bottom - plan.area.top);
  rows.forEach((row, i) => expect(String(report.cell(row, next)!.value) !== '').toBe(counts[i] > 0));
});

test('a snapshot replaces that of the same day and never an older one; Change is against the last one before', async () => {
  const { book, session, actions } = await built();
  const first = await actions.takeSnapshot();
  expect(first.added).toBe(24);
  const history = book.sheet('Score History')!.tables[0];
  const rows = () => history.area.bottom - history.area.top;
  expect(rows()).toBe(24);
  await actions.takeSnapshot();
  expect(rows()).toBe(24);
  const report = book.sheet('Progress Report')!;
  const sheet = book.sheet('Settings')!;
  const asOf = [...sheet.cellsIn(sheet.usedArea()!)].find(([, col, cell]) => col === 1 && cell.value === AS_OF)!;
  asOf[2].value = AS_OF + WEEK;
  sheet.changed({ top: asOf[0], left: asOf[1], bottom: asOf[0], right: asOf[1] });
  const before = Number(shown(report, 'Y10'));
  type(session, report, 'E10', 0);
  await actions.refreshReport();
  const change = report.tables[0].columns.findIndex((c) => c.name === 'Change');
  expect(Number(report.cell(9, change)!.value)).toBeCloseTo(Number(shown(report, 'Y10')) - before, 8);
  expect(Number(report.cell(9, change)!.value)).toBeLessThan(0);
  await actions.takeSnapshot();
  expect(rows()).toBe(48);
  expect(book.sheet('Board Summary')!.charts).toHaveLength(5);
});

test('a board copy holds values only, and the report stays as it was', async () => {
  const { book, session, actions } = await built();
  await actions.takeSnapshot();
  await session.settled();
  const { sheets } = await actions.makeBoardCopy();
  expect(sheets).toEqual(['Progress Report 2026-11-21', 'Board Summary 2026-11-21']);
  const report = book.sheet('Progress Report')!;
  const copy = book.sheet(sheets[0])!;
  for (const [row, col, cell] of report.cellsIn(report.usedArea()!)) {
    expect(copy.cell(row, col)?.value ?? '').toEqual(cell.value ?? '');
  }
  for (const name of sheets) {
    const sheet = book.sheet(name)!;
    for (const [, , cell] of sheet.cellsIn(sheet.usedArea()!)) expect(cell.formula).toBeUndefined();
    expect(JSON.stringify(sheet.conditionalFormats)).not.toMatch(/AsOfDate|EndSoonDays|AMPR/);
    expect(sheet.tables).toHaveLength(0);
    for (const chart of sheet.charts) expect(JSON.stringify(chart.series)).toContain(name);
  }
  expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
});
