import type { CellInput } from '../../sheets/plan';
import { isFormula, shownInput, textInput } from '../../sheets/texts';

const MONTH =
  /jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t(ember)?)?|oct(ober)?|nov(ember)?|dec(ember)?/gi;

/** What Excel would take for something else than text: a formula, its text prefix, a truth value, or figures, dates, times, amounts. */
function looksLikeMore(text: string): boolean {
  if (/^[=+\-@'#]/.test(text) || /^(true|false)$/i.test(text.trim())) return true;
  return (
    /\d/.test(text) &&
    text
      .replace(MONTH, '')
      .replace(/[ap]m?|e/gi, '')
      .replace(/[\d\s.,:;/%()+\-$€£¥]/g, '') === ''
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
