import fc from 'fast-check';
import { evaluate, explain, findFunction, allFunctions, neededValues, wantedResult } from '../index';

const functions = allFunctions();

const asked = functions.flatMap((fn) =>
  (fn.kind === 'cellwise' || fn.kind === 'labelled') && !('none' in fn.needed) ? [fn] : [],
);

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
  expect(neededValues(findFunction('SCORECARD')!, [null], 5)).toEqual([]);
});

test('a function that can be asked for nothing says why', () => {
  const none = functions.flatMap(({ name, needed }) => ('none' in needed ? [[name, needed.none]] : []));
  expect(none.map(([name]) => name)).toEqual(['WEAKESTSTEP', 'SCORECARD', 'ARRATRISK', 'USECASESCORE', 'USECASERANK']);
  for (const [, because] of none) expect(because).toMatch(/^[a-zA-Z].{20,}[^.]$/);
});

test('a campaign and a forecast, the other way round', () => {
  const campaign = [4_440_000, 0.0017, 0.028, 4260, 0.5, 280_000];
  const romi = 169_430 / 280_000;
  expect(value('CAMPAIGN', campaign, romi, 'price')).toBeCloseTo(4260, 6);
  expect(value('CAMPAIGN', campaign, romi, 'cost')).toBeCloseTo(280_000, 6);
  // 212 customers are 60.5 % and more; 211 are needed for what 211 bring.
  expect(value('CAMPAIGN', campaign, romi, 'conversion')).toBeCloseTo(211 / 7548, 12);
  const forecast = [500, 50_000, 0.1, 100, 0.25, 0.4, 0.02, 3];
  expect(value('NURTUREFORECAST', forecast, 87_000, 'new_leads')).toBeCloseTo(500, 9);
  expect(value('NURTUREFORECAST', forecast, 174_000, 'asp')).toBeCloseTo(200, 9);
  expect(wantedResult(findFunction('CAMPAIGN')!)).toMatchObject({ label: 'ROMI', unit: 'ratio' });
});

test('what is to be won by a day, and the day by which a share is to be', () => {
  const needed = neededValues(findFunction('PROGRESS')!, [null, 100, 46203, 1, 0.1], 0);
  expect(needed.map((one) => one.value)).toEqual([
    expect.closeTo(18_100 / 365, 9),
    expect.closeTo(18_100 / 365 + 10, 9),
    100,
  ]);
  expect(wantedResult(findFunction('PROGRESS')!)).toBeNull();
  expect(value('EXPECTEDBYNOW', [46203, 1], 181 / 365, 'as_of')).toBe(46203);
  expect(value('EXPECTEDBYNOW', [46203, 4], 1, 'as_of')).toBe(46477);
});

/** Functions of ranges of which every cell changes alike. */
const ranged: readonly (readonly [name: string, args: fc.Arbitrary<unknown[]>])[] = [
  ['STEPSCORE', fc.tuple(column(fc.integer({ min: 0, max: 10 })))],
  ['WEIGHTEDSCORE', pairs(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 5 }))],
  [
    'ACCOUNTSCORE',
    fc.array(column(fc.integer({ min: 0, max: 10 })), { minLength: 1, maxLength: 4 }).map((all) => [all]),
  ],
  ['WEIGHTEDFORECAST', pairs(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(0.1, 0.25, 1))],
  [
    'STACKEDRETURN',
    fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 })).map(([a, b]) => [
      [[a], [b]],
      [
        [0, 1],
        [1, 0],
      ],
      0.1,
    ]),
  ],
];

function column<T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> {
  return fc.array(
    cell.map((one) => [one]),
    { minLength: 1, maxLength: 6 },
  );
}

function pairs(one: fc.Arbitrary<number>, other: fc.Arbitrary<number>): fc.Arbitrary<unknown[]> {
  return column(fc.tuple(one, other)).map((rows) => [rows.map(([[a]]) => [a]), rows.map(([[, b]]) => [b])]);
}

const changed = (argument: unknown, change: (cell: number) => number): unknown =>
  Array.isArray(argument) ? argument.map((one) => changed(one, change)) : change(Number(argument));

test.each(ranged)('%s with each cell changed as is needed gives what is wanted', (name, args) => {
  const fn = findFunction(name)!;
  let found = 0;
  fc.assert(
    fc.property(args, fc.integer({ min: 1, max: 9 }), (given, wanted) => {
      const explained = explain(fn, given);
      const [{ parameter, value: change, each }] = neededValues(
        fn,
        fn.parameters.map(() => null),
        wanted,
        explained,
      );
      if (change === null) return;
      found++;
      const place = fn.parameters.indexOf(parameter);
      const other = given.map((argument, i) =>
        i === place ? changed(argument, (cell) => (each === 'times' ? cell * change : cell + change)) : argument,
      );
      expect(Number(evaluate(fn, other)[0][0])).toBeCloseTo(wanted, 6);
    }),
  );
  expect(found).toBeGreaterThan(10);
});

test('a range that is not given is asked for', () => {
  expect(neededValues(findFunction('STEPSCORE')!, [null, null], 7)).toMatchObject([
    { value: null, missing: ['scores'] },
  ]);
});

/** Where whole customers or a cap stand between, the result is at least what is wanted and never far from it. */
const STEPPED = new Set(['BREAKEVENCUSTOMERS', 'ATTAINMENTSCORE']);

test.each(asked.map((fn) => [fn.name, fn] as const))('%s with what is needed gives what is wanted', (name, fn) => {
  const numbers = fc.tuple(
    ...fn.parameters.map(({ bounds = {}, unit }) => {
      const most = Math.min(bounds.max ?? 1000, unit === 'years' || unit === 'periods' ? 20 : 1000);
      if (unit === 'date') return fc.integer({ min: 40_000, max: 50_000 });
      return unit === 'periods' || unit === 'month'
        ? fc.integer({ min: 1, max: unit === 'month' ? 12 : 20 })
        : fc.double({ min: Math.max(bounds.min ?? 0.01, 0.01), max: most, noNaN: true });
    }),
  );
  const anyWanted = STEPPED.has(name)
    ? fc.integer({ min: 1, max: 10 })
    : fc.double({ min: 0.05, max: 50, noNaN: true });
  fc.assert(
    fc.property(numbers, anyWanted, (drawn, wanted) => {
      // As people type them: what differs in the 16th digit only has no difference to divide by.
      const given = drawn.map((number) => Math.round(number * 1e4) / 1e4);
      const declared = 'none' in fn.needed ? [] : fn.needed;
      neededValues(fn, given, wanted).forEach((found, nth) => {
        const one = declared[nth];
        if (found.value === null || 'each' in one) return;
        const outcomes = evaluate(
          fn,
          given.map((number, k) => {
            if (fn.parameters[k].choices) return null;
            return fn.parameters[k] === found.parameter ? found.value : number;
          }),
        );
        const outcome = one.line === undefined ? outcomes[0][0] : outcomes[one.line][1];
        const off = Number(outcome) - wanted;
        const near = 1e-6 * Math.max(1, wanted);
        if (one.word !== undefined) expect(outcome).toBe(one.word);
        else if (one.atLeast) expect(off).toBeGreaterThan(-near);
        else expect(Math.abs(off)).toBeLessThan(near);
      });
    }),
  );
});
