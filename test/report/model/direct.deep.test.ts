import { area, type Workbook } from '../../../workbench/model';
import { passes } from '../../../workbench/objects/validation/check';
import { AS_OF, bench, dump } from '../session';

/** A tracker with one score a step, and one whose first step has sub-metrics while the others have a score each. */
const STEPS = 'Effectively Launched,Generate ROI,ROI Recognized,Customer Monetizes,Valued Strategic Partner';
const DIRECT = [
  `Account,${STEPS},Last year's ARR,ΔARR,YTD`,
  'Alder Mills,7,5,3,6,4,120000,30000,15000',
  'Birch Works,0,,4,2,1,80000,10000,10000',
  'Cedar Foods,,,,,,50000,,',
].join('\n');
const MIXED = [
  "Account,Expected users active,Weekly users,Near-daily users,Generate ROI,Customer Monetizes,Last year's ARR",
  'Alder Mills,7,6,6,2,9,120000',
  'Birch Works,3,,,8,,80000',
].join('\n');

const SETTINGS = { asOf: AS_OF, asOfFollowsToday: false };

async function built(csv: string) {
  const opened = await bench();
  const { session, book, actions } = opened;
  const did = await actions.buildFromCsv(csv, SETTINGS);
  await session.settled();
  const settle = async (): Promise<void> => {
    session.app.calculation.update();
    await session.settled();
    const before = book.sheets.map(dump);
    expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
    expect(book.sheets.map(dump)).toEqual(before);
  };
  return { ...opened, did, settle };
}

const headers = (book: Workbook): string[] => book.table('Accounts')!.columns.map(({ name }) => name);

function column(book: Workbook, header: string) {
  const { area, sheet } = book.table('Accounts')!;
  const col = area.left + book.table('Accounts')!.columnIndex(header);
  return Array.from({ length: area.bottom - area.top }, (_, r) => sheet.cell(area.top + 1 + r, col));
}

const values = (book: Workbook, header: string): unknown[] => column(book, header).map((cell) => cell?.value ?? '');

function typeIn(opened: Awaited<ReturnType<typeof built>>, header: string, row: number, value: string | number | null) {
  const { area, sheet } = opened.book.table('Accounts')!;
  const at = { row: area.top + 1 + row, col: area.left + opened.book.table('Accounts')!.columnIndex(header) };
  sheet.ensure(at.row, at.col).value = value;
  sheet.changed({ top: at.row, left: at.col, bottom: at.row, right: at.col });
  opened.session.app.calculation.update();
}

test.each(['native', 'addin'] as const)(
  'one score a step stands in the column of the step itself: %s',
  async (mode) => {
    const opened = await built(DIRECT);
    const { book, did, actions, session, settle } = opened;
    expect(did).toMatchObject({ accounts: 3, scored: 2, below: 1 });
    if (mode === 'addin') await actions.switchFormulas(mode);
    await session.settled();
    const names = headers(book);
    const first = names.indexOf('Effectively Launched');
    expect(names.slice(first, first + 6)).toEqual([...STEPS.split(','), 'Overall']);
    expect(values(book, 'Effectively Launched')).toEqual([7, 0, '']);
    expect(column(book, 'Generate ROI').every((cell) => cell?.formula === undefined)).toBe(true);
    expect(values(book, 'Overall')).toEqual([5, 1.75, '']);
    expect(values(book, 'Weakest step')).toEqual(['ROI Recognized', 'Effectively Launched (4 of 5)', '']);
    await settle();
  },
);

test('a blank step is no zero, and what is no score shows in the overall instead of being left out', async () => {
  const opened = await built(DIRECT);
  const { book } = opened;
  typeIn(opened, 'Effectively Launched', 1, null);
  typeIn(opened, 'Valued Strategic Partner', 1, 0);
  expect(values(book, 'Weakest step')[1]).toBe('Valued Strategic Partner (3 of 5)');
  typeIn(opened, 'Effectively Launched', 1, 'n/a');
  expect(values(book, 'Overall')[1]).toBe(2);
  for (const wrong of [55, -1, 'seven']) {
    typeIn(opened, 'Effectively Launched', 1, wrong);
    expect(String(values(book, 'Overall')[1])).toBe('#VALUE!');
  }
});

test('steps with sub-metrics and steps without stand side by side', async () => {
  const opened = await built(MIXED);
  const { book, settle } = opened;
  expect(values(book, 'Effectively Launched')).toEqual([19 / 3, 3]);
  expect(column(book, 'Effectively Launched')[0]!.formula).toContain('AVERAGE');
  expect(values(book, 'Generate ROI')).toEqual([2, 8]);
  expect(column(book, 'Generate ROI')[0]!.formula).toBeUndefined();
  expect(values(book, 'Overall')).toEqual([(19 / 3 + 2 + 9) / 3, 5.5]);
  await settle();
});

