import fc from 'fast-check';
import { decimal, minus, plus, quotient, times } from '../arithmetic/decimal';
import { annualisedRoi, effortRoi, paybackMonths, periodRoi, processCost, roi, total } from './roi';

const zeroOf = (argument: string) => expect.objectContaining({ kind: 'division-by-zero', argument });

describe('ROI', () => {
  it.each([
    [120, 100, 0.2],
    [80, 100, -0.2],
    [100, 100, 0],
    [-50, 100, -1.5],
    [0.3, 0.1, 2],
    [1088430, 822000, 266430 / 822000],
  ])('of %d back for %d is %d', (gain, cost, expected) => {
    expect(roi(gain, cost)).toBe(expected);
  });

  it('does not depend on the currency’s unit', () => {
    const cents = fc.integer({ min: 1, max: 1e9 });
    fc.assert(fc.property(cents, cents, (gain, cost) => roi(gain / 100, cost / 100) === roi(gain, cost)));
  });

  it('needs a cost above 0', () => {
    expect(() => roi(1, 0)).toThrow(zeroOf('cost'));
    expect(() => roi(1, -1)).toThrow('cost is -1; give a number, 0 or more.');
    expect(() => roi(NaN, 1)).toThrow('gain is NaN; give a number.');
  });
});

describe('ROI over a period', () => {
  it('counts the income and the change in value', () => {
    expect(periodRoi(1050, 150, 1000)).toBe(0.2);
    expect(periodRoi(900, 0, 1000)).toBe(-0.1);
    expect(() => periodRoi(1, 1, 0)).toThrow(zeroOf('invested'));
  });
});

describe('annualised ROI', () => {
  it.each([
    [0.44, 2, 0.2],
    [0.331, 3, 0.1],
    [0.5, 1, 0.5],
    [0.1, 0.5, 0.21],
    [-0.19, 2, -0.1],
    [-1, 3, -1],
    [0, 7, 0],
  ])('of %d over %d years is %d', (ratio, years, expected) => {
    expect(annualisedRoi(ratio, years)).toBe(expected);
  });

  it('compounds back to the whole', () => {
    // A return that is nothing but the last bit of a number has no yearly part.
    const ratio = fc.double({ min: -0.9, max: 50, noNaN: true }).filter((r) => r === 0 || Math.abs(r) > 1e-300);
    const years = fc.double({ min: 0.5, max: 30, noNaN: true });
    fc.assert(fc.property(ratio, years, (r, y) => Math.abs((1 + annualisedRoi(r, y)) ** y / (1 + r) - 1) < 1e-12));
  });

  it('refuses what cannot be', () => {
    expect(() => annualisedRoi(0.2, 0)).toThrow(zeroOf('years'));
    expect(() => annualisedRoi(0.2, -1)).toThrow('years is -1');
    expect(() => annualisedRoi(-1.1, 2)).toThrow('ROI is -1.1; give a return of -1 (everything lost) or more.');
    expect(() => annualisedRoi(9, 0.001)).toThrow('the result is too large for a number');
  });
});

describe('process', () => {
  it('costs minutes × runs × rate, and the rest', () => {
    expect(processCost({ minutesPerRun: 20, runs: 300, hourlyRate: 45, otherCost: 250 })).toBe(4750);
    expect(processCost({ minutesPerRun: 1, runs: 1, hourlyRate: 1, otherCost: 0 })).toBe(1 / 60);
    expect(() => processCost({ minutesPerRun: 20, runs: -1, hourlyRate: 45, otherCost: 0 })).toThrow('runs is -1');
  });

  it('returns what it saves beyond the cost of the change', () => {
    expect(effortRoi(0, 0, 0, 10000, 0, 0, 0, 4000, 5000)).toBe(0.2);
    expect(effortRoi(0, 0, 0, 4000, 0, 0, 0, 4000, 5000)).toBe(-1);
    expect(() => effortRoi(0, 0, 0, 10000, 0, 0, 0, 4000, 0)).toThrow(zeroOf('change_cost'));
  });

  it('returns, from what both processes take, what the exact costs come to, to the last digit', () => {
    const upTo = (most: number, ...places: number[]) =>
      fc.constantFrom(...places).chain((k) => fc.integer({ min: 0, max: most * 10 ** k }).map((n) => n / 10 ** k));
    // Mostly as people type, now and then with more digits, and so large that cents are hardly told apart.
    const typed = (most: number, ...places: number[]) =>
      fc.oneof(
        { weight: 20, arbitrary: upTo(most, ...places) },
        { weight: 1, arbitrary: fc.double({ min: 1e-9, max: most, noNaN: true }) },
        { weight: 1, arbitrary: upTo(9e13, 2) },
      );
    const effort = fc.tuple(typed(90, 0, 1, 2), typed(900, 0), typed(200, 0, 2), typed(9000, 0, 2));
    const sixty = decimal(60);
    const sixtyfold = ([minutes, runs, rate, other]: readonly number[]) =>
      plus(times(decimal(minutes), decimal(runs), decimal(rate)), times(decimal(other), sixty));
    fc.assert(
      fc.property(effort, effort, typed(9e4, 0, 2), (before, after, change) => {
        if (change === 0) return;
        const spent = times(decimal(change), sixty);
        const gained = minus(minus(sixtyfold(before), sixtyfold(after)), spent);
        expect(effortRoi(...before, ...after, change) + 0).toBe(quotient(gained, spent) + 0);
      }),
      { numRuns: 3000 },
    );
    const alone = fc.tuple(upTo(9e13, 2), fc.constantFrom(0.01, 1));
    fc.assert(
      fc.property(alone, ([minutes, rate]) => {
        const gained = minus(times(decimal(minutes), decimal(rate)), sixty);
        expect(effortRoi(minutes, 1, rate, 0, 0, 0, 0, 0, 1) + 0).toBe(quotient(gained, sixty) + 0);
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, Parameters<typeof effortRoi>]>([
    ['minutes a run', [-1, 1, 1, 1, 1, 1, 1, 1, 1]],
    ['runs', [1, -1, 1, 1, 1, 1, 1, 1, 1]],
    ['hourly rate', [1, 1, -1, 1, 1, 1, 1, 1, 1]],
    ['other cost', [1, 1, 1, -1, 1, 1, 1, 1, 1]],
    ['minutes a run', [1, 1, 1, 1, -1, 1, 1, 1, 1]],
    ['runs', [1, 1, 1, 1, 1, -1, 1, 1, 1]],
    ['hourly rate', [1, 1, 1, 1, 1, 1, -1, 1, 1]],
    ['other cost', [1, 1, 1, 1, 1, 1, 1, -1, 1]],
    ['change_cost', [1, 1, 1, 1, 1, 1, 1, 1, -1]],
  ])('refuses negative %s of either process', (argument, given) => {
    expect(() => effortRoi(...given)).toThrow(`${argument} is -1`);
  });

  it('pays back in months, at once, or never', () => {
    expect(paybackMonths(5000, 1250)).toBe(4);
    expect(paybackMonths(0.7, 0.1)).toBe(7);
    expect(paybackMonths(0, 0)).toBe(0);
    expect(paybackMonths(5000, 0)).toBeNull();
    expect(paybackMonths(5000, -100)).toBeNull();
    expect(() => paybackMonths(-1, 100)).toThrow('cost of the change is -1');
  });
});

it('adds amounts exactly', () => {
  expect(total([0.1, 0.2, 0.3, -0.6])).toBe(0);
  expect(total([])).toBe(0);
});
