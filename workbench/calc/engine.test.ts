import { area, CellError, DEFAULT_FORMAT, type Change } from '../model';
import { workbookWith } from './sheetFixture';

test('chains compute in the order of their dependence, however long', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [i === 19_999 ? 1 : `=A${i + 2}+1`]);
  const { read, write } = workbookWith(rows);
  expect(read('A1')).toBe(20_000);
  write('A20000', [[11]]);
  expect(read('A1')).toBe(20_010);
});

test('only what rests on an edit changes, and it is told once', () => {
  const { book, sheet, write, read } = workbookWith([[1, '=A1*2', '=B1+1', 5, '=D1']]);
  const told: Change[] = [];
  book.onChange((change) => told.push(change));
  write('A1', [[4]]);
  expect(read('A1:E1')).toEqual([[4, 8, 9, 5, 5]]);
  expect(told).toEqual([
    { kind: 'cells', sheet, area: area(0, 0) },
    { kind: 'cells', sheet, area: area(0, 1, 0, 2), by: 'calculation' },
  ]);
});

test('formulas that were removed or replaced no longer count', () => {
  const { write, read } = workbookWith([[1, '=A1+1', '=B1+1']]);
  write('B1', [[100]]);
  write('A1', [[7]]);
  expect(read('B1:C1')).toEqual([[100, 101]]);
  write('B1', [['=A1*10']]);
  expect(read('C1')).toBe(71);
  write('B1', [[null]]);
  expect(read('C1')).toBe(1);
});

test('dependencies follow what a formula really reads', () => {
  const { write, read } = workbookWith([
    [true, 1, 2, '=IF(A1,B1,C1)', '=SUM(OFFSET(A1,0,1,1,2))', 'B1', '=INDIRECT(F1)'],
  ]);
  expect(read('D1:G1')).toEqual([[1, 3, 'B1', 1]]);
  write('A1', [[false]]);
  expect(read('D1')).toBe(2);
  write('C1', [[20]]);
  expect(read('D1:E1')).toEqual([[20, 21]]);
  write('F1', [['C1']]);
  expect(read('G1')).toBe(20);
});

test('circular references show 0, are named, and are gone when the circle is broken', () => {
  const { write, read, calc } = workbookWith([['=B1+1', '=C1+1', '=A1+1', '=A1+5', '=SUM(E1:E3)', 3]]);
  expect(calc.cycles).toEqual(['Sheet1!A1', 'Sheet1!B1', 'Sheet1!C1', 'Sheet1!E1']);
  expect(read('A1:E1')).toEqual([[0, 0, 0, 5, 0]]);
  write('C1', [[10]]);
  expect(calc.cycles).toEqual(['Sheet1!E1']);
  expect(read('A1:D1')).toEqual([[12, 11, 10, 17]]);
  write('E1', [['=A1']]);
  expect(calc.cycles).toEqual([]);
});

test('what Excel came to where circular references are meant stays, and is told with what rests on it', () => {
  const { book, sheet, calc, read, write } = workbookWith([[3]]);
  book.iterates = true;
  sheet.put(0, 1, { value: 42, formula: '=A1+B1/2' });
  sheet.put(0, 2, { value: 0, formula: '=B1*2' });
  book.tell({ kind: 'structure' });
  calc.update();
  expect([read('B1'), calc.doubtful.kept, calc.doubtful.resting]).toEqual([42, ['Sheet1!B1'], ['Sheet1!C1']]);
  expect([calc.cycles, calc.isDoubtful(sheet, 0, 1), calc.isDoubtful(sheet, 0, 2)]).toEqual([[], true, true]);
  write('A1', [[5]]);
  expect([read('B1:C1'), calc.doubtful.kept]).toEqual([[[42, 84]], ['Sheet1!B1']]);
  write('B1', [[7]]);
  expect([read('B1:C1'), calc.doubtful]).toEqual([[[7, 14]], { kept: [], late: [], resting: [], stopped: [] }]);
});

test('a table column that reads its own column is circular, its size is not', () => {
  const { sheet, read, calc, book } = workbookWith([['n'], ['=ROWS([n])'], ['=SUM([n])']]);
  sheet.addTable('T', area(0, 0, 2, 0), ['n']);
  book.tell({ kind: 'structure' });
  calc.update();
  expect(read('A2:A3')).toEqual([[2], [0]]);
  expect(calc.cycles).toEqual(['Sheet1!A3']);
});

test('unknown functions and unreadable formulas keep the stored value, and others use it', () => {
  const { sheet, book, calc, read } = workbookWith();
  sheet.put(0, 0, { value: 42, formula: '=WIBBLE(1)' });
  sheet.put(0, 1, { value: null, formula: '=A1+1' });
  sheet.put(0, 2, { value: 7, formula: '=SUM([Other.xlsx]Sheet1!A1)' });
  sheet.put(0, 3, { value: null, formula: '=WIBBLE(2)' });
  book.tell({ kind: 'structure' });
  calc.update();
  expect(read('A1:D1')).toEqual([[42, 43, 7, '#NAME?']]);
  expect([...calc.unknownFunctions]).toEqual([
    ['WIBBLE', ['Sheet1!A1', 'Sheet1!D1']],
    ['=SUM([Other.xlsx]Sheet1!A1)', ['Sheet1!C1']],
  ]);
});

