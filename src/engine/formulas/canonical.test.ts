import fc from 'fast-check';
import { canonicalFormula, sameInput } from './canonical';
import { isFormula } from '../../sheets/texts';

test.each([
  ['=SUM( A1 , B2 )', '=sum(A1,B2)'],
  ['=Accounts[[#This Row],[Name]]', '=[@Name]'],
  ['=Accounts[@Name]', '=[@[Name]]'],
  ['=SUM(Accounts[[Name]])', '=SUM(Accounts[Name])'],
  ['=Accounts[#This Row]', '=[@]'],
  ['=IFERROR(@INDEX(Accounts[Name],2),"")', '=IFERROR(INDEX(Accounts[Name],2),"")'],
  ['=@AMPR.ROI([@Gain],@Rate)', '=AMPR.ROI([@Gain],Rate)'],
  ['=IF([@Name]="a  B","x","")', '=IF(Accounts[@[Name]]="a  B","x","")'],
])('%s means the same as %s', (a, b) => {
  expect(canonicalFormula(a, 'Accounts')).toBe(canonicalFormula(b, 'Accounts'));
});

test.each([
  ['="a  b"', '="a b"'],
  ['="a"', '="A"'],
  ['=[@A]', '=[@B]'],
  ['=[@A]', '=[A]'],
  ["=['@A]", '=[A]'],
  ['="@A"', '="A"'],
  ['=Other[@A]', '=[@A]'],
  ['=MyAccounts[@A]', '=My[@A]'],
])('%s does not mean the same as %s', (a, b) => {
  expect(canonicalFormula(a, 'Accounts')).not.toBe(canonicalFormula(b, 'Accounts'));
});

const PIECES = [
  '=',
  '"',
  'a b',
  '[@',
  ']',
  ']]',
  '[',
  '[[',
  "'",
  '@',
  '#This Row',
  '[#This Row]',
  'T',
  'T[',
  ',',
  ' ',
  '1',
];

test('spelling once is spelling for good', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (parts) => {
      const once = canonicalFormula(`=${parts.join('')}`, 'T');
      expect(canonicalFormula(once, 'T')).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  [1, 1 + 1e-13, true],
  [0, 1e-13, false],
  [1, '1', false],
  ['a', 'a', true],
  ['a', 'A', false],
  ['=A1', '= a1', true],
  ['=A1', 'A1', false],
  ['=A1', 3, false],
  [true, true, true],
])('a cell planned %j and holding %j is as planned: %s', (planned, held, same) => {
  expect(sameInput(planned, held)).toBe(same);
});

test('only a text that begins with = is a formula', () => {
  expect(['=1', '=', "'=1", ' =1', 1, null].map(isFormula)).toEqual([true, true, false, false, false, false]);
});
