import { checkCell, gridOf, isOmitted } from './arguments';
import { DAY, MONTH, NOT_NEGATIVE, SCORE } from '../../domain/arithmetic/errors';
import type { Parameter } from './declare';

const money: Parameter = { name: 'cost', unit: 'money', bounds: NOT_NEGATIVE, blank: 'refused' };
const score: Parameter = { name: 'step', unit: 'score', bounds: SCORE, blank: 'not scored' };
const weight: Parameter = { name: 'weights', unit: 'weight', bounds: NOT_NEGATIVE, blank: 'zero' };
const text: Parameter = { name: 'names', unit: 'text', blank: 'refused' };

const refusal = (message: string) => ({ code: '#VALUE!', message: expect.stringContaining(message) });

describe('the form of an argument', () => {
  it.each([
    [5, [[5]]],
    [null, [[null]]],
    [undefined, [[undefined]]],
    [[1, 2], [[1, 2]]],
    [
      [[1], [2]],
      [[1], [2]],
    ],
    [[], [[null]]],
    [[[]], [[null]]],
  ])('%j is read as rows', (argument, rows) => {
    expect(gridOf(argument)).toEqual(rows);
  });

  it('counts nothing and a single blank cell as left out, but not 0 and not a range', () => {
    for (const argument of [null, undefined, '', [['']], [[null]], [[{ type: 'Empty', basicValue: '' }]]]) {
      expect(isOmitted(gridOf(argument))).toBe(true);
    }
    for (const argument of [0, [[0]], ' ', [['', '']], [[null], [null]]])
      expect(isOmitted(gridOf(argument))).toBe(false);
  });
});

describe('a cell', () => {
  it.each([
    [7, 7],
    [0, 0],
    [{ type: 'Double', basicType: 'Double', basicValue: 7.5 }, 7.5],
    [{ type: 'FormattedNumber', basicValue: 0.5, numberFormat: '0%' }, 0.5],
  ])('%j is a number, bare or with its type', (raw, value) => {
    expect(checkCell(money, raw)).toBe(value);
  });

  it.each([null, undefined, '', { type: 'Empty', basicValue: '' }, { type: 'String', basicValue: '' }])(
    '%j is blank, and means what the parameter says',
    (raw) => {
      expect(checkCell(score, raw)).toBeNull();
      expect(checkCell(weight, raw)).toBe(0);
      expect(checkCell(money, raw)).toMatchObject(refusal('cost is blank'));
      expect(checkCell(text, raw)).toMatchObject(refusal('names is blank'));
    },
  );

  it.each(['n/a', 'N/A', ' - ', 'Not Scored', { type: 'String', basicValue: 'n/a' }])('%j is not scored', (raw) => {
    expect(checkCell(score, raw)).toBeNull();
    expect(checkCell(money, raw)).toMatchObject(refusal('the text'));
  });

  it.each([
    [{ type: 'Error', basicType: 'Error', basicValue: '#DIV/0!', errorType: 'Div0' }, '#DIV/0!'],
    [{ type: 'CustomFunctionError', code: '#N/A' }, '#N/A'],
    [{ code: '#REF!' }, '#REF!'],
    [Object.assign(new Error(''), { type: 'Error', code: '#NAME?', basicValue: '#NAME?' }), '#NAME?'],
    ['#N/A', '#N/A'],
    ['#value!', '#VALUE!'],
  ])('%j is an error, and is named', (raw, code) => {
    const message = `cost holds the error ${code}; correct that cell first, then give a number, 0 or more.`;
    expect(checkCell(money, raw)).toMatchObject({ code: '#VALUE!', message });
    expect(checkCell(score, raw)).toMatchObject(refusal(`the error ${code}`));
  });

  it.each([
    ['7', 'cost is the text "7", not a number; give'],
    ['1e3', 'cost is the text "1e3", not a number; give'],
    ['seven', 'cost is the text "seven"; give'],
    [' ', 'cost is the text " "; give'],
    [true, 'cost is TRUE; give'],
    [{ type: 'Boolean', basicValue: false }, 'cost is FALSE; give'],
    [{ type: 'Entity', text: 'Acme' }, 'cost is a cell of type Entity; give'],
    [{ type: 'Double', basicValue: [1] }, 'cost is a cell of type Double; give'],
    [NaN, 'cost is NaN; give'],
    [Infinity, 'cost is Infinity; give'],
    [-Number.MAX_VALUE, 'cost is -1.7976931348623157e+308; give'],
    [-0.1, 'cost is -0.1; give a number, 0 or more.'],
    [`${'x'.repeat(60)}`, `cost is the text "${'x'.repeat(40)}…"; give`],
  ])('%j is refused with its reason', (raw, message) => {
    expect(checkCell(money, raw)).toMatchObject(refusal(message));
  });

  it('takes what misses a bound by a hair for the bound', () => {
    expect(checkCell(score, ((0.1 + 0.2) / 0.3) * 10)).toBe(10);
    expect(checkCell(score, 10.0000000009)).toBe(10);
    expect(checkCell(score, -1e-10)).toBe(0);
    expect(checkCell(score, 10.00000001)).toMatchObject(refusal('step is 10.00000001;'));
  });

  it('takes a score in percent', () => {
    expect(checkCell(score, '70 %')).toBe(7);
    expect(checkCell(score, '62.5%')).toBe(6.25);
    expect(checkCell(score, '101%')).toMatchObject(refusal('the text "101%"'));
    // Not 1.2.
    expect(checkCell(score, '120 %')).toMatchObject({ message: expect.not.stringContaining('1.2') });
  });

  it('is refused as a percentage where the scale is not 0 to 10', () => {
    const bucket: Parameter = { ...score, bounds: { min: 1, max: 5, allowed: 'a score from 1 to 5' } };
    expect(checkCell(bucket, '30%')).toMatchObject(refusal('the text "30%"'));
    expect(checkCell(bucket, '300%')).toMatchObject({ message: expect.not.stringContaining('type it') });
  });

  it('says 15 digits of a number, as a cell shows it', () => {
    expect(checkCell(score, 10.1 + 0.2)).toMatchObject(refusal('step is 10.3;'));
    expect(checkCell(score, 0.1 + 0.2)).toBe(0.1 + 0.2);
  });
});

