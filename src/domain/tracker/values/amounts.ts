/** Numbers and amounts of money as people write them. */

/** The character before the decimals. */
export type DecimalMark = ',' | '.';

export interface NumberReading {
  readonly value: number;
  /** Whether another reading (thousands against decimals) was as possible. */
  readonly doubtful: boolean;
}

export interface AmountReading extends NumberReading {
  /** Whether the text itself says thousands, millions or billions, as in `120k`. */
  readonly hasUnit: boolean;
}

export interface MarkHints {
  /** What the other values of the column show. */
  readonly column?: DecimalMark;
  /** What the other number columns of the tracker show. */
  readonly tracker?: DecimalMark;
}

/** Longer texts are remarks, not numbers. */
const MAX_LENGTH = 40;
const CURRENCY =
  '(?:(?:us|ca|au|nz|hk|sg|c|a|s|r)?\\$|[€£¥₹₽₩₺₪₴]|usd|eur|gbp|chf|cad|aud|nzd|jpy|cny|inr|sek|nok|dkk|pln|czk|sgd|hkd|brl|mxn|zar|aed|kr)';
const UNITS: Readonly<Record<string, number>> = {
  k: 3,
  tsd: 3,
  thousand: 3,
  thousands: 3,
  m: 6,
  mm: 6,
  mn: 6,
  mio: 6,
  mil: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  billion: 9,
  billions: 9,
};
const BODY = "(\\d[\\d.,'’ ]*|[.,]\\d+)";
const NUMBER = new RegExp(`^([-+])?\\s*${BODY}$`);
const AMOUNT = new RegExp(
  `^${CURRENCY}?\\s*([-+])?\\s*${CURRENCY}?\\s*${BODY}\\s*(?:(${Object.keys(UNITS).join('|')})\\.?)?\\s*${CURRENCY}?\\s*(-)?$`,
  'i',
);
const A_YEAR = /\s*(?:\/\s*(?:y|yr|year)|\bp\.?\s?a\.?|\bper year|\ba year)$/i;
const EXPONENT = /^[-+]?\d+(?:[.,]\d+)?e[-+]?\d{1,3}$/i;

/**
 * A bare number such as a score: sign, digits, grouping, decimals; no currency or unit. One separator counts as the
 * decimal mark (`7,5` is 7.5). Undefined where the text is no such number.
 */
export function readPlainNumber(text: string): number | undefined {
  const clean = tidy(text);
  const m = clean.length <= MAX_LENGTH ? NUMBER.exec(clean) : null;
  if (!m) return undefined;
  const digits = readBody(m[2], () => 'decimals');
  return digits && finite(`${m[1] === '-' ? '-' : ''}${digits.digits}`);
}

/**
 * An amount such as `$1.2M`, `120k €`, `1,201,000`, `1.201.000,50`, `1 201 000`, `(1,200)`, `-5`, `1.2E+06`.
 * A lone separator before exactly three digits means thousands, unless the column's other values show it to be the
 * decimal mark; `doubtful` tells where nothing settled it. Undefined where the text is no amount.
 */
export function readAmount(text: string, hints: MarkHints = {}): AmountReading | undefined {
  const clean = tidy(text).replace(A_YEAR, '');
  if (clean.length > MAX_LENGTH) return undefined;
  if (EXPONENT.test(clean)) {
    const value = finite(clean.replace(',', '.'));
    return value === undefined ? undefined : { value, doubtful: false, hasUnit: false };
  }
  const inParens = /^\((.*)\)$/.exec(clean);
  const m = AMOUNT.exec(inParens ? inParens[1].trim() : clean);
  if (!m) return undefined;
  const [, sign, body, unit, trailing] = m;
  if ([inParens, sign, trailing].filter(Boolean).length > 1) return undefined;
  const power = unit ? UNITS[unit.toLowerCase()] : 0;
  const digits = readBody(body, (mark) => loneMark(mark, power > 0, hints));
  if (!digits) return undefined;
  const negative = inParens !== null || sign === '-' || trailing === '-';
  const value = finite(`${negative ? '-' : ''}${digits.digits}e${power}`);
  return value === undefined ? undefined : { value, doubtful: digits.doubtful, hasUnit: power > 0 };
}

