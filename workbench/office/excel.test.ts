import { CellError, Workbook } from '../model';
import { openExcel } from './index';
import type { OfficeSession } from './session';
import { excelRun } from './toy';

const METADATA = {
  functions: [
    { id: 'DOUBLE', name: 'DOUBLE', parameters: [{ name: 'n', type: 'number' }] },
    { id: 'GRID', name: 'GRID', parameters: [{ name: 'm', type: 'any', dimensionality: 'matrix' }] },
    { id: 'REFUSE', name: 'REFUSE', parameters: [] },
  ],
};
const SCRIPT = `CustomFunctions.associate({
  DOUBLE: (n) => n * 2,
  GRID: (m) => m.map((row) => row.map((v) => v + 1)),
  REFUSE: () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'not today'); },
});`;

let session: OfficeSession;
let book: Workbook;
beforeEach(async () => {
  book = new Workbook();
  book.addSheet('Sheet1');
  session = await openExcel(book, {
    customFunctions: { namespace: 'MY', metadata: METADATA },
    scripts: [{ code: SCRIPT }],
  });
});
afterEach(() => session.close());

test('tables, structured formulas and their values', async () => {
  const seen = await excelRun(
    session,
    `const sheet = context.workbook.worksheets.getActiveWorksheet();
     sheet.getRange('A1:B3').values = [['Score', 'Twice'], [3, ''], [4, '']];
     const table = sheet.tables.add('A1:B3', true);
     table.name = 'Scores';
     table.columns.getItem('Twice').getDataBodyRange().formulas = [['=[@Score]*2'], ['=[@Score]*2']];
     sheet.getRange('D1').formulas = [['=SUM(Scores[Twice])']];
     const total = sheet.getRange('D1').load('values, formulas');
     await context.sync();
     return [total.values, total.formulas];`,
  );
  expect(seen).toEqual([[[14]], [['=SUM(Scores[Twice])']]]);
});

test('formulas call the functions of the add-in, and what depends on them follows', async () => {
  const busy = await excelRun(
    session,
    `const sheet = context.workbook.worksheets.getActiveWorksheet();
     sheet.getRange('A1:A2').values = [[1], [2]];
     sheet.getRange('B1:B4').formulas = [['=MY.DOUBLE(A2)'], ['=B1+1'], ['=my.refuse()'], ['=MY.GRID(A1:A2)']];
     const first = sheet.getRange('B1').load('values');
     await context.sync();
     return first.values;`,
  );
  expect(busy).toEqual([['#BUSY!']]);
  await session.settled();
  const values = await excelRun(
    session,
    `const range = context.workbook.worksheets.getActiveWorksheet().getRange('B1:B5').load('values');
     await context.sync();
     return range.values;`,
  );
  expect(values).toEqual([[4], [5], ['#N/A'], [2], [3]]);
  expect(book.sheets[0].cell(2, 1)?.value).toEqual(new CellError('#N/A', 'not today'));
});

test('a range that the add-in holds moves with inserted rows, and change events follow', async () => {
  const seen = await excelRun(
    session,
    `const sheet = context.workbook.worksheets.getActiveWorksheet();
     const events = [];
     sheet.onChanged.add(async (e) => { events.push(e.changeType + ' ' + e.address); });
     const held = sheet.getRange('C3');
     await context.sync();
     sheet.getRange('1:2').insert('Down');
     sheet.getRange('A9').values = [[1]];
     held.load('address');
     await context.sync();
     await new Promise((done) => setTimeout(done, 20));
     return [held.address, events];`,
  );
  expect(seen).toEqual(['Sheet1!C5', ['RowInserted 1:2', 'RangeEdited A9']]);
});

test('several areas stay several areas in later requests', async () => {
  const seen = await excelRun(
    session,
    `const areas = context.workbook.worksheets.getActiveWorksheet().getRanges('A1, C3:D3');
     await context.sync();
     areas.load('areaCount, address');
     await context.sync();
     return [areas.areaCount, areas.address];`,
  );
  expect(seen).toEqual([2, 'Sheet1!A1,Sheet1!C3:D3']);
});