test.each([
  '=[1]Sheet1!Rate',
  '=[1]!Rate+1',
  "='[1]My Sheet'!Rate",
  "='C:\\lists\\[Book.xlsx]Sheet1'!Rate",
  '=Book.xlsx!Rate',
  "='Book 1.xlsb'!Rate",
  '=IFERROR([1]Sheet1!Rate,5)',
  '=VLOOKUP(1,[1]Sheet1!Rates,2)',
  '=SUM([1]Sheet1!Sales[Rate])',
  "=SUM('[1]My Sheet'!Sales[[#All],[Rate]])",
  '=SUM(Book.xlsx!Sales[Rate])',
  '=[1]!Computed(1)',
  '=Elsewhere*2',
])('what stands in another workbook keeps the stored value and is told: %s', (formula) => {
  const { sheet, book, calc, read, write } = workbookWith([
    [null, null, 'Rate'],
    [null, null, 3],
  ]);
  // The same names here are others.
  book.names.push(
    { name: 'Rate', formula: '=2', visible: true },
    { name: 'Elsewhere', formula: '=[1]Sheet1!Rate', visible: true },
  );
  sheet.addTable('Sales', area(0, 2, 1, 2), ['Rate']);
  sheet.put(0, 0, { value: 777, formula });
  sheet.put(0, 1, { value: null, formula: '=A1+1' });
  book.tell({ kind: 'structure' });
  calc.update(true);
  write('C2', [[4]]);
  expect(read('A1:B1')).toEqual([[777, 778]]);
  expect([calc.isDoubtful(sheet, 0, 0), calc.isDoubtful(sheet, 0, 1)]).toEqual([true, true]);
  expect([...calc.unknownFunctions.values(), calc.doubtful.kept].flat()).toEqual(['Sheet1!A1']);
});

test('names: workbook, sheet first, constants, formulas, lambdas', () => {
  const { book, sheet, calc, value } = workbookWith([[1], [2], [3]]);
  const other = book.addSheet("Bob's data");
  other.put(0, 0, { value: 50 });
  const name = (text: string, formula: string) => ({ name: text, formula, visible: true });
  book.names.push(
    name('Scores', '=Sheet1!$A$1:$A$3'),
    name('Rate', '=0.5'),
    name('Twice', '=LAMBDA(x,x*2)'),
    name('Total', '=SUM(Scores)'),
  );
  sheet.names.push(name('Rate', '=0.25'));
  book.names.push(name('Theirs', "='Bob''s data'!$A$1"), name('Self', '=Self'));
  other.put(1, 0, { value: null, formula: '=Rate' });
  book.tell({ kind: 'structure' });
  calc.update();
  expect(value('=SUM(Scores)*Rate')).toBe(1.5);
  expect(value('=Twice(Total)')).toBe(12);
  expect(value('=theirs')).toBe(50);
  expect(value('=Self')).toBe('#NAME?');
  expect(other.cell(1, 0)!.value).toBe(0.5);
  expect(calc.unknownFunctions.size).toBe(0);
});

test('names that mean the cells around a cell are read from A1, beyond the edges of the sheet too', () => {
  const { book, write, read } = workbookWith([
    [1, 10],
    [2, 20],
    [4, 40],
  ]);
  book.names.push(
    { name: 'Before', formula: '=Sheet1!XFD1', visible: true },
    { name: 'Above', formula: '=Sheet1!A1048576', visible: true },
    { name: 'SoFar', formula: '=SUM(Sheet1!$A$1:$A1)', visible: true },
    { name: 'Both', formula: '=SUM(Sheet1!$A1048576:$A1)', visible: true },
  );
  book.tell({ kind: 'structure' });
  write('C3', [['=Before', '=SoFar', '=Both']]);
  write('B4', [['=Above']]);
  expect([read('C3:E3'), read('B4')]).toEqual([[[40, 7, 6]], 40]);
});

test('other sheets: quoted names, edits there, deleted sheets', () => {
  const { book, calc, write, read } = workbookWith([["='My data'!A1*2"]]);
  expect(read('A1')).toBe('#REF!');
  const data = book.addSheet('My data');
  data.put(0, 0, { value: 4 });
  calc.update();
  expect(read('A1')).toBe(8);
  write('A1', [[5]], data);
  expect(read('A1')).toBe(10);
  book.sheets.splice(1, 1);
  book.tell({ kind: 'structure' });
  calc.update();
  expect(read('A1')).toBe('#REF!');
});

test('time and chance come from outside and move with every change', () => {
  let now = new Date(2026, 0, 31, 18, 0, 0);
  let chance = 0.25;
  const options = { clock: () => now, random: () => chance };
  const { write, read } = workbookWith([['=TODAY()', '=NOW()', '=RAND()', '=A1+1', 1]], undefined, options);
  expect(read('A1:D1')).toEqual([[46053, 46053.75, 0.25, 46054]]);
  now = new Date(2026, 1, 1);
  chance = 0.5;
  write('E1', [[2]]);
  expect(read('A1:D1')).toEqual([[46054, 46054, 0.5, 46055]]);
});

