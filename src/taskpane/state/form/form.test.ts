import type { Held, RangeRead } from '../../../excel/panel/ranges';
import { findFunction, formulaText, allFunctions } from '../../../functions';
import {
  addField,
  argumentWords,
  openCell,
  openForm,
  rangesOf,
  removeField,
  shownValue,
  typeField,
  unitText,
  withResult,
} from './form';
import { parseCall } from './formula';
import type { FunctionForm } from '../types';

const target = { sheetId: 's1', sheetName: 'Plan', address: 'G16' };
const form = (name: string, ...args: string[]): FunctionForm => openForm(findFunction(name)!, target, args);
const ranges = (values: Record<string, readonly (readonly (string | number)[])[]>): Map<string, RangeRead> =>
  new Map(Object.entries(values).map(([address, rows]) => [address, { ok: true, rows }]));

test('an empty form says what is to be given, and has no formula', () => {
  const empty = form('ROMI');
  expect(empty.fields.map(({ label, required, text }) => [label, required, text])).toEqual([
    ['return', true, ''],
    ['cost', true, ''],
    ['margin', false, ''],
    ['basis', false, ''],
  ]);
  expect(empty).toMatchObject({
    formula: '',
    edited: false,
    result: { kind: 'incomplete', says: 'Needed: return, cost.' },
  });
});

test('typing makes formula and result follow', () => {
  const typed = typeField(typeField(form('ROMI'), 0, '1,088,430'), 1, '822000');
  expect(typed).toMatchObject({ formula: '=AMPR.ROMI(1088430,822000)', edited: true, result: { kind: 'computing' } });
  expect(withResult(typed, new Map()).result).toEqual({ kind: 'value', text: '32.4\u00a0%', says: '' });
});

test('a wrong argument is said at its field and in the result', () => {
  const wrong = typeField(form('ROMI', '1', '2'), 1, '-2');
  expect(wrong.fields[1].problem).toBe('cost is -2; give a number, 0 or more.');
  expect(wrong).toMatchObject({
    formula: '',
    result: { kind: 'incomplete', says: 'cost is -2; give a number, 0 or more.' },
  });
});

test('a small table shows its last line', () => {
  const filled = ['4440000', '0.17%', '2.8%', '4260', '50%', '280000'].reduce(
    (one, text, i) => typeField(one, i, text),
    form('CAMPAIGN'),
  );
  expect(withResult(filled, new Map()).result).toEqual({
    kind: 'value',
    text: 'ROMI 60.5\u00a0%',
    says: 'The last line of a table of 5 lines; it fills 5 × 2 cells.',
  });
});

test('ranges bring their values, a hint, and a result that spills', () => {
  const picked = form('ROMI', 'E1:E2', 'F1:F2', '50%');
  expect(rangesOf(picked)).toEqual(['E1:E2', 'F1:F2']);
  const done = withResult(picked, ranges({ 'E1:E2': [[852000], [1704000]], 'F1:F2': [[400000], [400000]] }));
  expect(done.result).toEqual({
    kind: 'value',
    text: '6.5\u00a0%',
    says: 'The first of 2 results; they fill 2 × 1 cells.',
    ofSeveral: true,
  });
  expect(done.fields.map(({ hint }) => hint)).toEqual(['2 cells, total 2,556,000', '2 cells, total 800,000', '', '']);
});

test('blanks in a range of scores are not scored, in the result as in the formula', () => {
  const scores = form('STEPSCORE', 'E5:G5');
  expect(scores.formula).toBe('=AMPR.STEPSCORE(IF(E5:G5="","",E5:G5))');
  const done = withResult(scores, ranges({ 'E5:G5': [[8, '', 6]] }));
  expect(done.result).toMatchObject({ kind: 'value', text: '7.0' });
  expect(done.fields[0].hint).toBe('3 cells, 1 blank, total 14');
  expect(withResult(scores, ranges({ 'E5:G5': [['', '', '']] })).result.says).toBe(
    'Nothing is scored, so the cell looks empty.',
  );
});

test('a fault of the function is told as the cell would show it', () => {
  expect(withResult(form('ROI', '1', '0'), new Map()).result).toMatchObject({ kind: 'fault', text: '#DIV/0!' });
  expect(withResult(form('STEPSCORE', 'E5:F5'), ranges({ 'E5:F5': [[8, 'x']] })).result).toMatchObject({
    kind: 'fault',
    text: '#VALUE!',
    says: expect.stringContaining('the text "x"'),
  });
});

