import { isFormula } from '../../sheets/texts';

/**
 * One spelling for formulas that mean the same, so that text read from Excel compares with text we planned: Excel adds or
 * drops the table's own name, writes [#This Row] as @, and changes spaces and case. In a file that was saved without the
 * sign of dynamic arrays it shows `@` before calls that could give a range, which picks the one value that was there anyway.
 */
export const canonicalFormula = (formula: string, tableName?: string): string =>
  outsideTexts(formula, (part) => canonicalPart(part, tableName));

/** A formula with its parts outside of texts changed. */
export const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join('');

function canonicalPart(text: string, tableName: string | undefined): string {
  let out = text
    .replace(/\s+/g, '')
    .replace(/(?<!['[])@/g, '')
    .toUpperCase()
    .replace(/\[\[#THISROW\],/g, '[@')
    .replace(/\[#THISROW\]/g, '[@]');
  if (tableName) out = withoutTable(out, tableName.toUpperCase());
  // [@[A]:[B]] from the rewritten form has lost its outer bracket pair; [@[A]] is [@A] where no bracket is needed.
  // So is T[[A]] the same as T[A]. A name that holds @ or a bracket has it behind an apostrophe.
  for (let before = ''; before !== out;) {
    before = out;
    out = out.replace(/\[(@?)\[((?:'.|[^[\]'@])*)\]\]/g, '[$1$2]');
  }
  return out;
}

/** References to the row of the table itself, without its name; another table whose name ends alike keeps its own. */
const withoutTable = (text: string, table: string): string =>
  text.split(`${table}[@`).reduce((done, rest) => `${done}${/[\p{L}\p{N}_.\\]$/u.test(done) ? table : ''}[@${rest}`);

/** Whether a cell already holds what is planned for it. */
export function sameInput(planned: string | number | boolean, found: unknown, tableName?: string): boolean {
  if (isFormula(planned)) {
    return typeof found === 'string' && canonicalFormula(planned, tableName) === canonicalFormula(found, tableName);
  }
  if (typeof planned === 'number' && typeof found === 'number')
    return Math.abs(planned - found) <= 1e-12 * Math.abs(planned);
  return planned === found;
}
