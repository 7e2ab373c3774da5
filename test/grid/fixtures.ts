import { area, DEFAULT_FORMAT, parseA1, type Scalar, Workbook, type Sheet } from '../../workbench/model';

function put(sheet: Sheet, address: string, value: Scalar | { formula: string }, numberFormat?: string): void {
  const { top, left } = parseA1(address)!;
  const cell = sheet.ensure(top, left);
  if (value !== null && typeof value === 'object' && 'formula' in value) cell.formula = value.formula;
  else cell.value = value as Scalar;
  if (numberFormat) cell.format = { ...DEFAULT_FORMAT, numberFormat };
}

/** A table of three accounts with a list, a rule on scores, a sum, a note, a group of columns and a conditional format. */
function accounts(): Workbook {
  const book = new Workbook();
  const sheet = book.addSheet('Accounts');
  ['Account', 'Tier', 'Score', 'ARR', 'Share'].forEach((name, i) => put(sheet, `${'ABCDE'[i]}2`, name));
  const rows: [string, number, number, number][] = [
    ['Aster', 1, 8, 1_200_000],
    ['Basalt', 2, 3, 300_000],
    ['Cobalt', 2, 5, 500_000],
  ];
  rows.forEach(([name, tier, score, arr], i) => {
    const row = i + 3;
    put(sheet, `A${row}`, name);
    put(sheet, `B${row}`, tier);
    put(sheet, `C${row}`, score, '0.0');
    put(sheet, `D${row}`, arr, '$#,##0');
    put(sheet, `E${row}`, { formula: '=T[[#This Row],[ARR]]/SUM(T[ARR])' }, '0%');
  });
  const table = sheet.addTable('T', area(1, 0, 4, 4), ['Account', 'Tier', 'Score', 'ARR', 'Share']);
  table.columns[4].formula = '=T[[#This Row],[ARR]]/SUM(T[ARR])';
  put(sheet, 'G2', { formula: '=SUM(T[ARR])' }, '#,##0');
  put(sheet, 'G3', 46_347, 'd mmm yyyy');
  put(sheet, 'G4', { formula: '=G3+1' }, 'd mmm yyyy');
  sheet.ensure(2, 6).note = 'Reviewed by Dana';
  sheet.columns.set(2, { outline: 1 });
  sheet.columns.set(3, { size: 90 });
  sheet.columns.set(6, { size: 90 });
  sheet.freeze = { rows: 2, cols: 1 };
  sheet.conditionalFormats.push({
    id: 'low',
    areas: [area(2, 2, 4, 2)],
    rule: { type: 'custom', formula: '=C3<4', format: { numberFormat: '"▼ "0.0', fill: '#FFD0B0' } },
    priority: 0,
    stopIfTrue: false,
  });
  sheet.validations.push(
    {
      areas: [area(2, 1, 4, 1)],
      rule: { type: 'list', source: '1,2,3,4', inCellDropDown: true },
      ignoreBlanks: true,
      prompt: { show: true, title: 'Tier', message: '1 is the largest.' },
    },
    {
      areas: [area(2, 2, 4, 2)],
      rule: { type: 'decimal', operator: 'between', formula1: 0, formula2: 10 },
      ignoreBlanks: true,
      error: { show: true, style: 'stop', title: 'Score', message: 'Type a number from 0 to 10.' },
    },
  );
  book.addSheet('Notes');
  return book;
}

/** Workbooks that tests open, by name. */
export const fixtures: Readonly<Record<string, () => Workbook>> = { accounts };
