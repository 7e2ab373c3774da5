/** Making, taking apart and changing texts. */
import { isError, LONGEST_TEXT, type Scalar } from '../../../model';
import { type Builtin, type FunctionTable, inCell, plain } from '../../formulas/builtin';
import { overElements } from '../../arrays/elements';
import { formatted, toNumber, toText } from '../../coerce';
import type { Scope } from '../../references/scope';
import { ERR, Matrix, Ref, type Val } from '../../values';
import { hasWildcards, wildcardPlace } from './wildcards';
import { repeated } from '../numeric/numbers';
import { forEachPlace } from '../../references/several';
import { roundTo } from '../numeric/rounding';

const within = (text: string): Scalar => (text.length > LONGEST_TEXT ? ERR.calc : text);

/** Texts one after the other, with delimiters in turn between them. What gets too long for a cell is not put together. */
function joined(texts: readonly string[], delimiters: readonly string[] = ['']): Scalar {
  let length = 0;
  const between = (i: number): string => (i === 0 ? '' : delimiters[(i - 1) % delimiters.length]);
  for (let i = 0; i < texts.length; i++)
    if ((length += between(i).length + texts[i].length) > LONGEST_TEXT) return ERR.calc;
  return texts.map((text, i) => between(i) + text).join('');
}

/** The texts of all arguments in order; blanks are empty texts, left out with `skipEmpty`. Throws the first error. */
function textsOf(x: Scope, args: readonly Val[], skipEmpty = false): string[] {
  const found: string[] = [];
  for (const arg of args)
    for (const part of arg instanceof Ref ? arg.parts : [arg])
      x.matrix(part).each((v, times) => {
        const text = toText(v);
        if (!skipEmpty || text !== '') repeated(found, text, times);
      });
  return found;
}

function find(wanted: string, text: string, start = 1): Scalar {
  const from = Math.trunc(start) - 1;
  if (from < 0 || from > text.length) return ERR.value;
  const at = text.indexOf(wanted, from);
  return at < 0 ? ERR.value : at + 1;
}

function searchText(wanted: string, text: string, start = 1): Scalar {
  if (!hasWildcards(wanted)) return find(wanted.toLowerCase(), text.toLowerCase(), start);
  const from = Math.trunc(start) - 1;
  if (from < 0 || from > text.length) return ERR.value;
  // A ~ at the end takes nothing as it is.
  const found = wildcardPlace(/^(?:[^~]|~.)*~$/s.test(wanted) ? wanted.slice(0, -1) : wanted, text, from);
  return found < 0 ? ERR.value : found + 1;
}

function substitute(text: string, old: string, fresh: string, instance?: number): Scalar {
  if (instance === undefined) return old === '' ? text : joined(text.split(old), [fresh]);
  const nth = Math.trunc(instance);
  if (nth < 1) return ERR.value;
  if (old === '') return text;
  let at = -old.length;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(old, at + old.length);
    if (at < 0) return text;
  }
  return within(text.slice(0, at) + fresh + text.slice(at + old.length));
}

function replace(text: string, start: number, length: number, fresh: string): Scalar {
  const from = Math.trunc(start) - 1;
  const count = Math.trunc(length);
  if (from < 0 || count < 0) return ERR.value;
  return within(text.slice(0, from) + fresh + text.slice(from + count));
}

const proper = (text: string): string =>
  text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));

function textJoin(x: Scope, delimiter: Val, skipEmpty: boolean, args: readonly Val[]): Scalar {
  const delimiters = textsOf(x, [delimiter]);
  return joined(textsOf(x, args, skipEmpty), delimiters);
}

/** A function that looks at the first cell of a reference, and at every element of an array. */
const ofFirstCell = (one: (v: Scalar) => Scalar): Builtin =>
  forEachPlace(
    inCell('r', (x, v) => {
      if (v instanceof Ref) return one(x.cell(v.page, v.top, v.left));
      return v instanceof Matrix ? overElements([v], (row, col) => one(v.stretched(row, col))) : one(x.scalar(v));
    }),
  );

