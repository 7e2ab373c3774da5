import { evaluate, explain, findFunction, allFunctions } from '../../src/functions';
import { excelArguments } from '../../src/functions/testing';
import { D, near } from './draws';
import { stretch } from './extremes';
import { compareLists, listReferences } from './lists';
import { compare, references } from './references';

/** A sample; numbers.deep.test.ts takes 10,000. */
const RUNS = 200;

test('every function has one reference', () => {
  const names = [...Object.keys(references), ...Object.keys(listReferences)];
  expect(names.sort()).toEqual(
    allFunctions()
      .map((fn) => fn.name)
      .sort(),
  );
});

test.each(Object.keys(references))('%s is right to the twelfth digit', (name) => {
  expect(() => compare(name, RUNS)).not.toThrow();
});

test.each(Object.keys(listReferences))('%s of ranges is right to the twelfth digit', (name) => {
  expect(() => compareLists(name, RUNS)).not.toThrow();
});

test.each(allFunctions().map((fn) => [fn.name, fn] as const))('%s has an answer to extreme values', (_name, fn) => {
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

/** What lies between may be beyond what a number holds, as long as the result is not. */
test.each([
  ['NURTUREROI', [1e308, 1, 2, 0.25, 0.4, 0.01], 8e305],
  ['NURTUREROI', [1e308, 1, 2, 0.25, 0.4, 1], 8e307],
  ['REACTIVATIONROI', [1e308, 1, 1e10, 1e-10, 1, 0], 1e308],
  ['ROI', [5e-324, 1e-323], -0.5],
  ['CTR', [5e-324, 1], 5e-324],
])('%s of extreme numbers is right where it fits', (name, args, expected) => {
  const fn = findFunction(name)!;
  expect(evaluate(fn, excelArguments(fn, args))).toEqual([[expected]]);
});

/** Where numbers nearly cancel each other, every digit of what is left is one of those that were typed. */
test.each([
  ['CLV', [1000 / 3, 1, 1e-6, 365]],
  ['CLV', [1000 / 3, 1 - 1e-12, 0, 100]],
  ['CLV', [1000 / 3, 1, 1e-308, 100]],
  ['ANNUALROI', [-0.9999999999999998, 2]],
  ['PROCESSROI', [0, 0, 0, 300_000_000_000_000.06, 0, 0, 0, 300_000_000_000_000, 0.05]],
])('%s of %p keeps its digits', (name, args) => {
  const fn = findFunction(name)!;
  D.set({ precision: 700 });
  const [wanted] = [references[name].formula(...args.map((value) => new D(value)))].flat();
  D.set({ precision: 60 });
  const [[outcome]] = evaluate(fn, excelArguments(fn, args));
  expect(near(Number(outcome), wanted)).toBe(true);
});

/** Excel compares by 15 digits: what computing leaves in the 16th decides nothing, here as in the plain formulas. */
test.each([
  ['USECASERANK', [[[0.1 * 3], [0.3], [0.2]]], [[1], [1], [3]]],
  [
    'ARRATRISK',
    [
      [[100], [50]],
      [[4 - 2 ** -51], [3.9]],
    ],
    [[50]],
  ],
  ['WEAKESTSTEP', [[[4, 4 - 2 ** -51]], [['first', 'second']]], [['first']]],
])('%s ties what is equal but for its last digit', (name, args, expected) => {
  const fn = findFunction(name)!;
  expect(evaluate(fn, excelArguments(fn, args))).toEqual(expected);
  expect(explain(fn, excelArguments(fn, args))?.steps.at(-1)?.value).toBe(expected[0][0]);
});

/** 12 typed for 12 %: said with what was probably meant. */
test.each([
  ['ROMI', [100, 50, 50], '; for 50\u00a0% give 50% or 0.5.'],
  ['CLV', [1000, 0.8, 8], '; for 8\u00a0% give 8% or 0.08.'],
  ['NURTUREROI', [500, 0.1, 100, 25], '; for 25\u00a0% give 25% or 0.25.'],
  ['MARKETADJUSTED', [-3, -10], '; for -3\u00a0% give -3% or -0.03.'],
])('%s says which percentage was meant', (name, args, fix) => {
  const fn = findFunction(name)!;
  expect(evaluate(fn, excelArguments(fn, args))).toMatchObject([[{ message: expect.stringContaining(fix) }]]);
});