test('what only Excel can work out, or nobody, is said', () => {
  expect(withResult(form('ROI', 'SUM(A1:A3)', '5'), new Map()).result).toMatchObject({ kind: 'unknown' });
  const refused = new Map<string, RangeRead>([['Gone!A1', { ok: false, message: 'There is no sheet "Gone".' }]]);
  expect(withResult(form('ROI', 'Gone!A1', '5'), refused).result).toEqual({
    kind: 'unknown',
    text: '',
    says: 'There is no sheet "Gone".',
  });
});

test('a repeating argument has as many fields as there are, and the first stays', () => {
  const three = form('ACCOUNTSCORE', '8', '6', '1');
  expect(three.fields.map(({ label, removable }) => [label, removable])).toEqual([
    ['step 1', false],
    ['step 2', true],
    ['step 3', true],
  ]);
  const two = removeField(three, 1);
  expect([two.formula, removeField(two, 0)]).toEqual(['=AMPR.ACCOUNTSCORE(8,1)', two]);
  expect(addField(two).fields.map(({ label }) => label)).toEqual(['step 1', 'step 2', 'step 3']);
  expect(addField(form('ROI'))).toEqual(form('ROI'));
});

test('values are shown as their cell would', () => {
  expect(shownValue(45000, { unit: 'money' })).toBe('45,000');
  expect(shownValue(-0.05, { unit: 'ratio', numberFormat: '0.0 %' })).toBe('−5.0\u00a0%');
  expect(shownValue(19 / 3, { unit: 'score' })).toBe('6.33');
  expect(shownValue('Growth', { unit: 'text' })).toBe('Growth');
});

const opened = (formula: string, value: number | string = ''): FunctionForm =>
  openCell(parseCall(formula)!, { ...target, formula, value });

test.each([['=AMPR.ROI(120,100,7)', '#VALUE!']])(
  '%s, which the fields cannot say, is shown as it stands, with what its cell holds',
  (formula, value) => {
    const form = opened(formula, value);
    expect(form).toMatchObject({ verbatim: formula, formula, edited: false, result: { kind: 'fault', text: value } });
    expect(withResult(form, new Map())).toBe(form);
  },
);

test.each([
  ['=AMPR.ROMI(1088430,822000,50)', expect.stringContaining('for 50\u00a0% give 50% or 0.5.')],
  ['=AMPR.ROI({1,2;3},100)', 'gain is not a list that can be read; write it as {1,2,3}.'],
  ['=AMPR.ROMI(1,,3)', expect.stringContaining('margin is 3; give a share from 0 to 1')],
  ['=AMPR.ROI(120)', 'Needed: cost.'],
  ['=AMPR.ROI("abc",100)', 'gain is the text "abc"; give a number.'],
  ['=AMPR.ROI("10%",100)', 'gain is the text "10%"; give a number; type it as the number 0.1.'],
  ['=AMPR.ROI("A1",100)', 'gain is the text "A1"; give a number.'],
  ['=AMPR.PROGRESS(40,IF(B2="","",B2),"30.6.2026")', expect.stringContaining('as_of is the text "30.6.2026"')],
])('%s opens filled in, with what is wrong', (formula, says) => {
  const form = opened(formula, '#VALUE!');
  expect(form).toMatchObject({ verbatim: null, formula: '', result: { kind: 'fault', text: '#VALUE!', says } });
  expect(form.fields[0].text).not.toBe('');
});

test.each([
  '=AMPR.ROI(120,100)',
  '= ampr.roi( 120 , 100 )',
  '=_xldudf_AMPR_ROI(E12,F12)',
  '=AMPR.ROMI(SUM(E12:E15),SUM(F12:F15),)',
  '=AMPR.ACCOUNTSCORE(IF(A1:A3="","",A1:A3),B1:B3)',
])('%s opens filled in', (formula) => {
  expect(opened(formula).verbatim).toBeNull();
});

test('every example of every function opens filled in', () => {
  for (const fn of allFunctions())
    for (const example of fn.examples)
      expect([formulaText(example), opened(formulaText(example)).verbatim]).toEqual([formulaText(example), null]);
});

