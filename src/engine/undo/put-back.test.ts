import { area } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { SheetMark } from '../workbook/mark';
import type { SheetRecord, TableRecord } from './command-record';
import { besideFormulas, besidePut, putBackMark, rowsToDrop, runs } from './put-back';

test.each<[string, CellInput[][], number, [number, number][]]>([
  [
    'one column: equal cells together',
    [['a'], ['a'], ['b']],
    9,
    [
      [0, 1],
      [2, 2],
    ],
  ],
  [
    'several columns: any cells together',
    [
      ['a', 1],
      ['b', 2],
    ],
    9,
    [[0, 1]],
  ],
  [
    'as many as fit',
    [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
    2,
    [
      [0, 1],
      [2, 2],
    ],
  ],
])('%s', (_, cells, most, expected) => {
  const at = area(0, 0, cells.length - 1, cells[0].length - 1);
  expect([...runs(at, (r, c) => cells[r][c], most)]).toEqual(expected);
});

test('rows that hold nothing to put back are left out', () => {
  expect([...runs(area(0, 0, 2, 0), (r) => (r === 1 ? null : 'a'), 9)]).toEqual([
    [0, 0],
    [2, 2],
  ]);
});

const sheet = { id: '1', name: 'S', added: false, cells: [], tables: [], names: [], charts: 0 } as SheetRecord;
const table: TableRecord = { name: 'T', area: area(4, 0, 10, 1), before: area(4, 0, 7, 1), added: 3, pushed: false };

describe('what stands beside formulas that are put back', () => {
  const of = (...cells: SheetRecord['cells']): SheetRecord => ({ ...sheet, cells, tables: [table] });
  const after = { all: 'x' };
  const formulas = (top: number, bottom: number, col = 1) => ({
    area: area(top, col, bottom, col),
    before: { all: '=1' },
    after,
  });

  test('is the rest of the column, as the table was before', () => {
    expect(besideFormulas(of(formulas(5, 6)))).toEqual([area(7, 1, 7, 1)]);
    expect(besideFormulas(of(formulas(6, 7)))).toEqual([area(5, 1, 5, 1)]);
    expect(besideFormulas(of(formulas(5, 7)))).toEqual([]);
  });

  test('of a block is told column by column', () => {
    const cells = [
      ['a', '=1'],
      ['b', null],
    ];
    expect(besideFormulas(of({ area: area(5, 0, 6, 1), before: { cells }, after }))).toEqual([area(7, 1, 7, 1)]);
  });

  test('is of no account for values, single cells, headers and what is beside the table', () => {
    const values = { ...formulas(5, 6), before: { all: 'text' } };
    const header = { ...formulas(4, 4), before: { all: 'Header' } };
    expect(besideFormulas(of(values, formulas(7, 7), header, formulas(5, 6, 5), formulas(0, 2)))).toEqual([]);
  });

  test('is left alone where it is most of the sheet', () => {
    expect(besideFormulas(of(formulas(5, 6)), 0)).toEqual([]);
  });
});

describe('beside what is put back of a whole sheet', () => {
  const tables = [{ before: area(4, 0, 7, 1) }];
  const put = (row: number, col: number): CellInput | null => (col === 1 && row !== 6 ? `=A${row + 1}` : null);

  test('is what stays in a column that gets formulas', () => {
    expect(besidePut(tables, put)).toEqual([area(6, 1)]);
  });

  test('is nothing where one formula alone is put, or values are', () => {
    expect(besidePut(tables, (row, col) => (row === 5 ? put(row, col) : null))).toEqual([]);
    expect(besidePut(tables, (row, col) => (put(row, col) === null ? null : 'text'))).toEqual([]);
  });

  test('is left alone where it is most of the sheet', () => {
    expect(besidePut(tables, put, 0)).toEqual([]);
  });
});

test('added rows go from the last to the first, but for those in which somebody changed a cell', () => {
  const tops = (kept: number): number[][] =>
    rowsToDrop(sheet, table, { cell: (_, row) => row === kept }).map(({ top, bottom }) => [top, bottom]);
  expect(tops(-1)).toEqual([[8, 10]]);
  expect(tops(9)).toEqual([
    [10, 10],
    [8, 8],
  ]);
  expect(tops(7)).toEqual([[8, 10]]);
});

const mark = (changes: Partial<SheetMark>): SheetMark => ({
  version: 2,
  sheet: 'report',
  stamp: 1,
  tables: {},
  columns: {},
  names: {},
  looks: {},
  rules: {},
  formulas: {},
  fills: {},
  charts: {},
  outlines: [],
  page: 'p',
  footer: 'f',
  ...changes,
});

test('a mark that is put back knows nothing of looks that the command painted, and counts on', () => {
  const before = mark({ looks: { same: 'a', other: 'b' }, formulas: { t: { x: '=1' } } });
  const after = mark({
    looks: { same: 'a', other: 'c', more: 'd' },
    formulas: { t: { x: '=2' } },
    page: 'q',
    stamp: 2,
  });
  expect(putBackMark(before, after, mark({ stamp: 7 }))).toMatchObject({
    looks: { same: 'a', other: '', more: '' },
    former: { t: { x: ['=2'] } },
    formulas: { t: { x: '=1' } },
    page: '',
    footer: 'f',
    stamp: 8,
  });
});
