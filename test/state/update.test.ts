/** Updating from the panel, without its views, on a workbook through the real office.js. */
import { changeKey } from '../../src/domain/update/keys';
import type { UpdatePreview } from '../../src/excel/commands/update';
import { area, type Cell, parseA1, Workbook } from '../../workbench/model';
import { cell, open, panel, start, state, typed } from './started';
import { until } from './session';

const HEADER = ['Account', 'Owner', 'Generate ROI', 'ROI Recognized', "Last year's ARR", 'YTD'];
const ROWS: readonly (readonly (string | number)[])[] = [
  ['Alder Mills', 'Kim', 7, 5, 120_000, 15_000],
  ['Birch Works', 'Lee', 4, 6, 80_000, 10_000],
  ['Cedar Foods', 'Kim', 5, 5, 50_000, 500],
];

function put(book: Workbook, row: number, col: number, value: Cell['value']): void {
  const sheet = book.sheet('Key accounts')!;
  sheet.ensure(row, col).value = value;
  sheet.changed(area(row, col));
}

function tracker(): Workbook {
  const book = new Workbook();
  book.addSheet('Key accounts');
  [HEADER, ...ROWS].forEach((line, r) => line.forEach((value, c) => put(book, r, c, value)));
  return book;
}

/** The report built from a sheet of its workbook. */
async function built(): Promise<void> {
  await start(tracker());
  await until(() => state().build.sources !== null, 'the sources');
  await panel.actions.choose({ kind: 'workbook', source: state().build.sources![0] });
  await panel.actions.build();
  await open.session.settled();
  await until(() => state().report?.source !== undefined, 'the report');
}

const look = (): UpdatePreview => state().update.look as UpdatePreview;

/** Where an account's value stands in the report. */
function at(account: number, key: string): string {
  const { columns, rows } = state().report!;
  return `${columns[key]}${rows[account]}`;
}

test('a refresh says how many values the source says otherwise, and takes none of them', async () => {
  await built();
  await panel.actions.refresh();
  expect(state().update.newer).toBe('');
  put(open.book, 1, 2, 9);
  put(open.book, 2, 5, 12_000);
  await panel.actions.refresh();
  expect([state().update.newer, cell('Progress Report', at(0, 'roi'))]).toEqual(['2 values changed', 7]);
});

test('what changed is shown, asked and written, and one undo brings it back', async () => {
  await built();
  put(open.book, 1, 2, 9);
  put(open.book, 1, 3, 8);
  typed(at(0, 'recognized'), 2);
  for (let col = 0; col < HEADER.length; col++) put(open.book, 3, col, null);
  ['Dogwood Inc.', 'Ann', 3, 3, 10_000, 100].forEach((value, c) => put(open.book, 4, c, value));
  await panel.actions.openUpdate();
  expect(state().tab).toBe('update');
  expect(look().changes.map(({ kind, key, now, report }) => [kind, key, now, report])).toEqual([
    ['taken', 'roi', 9, 7],
    ['both', 'recognized', 8, 2],
  ]);
  expect([look().fresh.map(({ name }) => name), look().gone.map(({ account }) => account)]).toEqual([
    ['Dogwood Inc.'],
    ['Cedar Foods'],
  ]);
  await panel.actions.take('source', changeKey(look().changes[1]));
  await panel.actions.update();
  expect(state()).toMatchObject({
    error: null,
    tab: 'report',
    notice: { message: expect.stringMatching(/^Report updated\./) },
  });
  await open.session.settled();
  await until(() => state().report!.accounts.length === 4, 'the new account');
  expect(state().report!.accounts.map(({ name, scores }) => [name, scores.roi, scores.recognized])).toEqual([
    ['Alder Mills', 9, 8],
    ['Birch Works', 4, 6],
    ['Cedar Foods', 5, 5],
    ['Dogwood Inc.', 3, 3],
  ]);

  await panel.actions.openUpdate();
  expect(look().changes).toEqual([]);
  await panel.actions.update();
  expect(state().notice?.message).toMatch(/Nothing new in the source\. Nothing had changed\./);
});

