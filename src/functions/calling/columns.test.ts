import fc from 'fast-check';
import { evaluate, functions } from '../index';
import { testHost } from '../testing';
import { callable } from './index';
import { formatsOf, present } from './result';

/** What a cell may hold: mostly numbers that fit, and everything else that Excel sends. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(0, 0.1, 0.25, 1, 2, 7, 10, 45_000) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(-1, -0, 1e308, 1e-308, NaN, null, '', '12%', true, '#N/A', { type: 'Empty' }),
  },
);

const column = fc.array(fc.tuple(cell), { minLength: 2, maxLength: 6 });

const two = functions.filter(({ kind, parameters }) => kind === 'cellwise' && parameters.length === 2);

it('is the way of more than one function', () => expect(two.length).toBeGreaterThan(4));

describe.each(two.map((fn) => [fn.name, fn] as const))('%s', (_name, fn) => {
  it.each([true, false])('gives of two columns what it gives of any other range; with formats: %s', (formats) => {
    const host = testHost(formats);
    const call = callable(fn, host);
    fc.assert(
      fc.property(column, column, (first, second) => {
        const slow = present(evaluate(fn, [first, second]), formatsOf(fn)?.(1), host);
        expect(call(first, second, { functionName: fn.name })).toEqual(slow);
      }),
      { numRuns: 200 },
    );
  });
});
