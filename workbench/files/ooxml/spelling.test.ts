import fc from 'fast-check';
import { needsArrayEvaluation, withIntersections } from '../../calc/arrays/arrays';
import { formulaFromFile, formulaToFile } from './formulas';
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
