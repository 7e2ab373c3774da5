import { area, parseA1, type Sheet, Workbook } from '../../model';
import { deleteSheet, insertCells, renameSheet } from '../../structure';
import { Runs } from '../../host/undo-groups';
import { History } from './history';

let book: Workbook;
let sheet: Sheet;
let history: History;

function write(address: string, value: string | number | null, formula?: string): void {
  const a = parseA1(address)!;
  const cell = sheet.ensure(a.top, a.left);
  cell.value = value;
  if (formula === undefined) delete cell.formula;
  else cell.formula = formula;
  sheet.changed(a);
}

const value = (address: string): unknown => {
  const { top, left } = parseA1(address)!;
  return sheet.cell(top, left)?.value ?? null;
};

beforeEach(() => {
  jest.useFakeTimers();
  book = new Workbook();
  sheet = book.addSheet('Sheet1');
  write('A1', 1);
  write('A2', 2);
  history = new History(book);
});

afterEach(() => {
  history.dispose();
  jest.useRealTimers();
});

test('a step is taken back and brought again, and says what it touched', () => {
  history.step(() => {
    write('A1', 10);
    write('B5', 'new');
  });
  expect(history.undo()?.get(sheet)).toEqual(area(0, 0, 4, 1));
  expect([value('A1'), value('B5')]).toEqual([1, null]);
  history.redo();
  expect([value('A1'), value('B5')]).toEqual([10, 'new']);
  expect(history.redo()).toBeUndefined();
});

test('what others wrote in one go is one step, apart from what the user does after it', () => {
  write('A1', 5);
  write('A2', 6);
  jest.advanceTimersByTime(1000);
  write('A1', 7);
  history.step(() => write('A2', 8));
  history.undo();
  expect([value('A1'), value('A2')]).toEqual([7, 6]);
  history.undo();
  expect([value('A1'), value('A2')]).toEqual([5, 6]);
  history.undo();
  expect([value('A1'), value('A2')]).toEqual([1, 2]);
});

test('results of formulas make no step, and a step forgets what could be brought again', () => {
  history.step(() => write('B1', null, '=A1+1'));
  write('B1', 2, '=A1+1');
  jest.advanceTimersByTime(1000);
  history.undo();
  expect(value('B1')).toBeNull();
  history.step(() => write('A1', 3));
  expect(history.redo()).toBeUndefined();
});

test('inserted rows, widths and tables come back as they were', () => {
  const table = sheet.addTable('T', area(0, 0, 1, 0), ['1']);
  sheet.columns.set(0, { size: 80 });
  book.tell({ kind: 'appearance', sheet });
  history.step(() => {
    insertCells(sheet, area(0, 0, 0, 16_383), 'down');
    sheet.columns.set(0, { size: 20, hidden: true });
    table.name = 'U';
  });
  expect(table.area).toEqual(area(1, 0, 2, 0));
  history.undo();
  expect([value('A1'), value('A2'), value('A3')]).toEqual([1, 2, null]);
  expect([table.area, table.name, sheet.columns.get(0)]).toEqual([area(0, 0, 1, 0), 'T', { size: 80 }]);
});

test('a deleted sheet comes back with its cells, and formulas mean it again', () => {
  const other = book.addSheet('Other');
  other.ensure(0, 0).value = 'kept';
  other.changed(area(0, 0));
  write('C1', 'kept', '=Other!A1');
  history.step(() => deleteSheet(other));
  expect(sheet.cell(0, 2)?.formula).toBe('=#REF!');
  history.undo();
  expect(book.sheets).toEqual([sheet, other]);
  expect(other.cell(0, 0)?.value).toBe('kept');
  expect(sheet.cell(0, 2)?.formula).toBe('=Other!A1');
});

test('a renamed sheet gets its name back, in formulas too', () => {
  const other = book.addSheet('Other');
  write('C1', null, '=Other!A1');
  history.step(() => renameSheet(other, 'Notes'));
  history.undo();
  expect([other.name, sheet.cell(0, 2)?.formula]).toEqual(['Other', '=Other!A1']);
});

test('commands are a step each, however closely they follow each other or however long one takes', () => {
  const runs = new Runs();
  history.dispose();
  history = new History(book, runs);
  runs.begin(1);
  write('A1', 10);
  // Excel answers slowly, and the panel reads in between.
  jest.advanceTimersByTime(5000);
  runs.begin(2);
  runs.begin(1);
  write('A1', 11);
  const added = book.addSheet('Plan');
  runs.begin(3);
  write('A2', 20);
  runs.begin(4);
  history.undo();
  expect([value('A1'), value('A2'), book.sheets.includes(added)]).toEqual([11, 2, true]);
  history.undo();
  expect([value('A1'), value('A2'), book.sheets.includes(added)]).toEqual([1, 2, false]);
  history.redo();
  expect([value('A1'), value('A2'), book.sheets.includes(added)]).toEqual([11, 2, true]);
  history.redo();
  expect([value('A1'), value('A2')]).toEqual([11, 20]);
});

test('what the user does while a command is at work is a step of its own', () => {
  const runs = new Runs();
  history.dispose();
  history = new History(book, runs);
  runs.begin(1);
  write('A1', 10);
  history.step(() => write('A2', 20));
  runs.begin(1);
  write('A1', 11);
  history.undo();
  expect([value('A1'), value('A2')]).toEqual([10, 20]);
  history.undo();
  expect([value('A1'), value('A2')]).toEqual([10, 2]);
});
