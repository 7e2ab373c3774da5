/**
 * What must hold of the functions whatever the numbers are: in which direction a result moves, what the edges give, that
 * money in cents gives cents, and that what was worked out gives back what it came from. Walks the registry, so that a new
 * function has to say.
 */
import fc from 'fast-check';
import { type ExcelFunction, Fault, type CallResult, evaluate, allFunctions } from '../../src/functions';
import { ANY_NUMBER } from '../../src/domain/arithmetic/errors';
import { call, excelArguments } from '../../src/functions/testing';

const cellwise = allFunctions().filter((fn) => fn.kind === 'cellwise' || fn.kind === 'labelled');
const numeric = allFunctions().filter((fn) => fn.kind === 'cellwise' && fn.result.unit !== 'text');

/** The same to the twelfth digit. */
const near = (value: number, expected: number): void =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(Math.abs(expected) * 1e-12);

/** Numbers as people type them, within what the parameter takes. */
function typed({ bounds = ANY_NUMBER, unit }: ExcelFunction['parameters'][number]): fc.Arbitrary<number> {
  if (unit === 'date') return fc.integer({ min: 45_000, max: 47_000 });
  if (unit === 'years' || unit === 'periods' || unit === 'months') return fc.integer({ min: 1, max: 30 });
  const most = Math.min(bounds.max ?? 1e6, unit === 'ratio' ? 3 : 1e6);
  const least = Math.max(bounds.min ?? -1e4, -1e4);
  const places = bounds.whole || unit === 'count' ? 1 : 100;
  return fc
    .integer({ min: Math.ceil(Math.max(least * places, 1)), max: Math.floor(most * places) })
    .map((n) => n / places);
}

const argumentsOf = (fn: ExcelFunction): fc.Arbitrary<(number | null)[]> =>
  fc.tuple(...fn.parameters.map((parameter) => (parameter.choices ? fc.constant(null) : typed(parameter))));

const results = (fn: ExcelFunction, args: readonly (number | null)[]): CallResult[] =>
  evaluate(fn, excelArguments(fn, args)).map((line) => line[line.length - 1]);

const isMoney = ({ unit }: { unit: string }): boolean => unit === 'money';

describe.each(cellwise.map((fn) => [fn.name, fn] as const))('%s', (_name, fn) => {
  it('is the same in dollars and in cents', () => {
    fc.assert(
      fc.property(argumentsOf(fn), (args) => {
        const cents = args.map((value, i) =>
          value !== null && isMoney(fn.parameters[i]) ? Math.round(value * 100) : value,
        );
        const before = results(fn, args);
        const after = results(fn, cents);
        before.forEach((value, line) => {
          const money = isMoney(fn.kind === 'labelled' ? fn.lines[line] : fn.result);
          if (typeof value !== 'number') expect(after[line] instanceof Fault).toBe(value instanceof Fault);
          else near(Number(after[line]), money ? value * 100 : value);
        });
      }),
      { numRuns: 60 },
    );
  });
});

/** Which way a result moves as one argument rises: + never down, - never up, in the order of the arguments; . for neither. */
const DIRECTIONS: Readonly<Record<string, string>> = {
  ATTAINMENTSCORE: '+-',
  EXPECTEDBYNOW: '..',
  ROI: '+-',
  ROIPERIOD: '++-',
  ANNUALROI: '+-',
  ROMI: '+-+.',
  CTR: '+-',
  BREAKEVENCUSTOMERS: '+--',
  PAYBACK: '+-',
  PROCESSROI: '++++----.',
  NURTUREROI: '+.++++',
  REACTIVATIONROI: '++++++',
  CLV: '++-+',
  CLVLIFT: '.-+-',
  VALUEATTAINMENT: '..+',
  MARKETADJUSTED: '+-',
  IMPLIEDRATE: '-+.',
};

test('every function of one number says which way it moves', () => {
  expect(Object.keys(DIRECTIONS).sort()).toEqual(numeric.map((fn) => fn.name).sort());
  for (const fn of numeric) expect([fn.name, DIRECTIONS[fn.name].length]).toEqual([fn.name, fn.parameters.length]);
});

describe.each(numeric.map((fn) => [fn.name, fn] as const))('%s', (name, fn) => {
  const ways = [...DIRECTIONS[name]].flatMap((way, i) => (way === '.' ? [] : [{ way, i }]));
  if (ways.length > 0)
    it('moves one way with each argument', () => {
      fc.assert(
        fc.property(argumentsOf(fn), fc.constantFrom(...ways), fc.integer({ min: 0, max: 100 }), (args, one, more) => {
          const { unit } = fn.parameters[one.i];
          const whole = unit === 'years' || unit === 'periods' || unit === 'months' || unit === 'count';
          const higher = args.map((value, i) => (i === one.i ? Number(value) + (whole ? more : more / 100) : value));
          const [before] = results(fn, args);
          const [after] = results(fn, higher);
          if (typeof before !== 'number' || typeof after !== 'number') return;
          // What falls is only a rate of what is gained: of a loss, a larger divisor is a smaller loss.
          if (['PAYBACK', 'ANNUALROI', 'IMPLIEDRATE'].includes(name) && before < 0) return;
          // Where less was agreed than there was, less is more.
          if (name === 'VALUEATTAINMENT' && Number(args[1]) <= Number(args[0])) return;
          const change = one.way === '+' ? after - before : before - after;
          expect(change).toBeGreaterThanOrEqual(-1e-9 * Math.max(1, Math.abs(before)));
        }),
      );
    });
});

