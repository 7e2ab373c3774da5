import fc from 'fast-check';
import { needsArrayEvaluation, withIntersections } from '../../calc/arrays/arrays';
import { formulaFromFile, formulaToFile, shiftShared } from './formulas';
import { FormulaSpelling } from './spelling';

const nothing = (): boolean => false;

const pieces = fc.constantFrom('A1', '$B$20', 'XFD1', 'ABC', 'TAX2020', 'LOG10', 'A1B2', '12', '1E5', '+', '-', '*', '<>', '(', ')', 'SUM(', ',', ':', '%', ' ', '"a"', '@', '#', '!', '[a]'); // prettier-ignore

test('formulas of cells and numbers alone are spelled as all others are, only sooner', () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 8 }), (parts) => {
      const text = parts.join('');
      const spelling = new FormulaSpelling(nothing);
      const read = spelling.read(text, undefined, false);
      expect(read).toBe(withIntersections(formulaFromFile(text), nothing));
      expect(spelling.write(read, undefined, false)).toEqual({ text, array: false });
      const made = new FormulaSpelling(nothing).write(`=${text}`, undefined, false);
      const several = needsArrayEvaluation(`=${text}`, nothing);
      if (!text.includes('@'))
        expect(made).toEqual({ text: formulaToFile(`=${text}`, { array: several }), array: several });
    }),
    { numRuns: 2000 },
  );
});

test('a long line that is nearly plain is told at once', () => {
  const text = `${'A1+'.repeat(20_000)}A1!`;
  expect(new FormulaSpelling(nothing).read(text, undefined, false)).toBe(`=${text}`);
});

const operands = fc.constantFrom('A1', '$B2', 'C$3', '$D$4', 'A1:B2', 'Sheet2!A5', "'a b'!C7", '2:2', 'B:C', 'T[x]', 'T[[#This Row],[A1]]', 'Name', '"B4"', '12', '-3', '_xlfn.SINGLE(A1:A9)', '_xlfn.ANCHORARRAY(B2)', '_xlfn.XLOOKUP(A1,B:B,C:C)', '_xlfn._xlws.SORT(A2:A9)', 'LOG10(A3)', '{1,2}', '_xlpm.x', '_xlpm.b2', '_xlpm.a:_xlpm.c', 'B3:_xlpm.c', '#REF!'); // prettier-ignore
const sharedText = fc
  .array(fc.tuple(operands, fc.constantFrom('+', '&', '=', ' ')), { minLength: 1, maxLength: 4 })
  .map(
    (parts) =>
      `SUM(${parts.map(([operand]) => operand).join(',')})${parts.map(([one, sign]) => sign.trim() + (sign.trim() && one)).join('')}`,
  );

test('what cells share is spelled in each as it would be if it stood there, in tables and beside them', () => {
  const place = fc.constantFrom(undefined, 'T');
  fc.assert(
    fc.property(sharedText, fc.nat(40), fc.nat(20), place, (text, rows, cols, to) => {
      const [one, other] = [new FormulaSpelling(nothing), new FormulaSpelling(nothing)];
      const shared = one.readShared(text)(rows - 4, cols - 2, to);
      const there = shiftShared(text, rows - 4, cols - 2);
      expect(shared).toBe(other.read(there, to, false));
      expect(one.write(shared, to, false)).toEqual(other.write(shared, to, false));
    }),
    { numRuns: 2000 },
  );
});
