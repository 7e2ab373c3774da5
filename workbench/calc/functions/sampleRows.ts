/** What the function tests compute on, and how they compare. */
import type { Scalar } from '../../model';
import { workbookWith } from '../sheetFixture';

/** A: numbers, B: texts, C: all kinds (C4 blank, C5 an empty text), D: first days of the months of 2024, E: a cash flow. */
export const SAMPLE_ROWS: readonly (readonly Scalar[])[] = [
  [3, 'apple', 10, 45292, -1000],
  [1, 'Banana', '7', 45323, 200],
  [4, 'cherry', true, 45352, 300],
  [1, 'apple', null, 45383, 400],
  [5, 'date', '', 45413, 500],
  [9, 'Apple pie', 2.5, 45444, 100],
  [2, 'fig', 'x', 45474, 50],
  [6, 'grape', 0, 45505, 25],
  [5, 'APPLE', -3, 45536, 10],
  [3.5, 'n/a', 1000, 45566, 5],
];

/** Declares a test for each formula and its value; numbers may differ by one part in 10⁹. */
export function testValues(
  cases: readonly (readonly [formula: string, expected: unknown])[],
  rows: readonly (readonly Scalar[])[] = SAMPLE_ROWS,
): void {
  const { value } = workbookWith(rows);
  test.each(cases.map(([formula, expected]) => ({ formula, expected })))('$formula', ({ formula, expected }) => {
    expect(value(formula)).toEqual(nearly(expected));
  });
}

function nearly(expected: unknown): unknown {
  if (Array.isArray(expected)) return expected.map(nearly);
  if (typeof expected !== 'number' || Number.isInteger(expected)) return expected;
  return {
    asymmetricMatch: (actual: unknown) =>
      typeof actual === 'number' && Math.abs(actual - expected) <= 1e-9 * Math.abs(expected),
    toString: () => `about ${expected}`,
  };
}
