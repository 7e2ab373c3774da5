/** Numbers to the bases 2, 8 and 16, as ten signs of which the first one bears the sign, and what is done bit by bit. */
import { type FunctionTable, plain } from '../../../formulas/builtin';
import { toText } from '../../../coerce';
import { ERR, type Val } from '../../../values';
import { valueInBase } from '../arithmetic';

/** Signs that a number has at most, and always where it is negative. */
const SIGNS = 10;

const BASES = { BIN: 2, OCT: 8, HEX: 16 } as const;
type Base = keyof typeof BASES;

function read(text: string, base: Base): number {
  const radix = BASES[base];
  if (text.length > SIGNS) throw ERR.num;
  const value = valueInBase(text, radix);
  return value < radix ** SIGNS / 2 ? value : value - radix ** SIGNS;
}

function written(n: number, base: Base, places: number | undefined): string {
  const radix = BASES[base];
  const whole = Math.trunc(n);
  const half = radix ** SIGNS / 2;
  const width = Math.trunc(places ?? 1);
  if (whole < -half || whole >= half || width < 1 || width > SIGNS) throw ERR.num;
  if (whole < 0) return (whole + radix ** SIGNS).toString(radix).toUpperCase();
  const text = whole.toString(radix).toUpperCase();
  if (places !== undefined && text.length > width) throw ERR.num;
  return text.padStart(width, '0');
}

/** What stands in a cell as a number to a base: as text, or as a number with the same digits. TRUE and FALSE are none. */
function spelled(value: Val): string {
  if (typeof value === 'boolean') throw ERR.value;
  return toText(value as string | number | null);
}

const toDecimal = (base: Base) => plain('s', (value) => read(spelled(value), base));
const fromDecimal = (base: Base) => plain('m m?', (n, places) => written(n, base, places));
const between = (from: Base, to: Base) =>
  plain('s m?', (value, places) => written(read(spelled(value), from), to, places));

const names = Object.keys(BASES) as Base[];
const bases: FunctionTable = Object.fromEntries(
  names.flatMap((from) => [
    [`${from}2DEC`, toDecimal(from)],
    [`DEC2${from}`, fromDecimal(from)],
    ...names.filter((to) => to !== from).map((to) => [`${from}2${to}`, between(from, to)] as const),
  ]),
);

/** The largest number whose bits can be asked for, and one more. */
const BITS = 2 ** 48;
const hasBits = (n: number): boolean => n >= 0 && n < BITS && Number.isInteger(n);

const bitwise = (compute: (a: bigint, b: bigint) => bigint) =>
  plain('n n', (a, b) => (hasBits(a) && hasBits(b) ? Number(compute(BigInt(a), BigInt(b))) : ERR.num));

function shifted(n: number, by: number): Val {
  if (!hasBits(n) || Math.abs(by) > 53) return ERR.num;
  const result = Math.floor(n * 2 ** Math.trunc(by));
  return result < BITS ? result : ERR.num;
}

export const bitFunctions: FunctionTable = {
  ...bases,
  BITAND: bitwise((a, b) => a & b),
  BITLSHIFT: plain('n n', shifted),
  BITOR: bitwise((a, b) => a | b),
  BITRSHIFT: plain('n n', (n, by) => shifted(n, -by)),
  BITXOR: bitwise((a, b) => a ^ b),
  DELTA: plain('m m?', (a, b = 0) => Number(a === b)),
  GESTEP: plain('m m?', (n, step = 0) => Number(n >= step)),
};
