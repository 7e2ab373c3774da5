/** Numbers and amounts of money as people write them. */

import { LONGEST_VALUE } from '../types';
import { LANGUAGES, phrasesIn } from '../vocabulary/languages';
import type { LanguageCode } from '../vocabulary/languages';
import { THOUSAND_IS_MIL } from '../vocabulary/units';

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
  /** Whether the text says that the amount is not exact, as in `~64,500`. */
  readonly isAbout?: boolean;
  /** The currency that the text names, by its sign or code. */
  readonly currency?: string;
}

export interface MarkHints {
  /** What the other values of the column show. */
  readonly column?: DecimalMark;
  /** What the other number columns of the tracker show. */
  readonly tracker?: DecimalMark;
  /** What a lone mark before three digits means, where the column settles it. */
  readonly lone?: (mark: DecimalMark) => LoneReading | undefined;
  readonly language?: LanguageCode;
}

export type LoneReading = 'thousands' | 'decimals' | 'perhaps thousands' | 'perhaps decimals';

/** Longer texts are remarks, not numbers. */
const MAX_LENGTH = 40;
const SIGNS = '(?:us|ca|au|nz|hk|sg|c|a|s|r)?\\$|[€£¥₹₽₩₺₪₴₫₱฿]';
const ISO = 'usd|eur|gbp|chf|cad|aud|nzd|jpy|cny|inr|sek|nok|dkk|pln|czk|huf|ron|try|sgd|hkd|brl|mxn|zar|aed';
const CODES = `${ISO}|euros?|kr\\.?|kč|zł|rs\\.?|fr\\.`;
const CURRENCY = `(?:${SIGNS}|${CODES})`;
/** What one currency is written as beside its sign. */
const SAME_CURRENCY: Readonly<Record<string, string>> = {
  us$: '$',
  usd: '$',
  eur: '€',
  euro: '€',
  euros: '€',
  gbp: '£',
  jpy: '¥',
  inr: '₹',
  rs: '₹',
  fr: 'CHF',
};

/** Powers of ten by the words for them, `mil` aside: a thousand in Spanish and Portuguese, a million in English. */
const UNITS: ReadonlyMap<string, number> = new Map<string, number>([
  ...LANGUAGES.flatMap(({ units }) =>
    ([3, 6, 9] as const).flatMap((power) => phrasesIn(units[power]).map((word) => [word, power] as const)),
  ),
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['crore', 7],
  ['crores', 7],
  ['cr', 7],
  ['mil', 6],
]);
/** Where it is known which of the two it is. */
const KNOWS_MIL: readonly (LanguageCode | undefined)[] = ['en', ...THOUSAND_IS_MIL];
const UNIT = [...UNITS.keys()].sort((a, b) => b.length - a.length).join('|');
const BODY = "(\\d[\\d.,'’ ]*|[.,]\\d+)";
const NUMBER = new RegExp(`^([-+])?\\s*${BODY}$`);
const AMOUNT = new RegExp(
  `^${CURRENCY}?\\s*([-+])?\\s*${CURRENCY}?\\s*${BODY}\\s*(?:(${UNIT})\\.?)?\\s*${CURRENCY}?\\s*(-)?$`,
  'i',
);
/** `120.000,-` and `64500.-`: no cents. */
const NO_CENTS = new RegExp(`(\\d)[.,]\\s?-{1,2}(?=\\s*${CURRENCY}?$)`, 'i');
/** Excel's accounting format: a currency and a dash for nothing, and brackets behind the currency for less than nothing. */
const NOTHING = new RegExp(`^(?:${CURRENCY}\\s*-{1,2}|-{1,2}\\s*${CURRENCY})$`, 'i');
const BRACKETS_AFTER = new RegExp(`^(${CURRENCY})\\s*\\((.*)\\)$`, 'i');
/** `(15 000) €`: the currency stands behind the brackets. */
const BRACKETS_BEFORE = new RegExp(`^\\((.*)\\)\\s*(${CURRENCY})$`, 'i');
const FIRST_CURRENCY = new RegExp(CURRENCY, 'i');
const A_YEAR = /\s*(?:\/\s*(?:y|yr|year)|\bp\.?\s?a\.?|\bper year|\ba year)$/i;
const OWN_UNIT = new RegExp(`\\d\\s*(?:${UNIT})\\.?\\s*${CURRENCY}?$`, 'i');
/** A number that is not exact says so before it. */
const ABOUT = new RegExp(
  `^(?:[~≈]|(?:${LANGUAGES.flatMap(({ about }) => phrasesIn(about))
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|')})(?=[\\s\\d]))\\s*`,
  'i',
);
const NIL = /^(?:nil|zero|null|nada|cero|zéro|nul)$/i;
const EXPONENT = /^[-+]?\d+(?:[.,]\d+)?e[-+]?\d{1,3}$/i;

