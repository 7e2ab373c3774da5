import { area } from '../../workbench/model';
import { AS_OF, bench, SAMPLE, shown } from '../report/session';
import { Hands } from './hands';
import { Random } from './random';
import { describe as factsOf, differences } from './state';
import { World } from './world';

/** A report of six accounts, and somebody to change it. */
async function desk() {
  const { book, session, actions } = await bench();
  const tracker = SAMPLE.split('\n').slice(0, 7).join('\n');
  await actions.buildFromCsv(tracker, { asOf: AS_OF, asOfFollowsToday: false });
  await session.settled();
  const hands = new Hands(session.app);
  const world = new World(book, hands, new Random(1));
  world.learn();
  const index = (header: string): number => world.accounts.columnIndex(header);
  const refresh = async () => {
    session.app.calculation.update();
    const did = await actions.refreshReport();
    await session.settled();
    world.learn();
    return did;
  };
  /** Refreshes twice; the second time there is nothing left to do. */
  const settle = async () => {
    const did = await refresh();
    const facts = factsOf(book);
    const again = await refresh();
    expect([again.cells, again.formats, again.rules]).toEqual([0, 0, 0]);
    expect(differences(facts, factsOf(book))).toEqual([]);
    return did;
  };
  return { book, session, actions, hands, world, index, refresh, settle };
}

const FIRST = 9;

test('a formula of one’s own over a computed cell stays when the formulas are switched, and the others change', async () => {
  const { actions, session, hands, world, index, settle } = await desk();
  const col = index('Generate ROI');
  hands.type(world.report, FIRST, col, '=1+1');
  session.app.calculation.update();
  const did = await actions.switchFormulas('addin');
  await session.settled();
  expect(world.report.cell(FIRST, col)!.formula).toBe('=1+1');
  expect(world.report.cell(FIRST + 1, col)!.formula).toMatch(/^=AMPR\.STEPSCORE/);
  expect(did.warnings.join()).toMatch(/"Generate ROI".*row 10\b/);
  await settle();
});

