import { bareLetters } from '../../domain/model/fields';
import type { CellInput } from '../../sheets/plan';
import { isFormula, shownInput, textInput } from '../../sheets/texts';

/** Excel reads days and truth values in the language it speaks; names of months without accents, shorter ones begin like them. */
const MONTHS = [
  'january february march april may june july august september october november december',
  'januar februar maerz marz mai juni juli oktober dezember mrz',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  'januari februari maart mei augustus mrt',
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre',
  'janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro',
].flatMap((names) => names.split(' '));
const TRUTH: ReadonlySet<string> = new Set(
  [
    'true false wahr falsch vrai faux verdadero falso waar onwaar vero verdadeiro sant falskt sand falsk tosi epatosi',
    'prawda fałsz pravda nepravda igaz hamis adevarat fals dogru yanlis истина ложь',
  ].flatMap((words) => words.split(' ')),
);
/** Other words that go with days, times and amounts; those of money count where it is that of the country. */
const BESIDE_FIGURES = /^(?:[ap]m?|m|e|de|del|chf|eur|kr|zł|kc|ft|lei|r|[年月日時时分秒년월일시분초])$/;
/** What stands between and around figures: also ' in thousands, as the Swiss write them. */
const AMONG_FIGURES = /[\p{Nd}\p{Sc}\s.,:;/⁄%()+\-−'’]/gu;

/** Whether a word may be a month, whole or cut to three letters or more. */
const isMonth = (word: string): boolean => word.length >= 3 && MONTHS.some((month) => month.startsWith(word));

/**
 * What Excel would take for something else than text: a formula, its text prefix, a truth value, or figures, dates, times,
 * amounts. Signs and figures of full width, as they are written in Japan, count as the usual ones.
 */
function looksLikeMore(given: string): boolean {
  const text = bareLetters(given).normalize('NFKC').trim().toLowerCase();
  if (/^[=+\-@'#]/.test(text) || TRUTH.has(text)) return true;
  if (!/\p{Nd}/u.test(text)) return false;
  return (
    text
      .replace(/\p{L}+/gu, (word) => (isMonth(word) || BESIDE_FIGURES.test(word) ? '' : word))
      .replace(AMONG_FIGURES, '') === ''
  );
}

/** A value as it has to be typed so that text stays text: `=SUM(A1)` as an account's name, `1-2`, `TRUE`. */
export const asTyped = (value: CellInput): CellInput =>
  typeof value === 'string' && looksLikeMore(value) ? `'${value}` : value;

/** What a planned cell holds, as it has to be typed. */
export const inputAsTyped = (input: CellInput): CellInput => (isFormula(input) ? input : asTyped(shownInput(input)));

/**
 * Of a cell that was read, Excel gives a text that begins with = and a formula alike, without the apostrophe that tells them
 * apart; but only a text is its own value.
 */
const isFormulaHere = (formula: CellInput, value: CellInput): boolean => isFormula(formula) && formula !== value;

/** What a cell holds, as a plan would have it. */
export const inputRead = (formula: CellInput, value: CellInput): CellInput =>
  isFormulaHere(formula, value) ? formula : textInput(value);

/**
 * What a cell holds, as it has to be typed to be the same again.
 * @param type what Excel says that the value is: `String`, `Error`, `Double`, …
 */
export const contentRead = (formula: CellInput, value: CellInput, type: string): CellInput =>
  isFormulaHere(formula, value) ? formula : type === 'Error' ? value : asTyped(value);
