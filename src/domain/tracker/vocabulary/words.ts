/** Header texts brought to a form in which different spellings of the same words are equal. */

import { LANGUAGES, phrasesIn } from './languages';

export interface HeaderWords {
  /** All letters and digits, without spaces: `Near-daily users` and `NearDaily Users` are one. */
  readonly compact: string;
  /** The same without what stands in brackets, and without a scale such as `/5`. */
  readonly bare: string;
  /** The same without a word for a score, as in `Weekly users %`. */
  readonly plain: string;
  /** The words that carry meaning: sorted, singular, without units, years and articles. */
  readonly tokens: readonly string[];
  /** The words in their order where some are cut short by a point, as in `Verantw.` and `Acct. mgr.`; absent where none is. */
  readonly cut?: readonly CutWord[];
}

export interface CutWord {
  readonly word: string;
  readonly isCut: boolean;
}

/** Longer texts are remarks or titles, not headers. */
const MAX_LENGTH = 100;
const BRACKETS = /[([{][^)\]}]*[)\]}]/g;
/** `Weekly users /5`, `Launch 1-5`, `ARR in k€`: what a header says of its numbers, at its end. */
const SCALE_END = /\s*(?:\/\s*\d+|\b\d+\s*[-–—]\s*\d+|\bin\s+[\p{L}€$£¥]{1,8})\s*$/iu;
/** What a CRM puts behind the names of fields that a company made. */
const OWN_FIELD = /__(?:c|pc)$/i;
/** `3. Owner`, `b) Owner`. */
const NUMBERING = /^\s*(?:\d{1,2}|[a-z])\s*[.)]\s+(?=\p{L})/iu;
const AGGREGATE = new RegExp(
  `^\\s*(?:${LANGUAGES.flatMap(({ aggregates }) => phrasesIn(aggregates)).join('|')})\\s+(?=\\S)`,
  'iu',
);
const FILLERS = new Set([
  ...'usd eur gbp chf k m mm mn mio tsd mln teur keur fy cy gj ej 0 000 000s 1 4 5 10 100 thousand million'.split(' '),
  ...LANGUAGES.flatMap(({ fillers }) => fillers.split(' ')),
]);
const SCORE_WORDS = new Set(['percent', ...LANGUAGES.flatMap(({ score }) => score.split(' '))]);
const YEAR = /^(?:fy|cy|gj|ej|ex)?(?:20)?\d{2}$/;

/** The words of a header; undefined for texts that are too long, or without a letter or digit. */
export function headerWords(header: string): HeaderWords | undefined {
  if (header.length > MAX_LENGTH) return undefined;
  const text = header.normalize('NFKC').replace(OWN_FIELD, '').replace(NUMBERING, '').replace(AGGREGATE, '');
  const words = plainWords(text);
  if (words.length === 0) return undefined;
  const bare = text.replace(BRACKETS, ' ').replace(SCALE_END, '');
  const bareWords = bare === text ? words : plainWords(bare);
  const meaning = bareWords.filter((word) => !FILLERS.has(word) && !YEAR.test(word)).map(singular);
  const cut = cutWords(bare);
  return {
    compact: words.join(''),
    bare: bareWords.join(''),
    plain: bareWords.filter((word) => !SCORE_WORDS.has(word)).join(''),
    tokens: [...new Set(meaning)].sort(),
    ...(cut && { cut }),
  };
}

/** The words of two headers in a row, as of one. */
export const joinedWords = (a: HeaderWords, b: HeaderWords): HeaderWords => ({
  compact: a.compact + b.compact,
  bare: a.bare + b.bare,
  plain: a.plain + b.plain,
  tokens: [...new Set([...a.tokens, ...b.tokens])].sort(),
});

function cutWords(text: string): CutWord[] | undefined {
  if (!text.includes('.')) return undefined;
  const words = text.split(/\s+|(?<=\.)(?=\p{L})/u).flatMap((part) => {
    const plain = plainWords(part);
    return plain.map((word, i) => ({ word, isCut: i === plain.length - 1 && word.length >= 2 && part.endsWith('.') }));
  });
  return words.some(({ isCut }) => isCut) ? words : undefined;
}

/** Whether words, some of them cut short, are the beginning of a phrase's words, each of its own. */
export const isCutShort = (cut: readonly CutWord[], phrase: readonly string[]): boolean =>
  cut.length === phrase.length &&
  cut.every(({ word, isCut }, i) =>
    isCut ? phrase[i].startsWith(word) && word.length < phrase[i].length : phrase[i] === word,
  );

/** ASCII without the signs that become words, or go. */
const PLAIN = /^[ -$&-_a-~\s]*$/;

/** Lower-case words; Δ and % become words, apostrophes and accents go, everything else separates. */
export function plainWords(text: string): string[] {
  // Most texts of a tracker are of plain letters, for which the long way costs ten times as much.
  if (PLAIN.test(text))
    return text
      .replace(/'/g, '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '');
  return text
    .replace(/[Δδ∆]/g, ' delta ')
    .replace(/%/g, ' percent ')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´]/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Share of the words that two headers have in common, 0 to 1. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((word) => b.includes(word)).length;
  const all = a.length + b.length - common;
  return all === 0 ? 0 : common / all;
}

/** Letters that a slip may change, by the length of the shorter text. */
export const slipsAllowed = (length: number): number => (length >= 11 ? 2 : length >= 6 ? 1 : 0);

/** Whether two compact texts differ by a slip of the keyboard: one letter in six or more, two in eleven or more. */
export function isSlip(a: string, b: string): boolean {
  return isNear(a, b, 0, 0, slipsAllowed(Math.min(a.length, b.length)));
}

/** Whether the rests of two texts become equal by at most `allowed` letters changed, added, taken out or swapped. */
function isNear(a: string, b: string, i: number, j: number, allowed: number): boolean {
  const lengths = a.length - i - (b.length - j);
  if (lengths > allowed || -lengths > allowed) return false;
  while (i < a.length && j < b.length && a[i] === b[j]) {
    i++;
    j++;
  }
  if (i === a.length && j === b.length) return true;
  if (allowed === 0) return false;
  return (
    isNear(a, b, i + 1, j + 1, allowed - 1) ||
    isNear(a, b, i + 1, j, allowed - 1) ||
    isNear(a, b, i, j + 1, allowed - 1) ||
    (a[i] === b[j + 1] && a[i + 1] === b[j] && isNear(a, b, i + 2, j + 2, allowed - 1))
  );
}

/** A key under which phrases of all languages meet, whatever their accents and spaces. */
export const phraseKey = (text: string): string => plainWords(text).join('');

/** The keys of the phrases that every language has for one thing. */
export const keysOf = (pick: (language: (typeof LANGUAGES)[number]) => string | undefined): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap((language) => phrasesIn(pick(language)).map(phraseKey)));