test('rows that Excel fills with an earlier formula of their column get the present one', async () => {
  const { book, hands, world, index, settle } = await desk();
  const col = index('Generate ROI');
  hands.type(world.report, FIRST, col, 5);
  const weights = book.table('SubMetrics')!;
  hands.type(weights.sheet, weights.bodyArea.top + 3, 3, 3);
  await settle();
  const before = world.report.cell(FIRST + 2, col)!.formula!;
  hands.insertTableRow(world.accounts, 2);
  await settle();
  expect(before).toMatch(/SUMPRODUCT\(\{3,1,1\}/);
  expect(world.report.cell(FIRST + 2, col)!.formula).toBe(before);
});

test('a header that was renamed by hand stays until Settings names the sub-metric anew', async () => {
  const { book, hands, world, index, settle } = await desk();
  const col = index('Weekly users');
  hands.renameTableColumn(world.accounts, col, 'People a week');
  await settle();
  expect(world.accounts.columns[col].name).toBe('People a week');
  expect(world.keyAt(col)).toBe('launched.weekly');
  const names = book.table('SubMetrics')!;
  hands.type(names.sheet, names.bodyArea.top + 1, 1, 'Users in a week');
  await settle();
  expect(world.accounts.columns[col].name).toBe('Users in a week');
});

test('two sub-metrics that swap names in Settings, and one that takes an own column’s, get headers that no other has', async () => {
  const { book, hands, world, index, settle } = await desk();
  hands.insertTableColumn(world.accounts, index('Progress') + 1, 'Region');
  const { sheet, bodyArea: body } = book.table('SubMetrics')!;
  hands.type(sheet, body.top, 1, 'Weekly users');
  hands.type(sheet, body.top + 1, 1, 'Expected users active');
  hands.type(sheet, body.top + 2, 1, 'Region');
  const { warnings } = await settle();
  const headers = world.accounts.columns.slice(4, 7).map((c) => c.name);
  expect(headers).toEqual(['Weekly users', 'Expected users active', 'Region (2)']);
  expect(world.columns((key) => key === 'launched.users')).toEqual([4]);
  expect(warnings).toEqual([]);
});

test('what stands in a row that was inserted into the heading stays, and the heading is not made twice', async () => {
  const { hands, world, settle } = await desk();
  hands.insertSheetRow(world.report, 5);
  hands.type(world.report, 5, 0, 'mine');
  hands.insertTableColumn(world.accounts, 0, 'Own');
  await settle();
  // It moved right with the heading, which the column stands left of.
  expect(shown(world.report, 'B6')).toBe('mine');
  const titles = [...world.report.cellsIn(area(0, 0, 9, 40))].filter(([, , c]) =>
    String(c.value).startsWith('Account Man'),
  );
  expect(titles).toHaveLength(1);
});

test('a heading that was typed over or emptied stays so', async () => {
  const { hands, world, settle } = await desk();
  hands.type(world.report, 0, 0, 'Our accounts');
  hands.clear(world.report, area(5, 0));
  await settle();
  expect([shown(world.report, 'A1'), shown(world.report, 'A6')]).toEqual(['Our accounts', '']);
});

test('settings stay as they were typed, and a validation of one’s own stays beside ours', async () => {
  const { hands, world, settle } = await desk();
  const settings = world.own('settings')!;
  hands.type(settings, 6, 1, 'no');
  hands.type(settings, 7, 1, 'far too long');
  const rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
  hands.validate(world.report, area(FIRST + 1, 5), rule);
  await settle();
  expect([shown(settings, 'B7'), shown(settings, 'B8')]).toEqual(['no', 'far too long']);
  const at = (row: number) =>
    world.report.validations.find((v) =>
      v.areas.some((a) => a.left <= 5 && a.right >= 5 && a.top <= row && a.bottom >= row),
    );
  expect([FIRST, FIRST + 1, FIRST + 2].map((row) => at(row)?.rule.type)).toEqual(['decimal', 'wholeNumber', 'decimal']);
});

test('a column inside a table on Settings is refused with what to do, and nothing is written', async () => {
  const { book, hands, world, refresh } = await desk();
  hands.insertSheetColumn(world.own('settings')!, 3);
  const facts = factsOf(book);
  await expect(refresh()).rejects.toThrow(/were inserted, moved or deleted\. Undo that .* nothing was written/);
  expect(differences(facts, factsOf(book))).toEqual([]);
});

test('where Settings was deleted, the model comes from the report: its names, and the sub-metrics that it has', async () => {
  const { book, hands, world, index, settle } = await desk();
  const { sheet, bodyArea: body } = book.table('SubMetrics')!;
  hands.type(sheet, body.top, 1, 'Seats in use');
  hands.deleteTableRow(book.table('SubMetrics')!, 2);
  await settle();
  hands.deleteTableColumn(world.accounts, index('Near-daily users'));
  hands.deleteSheet(sheet);
  await settle();
  const made = book.table(world.mark(world.own('settings')!)!.tables.subMetrics)!;
  const names = [0, 1, 2].map((i) => made.sheet.cell(made.bodyArea.top + i, 1)!.value);
  expect(names).toEqual(['Seats in use', 'Weekly users', 'Use cases documented']);
});

test('taking a sub-metric away closes no columns that a person opened', async () => {
  const { book, hands, world, settle } = await desk();
  for (const col of [4, 5, 6]) delete world.report.columns.get(col)!.hidden;
  hands.deleteTableRow(book.table('SubMetrics')!, 2);
  await settle();
  expect([4, 5, 6].map((col) => world.report.columns.get(col)!)).toEqual(
    [4, 5, 6].map(() => expect.objectContaining({ outline: 1 }) as unknown),
  );
  expect([4, 5, 6].some((col) => world.report.columns.get(col)!.hidden)).toBe(false);
});

test('a column of one’s own is never taken for one of ours that was deleted beside it', async () => {
  const { hands, world, index, settle, refresh } = await desk();
  const at = index('Weekly users');
  hands.insertTableColumn(world.accounts, at, 'Own');
  await settle();
  hands.deleteTableColumn(world.accounts, at + 1);
  await expect(refresh()).rejects.toThrow(/needs the column "Weekly users".*Undo its deletion/);
});

test('a sub-metric that is taken off Settings and out of the table is gone from the formulas', async () => {
  const { book, hands, world, index, settle } = await desk();
  hands.deleteTableRow(book.table('SubMetrics')!, 0);
  hands.deleteTableColumn(world.accounts, index('Expected users active'));
  await settle();
  expect(world.report.cell(FIRST, index('Effectively Launched'))!.formula).toMatch(/<2,VALUE/);
});

test('a header of the action plan or the history that was renamed by hand stays so, also with signs that formulas quote', async () => {
  const { book, actions, hands, index, world, settle } = await desk();
  await actions.takeSnapshot();
  hands.type(world.report, FIRST, index('Change'), 'mine');
  await settle();
  const [history, plan] = [book.table('Snapshots')!, book.table('Actions')!];
  hands.renameTableColumn(history, history.columnIndex('Overall'), "It's [so] #1");
  hands.renameTableColumn(plan, plan.columnIndex('Owner'), 'Who: @team');
  const { warnings } = await settle();
  expect(history.columns.map(({ name }) => name)).toContain("It's [so] #1");
  expect(plan.columns.map(({ name }) => name)).toContain('Who: @team');
  expect(warnings.join()).toMatch(/"Change".*row 10\./);
});

test('rows that Excel fills with a formula that lost its sheet get the present one', async () => {
  const { book, hands, world, index, settle } = await desk();
  const col = index('Open actions');
  hands.type(world.report, FIRST, col, 5);
  await settle();
  hands.deleteSheet(book.sheet('Action Plan')!);
  await settle();
  const wanted = world.report.cell(FIRST + 1, col)!.formula!;
  expect(wanted).not.toContain('#REF!');
  hands.insertTableRow(world.accounts, 2);
  await settle();
  expect(world.report.cell(FIRST + 2, col)!.formula).toBe(wanted);
});

test('a row of the action plan in which somebody began to type is theirs: gaps go below it', async () => {
  const { book, actions, hands, settle } = await desk();
  const plan = book.table('Actions')!;
  hands.type(plan.sheet, plan.bodyArea.top, plan.area.left + plan.columnIndex('Status'), 'done');
  await actions.findGaps();
  const row = plan.columns.map((_, i) => plan.sheet.cell(plan.bodyArea.top, plan.area.left + i)?.value ?? '');
  expect(row.filter((value) => value !== '')).toEqual(['done']);
  expect(plan.bodyArea.bottom).toBeGreaterThan(plan.bodyArea.top);
  await settle();
});

test('rows inserted over the history do not bring two lines of its heading into one cell', async () => {
  const { book, hands, settle } = await desk();
  const { sheet, area: a } = book.table('Snapshots')!;
  hands.insertSheetRow(sheet, a.top - 1);
  hands.insertSheetRow(sheet, a.top);
  await settle();
});

test.each([
  ['left of everything', 'Account', 0],
  ['left of a group', 'Expected users active', 0],
  ['inside a group', 'Weekly users', 0],
  ['between a closed group and its score', 'Effectively Launched', 0],
  ['two, far right', 'YTD', 1],
])(
  'bands, groups and widths follow the columns where a person put one of their own into the table %s',
  async (...at) => {
    const { hands, world, index, settle } = await desk();
    const { report, accounts } = world;
    const bands = [
      'Expected users active',
      'Effectively Launched',
      'Near-daily users',
      'Overall',
      'Last year’s ARR',
      'Progress',
    ];
    const seen = () =>
      bands.map((header) => {
        const { outline = 0, hidden = false, size } = report.columns.get(index(header)) ?? {};
        return [header, report.cell(FIRST - 2, index(header))?.value ?? null, outline, hidden, size];
      });
    const before = seen();
    const col = index(at[1]);
    hands.insertTableColumn(accounts, col, 'Own');
    for (let i = 0; i < at[2]; i++) hands.insertTableColumn(accounts, index('Overall'), `Own ${i}`);
    hands.type(report, FIRST, index('Own'), 'mine');
    hands.type(report, FIRST + 20, index('Overall'), 'note');
    expect(seen()).not.toEqual(before);
    await settle();
    expect(seen()).toEqual(before);
    expect(report.cell(FIRST, index('Own'))?.value).toBe('mine');
    expect(
      [...report.cellsIn(area(FIRST + 20, 0, FIRST + 20, 60))].filter(([, , c]) => c.value === 'note'),
    ).toHaveLength(1);
  },
);

test('the figures of the board page do not grow over what a person put under them: it is said, and nothing is written', async () => {
  const { hands, world, refresh, settle } = await desk();
  const board = world.own('board')!;
  // Six accounts: the longest block ends in row 9.
  const [, col] = [...board.cellsIn(area(8, 24, 8, 70))].find(([, , c]) => c.formula !== undefined)!;
  hands.type(board, 10, col, 'mine');
  const { bodyArea: body } = world.accounts;
  hands.type(world.report, body.bottom + 1, body.left, 'Seventh');
  hands.type(world.report, body.bottom + 2, body.left, 'Eighth');
  await expect(refresh()).rejects.toThrow(/"Board Summary" the figures grow into [A-Z]+11, .*Nothing was written/);
  expect(board.cell(10, col)!.value).toBe('mine');
  hands.clear(board, area(10, col));
  await settle();
  expect(board.cell(10, col)!.formula).toBeDefined();
});