test('a cell with a percentage in quotes shows its error, with the reason', () => {
  const formula = '=AMPR.ROMI(300,100,"10%")';
  const cell = { ...target, formula, value: '#VALUE!' } as Parameters<typeof openCell>[1];
  const shown = openCell(parseCall(formula)!, cell);
  expect(shown.verbatim).toBeNull();
  expect(shown.fields[2]).toMatchObject({ text: '"10%"', problem: expect.stringContaining('the text "10%"') });
  expect(shown.result).toMatchObject({ kind: 'fault', text: '#VALUE!', says: expect.stringMatching(/number 0\.1\.$/) });
});

const holding = (formula: string, ...rows: (number | string)[][]): Held => ({ formula, rows });

test('what its cell shows is shown, whatever was worked out, until something is typed', () => {
  const formula = '=AMPR.ROI(E12,100)';
  const [form, blank] = [opened(formula, -1), ranges({ E12: [['']] })];
  expect(withResult(form, blank).result).toMatchObject({ kind: 'fault', text: '#VALUE!' });
  const asZero = withResult(form, blank, holding(formula, [-1]));
  expect(asZero).toMatchObject({
    formula,
    result: { kind: 'value', text: '−100.0\u00a0%', says: expect.stringMatching(/blank for 0/) },
  });
  expect(asZero.explanation).not.toBeNull();
  const other = withResult(form, ranges({ E12: [[120]] }), holding(formula, ['#SPILL!']));
  expect(other).toMatchObject({ result: { kind: 'fault', text: '#SPILL!', says: '' }, explanation: null });
  const same = withResult(form, ranges({ E12: [[120]] }), holding('=AMPR.ROI(E12,100)', [0.2]));
  expect(same).toEqual(withResult(form, ranges({ E12: [[120]] })));
  // Another formula has come into the cell.
  expect(withResult(form, ranges({ E12: [[120]] }), holding('=SUM(E12)', [120])).result.text).toBe('20.0\u00a0%');
});

test('what only Excel can work out is shown as its cell shows it, a table by its last line', () => {
  const formula = '=AMPR.ROI(SUM(A1:A3),100)';
  expect(withResult(opened(formula), new Map(), holding(formula, [0.5])).result).toMatchObject({ text: '50.0\u00a0%' });
  const table = '=AMPR.CAMPAIGN(SUM(A1:A3),0.17%,2.8%,4260,50%,280000)';
  const lines = [
    ['Clicks', 7548],
    ['Customers', 211.3],
    ['Cost of a customer', 1325],
    ['Gross profit', 450_000],
    ['ROMI', 0.605],
  ];
  expect(withResult(opened(table), new Map(), holding(table, ...lines)).result).toMatchObject({
    text: 'ROMI 60.5\u00a0%',
  });
  const surplus = '=AMPR.ROI(120,100,7)';
  expect(withResult(opened(surplus, '#VALUE!'), new Map(), holding(surplus, ['#NAME?'])).result.text).toBe('#NAME?');
  const wrong = '=AMPR.ROI("abc",100)';
  expect(withResult(opened(wrong, '#VALUE!'), new Map(), holding(wrong, ['#BUSY!'])).result).toMatchObject({
    text: '#BUSY!',
    says: 'gain is the text "abc"; give a number.',
  });
});

test.each([
  ['PROGRESS', 'as_of', 'date'],
  ['PROGRESS', 'fiscal_start', 'month, 1 to 12, optional'],
  ['SCORECARD', 'header', 'yes or no, optional'],
  ['STACKEDRETURN', 'links', 'yes or no'],
  ['ROMI', 'margin', 'ratio, 0 to 1, optional'],
  ['CTR', 'clicks', 'count, 0 or more'],
])('%s takes for %s a %s', (name, parameter, text) => {
  expect(unitText(findFunction(name)!.parameters.find((one) => one.name === parameter)!)).toBe(text);
});

test('a negative bound has a minus, as every number', () => {
  const lift = findFunction('NURTUREROI')!.parameters.find((one) => one.name === 'asp_lift')!;
  expect(unitText(lift)).toBe('ratio, −1 to 10, optional');
});

test.each([
  ['asp_lift', 'ASP lift'],
  ['asp', 'ASP'],
  ['clv_before', 'CLV before'],
  ['step_scores 2', 'step scores 2'],
  ['ytd', 'YTD'],
  ['header', 'header'],
])('the argument %s is written %s', (name, words) => {
  expect(argumentWords(name)).toBe(words);
});

test('a day is shown as a day', () => {
  expect(shownValue(46203, { unit: 'date' })).toBe('30 Jun 2026');
});
