/** Hyperbolic and rarer trigonometry, bases of numbers, Roman ones, and what counts ways of choosing. */
import { type FunctionTable, inCell, plain } from '../../formulas/builtin';
import { toNumber } from '../../coerce';
import { ERR, matrixOf, type Val } from '../../values';
import { combinations, MOST_WHOLE, naturals } from '../numeric/math';
import { finite, numbersOf } from '../numeric/numbers';
import { singles } from './library';

const NUMERALS = '1000 M 900 CM 500 D 400 CD 100 C 90 XC 50 L 40 XL 10 X 9 IX 5 V 4 IV 1 I';
/** What each form above 0 adds to the classic numerals and to the forms before it: a smaller sign stands before ever larger ones. */
const SHORTER = ['950 LM 450 LD 95 VC 45 VL', '990 XM 490 XD 99 IC 49 IL', '995 VM 495 VD', '999 IM 499 ID'];

function roman(n: number, form: number): string | typeof ERR.value {
  const [whole, asked] = [Math.trunc(n), Math.trunc(form)];
  if (whole < 0 || whole > 3999 || asked < 0 || asked > 4) return ERR.value;
  const words = [NUMERALS, ...SHORTER.slice(0, asked)].join(' ').split(' ');
  const signs = words.flatMap((sign, i) => (i % 2 === 1 ? [[Number(words[i - 1]), sign] as const] : []));
  let [text, rest] = ['', whole];
  for (const [size, sign] of signs.sort(([a], [b]) => b - a)) for (; rest >= size; rest -= size) text += sign;
  return text;
}

/** Of every second number down from n. */
function doubleFactorial(n: number): number | typeof ERR.num {
  const whole = Math.trunc(n);
  // The product of 300 is the last that fits.
  if (whole < -1 || whole > 300) return ERR.num;
  let product = 1;
  for (let i = whole; i > 1; i -= 2) product *= i;
  return finite(product) as number;
}

const of = (compute: (n: number) => number) => plain('n', (n) => finite(compute(n)));

const VALUES = new Map([...'IVXLCDM'].map((sign, i) => [sign, [1, 5, 10, 50, 100, 500, 1000][i]]));

function arabic(text: string): number | typeof ERR.value {
  const values = [...text.replace(/^-/, '')].map((sign) => VALUES.get(sign));
  let sum = 0;
  for (const [i, value] of values.entries()) {
    if (value === undefined) return ERR.value;
    sum += value < (values[i + 1] ?? 0) ? -value : value;
  }
  return text.startsWith('-') ? -sum : sum;
}

/** What a text spells in a base from 2 to 36. Throws #NUM! where a sign is none of the base's. */
export function valueInBase(text: string, radix: number): number {
  let value = 0;
  for (const sign of text) {
    const digit = Number.parseInt(sign, 36);
    if (!(digit < radix)) throw ERR.num;
    value = value * radix + digit;
  }
  return value;
}

function decimal(text: string, base: number): number | typeof ERR.num {
  const radix = Math.trunc(base);
  return radix < 2 || radix > 36 ? ERR.num : valueInBase(text.trim(), radix);
}

/** The digits of a whole number in a base from 2 to 36, with zeros before them up to a length. */
function inBase(n: number, base: number, length = 0): string | typeof ERR.num {
  const [whole, radix, least] = [n, base, length].map(Math.trunc);
  if (n < 0 || whole >= MOST_WHOLE || radix < 2 || radix > 36 || least < 0 || least > 255) return ERR.num;
  return whole.toString(radix).toUpperCase().padStart(least, '0');
}

/** Of so many in a row, each taken anew: with what was taken before, or without. */
const rows = (again: boolean) =>
  plain('n n', (n, k) => {
    const [all, asked] = [Math.trunc(n), Math.trunc(k)];
    if (all < 0 || asked < 0 || (!again && asked > all)) return ERR.num;
    if (again) return finite(all ** asked);
    let ways = 1;
    for (let i = 0; i < asked && Number.isFinite(ways); i++) ways *= all - i;
    return finite(ways);
  });

/** In how many ways a sum of whole numbers falls into them. */
function multinomial(parts: readonly number[]): Val {
  let [taken, ways] = [0, 1];
  for (const part of parts) {
    const more = combinations((taken += part), part);
    if (typeof more !== 'number') return more;
    ways *= more;
  }
  return finite(ways);
}

export const arithmeticFunctions: FunctionTable = {
  ...singles('n', 'ACOSH ACOTH ASINH ATANH COSH SEC SECH SINH TANH SQRTPI'),
  BASE: plain('n n n?', inBase),
  ACOT: of((n) => Math.PI / 2 - Math.atan(n)),
  COT: plain('n', (n) => (n === 0 ? ERR.div : finite(1 / Math.tan(n)))),
  COTH: plain('n', (n) => (n === 0 ? ERR.div : 1 / Math.tanh(n))),
  CSCH: plain('n', (n) => (n === 0 ? ERR.div : 1 / Math.sinh(n))),
  CSC: plain('n', (n) => (n === 0 ? ERR.div : finite(1 / Math.sin(n)))),
  ARABIC: plain('t', (text) => arabic(text.trim().toUpperCase())),
  DECIMAL: plain('t n', decimal),
  PERMUT: rows(false),
  PERMUTATIONA: rows(true),
  COMBINA: plain('n n', (n, k) => {
    const [all, asked] = [Math.trunc(n), Math.trunc(k)];
    if (all < 0 || asked < 0) return ERR.num;
    return asked === 0 ? 1 : combinations(all + asked - 1, asked);
  }),
  MULTINOMIAL: inCell('r+', (x, ...args: Val[]) => multinomial(naturals(x, args))),
  FACTDOUBLE: plain('n', doubleFactorial),
  ROMAN: plain('n s?', (n, form = 0) => roman(n, form === true ? 0 : form === false ? 4 : toNumber(form))),
  MUNIT: plain('n', (n) => (n < 1 ? ERR.value : matrixOf(Math.trunc(n), Math.trunc(n), (r, c) => Number(r === c)))),
  SERIESSUM: inCell('m m m r', (x, at, first, step, coefficients) =>
    at === 0 && first <= 0
      ? ERR.num
      : finite(numbersOf(x, [coefficients]).reduce((sum, factor, i) => sum + factor * at ** (first + i * step), 0)),
  ),
};
