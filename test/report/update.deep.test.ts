import { questionKey } from '../../src/domain/update/keys';
import { conditionalLook } from '../../workbench/calc/conditional/conditional';
import type { Workbook } from '../../workbench/model';
import { AS_OF, bench, dump } from './session';

const HEAD = "Account,Sales associate,Weekly users,Generate ROI,Last year's ARR,ΔARR,YTD,Region";
const THEN = [
  HEAD,
  'Alder Mills,Ann,7,3,120000,30000,15000,North',
  'Birch Works,Bob,5,8,80000,10000,10000,South',
  'Cedar Foods,Cem,2,2,50000,5000,0,West',
].join('\n');
/** Next month: YTD of two moved, Cedar Foods has another name, Birch Works is gone, Dogwood is new; rows in another order. */
const NOW = [
  HEAD,
  'Dogwood,Dan,9,9,10000,1000,0,East',
  'Cedar Foods Group,Cem,2,2,50000,5000,2500,West',
  'Alder Mills,Ann,7,3,120000,30000,22000,North',
].join('\n');
const SETTINGS = { asOf: AS_OF, asOfFollowsToday: false };
const RENAMED = new Map([[questionKey({ side: 'source', from: 'Cedar Foods', to: 'Cedar Foods Group' }), true]]);

const source = (text: string) => ({ kind: 'csv' as const, name: 'tracker.csv', text });

async function built(csv = THEN) {
  const opened = await bench();
  await opened.actions.buildFromCsv(csv, SETTINGS, {}, {}, 'tracker.csv');
  await opened.session.settled();
  return opened;
}

function rows(book: Workbook, table: string, ...headers: string[]): unknown[][] {
  const { area, sheet, columns } = book.table(table)!;
  return Array.from({ length: area.bottom - area.top }, (_, r) =>
    headers.map((header) => {
      const c = columns.findIndex(({ name }) => name === header);
      return sheet.cell(area.top + 1 + r, area.left + c)?.value ?? '';
    }),
  );
}

function typeIn(
  { book, session }: Awaited<ReturnType<typeof built>>,
  header: string,
  row: number,
  value: string | number,
) {
  const { area, sheet, columns } = book.table('Accounts')!;
  const at = { row: area.top + 1 + row, col: area.left + columns.findIndex(({ name }) => name === header) };
  sheet.ensure(at.row, at.col).value = value;
  sheet.changed({ top: at.row, left: at.col, bottom: at.row, right: at.col });
  session.app.calculation.update();
}

test('what the source changed comes in, what the report changed stays, and everything follows its account', async () => {
  const opened = await built();
  const { book, session, actions } = opened;
  await actions.findGaps();
  await actions.takeSnapshot();
  typeIn(opened, 'Generate ROI', 0, 6);
  typeIn(opened, 'Region', 2, 'Far West');
  const until = AS_OF + 30;
  await actions.overrideStep({
    account: 'Cedar Foods',
    step: 'Effectively Launched',
    score: 5,
    reason: 'Agreed',
    author: 'Ann',
    until,
  });
  await session.settled();
  const before = book.sheets.map(dump);

  const asked = await actions.previewUpdate(source(NOW));
  expect(asked.questions).toEqual([{ side: 'source', from: 'Cedar Foods', to: 'Cedar Foods Group' }]);
  expect(asked.sentences).toContain('No longer in the source, kept in the report: Birch Works.');
  expect(book.sheets.map(dump)).toEqual(before);

  const done = await actions.updateReport(source(NOW), { answers: RENAMED });
  await session.settled();
  expect(done.sentences).toEqual([
    '3 values of 2 accounts taken from the source.',
    '1 account added: Dogwood.',
    'No longer in the source, kept in the report: Birch Works.',
  ]);
  expect(rows(book, 'Accounts', 'Account', 'Generate ROI', 'YTD', 'Region')).toEqual([
    ['Alder Mills', 6, 22000, 'North'],
    ['Birch Works', 8, 10000, 'South'],
    ['Cedar Foods Group', 2, 2500, 'Far West'],
    ['Dogwood', 9, 0, 'East'],
  ]);
  expect(rows(book, 'Accounts', 'Overall')[3]).toEqual([9]);
  expect(rows(book, 'Actions', 'Account').flat()).not.toContain('Cedar Foods');
  expect(rows(book, 'Actions', 'Account').flat()).toContain('Cedar Foods Group');
  expect(rows(book, 'Snapshots', 'Account').flat()).toEqual(['Alder Mills', 'Birch Works', 'Cedar Foods Group']);
  expect(rows(book, 'Overrides', 'Account', 'State')[0]).toEqual(['Cedar Foods Group', 'in force']);

  const again = await actions.updateReport(source(NOW));
  expect(again).toMatchObject({ cells: 0, formats: 0, rules: 0, sentences: ['Nothing new in the source.'] });
  expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
});

