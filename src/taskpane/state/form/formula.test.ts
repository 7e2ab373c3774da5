import { findFunction, allFunctions, NAMESPACE } from '../../../functions';
import { buildFormula, parseCall, readArgument, splitArguments } from './formula';

const parameter = (fn: string, name: string) => findFunction(fn)!.parameters.find((p) => p.name === name)!;

test.each([
  ['=AMPR.ROMI(E12:E15,F12:F15,0.5)', 'ROMI', ['E12:E15', 'F12:F15', '0.5']],
  [' = ampr.romi( 1 , 2 ) ', 'ROMI', ['1', '2']],
  ['=AMPR.ROMI(1,,3)', 'ROMI', ['1', '', '3']],
  ['=_xldudf_AMPR_ROI(1,2)', 'ROI', ['1', '2']],
  ["=AMPR.ROI('It''s, mine'!A1:B2,SUM(C1,(D1)))", 'ROI', ["'It''s, mine'!A1:B2", 'SUM(C1,(D1))']],
  ['=AMPR.WEAKESTSTEP({8,6;3,7},{"a,b","c)"})', 'WEAKESTSTEP', ['{8,6;3,7}', '{"a,b","c)"}']],
  ['=AMPR.WEAKESTSTEP(A1:A2,"say ""a, b""")', 'WEAKESTSTEP', ['A1:A2', 'say "a, b"']],
  ["=AMPR.ROI(T[@[Gain, '] net]],T[Cost])", 'ROI', ["T[@[Gain, '] net]]", 'T[Cost]']],
  ['=AMPR.STEPSCORE(IF(E5:G5="","",E5:G5))', 'STEPSCORE', ['E5:G5']],
])('%s is taken apart', (formula, name, args) => {
  expect(parseCall(formula)).toEqual({ fn: findFunction(name), args, raw: expect.any(Array) });
});

test.each([
  '',
  '=SUM(A1)',
  '=AMPR.ROI(1,2)+1',
  '=1+AMPR.ROI(1,2)',
  '=AMPR.ROI(1,2)*(3)',
  '=AMPR.NOSUCH(1)',
  '=OTHER.ROI(1)',
  '=AMPR.ROI(1,"2)',
  'AMPR.ROI(1,2)',
])('%s is no single call of ours', (formula) => expect(parseCall(formula)).toBeNull());

