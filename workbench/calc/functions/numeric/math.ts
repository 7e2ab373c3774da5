/** Arithmetic of single numbers. */
import { isError, type Scalar } from '../../../model';
import { toNumber } from '../../coerce';
import { type FunctionTable, inCell, plain } from '../../formulas/builtin';
import { power } from '../../formulas/operators';
import type { Scope } from '../../references/scope';
import { ERR, matrixOf, Ref, type Val } from '../../values';
import { finite } from './numbers';
import { quotient, roundDownTo, roundTo, roundUpTo } from './rounding';

const one = (compute: (n: number) => number) => plain('n', (n) => finite(compute(n)));

function ceiling(n: number, step: number): Scalar {
  if (step === 0 || n === 0) return 0;
  if (n > 0 && step < 0) return ERR.num;
  return finite(Math.ceil(quotient(n, step)) * step || 0);
}

function floor(n: number, step: number): Scalar {
  if (n === 0) return 0;
  if (step === 0) return ERR.div;
  if (n > 0 && step < 0) return ERR.num;
  return finite(Math.floor(quotient(n, step)) * step || 0);
}

/** CEILING.MATH (`up`) and FLOOR.MATH: the sign of the step does not matter, `mode` turns negative numbers round. */
function stepped(n: number, step: number, mode: number, up: boolean): Scalar {
  const size = Math.abs(step);
  if (size === 0) return 0;
  const towardsUp = n < 0 && mode !== 0 ? !up : up;
  const q = quotient(n, size);
  return finite((towardsUp ? Math.ceil(q) : Math.floor(q)) * size || 0);
}

function multipleRound(n: number, multiple: number): Scalar {
  if (multiple === 0 || n === 0) return 0;
  if (n * multiple < 0) return ERR.num;
  return finite(Math.floor(n / multiple + 0.5) * multiple);
}

function modulo(n: number, divisor: number): Scalar {
  if (divisor === 0) return ERR.div;
  const rest = n - divisor * Math.floor(quotient(n, divisor));
  return Math.abs(rest) < Math.abs(n) * 2 ** -50 ? 0 : finite(rest);
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** From here on a number no longer holds every whole one. */
export const MOST_WHOLE = 2 ** 53;

/**
 * Whole numbers from 0; a text or a truth value among them is #VALUE!, wherever it stands, and what is left out #N/A.
 * A blank cell is passed over, but a reference to several cells has them as 0; nothing at all is #VALUE!.
 */
export function naturals(x: Scope, args: readonly Val[]): number[] {
  const found: number[] = [];
  const take = (v: Scalar): void => {
    if (isError(v)) throw v;
    if (v === null || typeof v === 'boolean') throw ERR.value;
    const n = toNumber(v);
    if (n < 0 || n >= MOST_WHOLE) throw ERR.num;
    found.push(Math.trunc(n));
  };
  for (const arg of args) {
    if (arg === undefined) throw ERR.na;
    if (!(arg instanceof Ref)) {
      x.matrix(arg).each(take);
      continue;
    }
    const before = found.length;
    x.eachFilled(arg, take);
    const cells = arg.parts.reduce((sum, part) => sum + part.rows * part.cols, 0);
    if (cells > 1 && found.length - before < cells) found.push(0);
  }
  if (found.length === 0) throw ERR.value;
  return found;
}

/** The least number that all of them divide. */
function multiple(numbers: readonly number[]): Scalar {
  const least = numbers.reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / gcd(a, b)) * b), 1);
  return least >= MOST_WHOLE ? ERR.num : least;
}

export function factorial(n: number): Scalar {
  if (n < 0 || n >= 171) return ERR.num;
  let result = 1;
  for (let i = 2; i <= Math.trunc(n); i++) result *= i;
  return finite(result);
}

/** In how many ways k of n can be chosen; #NUM! where there are not so many. */
export function combinations(n: number, k: number): Scalar {
  const [all, asked] = [Math.trunc(n), Math.trunc(k)];
  if (all < 0 || asked < 0 || asked > all) return ERR.num;
  const chosen = Math.min(asked, all - asked);
  let result = 1;
  for (let i = 1; i <= chosen && Number.isFinite(result); i++) result = (result * (all - chosen + i)) / i;
  return finite(Math.round(result));
}

