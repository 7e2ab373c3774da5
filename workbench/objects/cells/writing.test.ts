import { area } from '../../model';
import { ask, call, get, link, openBook, range, refusal, set } from '../testing/direct';

describe('values', () => {
  test.each([
    ['007', 7, 'General'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['12%', 0.12, '0%'],
    ['2026-01-05', 46027, 'm/d/yyyy'],
    ['5-Jan-26', 46027, 'd-mmm-yy'],
    ['10:30', 0.4375, 'h:mm'],
    ['TRUE', true, 'General'],
    ['true', true, 'General'],
    ["'007", '007', 'General'],
    ['abc', 'abc', 'General'],
    ['#N/A', '#N/A', 'General'],
    ['Week 12', 'Week 12', 'General'],
    ['2026-01-05T00:00:00.000Z', '2026-01-05T00:00:00.000Z', 'General'],
  ])('typing %s', (typed, value, format) => {
    const { sheet } = openBook();
    const a1 = range(sheet, 'A1');
    set(a1, 'values', [[typed]]);
    expect(get(a1, 'values')).toEqual([[value]]);
    expect(get(a1, 'numberFormat')).toEqual([[format]]);
  });

  test.each([
    ["'=1+1", '=1+1'],
    ["'+x", '+x'],
    ["''tis", "'tis"],
    ["'#N/A", '#N/A'],
  ])('a text with an apostrophe before it is that text: %s', (typed, text) => {
    const { book, sheet } = openBook();
    const a1 = range(sheet, 'A1');
    set(a1, 'formulas', [[typed]]);
    // Neither property tells of the apostrophe: it is a look of the cell.
    expect([get(a1, 'values'), get(a1, 'formulas'), get(a1, 'valueTypes')]).toEqual([[[text]], [[text]], [['String']]]);
    expect(book.sheets[0].cell(0, 0)?.quoted).toBe(true);
    set(a1, 'values', [['plain']]);
    expect(book.sheets[0].cell(0, 0)?.quoted).toBeUndefined();
  });

  test.each([
    ['+1', 1],
    ['-12%', -0.12],
    ['+B1', '=+B1'],
    ['-B1', '=-B1'],
    ['- see notes', '=- see notes'],
    ['-', '-'],
  ])('a sign at the beginning makes a formula of what is no number: %s', (typed, formula) => {
    const { sheet } = openBook();
    const a1 = range(sheet, 'A1');
    set(a1, 'values', [[typed]]);
    expect(get(a1, 'formulas')).toEqual([[formula]]);
  });

  test.each(['+49 (170)', '- (see notes'])('what can be no formula then is refused: %s', (typed) => {
    const { sheet } = openBook();
    expect(refusal(() => set(range(sheet, 'A1'), 'values', [[typed]]))).toBe('InvalidArgument');
  });

  test('a typed percentage leaves the format of a cell that has one', () => {
    const { sheet } = openBook();
    set(range(sheet, 'A1'), 'numberFormat', '0.0000');
    set(range(sheet, 'A1'), 'values', [['12%']]);
    expect(get(range(sheet, 'A1'), 'numberFormat')).toEqual([['0.0000']]);
    expect(get(range(sheet, 'A1'), 'text')).toEqual([['0.1200']]);
  });

  test('text cells keep numbers, dates and formulas as text', () => {
    const { sheet } = openBook();
    const a = range(sheet, 'A1:C1');
    set(a, 'numberFormat', '@');
    set(a, 'values', [['007', 5, '=1+1']]);
    expect(get(a, 'values')).toEqual([['007', '5', '=1+1']]);
    expect(get(a, 'valueTypes')).toEqual([['String', 'String', 'String']]);
  });

  test('null leaves a cell, an empty text clears it', () => {
    const { sheet } = openBook();
    const a = range(sheet, 'A1:B1');
    set(a, 'values', [[1, 2]]);
    set(a, 'values', [[null, '']]);
    expect(get(a, 'values')).toEqual([[1, '']]);
    expect(get(a, 'valueTypes')).toEqual([['Double', 'Empty']]);
  });

  test.each([
    ['too few rows', [[1, 2]]],
    ['too many columns', [[1, 2, 3], [4, 5, 6]]], // prettier-ignore
    ['ragged', [[1, 2], [3]]],
    ['flat', [1, 2]],
  ])('an array of another shape is refused: %s', (_, values) => {
    const { sheet } = openBook();
    expect(refusal(() => set(range(sheet, 'A1:B2'), 'values', values))).toBe('InvalidArgument');
    expect(get(range(sheet, 'A1:B2'), 'values')).toEqual([['', ''], ['', '']]); // prettier-ignore
  });

  test('one value fills all cells, unbounded ranges refuse values', () => {
    const { sheet } = openBook();
    set(range(sheet, 'A1:B2'), 'values', 'x');
    expect(get(range(sheet, 'A1:B2'), 'values')).toEqual([['x', 'x'], ['x', 'x']]); // prettier-ignore
    expect(refusal(() => set(range(sheet, 'A:A'), 'values', 'x'))).toBe('InvalidArgument');
    expect(get(range(sheet, 'A:A'), 'values')).toBeNull();
  });

  test('what no cell can hold is refused', () => {
    const { sheet } = openBook();
    expect(refusal(() => set(range(sheet, 'A1'), 'values', [[{ a: 1 }]]))).toBe('InvalidArgument');
    expect(refusal(() => set(range(sheet, 'A1'), 'values', [['x'.repeat(32_768)]]))).toBe('InvalidArgument');
  });
});

describe('formulas', () => {
  test('a formula text in values is a formula; a constant reads back in formulas', () => {
    const { sheet } = openBook();
    const a = range(sheet, 'A1:B1');
    set(a, 'values', [['=sum(c1:c2)', 3]]);
    expect(get(a, 'formulas')).toEqual([['=SUM(C1:C2)', 3]]);
    expect(get(a, 'formulasR1C1')).toEqual([['=SUM(RC[2]:R[1]C[2])', 3]]);
  });

  test('one formula is adjusted cell by cell', () => {
    const { sheet } = openBook();
    set(range(sheet, 'B1:C2'), 'formulas', '=A1*$A$1');
    expect(get(range(sheet, 'B1:C2'), 'formulas')).toEqual([
      ['=A1*$A$1', '=B1*$A$1'],
      ['=A2*$A$1', '=B2*$A$1'],
    ]);
  });

  test('row-and-column notation', () => {
    const { sheet } = openBook();
    set(range(sheet, 'B2'), 'formulasR1C1', [['=RC[-1]+R1C1']]);
    expect(get(range(sheet, 'B2'), 'formulas')).toEqual([['=A2+$A$1']]);
  });

  test.each(['=SUM(', '=1+', '=Nowhere!A1', '=Missing[Col]', '=[@Qty]'])(
    '%s is refused and nothing is written',
    (formula) => {
      const { sheet } = openBook();
      expect(refusal(() => set(range(sheet, 'A1:B1'), 'formulas', [[1, formula]]))).toBe('InvalidArgument');
      expect(get(range(sheet, 'A1'), 'values')).toEqual([['']]);
    },
  );

  test('file prefixes of newer functions go', () => {
    const { sheet } = openBook();
    set(range(sheet, 'A1'), 'formulas', [['=_xlfn.XLOOKUP(1,B:B,C:C)']]);
    expect(get(range(sheet, 'A1'), 'formulas')).toEqual([['=XLOOKUP(1,B:B,C:C)']]);
  });
});

describe('what refuses writes', () => {
  test('protected sheets, unless the cell is unlocked', () => {
    const { sheet } = openBook();
    set(range(sheet, 'B1'), 'format/protection/locked', false);
    ask(link(sheet, 'protection'), 'protect');
    expect(refusal(() => set(range(sheet, 'A1'), 'values', [[1]]))).toBe('AccessDenied');
    expect(refusal(() => set(range(sheet, 'A1:B1'), 'values', [[1, 2]]))).toBe('AccessDenied');
    set(range(sheet, 'B1'), 'values', [[2]]);
    expect(get(range(sheet, 'A1:B1'), 'values')).toEqual([['', 2]]);
    expect(refusal(() => set(range(sheet, 'B1'), 'format/font/bold', true))).toBe('AccessDenied');
    ask(link(sheet, 'protection'), 'unprotect');
    set(range(sheet, 'A1'), 'values', [[1]]);
  });

  test('read-only workbooks', () => {
    const { book, sheet, root } = openBook();
    book.readOnly = true;
    expect(refusal(() => set(range(sheet, 'A1'), 'values', [[1]]))).toBe('AccessDenied');
    expect(refusal(() => ask(link(root, 'worksheets'), 'add', 'New'))).toBe('AccessDenied');
    expect(get(root, 'readOnly')).toBe(true);
  });

  test('the inside of merged cells', () => {
    const { sheet } = openBook();
    ask(range(sheet, 'A1:B1'), 'merge');
    set(range(sheet, 'A1'), 'values', [['title']]);
    expect(refusal(() => set(range(sheet, 'B1'), 'values', [[1]]))).toBe('MergedRangeConflict');
    set(range(sheet, 'A1:B1'), 'values', [['new', 'lost']]);
    expect(get(range(sheet, 'A1:B1'), 'values')).toEqual([['new', '']]);
  });
});

describe('tables', () => {
  const withTable = () => {
    const opened = openBook();
    set(range(opened.sheet, 'A1:B3'), 'values', [['Name', 'Qty'], ['a', 1], ['b', 2]]); // prettier-ignore
    const table = call(link(opened.sheet, 'tables'), 'add', 'A1:B3', true);
    return { ...opened, table };
  };

  test('writing header cells renames columns; they stay texts and unique', () => {
    const { sheet, book } = withTable();
    set(range(sheet, 'D1'), 'formulas', [['=SUM(Table1[Qty])']]);
    set(range(sheet, 'A1:B1'), 'values', [['Qty', 'Name']]);
    expect(book.tables[0].columns.map((c) => c.name)).toEqual(['Qty', 'Name']);
    expect(get(range(sheet, 'D1'), 'formulas')).toEqual([['=SUM(Table1[Name])']]);
    set(range(sheet, 'A1:B1'), 'values', [[2024, 2024]]);
    expect(get(range(sheet, 'A1:B1'), 'values')).toEqual([['2024', '20242']]);
    ask(range(sheet, 'A1:B1'), 'clear', 'Contents');
    expect(get(range(sheet, 'A1:B1'), 'values')).toEqual([['Column1', 'Column2']]);
  });

  test('writing below a table does not grow it', () => {
    const { sheet, book } = withTable();
    set(range(sheet, 'A4:B4'), 'values', [['c', 3]]);
    expect(book.tables[0].area).toEqual(area(0, 0, 2, 1));
  });

  test('a formula in a whole column is handed to new rows', () => {
    const { sheet, table } = withTable();
    call(link(table, 'columns'), 'add', null, [['Double'], ['=[@Qty]*2'], ['=[@Qty]*2']]);
    ask(link(table, 'rows'), 'add', null, [['c', 3, '']]);
    expect(get(range(sheet, 'A4:C4'), 'formulas')).toEqual([['c', 3, '=[@Qty]*2']]);
    set(range(sheet, 'C2:C4'), 'values', 1);
    ask(link(table, 'rows'), 'add', null, [['d', 4, null]]);
    expect(get(range(sheet, 'C5'), 'formulas')).toEqual([['']]);
  });
});

test('handlers hear of writes with details for single cells, tables too', () => {
  const { sheet, raised, book } = openBook();
  set(range(sheet, 'A1:A2'), 'values', [['h'], [1]]);
  ask(link(sheet, 'tables'), 'add', 'A1:A2', true);
  raised.length = 0;
  set(range(sheet, 'A2'), 'values', [[5]]);
  const { id } = book.sheets[0];
  expect(raised[0]).toMatchObject({
    type: 10,
    targets: [id, 'Workbook'],
    message: {
      address: 'A2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      valueBefore: 1,
      valueAfter: 5,
    },
  });
  expect(raised[1]).toMatchObject({ type: 101, targets: [book.tables[0].id, id, 'Workbook'] });
});