test('a step score is validated, coloured and marked as a score is', async () => {
  const { book } = await built(DIRECT);
  const sheet = book.sheet('Progress Report')!;
  const { area } = book.table('Accounts')!;
  const at = area.left + headers(book).indexOf('Generate ROI');
  const validation = sheet.validations.find(({ error }) => error?.title === 'Generate ROI');
  expect(validation?.areas).toEqual([{ top: area.top + 1, left: at, bottom: area.bottom, right: at }]);
  expect(validation?.error?.message).toMatch(
    /^A score is a number from 0 to 10.*\nThe score of the whole step, given directly\.$/s,
  );
});

test('gaps, history and overrides know a step that is scored directly', async () => {
  const opened = await built(DIRECT);
  const { book, actions, session } = opened;
  await actions.findGaps();
  await actions.takeSnapshot();
  await session.settled();
  const actionsTable = book.table('Actions')!;
  const rows = Array.from({ length: actionsTable.area.bottom - actionsTable.area.top }, (_, r) =>
    ['Account', 'Step', 'Sub-metric', 'Action'].map(
      (name) =>
        actionsTable.sheet.cell(actionsTable.area.top + 1 + r, actionsTable.area.left + actionsTable.columnIndex(name))
          ?.value ?? '',
    ),
  );
  expect(rows[0]).toEqual(['Alder Mills', 'ROI Recognized', '', 'Raise "ROI Recognized" (3) to 4 or more']);
  expect(rows).toHaveLength(4);
  expect((await actions.findGaps()).added).toBe(0);
  const snapshots = book.table('Snapshots')!;
  const col = snapshots.area.left + snapshots.columnIndex('Generate ROI');
  expect([1, 2].map((r) => snapshots.sheet.cell(snapshots.area.top + r, col)?.value ?? '')).toEqual([5, '']);
  const override = {
    account: 'Alder Mills',
    step: 'ROI Recognized',
    score: 8,
    reason: 'Agreed',
    author: 'Anna',
    until: AS_OF + 30,
  };
  await expect(actions.overrideStep(override)).rejects.toThrow(/scored directly\. Type the score itself in the report/);
});

test('a step whose sub-metrics all go keeps its scores, typed', async () => {
  const opened = await built(MIXED);
  const { book, actions, session, settle } = opened;
  const ids = ['launched.users', 'launched.weekly', 'launched.daily'];
  await actions.changeModel({ remove: ids }, { confirmed: ids });
  await session.settled();
  expect(headers(book)).not.toContain('Weekly users');
  expect(values(book, 'Effectively Launched')).toEqual([19 / 3, 3]);
  expect(column(book, 'Effectively Launched').every((cell) => cell?.formula === undefined)).toBe(true);
  expect(values(book, 'Overall')).toEqual([(19 / 3 + 2 + 9) / 3, 5.5]);
  await settle();
});

test('undone, its sub-metrics are back with what computes from them', async () => {
  const opened = await built(MIXED);
  const { book, actions, session } = opened;
  const before = values(book, 'Weekly users');
  const ids = ['launched.users', 'launched.weekly', 'launched.daily'];
  await actions.changeModel({ remove: ids }, { confirmed: ids });
  await session.settled();
  expect(await actions.restoreLast()).toMatchObject({ stayed: 0 });
  expect(values(book, 'Weekly users')).toEqual(before);
  expect(column(book, 'Effectively Launched')[0]!.formula).toContain('AVERAGE');
});

/** A sub-metric that a step gets. */
const FIRST_SUB = { step: 'roi', id: 'roi.s1', name: 'Payback agreed', ask: 'Is it agreed?', weight: 1 };

/** Types the sub-metric into Settings, as somebody without the panel does. */
function typedIntoSettings({ book }: Awaited<ReturnType<typeof built>>): void {
  const { sheet, area } = book.table('SubMetrics')!;
  const row = area.bottom;
  ['Generate ROI', 'Payback agreed', 'Is it agreed?', 1].forEach((value, i) => {
    sheet.ensure(row, area.left + i).value = value;
  });
  sheet.changed(area);
}

/** What is typed and computed, sheet by sheet. */
const contents = (book: Workbook): unknown[] =>
  book.sheets.map((sheet) =>
    [...sheet.cellsIn(sheet.usedArea() ?? area(0, 0))].flatMap(([row, col, { value, formula }]) =>
      (value ?? formula ?? null) === null ? [] : [[row, col, formula ?? value]],
    ),
  );

