/** Hyperbolic and rarer trigonometry, bases of numbers, Roman ones, and what counts ways of choosing. */
import { type FunctionTable, inCell, plain } from '../../formulas/builtin';
import { ERR, matrixOf, type Val } from '../../values';
import { finite, numbersOf } from '../numeric/numbers';
import { foreign, single, singles, tableOf, valueOf } from './library';

const NUMERALS = '1000 M 900 CM 500 D 400 CD 100 C 90 XC 50 L 40 XL 10 X 9 IX 5 V 4 IV 1 I';
/** What each form above 0 adds to the classic numerals and to the forms before it: a smaller sign stands before ever larger ones. */
const SHORTER = ['950 LM 450 LD 95 VC 45 VL', '990 XM 490 XD 99 IC', '995 VM 495 VD 49 IL', '999 IM 499 ID'];

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

/** What a text spells in a base from 2 to 36. */
function decimal(text: string, base: number): number | typeof ERR.num {
  const radix = Math.trunc(base);
  if (radix < 2 || radix > 36) return ERR.num;
  let value = 0;
  for (const sign of text.trim()) {
    const digit = Number.parseInt(sign, 36);
    if (!(digit < radix)) return ERR.num;
    value = value * radix + digit;
  }
  return value;
}

const inCapitals = (pattern: string, names: string): FunctionTable =>
  tableOf(names, (name) => {
    const compute = foreign(name);
    return single(pattern, (...args) => {
      const given = compute(...args);
      return typeof given === 'string' ? given.toUpperCase() : given;
    });
  });

export const arithmeticFunctions: FunctionTable = {
  ...singles('n', 'ACOSH ACOTH ASINH ATANH COSH COTH CSCH SEC SECH SINH TANH SQRTPI'),
  ...singles('n n', 'COMBINA PERMUT PERMUTATIONA'),
  ...inCapitals('n n n?', 'BASE'),
  ACOT: of((n) => Math.PI / 2 - Math.atan(n)),
  COT: plain('n', (n) => (n === 0 ? ERR.div : finite(1 / Math.tan(n)))),
  CSC: plain('n', (n) => (n === 0 ? ERR.div : finite(1 / Math.sin(n)))),
  ARABIC: plain('t', (text) => arabic(text.trim().toUpperCase())),
  DECIMAL: plain('t n', decimal),
  MULTINOMIAL: inCell('r+', (x, ...args: Val[]) => valueOf(foreign('MULTINOMIAL')(numbersOf(x, args)))),
  FACTDOUBLE: plain('n', doubleFactorial),
  ROMAN: plain('n s?', (n, form = 0) => roman(n, form === true ? 0 : form === false ? 4 : Number(form))),
  MUNIT: plain('n', (n) => (n < 1 ? ERR.value : matrixOf(Math.trunc(n), Math.trunc(n), (r, c) => Number(r === c)))),
  SERIESSUM: inCell('n n n r', (x, at, first, step, coefficients) =>
    finite(numbersOf(x, [coefficients]).reduce((sum, factor, i) => sum + factor * at ** (first + i * step), 0)),
  ),
};