const logarithm = (n: number, base: number): Scalar => {
  if (n <= 0 || base <= 0) return ERR.num;
  if (base === 1) return ERR.div;
  return base === 10 ? Math.log10(n) : base === 2 ? Math.log2(n) : Math.log(n) / Math.log(base);
};

/** The next even or odd number away from zero. */
const awayFromZero = (n: number, odd: boolean): number => {
  const size = Math.abs(n);
  const up = odd ? Math.max(1, Math.ceil((size - 1) / 2) * 2 + 1) : Math.ceil(size / 2) * 2;
  return n < 0 ? -up || 0 : up;
};

export const mathFunctions: FunctionTable = {
  ROUND: plain('n n', (n, places) => finite(roundTo(n, places))),
  ROUNDUP: plain('n n', (n, places) => finite(roundUpTo(n, places))),
  ROUNDDOWN: plain('n n', (n, places) => finite(roundDownTo(n, places))),
  TRUNC: plain('n n?', (n, places = 0) => finite(roundDownTo(n, places))),
  MROUND: plain('m m', multipleRound),
  INT: one(Math.floor),
  MOD: plain('n n', modulo),
  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  SQRT: plain('n', (n) => (n < 0 ? ERR.num : Math.sqrt(n))),
  POWER: plain('n n', power),
  EXP: one(Math.exp),
  LN: plain('n', (n) => (n <= 0 ? ERR.num : Math.log(n))),
  LOG: plain('n n?', (n, base = 10) => logarithm(n, base)),
  LOG10: plain('n', (n) => logarithm(n, 10)),
  CEILING: plain('n n', ceiling),
  FLOOR: plain('n n', floor),
  'CEILING.MATH': plain('n n~ n~', (n, step = 1, mode = 0) => stepped(n, step, mode, true)),
  'CEILING.PRECISE': plain('n n~', (n, step = 1) => stepped(n, step, 0, true)),
  'ISO.CEILING': plain('n n~', (n, step = 1) => stepped(n, step, 0, true)),
  'FLOOR.PRECISE': plain('n n~', (n, step = 1) => stepped(n, step, 0, false)),
  'FLOOR.MATH': plain('n n~ n~', (n, step = 1, mode = 0) => stepped(n, step, mode, false)),
  QUOTIENT: plain('m m', (n, divisor) => (divisor === 0 ? ERR.div : finite(Math.trunc(quotient(n, divisor))))),
  GCD: inCell('r+', (x, ...args) => naturals(x, args).reduce(gcd, 0)),
  LCM: inCell('r+', (x, ...args) => multiple(naturals(x, args))),
  RAND: inCell('', (x) => x.random()),
  RANDBETWEEN: inCell('n n', (x, low, high) => {
    x.volatile = true;
    const [from, to] = [Math.ceil(low), Math.floor(high)];
    return from > to ? ERR.num : from + Math.floor(x.random() * (to - from + 1));
  }),
  RANDARRAY: inCell('n~ n~ n~ n~ b~', (x, rows = 1, cols = 1, low = 0, high = 1, whole = false) => {
    x.volatile = true;
    if (rows < 1 || cols < 1) return ERR.calc;
    if (low > high) return ERR.value;
    return matrixOf(Math.trunc(rows), Math.trunc(cols), () =>
      whole ? low + Math.floor(x.random() * (high - low + 1)) : low + x.random() * (high - low),
    );
  }),
  PI: plain('', () => Math.PI),
  EVEN: one((n) => awayFromZero(n, false)),
  ODD: one((n) => awayFromZero(n, true)),
  FACT: plain('n', factorial),
  COMBIN: plain('n n', combinations),
  SIN: one(Math.sin),
  COS: one(Math.cos),
  TAN: one(Math.tan),
  ASIN: one(Math.asin),
  ACOS: one(Math.acos),
  ATAN: one(Math.atan),
  ATAN2: plain('n n', (a, b) => (a === 0 && b === 0 ? ERR.div : Math.atan2(b, a))),
  RADIANS: one((n) => (n * Math.PI) / 180),
  DEGREES: one((n) => (n * 180) / Math.PI),
};
