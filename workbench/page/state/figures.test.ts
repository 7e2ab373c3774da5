import { area, CellError, Workbook } from '../../model';
import { describeFigures, figuresOf } from './figures';

function sheetOf(...values: (number | string | boolean | CellError | null)[]): ReturnType<Workbook['addSheet']> {
  const sheet = new Workbook().addSheet('One');
  values.forEach((value, row) => sheet.put(row, 0, { value }));
  return sheet;
}

test('counts what is filled and adds up what is a number', () => {
  const sheet = sheetOf(1, 'two', 3, null, '', true, new CellError('#N/A'));
  expect(figuresOf(sheet, [area(0, 0, 9, 0)])).toEqual({ count: 5, numbers: 2, sum: 4 });
  expect(figuresOf(sheet, [area(0, 0), area(2, 0)])).toEqual({ count: 2, numbers: 2, sum: 4 });
});

test('says nothing of a single cell, and no sum without numbers', () => {
  expect(describeFigures({ count: 1, numbers: 1, sum: 5 })).toEqual([]);
  expect(describeFigures({ count: 2, numbers: 0, sum: 0 })).toEqual(['Count: 2']);
  expect(describeFigures({ count: 3, numbers: 2, sum: 2500.5 })).toEqual([
    'Average: 1,250.25',
    'Count: 3',
    'Sum: 2,500.5',
  ]);
});