test('undone, every cell is as it was, and the same update can be made again', async () => {
  const { book, session, actions } = await built();
  const before = book.sheets.map(dump);
  await actions.updateReport(source(NOW), { answers: RENAMED });
  await session.settled();
  expect(book.sheets.map(dump)).not.toEqual(before);
  expect(await actions.restoreLast()).toMatchObject({ stayed: 0 });
  await session.settled();
  expect(rows(book, 'Accounts', 'Account', 'YTD')).toEqual([
    ['Alder Mills', 15000],
    ['Birch Works', 10000],
    ['Cedar Foods', 0],
  ]);
  const { changes, fresh } = await actions.previewUpdate(source(NOW), { answers: RENAMED });
  expect([changes.length, fresh.length]).toEqual([3, 1]);
});

test('what both sides changed is asked, and stays as it is until somebody chooses', async () => {
  const opened = await built();
  const { book, actions } = opened;
  typeIn(opened, 'YTD', 0, 99);
  const now = THEN.replace('15000', '22000');
  const done = await actions.updateReport(source(now));
  expect(done.sentences).toEqual([
    'Changed on both sides, kept as it is in the report: Alder Mills, YTD: was 15000, is 22000 in the source and 99 in the report.',
  ]);
  expect(rows(book, 'Accounts', 'YTD')[0]).toEqual([99]);
  expect((await actions.updateReport(source(now), { both: 'source' })).sentences).toEqual([
    '1 value of 1 account taken from the source.',
  ]);
  expect(rows(book, 'Accounts', 'YTD')[0]).toEqual([22000]);
  expect((await actions.updateReport(source(now))).sentences).toEqual(['Nothing new in the source.']);
});

test('overrides stay with their accounts: through another name, where the account is gone, with texts in their cells', async () => {
  const opened = await built();
  const { book, session, actions } = opened;
  const override = { step: 'Effectively Launched', score: 5, reason: 'Agreed', author: 'Ann', until: AS_OF + 30 };
  for (const account of ['Cedar Foods', 'Birch Works', 'Alder Mills']) {
    await actions.overrideStep({ ...override, account });
    await session.settled();
  }
  // What a person typed where a score and a day belong.
  const { sheet, area, columns } = book.table('Overrides')!;
  const place = (row: number, header: string) => ({
    row: area.top + 1 + row,
    col: area.left + columns.findIndex(({ name }) => name === header),
  });
  for (const [header, text] of [
    ['Score', 'about 5'],
    ['Reason', '=see notes'],
  ] as const) {
    const { row, col } = place(0, header);
    sheet.ensure(row, col).value = text;
    sheet.changed({ top: row, left: col, bottom: row, right: col });
  }
  session.app.calculation.update();
  await actions.refreshReport();
  const kept = () => rows(book, 'Overrides', 'Account', 'Step', 'Score', 'Reason', 'By', 'State');
  const before = kept();
  expect(before.map(([account, , score, reason]) => [account, score, reason])).toEqual([
    ['Cedar Foods', 'about 5', '=see notes'],
    ['Birch Works', 5, 'Agreed'],
    ['Alder Mills', 5, 'Agreed'],
  ]);

  await actions.updateReport(source(NOW), { answers: RENAMED });
  await session.settled();
  expect(kept()).toEqual(
    before.map(([account, ...rest]) => [account === 'Cedar Foods' ? 'Cedar Foods Group' : account, ...rest]),
  );
  expect(rows(book, 'Accounts', 'Account', 'Effectively Launched').slice(0, 2)).toEqual([
    ['Alder Mills', 5],
    ['Birch Works', 5],
  ]);
  expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
  // Taken out, an account leaves its override, which says that nobody is called so.
  await actions.updateReport(source(NOW), { remove: new Set(['Birch Works']) });
  await session.settled();
  expect(rows(book, 'Overrides', 'Account', 'State')[1]).toEqual(['Birch Works', 'account unknown']);
  await actions.restoreLast();
  await session.settled();
  expect(rows(book, 'Overrides', 'Account', 'State')[1]).toEqual(['Birch Works', 'in force']);
});

