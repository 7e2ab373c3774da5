import { CellError, type ConditionalRule, parseA1, type Scalar, type Sheet, Workbook } from '../../model';
import { conditionalLook, conditionalLooks, type Evaluate } from './conditional';

const A = (text: string) => parseA1(text)!;
const red = { fill: '#FF0000' };

function column(values: Scalar[]): Sheet {
  const sheet = new Workbook().addSheet('S');
  values.forEach((v, row) => v !== null && (sheet.ensure(row, 0).value = v));
  return sheet;
}

function rule(sheet: Sheet, r: ConditionalRule, areas = ['A1:A20'], stopIfTrue = false): void {
  const priority = sheet.conditionalFormats.length;
  sheet.conditionalFormats.push({ id: String(priority), areas: areas.map(A), rule: r, priority, stopIfTrue });
}

/** Knows `=TODAY()` (day 46000, Tuesday, 9 December 2025), numbers, and `=A1>B1`-like comparisons of two cells. */
const evaluate: Evaluate = (formula, sheet) => {
  if (formula === '=TODAY()') return 46000;
  const compared = /^=(\$?[A-Z]+\$?\d+)>(\$?[A-Z]+\$?\d+)$/.exec(formula);
  const read = (text: string): Scalar => sheet.cell(A(text).top, A(text).left)?.value ?? null;
  if (compared) return Number(read(compared[1])) > Number(read(compared[2]));
  const cell = /^=(\$?[A-Z]+\$?\d+)$/.exec(formula);
  if (cell) return read(cell[1]);
  const plain = Number(formula.slice(1));
  return Number.isNaN(plain) ? new CellError('#NAME?') : plain;
};

/** The zero-based rows of column A that a rule formats. */
const hits = (values: Scalar[], r: ConditionalRule): number[] => {
  const sheet = column(values);
  rule(sheet, r, [`A1:A${values.length}`]);
  const look = conditionalLooks(sheet, evaluate);
  return values.flatMap((_, row) => (look(row, 0)?.format.fill ? [row] : []));
};

