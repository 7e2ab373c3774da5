import { cellOf, sameValues } from './spilled';

const SIZE = { rows: 3, columns: 2 };

test.each<[string, string, string | null]>([
  ['a range of the size of the result', 'B2:C4', 'C4'],
  ['one column: the cell of the row', 'B2:B4', 'B4'],
  ['one row: the cell of the column', 'B2:C2', 'C2'],
  ['one cell: that cell', 'B2', 'B2'],
  ['one fixed cell', '$B$2', '$B$2'],
  ['a fixed range stays fixed', '$B$2:$C$4', '$C$4'],
  ['a range on another sheet', "'My costs'!B2:C4", "'My costs'!C4"],
  ['on a sheet whose name needs no quotes', 'Costs!B2:B4', 'Costs!B4'],
  ['a range with too many rows', 'B2:C5', null],
  ['a range with too few rows', 'B2:B3', null],
  ['a range with too many columns', 'B2:D4', null],
  ['a number', '0.25', '0.25'],
  ['a percentage', '-5%', '-5%'],
  ['a text', '"profit"', '"profit"'],
  ['a name, which may be a range', 'Costs', null],
  ['a computation', 'B2:B4*2', null],
  ['blanks kept, as the form writes it', 'IF(B2:B4="","",B2:B4)', 'IF(B4="","",B4)'],
  ['a test of something else', 'IF(A2:A4="","",B2:B4)', null],
  ['blanks kept of a range that does not fit', 'IF(B2:B9="","",B2:B9)', null],
])('for the last cell of a result: %s', (_, argument, expected) => {
  expect(cellOf(argument, 2, 1, SIZE)).toBe(expected);
});

test('for the first cell it is the first one', () => {
  expect(cellOf('B2:C4', 0, 0, SIZE)).toBe('B2');
});

test.each<[string, unknown, unknown, boolean]>([
  ['equal numbers', 0.1 + 0.2, 0.3, true],
  ['numbers apart by more than a billionth of them', 1, 1 + 2e-9, false],
  ['large numbers apart by less', 1e12, 1e12 + 1, true],
  ['equal texts', 'a', 'a', true],
  ['texts of another case', 'a', 'A', false],
  ['a number and its text', 1, '1', false],
  ['two errors, whatever their name', '#VALUE!', '#N/A', true],
  ['an error and a text', '#VALUE!', 'x', false],
])('whether results are the same: %s', (_, before, after, expected) => {
  expect(sameValues([[before]], [[after]])).toBe(expected);
});

test('every cell of a result counts', () => {
  expect(
    sameValues(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 5],
      ],
    ),
  ).toBe(false);
});