describe('what was probably meant', () => {
  const day = { name: 'as_of', unit: 'date', bounds: DAY, blank: 'refused' } as const;
  const month = { name: 'fiscal_start', unit: 'month', bounds: MONTH, blank: 'refused' } as const;

  it.each([
    ['30.6.2026', '; for 30 Jun 2026 give DATE(2026,6,30) or a date cell.'],
    ['2026-06-30', '; for 30 Jun 2026 give DATE(2026,6,30) or a date cell.'],
    ['6/30/2026', '; for 30 Jun 2026 give DATE(2026,6,30) or a date cell.'],
    [20260630, '; for 30 Jun 2026 give DATE(2026,6,30) or a date cell.'],
    ['5/6/2026', '; a text is none: give a date cell or DATE(year,month,day).'],
    ['31.6.2026', '; a text is none: give a date cell or DATE(year,month,day).'],
    ['2026', '; a text is none: give a date cell or DATE(year,month,day).'],
    ['46203', '; type it as the number 46203.'],
    [2026, '; for the end of 2026 give DATE(2026,12,31).'],
    [-5, 'give a date.'],
  ])('the date %j', (given, ending) => {
    expect(checkCell(day, given)).toEqual({ code: '#VALUE!', message: expect.stringMatching(escaped(ending)) });
  });

  it.each([
    ['April', '; April is 4.'],
    ['sept', '; September is 9.'],
    ['4', '; type it as the number 4.'],
    ['Q2', 'from 1 to 12.'],
  ])('the month %j', (given, ending) => {
    expect(checkCell(month, given)).toEqual({ code: '#VALUE!', message: expect.stringMatching(escaped(ending)) });
  });

  const amount = { name: 'gain', unit: 'money', blank: 'refused' } as const;

  it.each([
    ['$1,200', '; type it as the number 1200.'],
    ['1 200 000', '; type it as the number 1200000.'],
    ['12%', '; type it as the number 0.12.'],
    ['1,2', 'give a number.'],
    ['1,20,000', 'give a number.'],
  ])('the amount %j', (given, ending) => {
    expect(checkCell(amount, given)).toEqual({ code: '#VALUE!', message: expect.stringMatching(escaped(ending)) });
  });
});

const escaped = (ending: string): RegExp => new RegExp(`${ending.replace(/[().$]/g, '\\$&')}$`);