describe('conditions', () => {
  test('a formula is relative to the top left cell', () => {
    const sheet = column([1, 5, 3]);
    for (const row of [0, 1, 2]) {
      sheet.ensure(row, 1).value = 2;
      sheet.ensure(row, 2).value = 4;
    }
    rule(sheet, { type: 'custom', formula: '=$A1>B1', format: red }, ['A1:B3']);
    const look = conditionalLooks(sheet, evaluate);
    expect([0, 1, 2].map((row) => look(row, 0)?.format.fill)).toEqual([undefined, '#FF0000', '#FF0000']);
    expect([0, 1, 2].map((row) => look(row, 1)?.format.fill)).toEqual([undefined, '#FF0000', undefined]);
    expect(look(1, 2)).toBeUndefined();
  });

  test('of several areas that is the top left cell of all together, in whatever order they are given', () => {
    const sheet = column([1, 9, 1, 9]);
    for (const row of [0, 1, 2, 3]) sheet.ensure(row, 2).value = 5;
    // Written for A1, which is in none of them.
    rule(sheet, { type: 'custom', formula: '=A1>$C1', format: red }, ['C1:C4', 'A3:A4']);
    const look = conditionalLooks(sheet, evaluate);
    expect([2, 3].map((row) => look(row, 0)?.format.fill)).toEqual([undefined, '#FF0000']);
    expect([0, 1, 2, 3].map((row) => look(row, 2)?.format.fill)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('errors of a formula count as no', () => {
    expect(hits([1], { type: 'custom', formula: '=NOBODY()', format: red })).toEqual([]);
  });

  test('values are compared as operators do; blanks are 0, errors never match', () => {
    const values = [1, 5, 10, 'text', null, new CellError('#N/A')];
    const cellValue = (
      operator: 'between' | 'notBetween' | 'lessThan' | 'greaterThanOrEqual',
      formula1: string,
      formula2?: string,
    ) => hits(values, { type: 'cellValue', operator, formula1, ...(formula2 && { formula2 }), format: red });
    expect(cellValue('between', '2', '=10')).toEqual([1, 2]);
    expect(cellValue('notBetween', '2', '10')).toEqual([0, 3, 4]);
    expect(cellValue('lessThan', '5')).toEqual([0, 4]);
    expect(cellValue('greaterThanOrEqual', '=$A$2')).toEqual([1, 2, 3]);
    expect(hits(['Won', 'lost'], { type: 'cellValue', operator: 'equalTo', formula1: '"won"', format: red })).toEqual([
      0,
    ]);
  });

  test('texts are looked for without regard to case', () => {
    const values = ['At risk', 'risky', 12, null, 'fine'];
    const text = (operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith', wanted: string) =>
      hits(values, { type: 'text', operator, text: wanted, format: red });
    expect(text('contains', 'RISK')).toEqual([0, 1]);
    expect(text('notContains', 'risk')).toEqual([2, 3, 4]);
    expect(text('beginsWith', '1')).toEqual([2]);
    expect(text('endsWith', '=$A$5')).toEqual([4]);
  });

  test('top and bottom count numbers only and take ties in', () => {
    const values = [5, 9, 9, 1, 'x', null, 3];
    const top = (rank: number, bottom: boolean, percent: boolean) =>
      hits(values, { type: 'topBottom', rank, bottom, percent, format: red });
    expect(top(1, false, false)).toEqual([1, 2]);
    expect(top(2, true, false)).toEqual([3, 6]);
    expect(top(40, false, true)).toEqual([1, 2]);
    expect(top(1, true, true)).toEqual([3]);
    expect(top(99, false, false)).toEqual([0, 1, 2, 3, 6]);
  });

  test.each([
    ['Blanks', [3, 4]],
    ['NonBlanks', [0, 1, 2]],
    ['Errors', [5]],
    ['NonErrors', [0, 1, 2, 3, 4]],
    ['UniqueValues', [2, 4, 5]],
    ['DuplicateValues', [0, 1]],
    ['NoSuchThing', []],
  ])('preset %s', (criterion, expected) => {
    const values = ['a', 'A', 'b', null, ' ', new CellError('#N/A')];
    expect(hits(values, { type: 'preset', criterion, format: red })).toEqual(expected);
  });

  test.each([
    ['AboveAverage', [3]],
    ['EqualOrAboveAverage', [2, 3]],
    ['BelowAverage', [0, 1]],
    ['OneStdDevAboveAverage', [3]],
    ['OneStdDevBelowAverage', [0]],
  ])('preset %s', (criterion, expected) => {
    expect(hits([2, 6, 8, 16, 'x'], { type: 'preset', criterion, format: red })).toEqual(expected);
  });

  test.each([
    ['Yesterday', [45999]],
    ['Today', [46000.75]],
    ['Tomorrow', [46001]],
    ['LastSevenDays', [45994, 45997, 45998, 45999, 46000.75]],
    ['ThisWeek', [45998, 45999, 46000.75, 46001, 46004]],
    ['LastWeek', [45991, 45993, 45994, 45997]],
    ['NextWeek', [46005, 46011]],
    ['ThisMonth', [45993, 45994, 45997, 45998, 45999, 46000.75, 46001, 46004, 46005, 46011, 46012, 46022]],
    ['LastMonth', [45990, 45991]],
    ['NextMonth', [46023]],
  ])('preset %s', (criterion, expected) => {
    // Sundays are 45991, 45998, 46005 and 46012; December runs from 45992 to 46022.
    const days = [
      45990, 45991, 45993, 45994, 45997, 45998, 45999, 46000.75, 46001, 46004, 46005, 46011, 46012, 46022, 46023,
    ];
    const found = hits(days, { type: 'preset', criterion, format: red }).map((row) => days[row]);
    expect(found).toEqual(expected);
  });
});

describe('several rules', () => {
  test('the first that says something wins; one may stop the rest', () => {
    const sheet = column([5]);
    const always = (format: object, stop = false) =>
      rule(sheet, { type: 'custom', formula: '=1', format }, ['A1'], stop);
    always({ fill: '#111111', font: { bold: true } });
    always({ fill: '#222222', font: { bold: false, color: '#333333' } }, true);
    always({ numberFormat: '0.0' });
    expect(conditionalLook(sheet, 0, 0, evaluate)).toEqual({
      format: { fill: '#111111', font: { bold: true, color: '#333333' } },
    });
  });
});

describe('scales, bars and icons', () => {
  test('a colour scale goes through its midpoint', () => {
    const sheet = column([0, 5, 10, 2.5, 'x']);
    rule(sheet, {
      type: 'colorScale',
      minimum: { type: 'lowest', color: '#FF0000' },
      midpoint: { type: 'percentile', formula: '50', color: '#FFFF00' },
      maximum: { type: 'number', formula: '10', color: '#00FF00' },
    });
    const look = conditionalLooks(sheet, evaluate);
    // The numbers 0, 2.5, 5, 10 have their middle at 3.75.
    const colors = [0, 1, 2, 3, 4].map((row) => look(row, 0)?.scaleColor);
    expect(colors).toEqual(['#FF0000', '#CCFF00', '#00FF00', '#FFAA00', undefined]);
  });

  test('a data bar starts at its axis', () => {
    const sheet = column([-5, 10, 0, 'x']);
    const bar = { type: 'automatic' } as const;
    rule(sheet, {
      type: 'dataBar',
      lower: bar,
      upper: bar,
      color: '#0000FF',
      gradient: false,
      showValue: true,
      negativeColor: '#FF0000',
    });
    const look = conditionalLooks(sheet, evaluate);
    const axis = 1 / 3;
    expect(look(0, 0)?.bar).toEqual({ start: 0, end: axis, axis, color: '#FF0000', gradient: false, showValue: true });
    expect(look(1, 0)?.bar).toMatchObject({ start: axis, end: 1, color: '#0000FF' });
    expect(look(2, 0)?.bar).toMatchObject({ start: axis, end: axis });
    expect(look(3, 0)).toBeUndefined();
  });

  test('a data bar with bounds is cut off at them', () => {
    const sheet = column([1, 50, 200]);
    rule(sheet, {
      type: 'dataBar',
      lower: { type: 'number', formula: '0' },
      upper: { type: 'number', formula: '100' },
      color: '#0000FF',
      gradient: true,
      showValue: false,
    });
    const look = conditionalLooks(sheet, evaluate);
    expect([0, 1, 2].map((row) => look(row, 0)?.bar?.end)).toEqual([0.01, 0.5, 1]);
  });

  test('icons change at their thresholds', () => {
    const icons = (reverse: boolean) => {
      const sheet = column([0, 33, 34, 67, 100]);
      rule(sheet, {
        type: 'iconSet',
        style: 'ThreeArrows',
        reverse,
        showValue: true,
        criteria: [
          { type: 'Percent', formula: '0', operator: 'greaterThanOrEqual' },
          { type: 'Percent', formula: '33', operator: 'greaterThan' },
          { type: 'Number', formula: '=67', operator: 'greaterThanOrEqual' },
        ],
      });
      const look = conditionalLooks(sheet, evaluate);
      return [0, 1, 2, 3, 4].map((row) => look(row, 0)?.icon?.index);
    };
    expect(icons(false)).toEqual([0, 0, 1, 2, 2]);
    expect(icons(true)).toEqual([2, 2, 1, 0, 0]);
  });
});