test('a column that is new in the source is told, and comes in where the report has one of its name', async () => {
  const { actions } = await built();
  const now = THEN.split('\n').map((line, i) => `${line},${['Mood', 'good', 'bad', 'good'][i]}`);
  const { issues, changes } = await actions.previewUpdate(source(now.join('\n')));
  expect(issues[0]).toMatchObject({ code: 'column-new', severity: 'warning' });
  expect(issues[0].message).toMatch(/^The source has a new column "Mood"\./);
  expect(changes).toEqual([]);
  expect((await actions.previewUpdate(source(THEN))).issues.map(({ code }) => code)).not.toContain('column-new');
});

test('an account that is gone from the source goes only where somebody says so', async () => {
  const { book, actions, session } = await built();
  const now = THEN.split('\n').slice(0, 3).join('\n');
  await actions.updateReport(source(now));
  expect(rows(book, 'Accounts', 'Account')).toHaveLength(3);
  await actions.updateReport(source(now), { remove: new Set(['Cedar Foods']) });
  await session.settled();
  expect(rows(book, 'Accounts', 'Account')).toEqual([['Alder Mills'], ['Birch Works']]);
  expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
});

test('an account that is gone from the source is marked on the sheet until it is back, or taken out', async () => {
  const { book, actions, session } = await built();
  const sheet = book.sheet('Progress Report')!;
  const looks = (): (string | undefined)[] => {
    const { area } = book.table('Accounts')!;
    session.app.calculation.update();
    return Array.from(
      { length: area.bottom - area.top },
      (_, r) =>
        conditionalLook(sheet, area.top + 1 + r, area.left, (formula, on, row, col) => {
          const result = session.app.calculation.evaluate!(formula, on, row, col);
          return Array.isArray(result) ? result[0][0] : result;
        })?.format.numberFormat,
    );
  };
  const now = THEN.split('\n').slice(0, 3).join('\n');
  expect(looks()).toEqual([undefined, undefined, undefined]);
  await actions.updateReport(source(now));
  await session.settled();
  expect(looks()).toEqual([undefined, undefined, '@" (gone)"']);
  expect(rows(book, 'Accounts', 'Account')[2]).toEqual(['Cedar Foods']);
  expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
  expect(await actions.updateReport(source(now))).toMatchObject({ cells: 0, formats: 0, rules: 0 });
  expect(looks()).toEqual([undefined, undefined, '@" (gone)"']);
  await actions.updateReport(source(THEN));
  expect(looks()).toEqual([undefined, undefined, undefined]);
  await actions.updateReport(source(now));
  await actions.updateReport(source(now), { remove: new Set(['Cedar Foods']) });
  expect(looks()).toEqual([undefined, undefined]);
  // Undo brings back what the cells held, what is remembered of the source, and how it looked.
  expect(await actions.restoreLast()).toMatchObject({ stayed: 0 });
  expect(looks()).toEqual([undefined, undefined, '@" (gone)"']);
  expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
  await actions.updateReport(source(THEN));
  expect(looks()).toEqual([undefined, undefined, undefined]);
  await actions.updateReport(source(now));
  await actions.restoreLast();
  expect(looks()).toEqual([undefined, undefined, undefined]);
  expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
});

test('the order of rows, a filter and columns of one’s own are the user’s', async () => {
  const opened = await built();
  const { book, actions } = opened;
  // As after sorting by account, the other way round.
  for (const header of [
    'Account',
    'Sales associate',
    'Weekly users',
    'Generate ROI',
    'Last year’s ARR',
    'ΔARR',
    'YTD',
    'Region',
  ]) {
    const cells = rows(book, 'Accounts', header).flat() as (string | number)[];
    [...cells].reverse().forEach((value, row) => typeIn(opened, header, row, value));
  }
  const done = await actions.updateReport(source(THEN.replace('15000', '16000')));
  expect(done.sentences).toEqual(['1 value of 1 account taken from the source.']);
  expect(rows(book, 'Accounts', 'Account', 'YTD')).toEqual([
    ['Cedar Foods', 0],
    ['Birch Works', 10000],
    ['Alder Mills', 16000],
  ]);
});
