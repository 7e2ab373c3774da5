/** Words in the cells under a header, in all languages. */

import { isNotGiven } from '../../model/fields';
import { LANGUAGES, phrasesIn } from './languages';
import { keysOf, phraseKey, plainWords } from './words';

const NOT_GIVEN = new Set(LANGUAGES.flatMap(({ notGiven }) => phrasesIn(notGiven)));

/** What databases and programs write where there is no value. The German word for zero is not written so. */
const NO_VALUE = /^\s*(?:NULL|\(null\)|<null>|\[null\]|\\N|NaN|undefined)\s*$/;

/** Whether a text says in one of the languages that there is no value. */
export function isNotGivenIn(text: string): boolean {
  // Most cells are numbers, and no word for nothing begins with one.
  if (/^\d/.test(text)) return false;
  if (isNotGiven(text) || NO_VALUE.test(text)) return true;
  if (text.length > 40) return false;
  return NOT_GIVEN.has(text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' '));
}

const wordsIn = (phrase: string): string => plainWords(phrase).join(' ');
const TOTALS = [...new Set(LANGUAGES.flatMap(({ totals }) => phrasesIn(totals)).map(wordsIn))];
const WHOLE_TOTALS = new Set([...TOTALS, ...TOTALS.map((total) => total.replaceAll(' ', ''))]);

/** Words that a total's phrase begins with, and those that it ends with. */
const FIRST_OF_TOTALS = new Set(TOTALS.map((total) => total.split(' ')[0]));
const LAST_OF_TOTALS = new Set(TOTALS.map((total) => total.slice(total.lastIndexOf(' ') + 1)));

/** `Total`, `Summe:`, `Grand Total`: nothing but a total's word. */
export const isTotalWord = (text: string): boolean => isTotalOnly(plainWords(text));

const isTotalOnly = (words: readonly string[]): boolean =>
  words.length > 0 && words.length <= 4 && (WHOLE_TOTALS.has(words.join(' ')) || WHOLE_TOTALS.has(words.join('')));

/** `Kim Ode Total`, `Subtotal Americas`, `Total (3 accounts)`, `Summe Nord`, `Total`: a total's word, alone or with others. */
export function namesTotal(text: string): boolean {
  // What looks like a formula is the name it is.
  if (text.length > 80 || /^[=@+]/.test(text.trim())) return false;
  const all = plainWords(text);
  if (!FIRST_OF_TOTALS.has(all[0]) && !LAST_OF_TOTALS.has(all[all.length - 1])) return false;
  const words = all.join(' ');
  return TOTALS.some((total) => words === total || words.startsWith(`${total} `) || words.endsWith(` ${total}`));
}

const ABOUT_COLUMNS = keysOf(({ aboutColumns }) => aboutColumns);

/** `Weight`, `Max`, `Gewichtung`: the name of a row that says something of the columns, not of an account. */
export const isAboutColumns = (text: string): boolean => text.length <= 40 && ABOUT_COLUMNS.has(phraseKey(text));

const NOTES = LANGUAGES.flatMap(({ notes }) => phrasesIn(notes)).map(wordsIn);

/** Whether a line reads like what stands under a list: who made it, that it is confidential, where it comes from. */
export function readsLikeNote(text: string): boolean {
  const words = ` ${plainWords(text).join(' ')} `;
  return text.length > 60 || NOTES.some((note) => words.startsWith(` ${note} `)) || /[.!?]$|©|:\s/.test(text.trim());
}

const PAGE =
  /^(?:page|seite|blatt|página|pagina|pág|pag|blad|sheet)\.?\s*\d{1,4}(?:\s*(?:of|von|de|di|van|sur|\/)\s*\d{1,4})?$/i;

/** `Page 1 of 2`, as lists put together from printed pages have between their rows. */
export const isPageLine = (text: string): boolean => PAGE.test(text.normalize('NFKC').trim());

const MONTHLY = LANGUAGES.flatMap(({ monthly }) => phrasesIn(monthly)).map((text) => text.toLowerCase());

/** Whether a header speaks of amounts a month, which are no amounts a year. */
export function isMonthly(header: string): boolean {
  const text = header.normalize('NFKC').toLowerCase();
  return MONTHLY.some((word) => new RegExp(`(?:^|[\\s(\\[,/-])${word.replace('/', '')}(?:$|[\\s)\\],.])`).test(text));
}
