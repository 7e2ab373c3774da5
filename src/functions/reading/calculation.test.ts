import { readCalculation } from './calculation';

const HELD: Readonly<Record<string, readonly (readonly (string | number | boolean)[])[]>> = {
  B2: [[40]],
  'B2:B5': [[40], [60], ['n/a'], ['']],
  "'Key (old), accounts'!$C$1": [[7]],
  Budget: [[300]],
  '[@Gain]': [[5]],
  'Plan[[Won, all]]': [[1], [2]],
  D1: [['']],
  D2: [['text']],
  D3: [[true]],
  D4: [['#DIV/0!']],
};
const worked = (text: string): number | undefined => readCalculation(text)?.work((cells) => HELD[cells]);

test.each([
  ['100*7', 700],
  ['B2/2', 20],
  ['-B2^2', 1600],
  ['2^3^2', 64],
  ['1 + 2*3 - 4/2', 5],
  ['(1+2)*3', 9],
  ['B2*25%', 10],
  ['(B2+60)%', 1],
  ['SUM(B2:B5)', 100],
  ['sum(B2:B5, 5, 2*3)*1.1', 122.10000000000001],
  ['AVERAGE(B2:B5)', 50],
  ['MAX(B2:B5)-MIN(B2:B5)', 20],
  ['ROUND(2.345,2)', 2.35],
  ['ROUND(-2.5,0)', -3],
  ['ABS(-5)+1', 6],
  ['DATE(2026,6,30)', 46203],
  ['DATE(2026,13,1)', 46388],
  ["'Key (old), accounts'!$C$1*2", 14],
  ['Budget-[@Gain]', 295],
  ['SUM(Plan[[Won, all]])', 3],
  ['D1+1', 1],
  ['--3', 3],
])('%s is %d', (text, result) => expect(worked(text)).toBe(result));

test.each([
  'B2:B5*2',
  'D2+1',
  'D3+1',
  'SUM(D4)',
  'SUM(B2:B5',
  'Unknown+1',
  '1/0',
  'IF(B2>1,2,3)',
  'TODAY()',
  'ROUND(2)',
  'B2 B2',
  '2*',
  '"a"&"b"',
  '{1,2}',
  'SUM({1,2})',
  '',
])('%s is left to Excel', (text) => expect(worked(text)).toBeUndefined());

test('cells are named as they stand, each once', () => {
  expect(readCalculation("SUM(B2:B5,B2)+B2*'a b'!C1-Budget")?.cells).toEqual(['B2:B5', 'B2', "'a b'!C1", 'Budget']);
});
