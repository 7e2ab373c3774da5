import fc from 'fast-check';
import { evaluate, findFunction, functions, neededValues } from '../index';

const asked = functions.flatMap((fn) => (fn.kind === 'cellwise' && fn.needed ? [fn] : []));

const value = (name: string, numbers: (number | null)[], wanted: number, parameter: string): number | null =>
  neededValues(findFunction(name)!, numbers, wanted).find((one) => one.parameter.name === parameter)!.value;

test('the worked figures, the other way round', () => {
  expect(value('ROMI', [null, 822000, 1], 266430 / 822000, 'return')).toBeCloseTo(1088430, 6);
  expect(value('ROMI', [898860, null, 0.5], 169430 / 280000, 'cost')).toBeCloseTo(280000, 6);
  expect(value('ROI', [120, null], 0.2, 'cost')).toBeCloseTo(100, 9);
  expect(value('NURTUREROI', [null, 0.1, 100, 0.25, 0.4, 12], 45000, 'new_leads')).toBeCloseTo(500, 9);
  expect(value('REACTIVATIONROI', [50000, 0.1, 100, null, 3, 0.4], 42000, 'reactivation_rate')).toBeCloseTo(0.02, 12);
});

test('what is missing is named, and what no allowed value gives is not given', () => {
  expect(neededValues(findFunction('ROMI')!, [null, null, 1], 0.5)[0]).toMatchObject({
    value: null,
    missing: ['cost'],
  });
  expect(value('ROMI', [100, 100, null], 0.5, 'margin')).toBeNull();
  expect(value('ROI', [100, null], -1, 'cost')).toBeNull();
  expect(value('NURTUREROI', [null, 0, 100, 0.25, 0.4, 12], 100, 'new_leads')).toBeNull();
  expect(neededValues(findFunction('STEPSCORE')!, [null], 5)).toEqual([]);
});

/** Where whole customers or a cap stand between, the result is at least what is wanted and never far from it. */
const STEPPED = new Set(['BREAKEVENCUSTOMERS', 'ATTAINMENTSCORE']);

test.each(asked.map((fn) => [fn.name, fn] as const))('%s with what is needed gives what is wanted', (name, fn) => {
  const numbers = fc.tuple(
    ...fn.parameters.map(({ bounds = {}, unit }) => {
      const most = Math.min(bounds.max ?? 1000, unit === 'years' || unit === 'periods' ? 20 : 1000);
      return unit === 'periods'
        ? fc.integer({ min: 1, max: 20 })
        : fc.double({ min: Math.max(bounds.min ?? 0.01, 0.01), max: most, noNaN: true });
    }),
  );
  const wantedResult = STEPPED.has(name)
    ? fc.integer({ min: 1, max: 10 })
    : fc.double({ min: 0.05, max: 50, noNaN: true });
  fc.assert(
    fc.property(numbers, wantedResult, (drawn, wanted) => {
      // As people type them: what differs in the 16th digit only has no difference to divide by.
      const given = drawn.map((number) => Math.round(number * 1e4) / 1e4);
      for (const [i, { name: parameter }] of fn.parameters.entries()) {
        const found = neededValues(fn, given, wanted).find((one) => one.parameter.name === parameter);
        if (!found || found.value === null) continue;
        const outcome = evaluate(
          fn,
          given.map((number, k) => (fn.parameters[k].choices ? null : k === i ? found.value! : number)),
        )[0][0];
        expect(Math.abs(Number(outcome) - wanted)).toBeLessThan(1e-6 * Math.max(1, wanted));
      }
    }),
  );
});
