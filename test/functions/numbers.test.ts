import { evaluate, findFunction, functions } from '../../src/functions';
import { excelArguments } from '../../src/functions/testing';
import { compare, references, stretch } from './references';

/** A sample; numbers.deep.test.ts takes 10,000. */
const RUNS = 200;

const numeric = functions.filter(
  (fn) => (fn.kind === 'cellwise' && fn.result.unit !== 'text') || fn.kind === 'labelled',
);

test('every function of numbers has its reference', () => {
  expect(Object.keys(references).sort()).toEqual(numeric.map((fn) => fn.name).sort());
});

const compared = Object.keys(references).filter((name) => references[name].draws.length > 0);

test.each(compared)('%s is right to the twelfth digit', (name) => {
  expect(() => compare(name, RUNS)).not.toThrow();
});

test.each(functions.map((fn) => [fn.name, fn] as const))('%s has an answer to extreme values', (_name, fn) => {
  expect(() => stretch(fn, RUNS)).not.toThrow();
});

/** Products of what is not 0 are not 0. */
test.each([
  ['CTR', [1e-308, 1e308]],
  ['NURTUREROI', [1e-308, 1e-300, 1e-300]],
  ['REACTIVATIONROI', [1e-308, 1e-300, 1]],
  ['WEIGHTEDFORECAST', [1e-300, 1e-300]],
  ['ANNUALROI', [1e-308, 1e300]],
])('%s says that a result is too small', (name, args) => {
  const fn = findFunction(name)!;
  expect(evaluate(fn, excelArguments(fn, args))).toMatchObject([
    [{ code: '#VALUE!', message: expect.stringContaining('too small for a number') }],
  ]);
});
