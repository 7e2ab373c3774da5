import type { CellInput } from '../../sheets/plan';

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