const gives = (name: string, ...args: readonly unknown[]): unknown => {
  const [[first]] = call(name, ...args);
  return first instanceof Fault ? first.code : first;
};

describe('edges', () => {
  it.each([
    ['a margin of nothing leaves the cost', 'ROMI', [1000, 400, 0], -1],
    ['a margin of nothing never breaks even', 'BREAKEVENCUSTOMERS', [1000, 10, 0], '#DIV/0!'],
    ['a margin of everything is ROI', 'ROMI', [150, 100, 1], 0.5],
    ['no leads bring nothing', 'NURTUREROI', [0, 0.1, 100], 0],
    ['no contacts bring nothing', 'REACTIVATIONROI', [0, 0.3, 100], 0],
    ['all convert already: only the price gains', 'NURTUREROI', [10, 1, 100, 0.25, 0.4, 1], 400],
    ['never more than all convert', 'REACTIVATIONROI', [100, 1, 10, 1, 3, 0], 1000],
    ['nobody stays', 'CLV', [100, 0, 0.08], 100],
    ['nobody stays, over ten periods', 'CLV', [100, 0, 0.08, 10], 100],
    ['all stay, nothing loses value, over ten periods', 'CLV', [100, 1, 0, 10], 1000],
    ['all stay, nothing loses value, for ever', 'CLV', [100, 1, 0], '#N/A'],
    ['all stay, a tenth loses its value', 'CLV', [100, 1, 0.1], 1100],
    ['nothing comes back', 'ROI', [0, 100], -1],
    ['nothing was lost in any year', 'ANNUALROI', [0, 7], 0],
    ['everything was lost', 'ANNUALROI', [-1, 7], -1],
    ['worth the same', 'IMPLIEDRATE', [250, 250, 3], 0],
    ['no clicks', 'CTR', [0, 1000], 0],
    ['free changes pay back at once', 'PAYBACK', [0, 100], 0],
    ['what brings nothing never pays back', 'PAYBACK', [100, 0], '#N/A'],
    ['nothing delivered', 'VALUEATTAINMENT', [10, 20, 10], 0],
    ['exactly what was agreed', 'VALUEATTAINMENT', [10, 20, 20], 1],
    ['no customers gain nothing', 'CLVLIFT', [0, 100, 200, 50], -50],
  ] as const)('%s', (_what, name, args, expected) => {
    expect(gives(name, ...args)).toBe(expected);
  });
});

describe('back again', () => {
  const rate = fc.integer({ min: -90, max: 400 }).map((n) => n / 100);
  const years = fc.integer({ min: 1, max: 30 });

  it('a yearly return compounds to the whole', () => {
    fc.assert(
      fc.property(rate, years, (whole, time) => {
        const yearly = Number(gives('ANNUALROI', whole, time));
        expect(Math.expm1(time * Math.log1p(yearly))).toBeCloseTo(whole, 9);
      }),
    );
  });

  it('the rate between two amounts makes one of the other', () => {
    const amount = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(amount, amount, years, (now, later, time) => {
        const implied = Number(gives('IMPLIEDRATE', now, later, time));
        expect((now * Math.exp(time * Math.log1p(implied))) / later).toBeCloseTo(1, 9);
        // The other way round it is the inverse.
        const back = Number(gives('IMPLIEDRATE', later, now, time));
        expect((1 + back) * (1 + implied)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('so many customers cover the cost, and one less does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 100 }),
        (cost, price, percent) => {
          const customers = Number(gives('BREAKEVENCUSTOMERS', cost, price, percent / 100));
          expect(customers * price * percent).toBeGreaterThanOrEqual(cost * 100);
          expect((customers - 1) * price * percent).toBeLessThan(cost * 100);
          // So the campaign that wins them does not lose.
          expect(gives('ROMI', customers * price, cost, percent / 100)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('a lifetime over more periods comes to the one without an end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 50 }), (kept, rateOf) => {
        const endless = Number(gives('CLV', 1000, kept / 100, rateOf / 100));
        expect(gives('CLV', 1000, kept / 100, rateOf / 100, 2000)).toBeCloseTo(endless, 6);
        const [one, two] = [1, 2].map((n) => Number(gives('CLV', 1000, kept / 100, rateOf / 100, n)));
        expect(one).toBe(1000);
        expect(two - one).toBeCloseTo((1000 * kept) / (100 + rateOf), 8);
      }),
    );
  });
});