/** The decimal mark that texts of one column agree on; undefined where none shows it or they contradict each other. */
export function decimalMark(texts: Iterable<string>): DecimalMark | undefined {
  const marks = new Set<DecimalMark>();
  for (const text of texts) {
    const mark = text.length <= MAX_LENGTH ? shownMark(/\d[\d.,]*\d/.exec(text)?.[0] ?? '') : undefined;
    if (mark) marks.add(mark);
  }
  return marks.size === 1 ? [...marks][0] : undefined;
}

/** The decimal mark that one number gives away: by using both marks, by repeating one, or by its digits. */
function shownMark(body: string): DecimalMark | undefined {
  const last = body.lastIndexOf(',') > body.lastIndexOf('.') ? ',' : '.';
  const [whole, ...rest] = body.split(last);
  if (rest.length === 0) return undefined;
  if (rest.length > 1) return other(last);
  if (whole.includes(other(last))) return last;
  return isLone(whole, rest[0]) ? undefined : last;
}

type LoneReading = 'thousands' | 'decimals' | 'perhaps thousands';

/** What a lone separator before exactly three digits of an amount means. */
function loneMark(mark: DecimalMark, hasUnit: boolean, { column, tracker }: MarkHints): LoneReading {
  if (column === mark) return 'decimals';
  if (column) return 'thousands';
  if (hasUnit) return mark === '.' ? 'decimals' : 'thousands';
  const settled = mark === ',' ? tracker !== ',' : tracker === ',';
  return settled ? 'thousands' : 'perhaps thousands';
}

/** Whether the digits around a separator leave open if it groups thousands or starts the decimals. */
function isLone(whole: string, rest: string): boolean {
  return rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
}

/** Digits with `.` before the decimals, from a text of digits, grouping and decimal marks. */
function readBody(
  body: string,
  lone: (mark: DecimalMark) => LoneReading,
): { digits: string; doubtful: boolean } | undefined {
  const text = body.trim();
  const sure = (digits: string): { digits: string; doubtful: boolean } => ({ digits, doubtful: false });
  if (/['’ ]/.test(text)) {
    const m = /^(\d{1,3}(?:(['’ ])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?$/.exec(text);
    return m ? sure(`${m[1].replace(/\D/g, '')}.${m[3] ?? '0'}`) : undefined;
  }
  const last: DecimalMark = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const parts = text.split(last);
  if (parts.length === 1) return sure(text);
  if (parts.length > 2) return isGrouped(text, last) ? sure(text.replaceAll(last, '')) : undefined;
  const [whole, rest] = parts;
  if (whole.includes(other(last))) {
    return isGrouped(whole, other(last)) ? sure(`${whole.replaceAll(other(last), '')}.${rest || '0'}`) : undefined;
  }
  const meaning = isLone(whole, rest) ? lone(last) : 'decimals';
  if (meaning === 'decimals') return sure(`${whole || '0'}.${rest || '0'}`);
  return { digits: whole + rest, doubtful: meaning === 'perhaps thousands' };
}

/** Groups of three after the first; of two before the last three, as India writes them. */
function isGrouped(text: string, mark: DecimalMark): boolean {
  const groups = text.split(mark);
  const inner = groups.slice(1, -1);
  if (!/^\d{1,3}$/.test(groups[0]) || !/^\d{3}$/.test(groups[groups.length - 1])) return false;
  return inner.every((g) => /^\d{3}$/.test(g)) || (groups[0].length < 3 && inner.every((g) => /^\d{2}$/.test(g)));
}

const other = (mark: DecimalMark): DecimalMark => (mark === ',' ? '.' : ',');

function finite(text: string): number | undefined {
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return value === 0 ? 0 : value;
}

/** One kind of space, of minus and of digit. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
