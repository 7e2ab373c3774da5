import fc from 'fast-check';
import { asTyped } from '../../src/engine/formulas/as-typed';
import { entryOf } from '../../workbench/objects/cells/entries';
import { emptyBook } from '../report/session';

/** Of what figures, days, amounts, formulas and errors consist. */
const PIECES = [
  ...['0', '1', '12', '2026', '.', ',', ' ', "'", '’', '-', '+', '/', ':', '%', '(', ')', '#', '=', '@', '#N/A'],
  ...['$', '€', '₹', '₩', 'e', 'am', 'p', 'Jan', 'mai', 'T', 'TRUE', 'x', '１', '＝', '\u00a0', '\n', '年', 'CHF'],
];

test('a text is typed so that the cell holds that text', () => {
  const sheet = emptyBook().sheets[0];
  const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (given) => {
      const { value, formula } = entryOf(asTyped(given), sheet, { row: 0, col: 0 }, 'General', 'A1');
      expect([given, value, formula]).toEqual([given, given, undefined]);
    }),
    { numRuns: 2000 },
  );
});