/** Decimal places and thousands separators, as FIXED writes them. */
function fixed(n: number, decimals: number, separators: boolean): string {
  const places = Math.trunc(decimals);
  const rounded = roundTo(n, places);
  const [whole, fraction] = Math.abs(rounded).toFixed(Math.max(0, places)).split('.');
  const grouped = separators ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${rounded < 0 ? '-' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

function dollar(n: number, decimals = 2): string {
  const amount = `$${fixed(Math.abs(n), decimals, true)}`;
  return roundTo(n, Math.trunc(decimals)) < 0 ? `(${amount})` : amount;
}

function numberValue(text: string, decimal = '.', group = ','): Scalar {
  if (decimal === '' || group === '') return ERR.value;
  const compact = text.replace(/\s/g, '');
  if (compact === '') return 0;
  const [, digits, percents] = /^(.*?)(%*)$/.exec(compact)!;
  const [whole, ...fraction] = digits.split(decimal[0]);
  if (fraction.length > 1 || fraction.join('').includes(group[0])) return ERR.value;
  const spelled = `${whole.split(group[0]).join('')}${fraction.length > 0 ? `.${fraction[0]}` : ''}`;
  const n = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(spelled) ? Number(spelled) : Number.NaN;
  return Number.isFinite(n) ? n / 100 ** percents.length : ERR.value;
}

const value = (v: Scalar): Scalar => {
  if (typeof v === 'boolean') return ERR.value;
  return toNumber(v);
};

/** Characters 128 to 159 of Windows' Western character set; the others are those of Unicode. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function char(code: number): Scalar {
  const n = Math.trunc(code);
  if (n < 1 || n > 255) return ERR.value;
  return n >= 128 && n < 160 ? WINDOWS[n - 128] : String.fromCharCode(n);
}

function codeOf(text: string): Scalar {
  if (text === '') return ERR.value;
  const point = text.codePointAt(0)!;
  if (point < 128 || (point >= 160 && point < 256)) return point;
  const at = WINDOWS.indexOf(text[0]);
  return at < 0 ? 63 : 128 + at;
}

function unichar(code: number): Scalar {
  const n = Math.trunc(code);
  if (n < 1 || n > 0x10ffff || (n >= 0xd800 && n < 0xe000)) return ERR.value;
  return String.fromCodePoint(n);
}

const left = (text: string, count = 1): Scalar => (count < 0 ? ERR.value : text.slice(0, Math.trunc(count)));
const right = (text: string, count = 1): Scalar => {
  if (count < 0) return ERR.value;
  const n = Math.trunc(count);
  return n === 0 ? '' : text.slice(-n);
};

/** All but letters, digits and `-_.~` as their bytes. */
const encodeUrl = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

export const textFunctions: FunctionTable = {
  TEXT: plain('s t', (v, pattern) => formatted(v, pattern)),
  VALUE: plain('s', (v) => value(v)),
  NUMBERVALUE: plain('t t~ t~', numberValue),
  LEFT: plain('t n?', left),
  RIGHT: plain('t n?', right),
  MID: plain('t n n', (text, start, count) =>
    start < 1 || count < 0 ? ERR.value : text.substr(Math.trunc(start) - 1, Math.trunc(count)),
  ),
  LEN: plain('t', (text) => text.length),
  FIND: plain('t t n~', find),
  SEARCH: plain('t t n~', searchText),
  SUBSTITUTE: plain('t t t n~', substitute),
  REPLACE: plain('t n n t', replace),
  TRIM: plain('t', (text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  // eslint-disable-next-line no-control-regex -- CLEAN takes out exactly the control characters
  CLEAN: plain('t', (text) => text.replace(/[\u0000-\u001f]/g, '')),
  UPPER: plain('t', (text) => text.toUpperCase()),
  LOWER: plain('t', (text) => text.toLowerCase()),
  PROPER: plain('t', proper),
  CONCAT: inCell('r+', (x, ...args) => joined(textsOf(x, args, true))),
  CONCATENATE: plain('t+', (...texts) => joined(texts)),
  TEXTJOIN: inCell('r b~ r+', (x, delimiter, skipEmpty = true, ...args) => textJoin(x, delimiter, skipEmpty, args)),
  REPT: plain('t n', (text, times) =>
    times < 0 || text.length * Math.trunc(times) > LONGEST_TEXT ? ERR.value : text.repeat(Math.trunc(times)),
  ),
  EXACT: plain('t t', (a, b) => a === b),
  CHAR: plain('n', char),
  CODE: plain('t', codeOf),
  UNICHAR: plain('n', unichar),
  ENCODEURL: plain('t', encodeUrl),
  UNICODE: plain('t', (text) => (text === '' ? ERR.value : text.codePointAt(0)!)),
  T: ofFirstCell((v) => (typeof v === 'string' || isError(v) ? v : '')),
  N: ofFirstCell((v) => (typeof v === 'number' || isError(v) ? v : v === true ? 1 : 0)),
  FIXED: plain('n n? b?', (n, decimals = 2, plainDigits = false) => fixed(n, decimals, !plainDigits)),
  DOLLAR: plain('n n?', dollar),
  VALUETOTEXT: plain('s', (v) => toText(v)),
};