/**
 * A bare number such as a score: sign, digits, grouping, decimals; no currency or unit. One separator counts as the
 * decimal mark (`7,5` is 7.5). Undefined where the text is no such number.
 */
export function readPlainNumber(text: string): number | undefined {
  if (text.length > LONGEST_VALUE) return undefined;
  const clean = tidy(text);
  const m = clean.length <= MAX_LENGTH ? NUMBER.exec(clean) : null;
  if (!m) return undefined;
  const digits = readBody(m[2], () => 'decimals');
  return digits && finite(`${m[1] === '-' ? '-' : ''}${digits.digits}`);
}

/**
 * An amount such as `$1.2M`, `120k €`, `1,201,000`, `1.201.000,50`, `1 201 000`, `(1,200)`, `$ (1,200)`, `-5`, `120,-`,
 * `$ -` (0), `1.2E+06`. A lone separator before exactly three digits means thousands, unless the column's other values
 * show it to be the decimal mark; `doubtful` tells where nothing settled it. Undefined where the text is no amount.
 */
export function readAmount(text: string, hints: MarkHints = {}): AmountReading | undefined {
  if (text.length > LONGEST_VALUE) return undefined;
  const clean = tidy(text).replace(A_YEAR, '').replace(NO_CENTS, '$1');
  if (clean.length > MAX_LENGTH) return undefined;
  if (NIL.test(clean)) return { value: 0, doubtful: false, hasUnit: false };
  if (ABOUT.test(clean)) {
    const reading = readAmount(clean.replace(ABOUT, ''), hints);
    return reading && { ...reading, isAbout: true };
  }
  if (EXPONENT.test(clean)) {
    const value = finite(clean.replace(',', '.'));
    return value === undefined ? undefined : { value, doubtful: false, hasUnit: false };
  }
  const currency = currencyIn(clean);
  if (NOTHING.test(clean)) return { value: 0, doubtful: false, hasUnit: false, currency };
  const inParens = /^\((.*)\)$/.exec(bracketed(clean));
  const m = AMOUNT.exec(inParens ? inParens[1].trim() : clean);
  if (!m) return undefined;
  const [, sign, body, unit, trailing] = m;
  if ([inParens, sign, trailing].filter(Boolean).length > 1) return undefined;
  const power = unit ? powerOf(unit.toLowerCase(), hints.language) : 0;
  const digits = readBody(body, (mark) => loneMark(mark, power > 0, hints));
  if (!digits) return undefined;
  // From a thousand on it is likelier a credit than so many crores.
  if (unit?.toLowerCase() === 'cr' && Number(digits.digits) >= 1000) return undefined;
  const negative = inParens !== null || sign === '-' || trailing === '-';
  const value = finite(`${negative ? '-' : ''}${digits.digits}e${power}`);
  const doubtful = digits.doubtful || (unit?.toLowerCase() === 'mil' && !KNOWS_MIL.includes(hints.language));
  return value === undefined ? undefined : { value, doubtful, hasUnit: power > 0, currency };
}

/** An amount in brackets with its currency in them, wherever that stood. */
const bracketed = (text: string): string => text.replace(BRACKETS_AFTER, '($1$2)').replace(BRACKETS_BEFORE, '($1 $2)');