test('an account under another name is asked about, and one that is gone goes when that is said', async () => {
  await built();
  put(open.book, 1, 0, 'Alder Mills and Sons');
  for (let col = 0; col < HEADER.length; col++) put(open.book, 3, col, null);
  await panel.actions.openUpdate();
  const [question] = look().questions;
  expect(question).toMatchObject({ from: 'Alder Mills', to: 'Alder Mills and Sons' });
  await panel.actions.answer(question, true);
  await panel.actions.removeGone('Cedar Foods', true);
  await panel.actions.update();
  await open.session.settled();
  await until(() => state().report!.accounts.length === 2, 'the account to go');
  expect(state().report!.accounts.map(({ name }) => name)).toEqual(['Alder Mills and Sons', 'Birch Works']);
});

test('what was chosen of the reading is remembered for the next time', async () => {
  const book = tracker();
  await start(book);
  put(book, 0, 6, 'Class');
  put(book, 1, 6, 'Gold');
  await until(() => state().build.sources !== null, 'the sources');
  await panel.actions.choose({ kind: 'workbook', source: { ...state().build.sources![0], address: 'A1:G4' } });
  await panel.actions.map({ kind: 'value', indexes: [6], text: 'Gold', to: 1 });
  await panel.actions.map({ kind: 'row', row: 3, as: 'leftOut' });
  await panel.actions.build();
  await until(() => state().report?.source !== undefined, 'the report');
  expect(state().report!.accounts.map(({ name, type }) => [name, type])).toEqual([
    ['Alder Mills', 1],
    ['Cedar Foods', null],
  ]);
  put(book, 3, 6, 'Gold');
  await panel.actions.openUpdate();
  expect(look().fresh).toEqual([]);
  expect(look().changes).toMatchObject([{ kind: 'taken', account: 'Cedar Foods', key: 'type', now: 1 }]);
});

/** A list that lies on its side, a field a row: too short to be seen as one, so that a person has to say it. */
function sideways(...accounts: readonly (readonly [name: string, roi: number, kind: string])[]): Workbook {
  const book = new Workbook();
  book.addSheet('Key accounts');
  layOut(book, accounts);
  return book;
}

function layOut(book: Workbook, accounts: readonly (readonly [name: string, roi: number, kind: string])[]): void {
  ['Account', 'Generate ROI', 'Type'].forEach((field, row) => {
    put(book, row, 0, field);
    accounts.forEach((account, col) => put(book, row, col + 1, account[row]));
  });
}