test('manual calculation computes new formulas only, until asked', () => {
  const { calc, write, read } = workbookWith([[1, '=A1*2']]);
  calc.mode = 'Manual';
  write('A1', [[5]]);
  expect(read('B1')).toBe(2);
  write('C1', [['=A1*3']]);
  expect(read('B1:C1')).toEqual([[2, 15]]);
  calc.update(true);
  expect(read('B1')).toBe(10);
  write('A1', [[6]]);
  calc.invalidateAll();
  calc.update();
  expect(read('B1:C1')).toEqual([[12, 18]]);
});

test('SUBTOTAL leaves out hidden rows, filtered rows and other subtotals', () => {
  const { sheet, book, calc, read } = workbookWith([
    ['v'],
    [1],
    [2],
    [4],
    ['=SUBTOTAL(9,A2:A4)'],
    ['=SUBTOTAL(9,A2:A5)'],
    ['=SUBTOTAL(109,A2:A4)'],
    ['=AGGREGATE(9,5,A2:A4)'],
  ]);
  const table = sheet.addTable('T', area(0, 0, 3, 0), ['v']);
  sheet.rowBands.set(2, { hidden: true });
  book.tell({ kind: 'appearance', sheet });
  calc.update();
  expect(read('A5:A8')).toEqual([[7], [7], [5], [5]]);
  table.filters.set(0, { criteria: {} });
  book.tell({ kind: 'appearance', sheet });
  calc.update();
  expect(read('A5:A8')).toEqual([[5], [5], [5], [5]]);
});

test('SUBTOTAL leaves out what a filter over plain cells hides, and keeps the error of a lost reference', () => {
  const { sheet, book, calc, read } = workbookWith([
    ['v'],
    [1],
    [2],
    [4],
    ['=SUBTOTAL(9,A2:A4)', '=SUBTOTAL(9,#REF!)'],
  ]);
  sheet.rowBands.set(2, { hidden: true });
  sheet.autoFilter = { area: area(0, 0, 3, 0), columns: new Map() };
  book.tell({ kind: 'appearance', sheet });
  calc.update();
  // Hidden by hand, below headers that only could be filtered by.
  expect(read('A5:B5')).toEqual([[7, '#REF!']]);
  sheet.autoFilter.columns.set(0, { criteria: {} });
  book.tell({ kind: 'appearance', sheet });
  calc.update();
  expect(read('A5')).toBe(5);
});

test('a formula in no cell is computed from the cells as they are, relative to where it was written', () => {
  const { calc, sheet } = workbookWith([
    [1, 10],
    [2, 20],
  ]);
  expect(calc.evaluate('=A1*B1', sheet, 1, 0, { row: 0, col: 0 })).toBe(40);
  expect(calc.evaluate('=A1:A2', sheet, 5, 5)).toEqual([[1], [2]]);
  expect(calc.evaluate('=A1+', sheet, 0, 0)).toEqual(new CellError('#NAME?'));
});

test('a formula’s blank result is 0, formats stay', () => {
  const { sheet, write, read } = workbookWith([[null, '=A1']]);
  expect(read('B1')).toBe(0);
  sheet.cell(0, 1)!.format = { ...DEFAULT_FORMAT, numberFormat: '0.0' };
  write('A1', [[3]]);
  expect(sheet.cell(0, 1)).toMatchObject({ value: 3, formula: '=A1', format: { numberFormat: '0.0' } });
});

test('a listener that writes while it is told of results is heard', () => {
  const { book, sheet, write, read, calc } = workbookWith([[1, '=A1*2', 0, '=C1+1']]);
  let once = true;
  book.onChange((change) => {
    if (change.kind !== 'cells' || change.area.left !== 1 || !once) return;
    once = false;
    sheet.ensure(0, 2).value = 10;
    sheet.changed(area(0, 2));
  });
  write('A1', [[2]]);
  calc.update();
  expect(read('A1:D1')).toEqual([[2, 4, 10, 11]]);
});

test('an unreadable formula does not disturb those read after it', () => {
  const { value } = workbookWith([[1], [2]]);
  for (const broken of ['=SUM(A1', '=T[', "=SUM(T[It's])", '=(A1,', '={1,2;3}', '=LET(x,1)']) {
    expect(value(broken)).toBe('#NAME?');
    expect(value('=SUM((A1,A2))+SUM(A1,A2)+IF(TRUE,1,2)')).toBe(7);
  }
});

test('thousands of A1 formulas over one growing range', () => {
  const rows = Array.from({ length: 1500 }, (_, i) => [i + 1, `=SUM(A$1:A${i + 1})`, `=RANK(A${i + 1},A$1:A$1500)`]);
  const { read, write } = workbookWith(rows);
  expect(read('B1500:C1500')).toEqual([[1_125_750, 1]]);
  write('A1', [[2001]]);
  expect(read('B1500:C1500')).toEqual([[1_127_750, 2]]);
});
