/** Header texts brought to a form in which different spellings of the same words are equal. */

export interface HeaderWords {
  /** All letters and digits, without spaces: `Near-daily users` and `NearDaily Users` are one. */
  readonly compact: string;
  /** The same without what stands in brackets. */
  readonly bare: string;
  /** The words that carry meaning: sorted, singular, without units, years and articles. */
  readonly tokens: readonly string[];
}

/** Longer texts are remarks or titles, not headers. */
const MAX_LENGTH = 80;
const BRACKETS = /[([{][^)\]}]*[)\]}]/g;
const FILLERS = new Set(
  'the a an of in our my your for at on by is usd eur gbp chf k m mm mn mio thousand million fy cy 0 000 000s 1 4 10'.split(
    ' ',
  ),
);
const YEAR = /^(?:fy|cy)?(?:20)?\d{2}$/;

/** The words of a header; undefined for texts that are too long, or without a letter or digit. */
export function headerWords(text: string): HeaderWords | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const words = plainWords(text);
  if (words.length === 0) return undefined;
  const bareWords = plainWords(text.replace(BRACKETS, ' '));
  const meaning = bareWords.filter((word) => !FILLERS.has(word) && !YEAR.test(word)).map(singular);
  return { compact: words.join(''), bare: bareWords.join(''), tokens: [...new Set(meaning)].sort() };
}

/** Lower-case words; Δ and % become words, apostrophes and accents go, everything else separates. */
function plainWords(text: string): string[] {
  return text
    .replace(/[Δδ∆]/g, ' delta ')
    .replace(/%/g, ' percent ')
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

/** Whether two compact texts differ by a slip of the keyboard: one letter in six or more, two in eleven or more. */
export function isSlip(a: string, b: string): boolean {
  const length = a.length < b.length ? a.length : b.length;
  const allowed = length >= 11 ? 2 : length >= 6 ? 1 : 0;
  return isNear(a, b, 0, 0, allowed);
}

/** Whether the rests of two texts become equal by at most `allowed` letters changed, added or taken out. */
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
    isNear(a, b, i, j + 1, allowed - 1)
  );
}

const THOUSANDS =
  /(?:^|[\s([,/])(?:[$€£]\s?k|k\s?[$€£]?|k(?:usd|eur|gbp|chf)|thousands?|[$€£]?['’]?000s?)(?=$|[\s)\],])/i;
const MILLIONS = /(?:^|[\s([,/])(?:[$€£]\s?m|mm?\s?[$€£]?|m(?:usd|eur|gbp|chf)|mn|mio|millions?)(?=$|[\s)\],])/i;

/** What amounts under a header are counted in: 1000 for `ARR (k$)`, 1 000 000 for `ARR in millions`, else 1. */
export function unitOf(header: string): number {
  const text = header.length > MAX_LENGTH ? '' : header.normalize('NFKC');
  if (THOUSANDS.test(text)) return 1000;
  return MILLIONS.test(text) ? 1_000_000 : 1;
}