test('that a list lies on its side is remembered, with what was chosen of it, for its sheet and for a file', async () => {
  const book = sideways(['Alder Mills', 7, 'Gold'], ['Birch Works', 4, '2'], ['Cedar Foods', 5, 'Gold']);
  await start(book);
  await until(() => state().build.sources !== null, 'the sources');
  await panel.actions.choose({
    kind: 'workbook',
    source: { ...state().build.sources![0], name: 'Key accounts', address: 'A1:D3' },
  });
  await panel.actions.map({ kind: 'turned', turned: true });
  expect(state().build.preview!.mapping!.toFix).toMatchObject([{ text: 'Gold', cell: 'B3', rows: 2 }]);
  await panel.actions.map({ kind: 'value', indexes: [2], text: 'Gold', to: 1 });
  await panel.actions.build();
  await open.session.settled();
  await until(() => state().report?.source !== undefined, 'the report');
  const rows = () => state().report!.accounts.map(({ name, type, scores }) => [name, type, scores.roi]);
  expect(rows()).toEqual([
    ['Alder Mills', 1, 7],
    ['Birch Works', 2, 4],
    ['Cedar Foods', 1, 5],
  ]);
  await panel.actions.openUpdate();
  expect(look()).toMatchObject({ same: true, changes: [], fresh: [], gone: [] });

  // The accounts in another order, a score changed, one of them new.
  layOut(book, [
    ['Cedar Foods', 5, 'Gold'],
    ['Alder Mills', 9, 'Gold'],
    ['Birch Works', 4, '2'],
  ]);
  await panel.actions.openUpdate();
  expect(look()).toMatchObject({ same: true, changes: [{ account: 'Alder Mills', key: 'roi', now: 9 }] });
  await panel.actions.update();
  await open.session.settled();
  await until(() => rows()[0][2] === 9, 'the new score');

  const next = [
    'Account,Birch Works,Dogwood Inc.,Alder Mills,Cedar Foods',
    'Generate ROI,4,3,9,2',
    'Type,2,Gold,Gold,Gold',
  ];
  await panel.actions.openUpdate();
  await panel.actions.chooseFile(fileOf('next.csv', next.join('\n')));
  expect(look()).toMatchObject({ same: true, questions: [], gone: [], fresh: [{ name: 'Dogwood Inc.' }] });
  expect(look().fresh[0].values).toMatchObject({ type: 1, roi: 3 });
  await panel.actions.update();
  await open.session.settled();
  await until(() => state().report!.accounts.length === 4, 'the new account');
  expect(rows()).toEqual([
    ['Alder Mills', 1, 9],
    ['Birch Works', 2, 4],
    ['Cedar Foods', 1, 2],
    ['Dogwood Inc.', 1, 3],
  ]);
  await panel.actions.openUpdate();
  await panel.actions.chooseFile(fileOf('next.csv', next.join('\n')));
  expect(look()).toMatchObject({ changes: [], fresh: [], gone: [] });
});

function fileOf(name: string, text: string): File {
  const file = new (open.session.window.File as unknown as typeof File)([], name);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) });
}

test('a source that is gone is refused with a sentence, and the way to another one stays open', async () => {
  await built();
  open.book.sheet('Key accounts')!.name = 'Moved';
  await panel.actions.openUpdate();
  // A sheet is found again under another name.
  expect(look().changes).toEqual([]);
  const csv = `${HEADER.join(',')}\n${ROWS.map((row) => row.join(',')).join('\n')}`.replace('15000', '16000');
  await panel.actions.chooseFile(fileOf('next.csv', csv));
  expect(look().changes).toMatchObject([{ kind: 'taken', key: 'ytd', now: 16_000 }]);
  expect(look().same).toBe(true);
});

test('number formats, merged cells and hidden rows of a sheet are read with it', async () => {
  const book = tracker();
  const sheet = book.sheet('Key accounts')!;
  [0.9, 0.5, 0.7].forEach((share, i) => {
    put(book, 1 + i, 2, share);
    sheet.ensure(1 + i, 2).format = { ...sheet.formatAt(1 + i, 2), numberFormat: '0%' };
  });
  put(book, 2, 1, null);
  sheet.merges.push(parseA1('B2:B3')!);
  sheet.rowBands.set(3, { hidden: true });
  await start(book);
  await until(() => state().build.sources !== null, 'the sources');
  await panel.actions.choose({ kind: 'workbook', source: state().build.sources![0] });
  const mapping = state().build.preview!.mapping!;
  expect(mapping.columns[2]).toMatchObject({ scale: 'share', example: { text: '90 %', score: 9 } });
  expect(mapping.hidden).toEqual({ rows: 1, leftOut: false });
  expect(mapping.preview.rows.map((row) => row.slice(0, 2))).toEqual([
    ['Alder Mills', 'Kim'],
    ['Birch Works', 'Kim'],
    ['Cedar Foods', 'Kim'],
  ]);
  await panel.actions.map({ kind: 'hidden', leaveOut: true });
  expect(state().build.preview).toMatchObject({ accounts: 2 });
});
