import { asTyped, contentRead, inputAsTyped, inputRead } from './as-typed';

test.each([
  '=SUM(A1)',
  '+1',
  '+Acme',
  '-a',
  '@x',
  "'a",
  '#N/A',
  'TRUE',
  ' false ',
  '1-2',
  '3 Mar',
  'March 2026',
  '12:30 pm',
  '5 %',
  '1e5',
  '$ 3',
  '3 Mai',
  '1. März',
  '12 févr. 2026',
  '3 de mayo de 2026',
  '5 mrt',
  'Dez 26',
  'WAHR',
  'faux',
  "1'000",
  '₹ 10',
  'CHF 10',
  '10 a.m.',
  ' #N/A',
  ' =1',
  '＝1+1',
  '＠x',
  '１２３',
  '2026年5月1日',
  '2026년 5월',
  'YANLIŞ',
  'Sand',
  'FAŁSZ',
])('%s is kept a text', (text) => {
  expect(asTyped(text)).toBe(`'${text}`);
});

test.each([
  'Acme',
  'Marching',
  'a=1',
  'Q1 launch',
  '',
  'Mayor 5',
  'Phase 2',
  'Ma 5',
  'Vrain',
  'Édition 3',
  'Sandvik',
  "O'Neil 3",
  'Kraft 5',
])('%s needs no sign', (text) => {
  expect(asTyped(text)).toBe(text);
});

test.each([1, 0, true, false])('%s stays what it is', (value) => {
  expect(asTyped(value)).toBe(value);
});

test.each([
  ['=1+1', 2, 'Double', '=1+1'],
  ['=A1', '#N/A', 'Error', '=A1'],
  ['=1+1', '=1+1', 'String', "'=1+1"],
  ["'tis", "'tis", 'String', "''tis"],
  ['#N/A', '#N/A', 'Error', '#N/A'],
  ['#N/A', '#N/A', 'String', "'#N/A"],
  ['1-2', '1-2', 'String', "'1-2"],
  ['Acme', 'Acme', 'String', 'Acme'],
  [5, 5, 'Double', 5],
  ['', '', 'Empty', ''],
])(
  'a cell with the formula %j and the value %j (%s) is the same again where %j is typed',
  (formula, value, type, typed) => {
    expect(contentRead(formula, value, type)).toBe(typed);
  },
);

test.each([
  ['=1+1', 2, '=1+1'],
  ['=1+1', '=1+1', "'=1+1"],
  ["'tis", "'tis", "''tis"],
  ['1-2', '1-2', '1-2'],
])('a cell with the formula %j and the value %j compares with a plan as %j', (formula, value, input) => {
  expect(inputRead(formula, value)).toBe(input);
});

test.each([
  ['=1+1', '=1+1'],
  ["'=1+1", "'=1+1"],
  ["''tis", "''tis"],
  ['1-2', "'1-2"],
])('a planned %j is typed as %j', (input, typed) => {
  expect(inputAsTyped(input)).toBe(typed);
});
