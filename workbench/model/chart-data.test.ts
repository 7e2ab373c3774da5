import { cellsOfReference, freshSeries, plotted, pointsOf, titleOf, toA1, Workbook, CellError } from '.';

function book(): Workbook {
  const made = new Workbook();
  const sheet = made.addSheet("It's");
  made.addSheet('Other').names.push({ name: 'Scores', formula: "='It''s'!$C$1:$C$2", visible: true });
  made.names.push({ name: 'ARR', formula: "='It''s'!$A$1:$A$3", visible: true });
  made.names.push({ name: 'Moving', formula: "=OFFSET('It''s'!$A$1,0,0,3,1)", visible: true });
  [1, 'two', null].forEach((value, row) => sheet.put(row, 0, { value }));
  return made;
}

const found = (reference: string): string | undefined =>
  cellsOfReference(book(), reference)
    ?.map((p) => `${p.sheet.name} ${toA1(p.area)}`)
    .join(', ');

test.each([
  ["'It''s'!$A$1:$A$3", "It's A1:A3"],
  ["('It''s'!$A$1,Other!$B$2)", "It's A1, Other B2"],
  ['ARR', "It's A1:A3"],
  ['[0]!ARR', "It's A1:A3"],
  ['Other!Scores', "It's C1:C2"],
  ['#REF!', undefined],
  ['Moving', undefined],
  ["'[1]It''s'!$A$1", undefined],
  ['Gone!$A$1', undefined],
])('the cells of %s', (reference, expected) => {
  expect(found(reference)).toBe(expected);
});

test('whole columns end with the contents of their sheet', () => {
  expect(pointsOf(book(), "'It''s'!$A:$A", true).map((p) => p.value)).toEqual([1, 'two']);
});

test('texts are drawn at zero, empty cells and errors not at all', () => {
  expect([1.5, true, 'x', null, new CellError('#N/A')].map(plotted)).toEqual([1.5, 1, 0, undefined, undefined]);
});

test('a chart without a title of its own is titled by its only series', () => {
  const made = book();
  const chart = made.sheets[0].addChart('c', 'Line', { left: 0, top: 0, width: 10, height: 10 });
  chart.series.push({ ...freshSeries(), name: { formula: "'It''s'!$A$2" } });
  expect(titleOf(made, chart)).toBe('two');
  chart.series.push(freshSeries());
  expect(titleOf(made, chart)).toBe('Chart Title');
  chart.title.formula = "'It''s'!$A$1";
  expect(titleOf(made, chart)).toBe('1');
});

test('a chart lies where it is put, whatever the widths', () => {
  const made = book();
  const [sheet] = made.sheets;
  sheet.columns.set(1, { size: 100 });
  sheet.columns.set(2, { hidden: true });
  const chart = sheet.addChart('c', 'Line', { left: 50, top: 20, width: 150, height: 40 });
  expect(chart.anchor).toEqual({ from: { row: 1, col: 1, x: 2, y: 5 }, to: { row: 4, col: 4, x: 4, y: 0 } });
  expect(chart.place).toEqual({ left: 50, top: 20, width: 150, height: 40 });
  sheet.columns.set(1, { size: 60 });
  expect(chart.place.width).toBe(110);
});
