/** Bessel functions of whole order: Excel takes them from the same tables of coefficients as the library, eight digits right. */
import { type FunctionTable } from '../../../formulas/builtin';
import { step, STOPPED } from '../../../meter';
import { ERR } from '../../../values';
import { foreign, single, tableOf } from '../library';

/** The highest order that is gone up to: it ends in a moment. */
const HIGHEST = 1e6;

export const besselFunctions: FunctionTable = tableOf('BESSELI BESSELJ BESSELK BESSELY', (name) => {
  const compute = foreign(name);
  const ofPositive = name === 'BESSELK' || name === 'BESSELY';
  // The two that have values below 0 are even or odd there; the library's tables begin at 0.
  const sign = (x: number, n: number): number => (x < 0 && n % 2 === 1 ? -1 : 1);
  return single('m m', (...args) => {
    const [x, n] = [Number(args[0]), Math.trunc(Number(args[1]))];
    if (n < 0 || (ofPositive && x <= 0)) throw ERR.num;
    // The library goes through the orders one by one.
    if (n > HIGHEST) throw STOPPED;
    step(n);
    return sign(x, n) * Number(compute(Math.abs(x), n));
  });
});
