import { area, Workbook } from '../../model';
import { createCalculation } from '..';
import { workbookWith } from '../sheetFixture';

/** Table `Accounts` in B2:E6 with a totals row, on a sheet with nothing else. */
function accounts() {
  const made = workbookWith([
    [null, null, null, null, null],
    [null, 'Name', '% of target', "It's #1 [x]", 'Δ ARR'],
    [null, 'Acme', 1, 10, 100],
    [null, 'Bolt', 2, 20, 200],
    [null, 'Crow', 3, 30, 300],
    [null, 'Total', 6, 60, 600],
  ]);
  const table = made.sheet.addTable('Accounts', area(1, 1, 5, 4), ['Name', '% of target', "It's #1 [x]", 'Δ ARR']);
  table.showTotals = true;
  made.book.tell({ kind: 'structure', sheet: made.sheet });
  return { ...made, table };
}

test.each([
  ['=SUM(Accounts[% of target])', 6],
  ['=SUM(accounts[% OF TARGET])', 6],
  ['=SUM(Accounts[[% of target]:[Δ ARR]])', 666],
  ["=SUM(Accounts[It''s '#1 '[x']])", 60],
  ['=SUM(Accounts)', 666],
  ['=SUM(Accounts[])', 666],
  ['=SUM(Accounts[#Data])', 666],
  ['=SUM(Accounts[#All])', 1332],
  ['=SUM(Accounts[#Totals])', 666],
  ['=Accounts[[#Totals],[Δ ARR]]', 600],
  ['=Accounts[[#Headers],[Δ ARR]]', 'Δ ARR'],
  ['=ROWS(Accounts[[#Headers],[#Data],[Δ ARR]])', 4],
  ['=SUM(Accounts[[#Data],[#Totals],[Δ ARR]])', 1200],
  ['=ROWS(Accounts[[#All],[Name]:[Δ ARR]])', 5],
  ['=COLUMNS(Accounts)', 4],
  ['=AVERAGEIFS(Accounts[Δ ARR],Accounts[Name],"<>Bolt")', 200],
  ['=XLOOKUP("bolt",Accounts[Name],Accounts[Δ ARR])', 200],
  ['=SUM(Nothing[Name])', '#REF!'],
  ['=SUM(Accounts[Nothing])', '#REF!'],
  ['=Accounts[@Name]', '#VALUE!'],
  ['=[@Name]', '#REF!'],
])('%s from outside', (formula, expected) => {
  expect(accounts().value(formula)).toEqual(expected);
});

test.each([
  ['=[@[% of target]]*2', [2, 4, 6]],
  ['=Accounts[@[% of target]]', [1, 2, 3]],
  ['=Accounts[[#This Row],[% of target]]', [1, 2, 3]],
  ['=SUM(Accounts[@[% of target]:[Δ ARR]])', [111, 222, 333]],
  ['=SUM(Accounts[[#This Row],[% of target]:[Δ ARR]])', [111, 222, 333]],
  ["=[@[It''s '#1 '[x']]]", [10, 20, 30]],
  ['=[@[Δ ARR]]/SUM([Δ ARR])', [100 / 600, 200 / 600, 300 / 600]],
  ['=RANK([@[Δ ARR]],[Δ ARR])', [3, 2, 1]],
  ['=COUNTA([@])', [5, 5, 5]],
])('%s inside the table', (formula, expected) => {
  const { book, sheet, table, read, calc } = accounts();
  table.area = area(1, 1, 5, 5);
  table.columns.push({ id: 9, name: 'Result' });
  for (const row of [2, 3, 4]) sheet.put(row, 5, formula.includes('[@]') ? { value: 1 } : { value: null, formula });
  if (formula.includes('[@]'))
    for (const row of [2, 3, 4]) sheet.put(row, 7, { value: null, formula: formula.replace('[@]', 'Accounts[@]') });
  book.tell({ kind: 'structure', sheet });
  calc.update();
  expect((read(formula.includes('[@]') ? 'H3:H5' : 'F3:F5') as unknown[][]).flat()).toEqual(expected);
});

test('a table that grows, is renamed or loses a column is followed', () => {
  const { book, sheet, table, value, write } = accounts();
  write('G1', [['=SUM(Accounts[Δ ARR])']]);
  table.showTotals = false;
  book.tell({ kind: 'structure', sheet });
  expect(value('=G1')).toBe(1200);
  table.name = 'Kunden';
  book.tell({ kind: 'structure', sheet });
  expect(value('=G1')).toBe('#REF!');
  expect(value('=SUM(Kunden[Δ ARR])')).toBe(1200);
  table.columns[3].name = 'Other';
  book.tell({ kind: 'structure', sheet });
  expect(value('=SUM(Kunden[Δ ARR])')).toBe('#REF!');
});

test('an array inside a table does not spill', () => {
  const { book, sheet, read, calc } = accounts();
  sheet.put(2, 4, { value: null, formula: '=SEQUENCE(2)' });
  book.tell({ kind: 'structure', sheet });
  calc.update();
  expect(read('E3')).toBe('#SPILL!');
});

test('5,000 rows of 13 structured formulas compute quickly and edits at once', () => {
  const book = new Workbook();
  const sheet = book.addSheet('Sheet1');
  const inputs = Array.from({ length: 15 }, (_, i) => `in${i}`);
  const names = ['Name', ...inputs, ...Array.from({ length: 13 }, (_, i) => `out${i}`)];
  names.forEach((name, col) => sheet.put(0, col, { value: name }));
  const step = (i: number): string =>
    `IF(COUNT(T[@[in${i * 3}]:[in${i * 3 + 2}]])=0,"",AVERAGE(T[@[in${i * 3}]:[in${i * 3 + 2}]]))`;
  for (let row = 1; row <= 5000; row++) {
    sheet.put(row, 0, { value: `n${row}` });
    inputs.forEach((_, i) => sheet.put(row, 1 + i, { value: (row * 7 + i * 3) % 11 }));
    for (let i = 0; i < 13; i++) {
      const formula = i < 5 ? `=${step(i)}` : `=IFERROR([@out${i - 1}]/[@in${i}]*AVERAGE(T[@[out0]:[out4]]),0)`;
      sheet.put(row, 16 + i, { value: null, formula });
    }
  }
  sheet.addTable('T', area(0, 0, 5000, names.length - 1), names);
  const totals = book.addSheet('Totals');
  totals.put(0, 0, { value: null, formula: '=AVERAGE(T[out5])' });
  const calc = createCalculation(book);
  const timed = (): number => {
    const start = performance.now();
    calc.update();
    return performance.now() - start;
  };
  const whole = timed();
  const before = totals.cell(0, 0)!.value;
  const edits = Array.from({ length: 9 }, (_, k) => {
    sheet.cell(100 + k, 2)!.value = 50 + k;
    sheet.changed(area(100 + k, 2));
    return timed();
  });
  expect(totals.cell(0, 0)!.value).not.toBe(before);
  // A cell's edit computes what rests on it, and not the other 65,000 formulas again.
  expect(Math.min(...edits)).toBeLessThan(whole / 10);
});