const powerOf = (unit: string, language: LanguageCode | undefined): number =>
  unit === 'mil' && THOUSAND_IS_MIL.includes(language) ? 3 : (UNITS.get(unit) ?? 0);

/** The currency that a text names: its sign, or its code in capitals. Undefined where it names none. */
export function currencyIn(text: string): string | undefined {
  const found = FIRST_CURRENCY.exec(text.replace(/[0-9.,'’ ()-]+(?:k|m|b)(?![a-z])/gi, ' '))?.[0]
    .toLowerCase()
    .replace(/\.$/, '');
  if (found === undefined) return undefined;
  return (
    SAME_CURRENCY[found] ?? (/^[a-z]{3}$/.test(found) ? found.toUpperCase() : found.toUpperCase().replace('KR', 'kr'))
  );
}

const ONLY_CURRENCY = new RegExp(`^${CURRENCY}$`, 'i');

/** Whether a text is the sign or the code of a currency and nothing else. */
export const isCurrency = (text: string): boolean => ONLY_CURRENCY.test(text);

/** `#,##0 "€"`, `[$£-809]#,##0`: the currency that a number format shows. */
export function currencyInFormat(format: string): string | undefined {
  const [first] = format.split(';');
  const shown = first.replace(/\[\$([^\]-]*)[^\]]*\]/g, ' $1 ').replace(/\[[^\]]*\]|["\\]|[_*]./g, '');
  const sign = shown.replace(/[#0?.,\s]+/g, ' ').trim();
  return isCurrency(sign) ? currencyIn(sign) : currencyInHeader(shown);
}

const SIGN_IN_HEADER = /(?<!\p{L})(?:us|ca|au|nz|hk|sg|[casr])\$|[$€£¥₹₽₩₺₪₴₫₱฿]/iu;
/** Codes in capitals, since `try` and `all` are words, also behind a unit as in `TEUR` and `tkr`. */
const CODE_IN_HEADER = new RegExp(`(?<!\\p{L})[kKtTmM]?(${ISO.toUpperCase()}|kr|KR|kč|Kč|zł|[Ee]uros?)(?!\\p{L})`, 'u');

/** `ARR (T€)`, `Umsatz in EUR`, `ARR $k`: the currency that a header or a line above it names. */
export function currencyInHeader(text: string): string | undefined {
  if (text.length > 100) return undefined;
  const named = SIGN_IN_HEADER.exec(text)?.[0] ?? CODE_IN_HEADER.exec(text)?.[1];
  return named === undefined ? undefined : currencyIn(named);
}

/** How often the numbers of a column show each mark before decimals, and how often they leave it open. */
export interface MarkEvidence {
  /** Numbers with both marks, or with one mark repeated. */
  readonly strong: Readonly<Record<DecimalMark, number>>;
  /** Numbers with one mark and other than three digits behind it. */
  readonly weak: Readonly<Record<DecimalMark, number>>;
  /** Numbers with one mark and three digits behind it, by that mark. */
  readonly lone: Readonly<Record<DecimalMark, number>>;
}

/** Amounts with a unit of their own (`1.2M`) say nothing of how whole amounts are written. */
export function markEvidence(texts: Iterable<string>): MarkEvidence {
  const strong = { ',': 0, '.': 0 };
  const weak = { ',': 0, '.': 0 };
  const lone = { ',': 0, '.': 0 };
  for (const text of texts) {
    const body = bodyOf(text);
    if (body === undefined) continue;
    const last = lastMark(body);
    const [whole, ...rest] = body.split(last);
    if (rest.length === 0) continue;
    const mark = shownMark(body);
    if (mark === undefined) lone[last]++;
    else if (rest.length > 1 || whole.includes(other(last))) strong[mark]++;
    else weak[mark]++;
  }
  return { strong, weak, lone };
}

/** Digits and marks of an amount without a unit of its own; undefined for other texts. */
function bodyOf(text: string): string | undefined {
  const clean = tidy(text).replace(NO_CENTS, '$1');
  if (clean.length > MAX_LENGTH) return undefined;
  const m = AMOUNT.exec(/^\((.*)\)$/.exec(bracketed(clean))?.[1].trim() ?? clean);
  return m && !m[3] ? m[2].trim() : undefined;
}

/** What a lone mark of a column means. Amounts hardly have three decimals, so others must show the mark more often. */
export function loneReading(mark: DecimalMark, { strong, weak, lone }: MarkEvidence): LoneReading | undefined {
  const against = other(mark);
  if (strong[against] > strong[mark]) return strong[mark] + weak[mark] > 0 ? 'perhaps thousands' : 'thousands';
  if (strong[mark] > strong[against]) return 'decimals';
  if (strong[mark] > 0) return 'perhaps thousands';
  if (weak[mark] > lone[mark] && weak[against] === 0) return 'perhaps decimals';
  if (weak[mark] > 0) return 'perhaps thousands';
  return weak[against] > 0 ? 'thousands' : undefined;
}

/** The decimal mark that texts of one column agree on; undefined where none shows it or they contradict each other. */
export function decimalMark(texts: Iterable<string>): DecimalMark | undefined {
  const marks = new Set<DecimalMark>();
  for (const text of texts) {
    if (text.length > MAX_LENGTH || OWN_UNIT.test(tidy(text))) continue;
    const mark = shownMark(/\d[\d.,]*\d/.exec(text)?.[0] ?? '');
    if (mark) marks.add(mark);
  }
  return marks.size === 1 ? [...marks][0] : undefined;
}

/** The decimal mark that one number gives away: by using both marks, by repeating one, or by its digits. */
function shownMark(body: string): DecimalMark | undefined {
  const last = lastMark(body);
  const [whole, ...rest] = body.split(last);
  if (rest.length === 0) return undefined;
  if (rest.length > 1) return other(last);
  if (whole.includes(other(last))) return last;
  return isLone(whole, rest[0]) ? undefined : last;
}

/** What a lone separator before exactly three digits of an amount means. */
function loneMark(mark: DecimalMark, hasUnit: boolean, { column, tracker, lone }: MarkHints): LoneReading {
  const settledBy = hasUnit ? undefined : lone?.(mark);
  if (settledBy) return settledBy;
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
  const last = lastMark(text);
  const parts = text.split(last);
  if (parts.length === 1) return sure(text);
  if (parts.length > 2) return isGrouped(text, last) ? sure(text.replaceAll(last, '')) : undefined;
  const [whole, rest] = parts;
  if (whole.includes(other(last))) {
    return isGrouped(whole, other(last)) ? sure(`${whole.replaceAll(other(last), '')}.${rest || '0'}`) : undefined;
  }
  const meaning = isLone(whole, rest) ? lone(last) : 'decimals';
  const doubtful = meaning.startsWith('perhaps');
  if (meaning.endsWith('decimals')) return { digits: `${whole || '0'}.${rest || '0'}`, doubtful };
  return { digits: whole + rest, doubtful };
}

/** Groups of three after the first; of two before the last three, as India writes them. */
function isGrouped(text: string, mark: DecimalMark): boolean {
  const groups = text.split(mark);
  const inner = groups.slice(1, -1);
  if (!/^\d{1,3}$/.test(groups[0]) || !/^\d{3}$/.test(groups[groups.length - 1])) return false;
  return inner.every((g) => /^\d{3}$/.test(g)) || (groups[0].length < 3 && inner.every((g) => /^\d{2}$/.test(g)));
}

const lastMark = (text: string): DecimalMark => (text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.');

const other = (mark: DecimalMark): DecimalMark => (mark === ',' ? '.' : ',');

function finite(text: string): number | undefined {
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return value === 0 ? 0 : value;
}

/** Printable ASCII and signs of currency, with single spaces within. */
const TIDY = /^[!-~€£¥]+(?: [!-~€£¥]+)*$/;

/** One kind of space, of minus and of digit. */
function tidy(text: string): string {
  // Most texts are tidy: one look is cheaper than putting them right.
  if (TIDY.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