test('arguments are split at their own commas only', () => {
  expect(splitArguments('')).toEqual([]);
  expect(splitArguments('a,')).toEqual(['a', '']);
  expect(splitArguments('f(a,{1,2}),"x,y"')).toEqual(['f(a,{1,2})', '"x,y"']);
  expect([splitArguments('f(a'), splitArguments('a)'), splitArguments('{a)'), splitArguments('"a')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test.each([
  ['1088430', 1088430, '1088430'],
  ['1,088,430', 1088430, '1088430'],
  ['$1,200.50', 1200.5, '1200.50'],
  ['-12', -12, '-12'],
  ['0,5', 0.5, '0.5'],
  ['50 %', 0.5, '50%'],
  ['12.5%', 0.125, '12.5%'],
  ['1e3', 1000, '1e3'],
  ['.5', 0.5, '.5'],
])('%s is a number', (typed, value, text) => {
  expect(readArgument(parameter('ROI', 'gain'), typed)).toEqual({ kind: 'value', value, text });
});

test('ranges stay ranges, and keep their blanks where blank is not zero', () => {
  expect(readArgument(parameter('ROMI', 'cost'), "'Key accounts'!F12:F15")).toMatchObject({
    kind: 'range',
    address: "'Key accounts'!F12:F15",
    text: `IF('Key accounts'!F12:F15="","",'Key accounts'!F12:F15)`,
  });
  expect(readArgument(parameter('WEIGHTEDFORECAST', 'values'), 'F12:F15')).toMatchObject({ text: 'F12:F15' });
  expect(readArgument(parameter('STEPSCORE', 'scores'), 'E5:G5')).toEqual({
    kind: 'range',
    address: 'E5:G5',
    text: 'IF(E5:G5="","",E5:G5)',
  });
});

test('what Excel can work out goes through, what nobody can is refused by what the parameter takes', () => {
  const cost = parameter('ROMI', 'cost');
  for (const text of ['Costs', 'SUM(A1:A3)', 'T[Cost]', 'A1*1.2'])
    expect(readArgument(cost, text)).toEqual({ kind: 'expression', text });
  expect(readArgument(cost, '=SUM(A1)')).toEqual({ kind: 'expression', text: 'SUM(A1)' });
  expect(readArgument(cost, '-5')).toEqual({ kind: 'wrong', says: 'cost is -5; give a number, 0 or more.' });
  expect(readArgument(cost, 'about ten')).toMatchObject({
    kind: 'wrong',
    says: expect.stringContaining('cost is the text "about ten"'),
  });
  expect(readArgument(cost, 'SUM(A1')).toMatchObject({ kind: 'wrong' });
  expect(readArgument(parameter('ROMI', 'margin'), '50')).toEqual({
    kind: 'wrong',
    says: 'margin is 50; give a share from 0 to 1 (50\u00a0% is 0.5); for 50\u00a0% give 50% or 0.5.',
  });
  expect(readArgument(cost, '  ')).toEqual({ kind: 'omitted' });
});

test('lists are read cell by cell', () => {
  const scores = parameter('WEAKESTSTEP', 'step_scores');
  expect(readArgument(scores, '{8,"",6;3,7,1}')).toMatchObject({
    kind: 'array',
    rows: [
      [8, '', 6],
      [3, 7, 1],
    ],
  });
  expect(readArgument(scores, '{8,11}')).toMatchObject({ kind: 'wrong', says: expect.stringContaining('11') });
  expect(readArgument(scores, '{8;1,2}')).toMatchObject({
    kind: 'wrong',
    says: 'step_scores is not a list that can be read; write it as {1,2,3}.',
  });
});

const args = (name: string, ...texts: string[]) => {
  const fn = findFunction(name)!;
  const last = fn.parameters.length - 1;
  return fn.parameters.map((p, i) =>
    (p.repeating ? texts.slice(last) : [texts[i] ?? '']).map((text) => readArgument(p, text)),
  );
};
const built = (name: string, ...texts: string[]): string => buildFormula(findFunction(name)!, args(name, ...texts));

test('formulas leave out what was left out, and say defaults that stand in between', () => {
  expect(built('ROMI', 'E12:E15', 'F12:F15')).toBe('=AMPR.ROMI(IF(E12:E15="","",E12:E15),IF(F12:F15="","",F12:F15))');
  expect(built('ROMI', 'E12', 'F12', '50 %')).toBe('=AMPR.ROMI(IF(E12="","",E12),IF(F12="","",F12),50%)');
  expect(built('NURTUREROI', '500', '10%', '100', '', '', '1')).toBe('=AMPR.NURTUREROI(500,10%,100,0.25,0.4,1)');
  expect(built('ACCOUNTSCORE', '8', '', '6')).toBe('=AMPR.ACCOUNTSCORE(8,6)');
  expect(built('WEAKESTSTEP', 'A1:A5', 'Launch "it"')).toBe('=AMPR.WEAKESTSTEP(IF(A1:A5="","",A1:A5),"Launch ""it""")');
});

test('a formula that is not complete or not right is none', () => {
  expect([built('ROMI', '1'), built('ROMI', '1', '-1'), built('ACCOUNTSCORE', '')]).toEqual(['', '', '']);
});

test('every example of every function goes through the form and comes back as it was', () => {
  for (const fn of allFunctions()) {
    for (const { formula } of fn.examples) {
      const call = parseCall(`=${NAMESPACE}.${formula.slice(1)}`)!;
      const again = built(fn.name, ...call.args);
      expect(again.replaceAll(' ', '')).toBe(`=${NAMESPACE}.${formula.slice(1)}`.replaceAll(' ', ''));
    }
  }
});

test.each([
  ['30.6.2026', 'DATE(2026,6,30)'],
  ['2026-06-30', 'DATE(2026,6,30)'],
  ['30/6/2026', 'DATE(2026,6,30)'],
  ['6/30/2026', 'DATE(2026,6,30)'],
  ['DATE(2026,6,30)', 'DATE(2026,6,30)'],
  ['46203', '46203'],
])('the date %s gets into the formula as %s', (typed, text) => {
  expect(readArgument(parameter('PROGRESS', 'as_of'), typed)).toMatchObject({ text });
});

test('a date that could be two is refused, and one in quotes is a text', () => {
  expect(readArgument(parameter('PROGRESS', 'as_of'), '5/6/2026')).toEqual({
    kind: 'wrong',
    says: 'as_of is the text "5/6/2026"; give a date; a text is none: give a date cell or DATE(year,month,day).',
  });
  expect(readArgument(parameter('PROGRESS', 'as_of'), '"30.6.2026"')).toEqual({
    kind: 'wrong',
    says: 'as_of is the text "30.6.2026"; give a date; for 30 Jun 2026 give DATE(2026,6,30) or a date cell.',
  });
});

test('a number in quotes is no number, and stays as it stands', () => {
  expect(parseCall('=AMPR.CAMPAIGN(1,"10%",1,1,1,1)')?.args[1]).toBe('"10%"');
  expect(readArgument(parameter('CAMPAIGN', 'click_rate'), '"10%"')).toEqual({
    kind: 'wrong',
    says: 'click_rate is the text "10%"; give a share from 0 to 1 (50\u00a0% is 0.5); type it as the number 0.1.',
  });
  expect(readArgument(parameter('STEPSCORE', 'scores'), '"n/a"')).toEqual({
    kind: 'value',
    value: 'n/a',
    text: '"n/a"',
  });
});