describe.each(['native', 'addin'] as const)('a step that gets its first sub-metric, %s', (mode) => {
  const start = async () => {
    const opened = await built(DIRECT);
    if (mode === 'addin') await opened.actions.switchFormulas(mode);
    await opened.session.settled();
    return opened;
  };

  test('keeps each score until that is typed, and says so', async () => {
    const opened = await start();
    const { book, actions, session, settle } = opened;
    const did = await actions.changeModel({ add: [FIRST_SUB] });
    expect(did.warnings).toContain(
      'The step "Generate ROI" was scored directly: each account keeps that score until the first of its sub-metrics is scored.',
    );
    await session.settled();
    expect(values(book, 'Payback agreed')).toEqual(['', '', '']);
    expect(values(book, 'Generate ROI')).toEqual([5, '', '']);
    expect(values(book, 'Overall')).toEqual([5, 1.75, '']);
    const { sheet, area } = book.table('Overrides')!;
    const row = Array.from({ length: 8 }, (_, i) => sheet.cell(area.top + 1, area.left + i)?.value ?? '');
    expect(row).toEqual([
      'Alder Mills',
      'Generate ROI',
      5,
      'Scored directly before the step had sub-metrics; counts until the first of them is scored.',
      '',
      'first score',
      '',
      'in force',
    ]);
    expect(area.bottom - area.top).toBe(1);
    await settle();
    // Without the add-in too: the formulas see what is typed.
    typeIn(opened, 'Payback agreed', 0, 9);
    typeIn(opened, 'Payback agreed', 1, 3);
    await session.settled();
    expect(values(book, 'Generate ROI')).toEqual([9, 3, '']);
    expect(values(book, 'Overall')[0]).toBeCloseTo((7 + 9 + 3 + 6 + 4) / 5, 9);
    expect(sheet.cell(area.top + 1, area.left + 7)?.value).toBe('ended');
    await settle();
  });

  test('undone, the scores stand typed as before', async () => {
    const { book, actions, session, settle } = await start();
    const before = contents(book);
    await actions.changeModel({ add: [FIRST_SUB] });
    await session.settled();
    expect(await actions.restoreLast()).toMatchObject({ stayed: 0 });
    await session.settled();
    expect(values(book, 'Generate ROI')).toEqual([5, '', '']);
    expect(column(book, 'Generate ROI')[0]!.formula).toBeUndefined();
    expect(book.sheet('Score Overrides')).toBeUndefined();
    expect(contents(book)).toEqual(before);
    await actions.refreshReport();
    await settle();
  });
});

test('given sub-metrics, and scored directly again, a step keeps its score; what was cleared then does not come back', async () => {
  const opened = await built(DIRECT);
  const { book, actions, session, settle } = opened;
  await actions.changeModel({ add: [FIRST_SUB] });
  await session.settled();
  await actions.changeModel({ remove: ['roi.s1'] });
  await session.settled();
  expect(values(book, 'Generate ROI')).toEqual([5, '', '']);
  expect(column(book, 'Generate ROI')[0]!.formula).toBeUndefined();
  await settle();
  typeIn(opened, 'Generate ROI', 0, null);
  typeIn(opened, 'Generate ROI', 2, 6);
  await actions.changeModel({ add: [{ ...FIRST_SUB, id: 'roi.s2' }] });
  await session.settled();
  expect(values(book, 'Generate ROI')).toEqual(['', '', 6]);
  await settle();
});

test('a sub-metric that is typed into Settings keeps the scores of its step as well', async () => {
  const opened = await built(MIXED);
  typedIntoSettings(opened);
  const { book, actions, session, settle } = opened;
  await actions.refreshReport();
  await session.settled();
  expect(headers(book)).toContain('Payback agreed');
  expect(values(book, 'Generate ROI')).toEqual([2, 8]);
  expect(values(book, 'Overall')).toEqual([(19 / 3 + 2 + 9) / 3, 5.5]);
  await settle();
});

test('until the first score can be typed by hand as well, and nothing else that is no date', async () => {
  const opened = await built(DIRECT);
  const { book, actions, session } = opened;
  await actions.changeModel({ add: [FIRST_SUB] });
  await session.settled();
  const { sheet, area } = book.table('Overrides')!;
  const [row, col] = [area.top + 1, area.left + 5];
  const rule = sheet.validations.find(({ error }) => error?.title === 'Until')!;
  const allows = (value: string | number): boolean => {
    sheet.ensure(row, col).value = value;
    return passes(session.app, sheet, rule, row, col, value);
  };
  expect(['first score', 'First score', AS_OF].map(allows)).toEqual([true, true, true]);
  expect(['soon', 12, -1].map(allows)).toEqual([false, false, false]);
});
