/** Excel's conversions between kinds of values, and its order of values. */
import { format, parseValue } from 'numfmt';
import { isError, roundedToMidnight, type Scalar } from '../model';
import { ERR } from './values';

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A pattern of days or times. */
const DATED = /[dymhs]/i;

/** More hours than a day has, as `25:30` or `100:00:15`. */
const HOURS = /^(2[4-9]|[3-9]\d|\d{3,4}):([0-5]?\d)(?::([0-5]?\d(?:\.\d+)?))?$/;

/** A whole number and a fraction, as `1 1/2`. */
const FRACTION = /^([+-]?)(\d+) +(\d+)\/([1-9]\d*)$/;

/** A comma that does not part thousands, as in `12,34`. */
const MISPLACED = /^[^a-z]*\d,(?!\d{3}(?!\d))/i;

/**
 * The number a text spells (also `12%`, `$1,200`, `2026-01-31`, `12:30`); undefined where it spells none. Blanks around it
 * do not matter, but for days and times.
 */
export function numberInText(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (PLAIN_NUMBER.test(trimmed)) {
    const plain = Number(trimmed);
    return Number.isFinite(plain) ? plain : undefined;
  }
  if (!/\d/.test(trimmed) || MISPLACED.test(trimmed)) return undefined;
  const [, hours, minutes, seconds = '0'] = HOURS.exec(text) ?? [];
  if (hours !== undefined) return (Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600) / 24;
  const [, sign, whole, above, below] = FRACTION.exec(trimmed) ?? [];
  if (whole !== undefined) return (sign === '-' ? -1 : 1) * (Number(whole) + Number(above) / Number(below));
  const parsed = parseValue(trimmed);
  if (trimmed !== text && DATED.test(parsed?.z ?? '')) return undefined;
  const read = parsed?.v;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

/** Excel's value of an operand or argument as a number. Throws the cell error where there is none. */
export function toNumber(v: Scalar): number {
  if (typeof v === 'number') return v;
  if (v === null) return 0;
  if (typeof v === 'boolean') return v ? 1 : 0;
  if (isError(v)) throw v;
  const read = numberInText(v);
  if (read === undefined) throw ERR.value;
  return read;
}

/** TRUE and FALSE from booleans, numbers and their names as text. Throws the cell error otherwise. */
export function toBoolean(v: Scalar): boolean {
  if (typeof v === 'boolean') return v;
  if (v === null) return false;
  if (typeof v === 'number') return v !== 0;
  if (isError(v)) throw v;
  const upper = v.toUpperCase();
  if (upper === 'TRUE') return true;
  if (upper === 'FALSE') return false;
  throw ERR.value;
}

/** The text that `&` makes of a value: numbers in General format with up to 15 digits. Throws cell errors. */
export function toText(v: Scalar): string {
  if (typeof v === 'string') return v;
  if (typeof v === 'number') return numberText(v);
  if (v === null) return '';
  if (isError(v)) throw v;
  return v ? 'TRUE' : 'FALSE';
}

/** A number with at most 15 significant digits, in powers of ten only where very large or very small. */
export function numberText(n: number): string {
  if (Number.isInteger(n) && Math.abs(n) < 1e15) return String(n === 0 ? 0 : n);
  const [digits, exponentText] = n.toExponential(14).split('e');
  const exponent = Number(exponentText);
  if (exponent >= -9 && exponent < 21) {
    const places = Math.max(0, 14 - exponent);
    const fixed =
      exponent > 14
        ? String(BigInt(Math.round(Number(digits) * 1e14)) * 10n ** BigInt(exponent - 14))
        : n.toFixed(places);
    return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  }
  const mantissa = digits.replace(/\.?0+$/, '');
  return `${mantissa}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** The text of a value under a number format, as TEXT gives it. Throws #VALUE! where the format is not one. */
export function formatted(v: Scalar, pattern: string): string {
  if (isError(v)) throw v;
  if (pattern === '') return '';
  if (/^general$/i.test(pattern)) return typeof v === 'number' ? format('General', v) : toText(v);
  const given = typeof v === 'string' ? (numberInText(v) ?? v) : typeof v === 'boolean' ? toText(v) : (v ?? 0);
  try {
    return format(pattern, roundedToMidnight(given, pattern), {
      throws: true,
      dateSpanLarge: false,
      dateErrorThrows: true,
    });
  } catch {
    throw ERR.value;
  }
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' });
const LATIN = /^[a-z0-9 ]*$/;

/** Order of two texts without regard to case: negative, 0 or positive. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  if (x === y) return 0;
  if (LATIN.test(x) && LATIN.test(y)) return x < y ? -1 : 1;
  return collator.compare(x, y) || (x < y ? -1 : 1);
}

/** Numbers that differ only beyond the 15th digit count as equal. */
export const sameNumber = (a: number, b: number): boolean => a === b || Math.abs(a - b) < Math.abs(a) * 2 ** -48;

/** A sum or difference that is nothing but rounding noise of its terms is 0. */
export function withoutNoise(result: number, term: number): number {
  return result !== 0 && Math.abs(result) < Math.abs(term) * 2 ** -49 ? 0 : result;
}

const rank = (v: Scalar): number =>
  typeof v === 'number' ? 0 : typeof v === 'string' ? 1 : typeof v === 'boolean' ? 2 : 3;

/** Order of two values as the operators see it: numbers before texts before booleans; blank takes the other's kind. */
export function compare(a: Scalar, b: Scalar): number {
  if (isError(a)) throw a;
  if (isError(b)) throw b;
  if (a === null && b === null) return 0;
  const x = a ?? emptyLike(b);
  const y = b ?? emptyLike(a);
  if (typeof x === 'number' && typeof y === 'number') return sameNumber(x, y) ? 0 : x - y;
  if (typeof x === 'string' && typeof y === 'string') return compareText(x, y);
  if (typeof x === 'boolean' && typeof y === 'boolean') return Number(x) - Number(y);
  return rank(x) - rank(y);
}

const emptyLike = (v: Scalar): Scalar => (typeof v === 'string' ? '' : typeof v === 'boolean' ? false : 0);

/** Whether a lookup for `wanted` stops at `found`: same kind and equal, texts without regard to case. */
export function matches(wanted: Scalar, found: Scalar): boolean {
  if (typeof wanted === 'number') return typeof found === 'number' && sameNumber(wanted, found);
  if (typeof wanted === 'string')
    return typeof found === 'string' && (wanted === found || wanted.toLowerCase() === found.toLowerCase());
  return wanted === found;
}

/** Order for sorting and ordered lookups, over all kinds: numbers, texts, booleans, errors, blanks. */
export function sortOrder(a: Scalar, b: Scalar): number {
  const x = a === null ? 4 : rank(a);
  const y = b === null ? 4 : rank(b);
  return x !== y ? x - y : x < 3 ? compare(a, b) : 0;
}
