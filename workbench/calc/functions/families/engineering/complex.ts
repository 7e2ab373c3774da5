/** Numbers with an imaginary part, written as text: read exactly, written with fifteen digits, as all numbers in texts are. */
import { type FunctionTable, inCell, plain } from '../../../formulas/builtin';
import { toText } from '../../../coerce';
import { isError, type Scalar } from '../../../../model';
import { ERR, type Val } from '../../../values';
import type { Scope } from '../../../references/scope';

interface Complex {
  readonly re: number;
  readonly im: number;
  /** The letter that it is written with; none where there is no imaginary part. */
  readonly unit?: string;
}

const NUMBER = String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?`;
const WRITTEN = new RegExp(`^(?:([+-]?(?:${NUMBER}))(?![ij\\d.]))?(?:([+-]?)(${NUMBER})?([ij]))?$`);

function read(text: string): Complex {
  const found = WRITTEN.exec(text.trim());
  if (!found) throw ERR.num;
  const [, real, sign, imaginary, unit] = found as (string | undefined)[];
  // Between the two parts there is a sign.
  if (real !== undefined && unit !== undefined && !sign) throw ERR.num;
  const im = unit === undefined ? 0 : Number(imaginary ?? 1) * (sign === '-' ? -1 : 1);
  return { re: Number(real ?? 0), im, ...(unit !== undefined && { unit }) };
}

/** Signs of a part below 1 that is written out; a longer one is written in powers of ten. */
const WRITTEN_OUT = 20;

function partText(n: number): string {
  const [, exponent] = n.toExponential(14).split('e');
  if (Number(exponent) >= 0 || Number(exponent) < -WRITTEN_OUT) return toText(n);
  const fixed = n.toFixed(14 - Number(exponent)).replace(/0+$/, '');
  return fixed.length > WRITTEN_OUT ? toText(n) : fixed;
}

function written({ re, im, unit = 'i' }: Complex): Val {
  if (!Number.isFinite(re) || !Number.isFinite(im)) return ERR.num;
  if (im === 0) return partText(re);
  const size = Math.abs(im) === 1 ? '' : partText(Math.abs(im));
  const sign = im < 0 ? '-' : re === 0 ? '' : '+';
  return `${re === 0 ? '' : partText(re)}${sign}${size}${unit}`;
}

/** The letter of several numbers; they have to agree. */
function unitOf(numbers: readonly Complex[]): Pick<Complex, 'unit'> {
  const units = [...new Set(numbers.flatMap(({ unit }) => unit ?? []))];
  if (units.length > 1) throw ERR.value;
  return units.length > 0 ? { unit: units[0] } : {};
}

type Plain = Pick<Complex, 're' | 'im'>;

const size = ({ re, im }: Plain): number => Math.hypot(re, im);
const angle = ({ re, im }: Plain): number => Math.atan2(im, re);
const polar = (r: number, turn: number): Plain => ({ re: r * Math.cos(turn), im: r * Math.sin(turn) });
const times = (a: Plain, b: Plain): Plain => ({ re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re });

function over(a: Plain, b: Plain): Plain {
  const square = b.re * b.re + b.im * b.im;
  if (square === 0) throw ERR.num;
  return { re: (a.re * b.re + a.im * b.im) / square, im: (a.im * b.re - a.re * b.im) / square };
}

function logarithm(z: Plain): Plain {
  if (size(z) === 0) throw ERR.num;
  return { re: Math.log(size(z)), im: angle(z) };
}

function power(z: Plain, n: number): Plain {
  if (size(z) !== 0) return polar(size(z) ** n, angle(z) * n);
  if (n <= 0) throw ERR.num;
  return { re: 0, im: 0 };
}

const { sin, cos, sinh, cosh } = Math;
const ONE: Plain = { re: 1, im: 0 };
const scaled = ({ re, im }: Plain, by: number): Plain => ({ re: re / by, im: im / by });
const sine = ({ re: a, im: b }: Plain): Plain => ({ re: sin(a) * cosh(b), im: cos(a) * sinh(b) });
const cosine = ({ re: a, im: b }: Plain): Plain => ({ re: cos(a) * cosh(b), im: -sin(a) * sinh(b) });
const hyperbolicSine = ({ re: a, im: b }: Plain): Plain => ({ re: sinh(a) * cos(b), im: cosh(a) * sin(b) });
const hyperbolicCosine = ({ re: a, im: b }: Plain): Plain => ({ re: cosh(a) * cos(b), im: sinh(a) * sin(b) });

const OF_ONE: Readonly<Record<string, (z: Plain) => Plain>> = {
  IMCONJUGATE: ({ re, im }) => ({ re, im: -im }),
  IMCOS: cosine,
  IMCOSH: hyperbolicCosine,
  IMCOT: (z) => over(cosine(z), sine(z)),
  IMCSC: (z) => over(ONE, sine(z)),
  IMCSCH: (z) => over(ONE, hyperbolicSine(z)),
  IMEXP: ({ re, im }) => polar(Math.exp(re), im),
  IMLN: logarithm,
  IMLOG10: (z) => scaled(logarithm(z), Math.LN10),
  IMLOG2: (z) => scaled(logarithm(z), Math.LN2),
  IMSEC: (z) => over(ONE, cosine(z)),
  IMSECH: (z) => over(ONE, hyperbolicCosine(z)),
  IMSIN: sine,
  IMSINH: hyperbolicSine,
  IMSQRT: (z) => power(z, 0.5),
  IMTAN: (z) => over(sine(z), cosine(z)),
};

const ofOne = (compute: (z: Plain) => Plain): FunctionTable[string] =>
  plain('t', (text) => {
    const z = read(text);
    return written({ ...z, ...compute(z) });
  });

const ofTwo = (compute: (a: Plain, b: Plain) => Plain): FunctionTable[string] =>
  plain('t t', (first, second) => {
    const [a, b] = [read(first), read(second)];
    return written({ ...unitOf([a, b]), ...compute(a, b) });
  });

/** Of all numbers of the arguments: a blank cell by itself is 0, blanks of a range are passed over. */
const ofAll = (start: Plain, add: (a: Plain, b: Plain) => Plain): FunctionTable[string] =>
  inCell('r+', (x: Scope, ...args: Val[]) => {
    const numbers = args.flatMap((arg) => {
      const { data } = x.matrix(arg ?? null);
      return data.flatMap((v: Scalar) => {
        if (isError(v)) throw v;
        return data.length > 1 && v === null ? [] : [read(toText(v))];
      });
    });
    return written({ ...unitOf(numbers), ...numbers.reduce<Plain>(add, start) });
  });

export const complexFunctions: FunctionTable = {
  COMPLEX: plain('m m t?', (re, im, unit = '') => {
    if (!['', 'i', 'j'].includes(unit)) return ERR.value;
    return written({ re, im, ...(unit !== '' && { unit }) });
  }),
  ...Object.fromEntries(Object.entries(OF_ONE).map(([name, compute]) => [name, ofOne(compute)])),
  IMABS: plain('t', (text) => size(read(text))),
  IMAGINARY: plain('t', (text) => read(text).im),
  IMARGUMENT: plain('t', (text) => {
    const z = read(text);
    return size(z) === 0 ? ERR.div : angle(z);
  }),
  IMREAL: plain('t', (text) => read(text).re),
  IMDIV: ofTwo(over),
  IMSUB: ofTwo((a, b) => ({ re: a.re - b.re, im: a.im - b.im })),
  IMPOWER: plain('t n', (text, n) => {
    const z = read(text);
    return written({ ...z, ...power(z, n) });
  }),
  IMSUM: ofAll({ re: 0, im: 0 }, (a, b) => ({ re: a.re + b.re, im: a.im + b.im })),
  IMPRODUCT: ofAll(ONE, times),
};
