import { testValues } from '../sampleRows';
import { familyFunctions } from '.';
import { CASES, FAMILY_ROWS } from './cases';

testValues(
  CASES.map(([formula, value]) => [formula, value]),
  FAMILY_ROWS,
);

test('every function of the families stands in a case', () => {
  const named = new Set(CASES.flatMap(([formula]) => [...formula.matchAll(/[A-Z][A-Z0-9.]*(?=\()/g)].map(([n]) => n)));
  expect(Object.keys(familyFunctions).filter((name) => !named.has(name))).toEqual([]);
});
