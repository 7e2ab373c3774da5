/** What typing a text into cells does: reading it, checking it against the rules there, writing it, growing a table. */
import { type App } from '../../host/app';
import { HostError } from '../../host/class';
import {
  type Area,
  area,
  colCount,
  rowCount,
  type Scalar,
  type Sheet,
  toA1,
  type Validation,
  type ValidationRule,
} from '../../model';
import { entryOf } from '../../objects/cells/entries';
import { writeCells } from '../../objects/cells/writing';
import { passes } from '../../objects/validation/check';
import { shiftedValidation, validationAt } from '../../objects/validation/coverage';
import type { Engine } from '../../calc';
import { autoExpandTable, shiftFormula } from '../../structure';
import { editText } from '../display/cells';

/** What one act of typing needs to know. */
export interface Desk {
  readonly app: App;
  readonly engine: Engine;
  /** Hears the message of a rule that warns or informs, but lets the value stand. */
  readonly advise: (sentence: string) => void;
}

/**
 * Types one text into every cell of an area, as Enter (one cell) and Ctrl+Enter do. Formulas follow their cell.
 * @returns false where every cell holds just that already
 * @throws HostError with a sentence for the user where a rule, a lock or the text itself does not allow it
 */
export function typeText(desk: Desk, sheet: Sheet, a: Area, text: string): boolean {
  const { app } = desk;
  const first = { row: a.top, col: a.left };
  const { numberFormat } = sheet.formatAt(a.top, a.left);
  const single = rowCount(a) * colCount(a) === 1;
  if (single && editText(sheet.cell(a.top, a.left), numberFormat) === text) return false;
  const entry = entryOf(completed(text, numberFormat), sheet, first, numberFormat, 'A1');
  if (entry.formula === undefined) checkRules(desk, sheet, a, () => entry.value);
  const { formula } = entry;
  const given = formula === undefined ? completed(text, numberFormat) : undefined;
  writeCells(app, sheet, a, given ?? filled(a, (row, col) => shiftFormula(formula!, row - a.top, col - a.left)));
  settle(desk, sheet, a);
  return true;
}

/**
 * Writes a block of texts as pasting does: each is read as typed, blanks empty their cells.
 * @throws HostError as `typeText` does; nothing is written then
 */
export function typeBlock(
  desk: Desk,
  sheet: Sheet,
  top: number,
  left: number,
  block: readonly (readonly string[])[],
): Area {
  const width = Math.max(...block.map((line) => line.length));
  const a = area(top, left, top + block.length - 1, left + width - 1);
  checkRules(desk, sheet, a, (row, col) => {
    const text = block[row - top][col - left] ?? '';
    if (text.startsWith('=')) return undefined;
    const { numberFormat } = sheet.formatAt(row, col);
    return entryOf(text, sheet, { row, col }, numberFormat, 'A1').value;
  });
  writeCells(
    desk.app,
    sheet,
    a,
    filled(a, (row, col) => block[row - top][col - left] ?? ''),
  );
  settle(desk, sheet, a);
  return a;
}

/** Lets a table take in what was written beside it, and computes. */
export function settle({ app }: Desk, sheet: Sheet, a: Area): void {
  autoExpandTable(sheet, a.top, a.left, a);
  if (app.calculation.mode !== 'Manual') app.calculation.update();
}

/**
 * Refuses values that a validation rule stops.
 * @param valueAt the value to be; undefined where there is nothing to check
 */
export function checkRules(
  desk: Desk,
  sheet: Sheet,
  a: Area,
  valueAt: (row: number, col: number) => Scalar | undefined,
): void {
  if (
    !sheet.validations.some((v) =>
      v.areas.some((x) => x.top <= a.bottom && x.bottom >= a.top && x.left <= a.right && x.right >= a.left),
    )
  )
    return;
  for (let row = a.top; row <= a.bottom; row++) {
    for (let col = a.left; col <= a.right; col++) {
      const rule = validationAt(sheet, row, col);
      const value = rule && valueAt(row, col);
      if (!rule || value === undefined || allows(desk, sheet, rule, row, col, value)) continue;
      if (rule.error?.show === false) continue;
      const sentence = messageOf(rule);
      if (rule.error && rule.error.style !== 'stop') desk.advise(sentence);
      else throw new HostError('InvalidArgument', `${sentence} Nothing was written to ${toA1(area(row, col))}.`);
    }
  }
}

function allows(
  { app, engine }: Desk,
  sheet: Sheet,
  rule: Validation,
  row: number,
  col: number,
  value: Scalar,
): boolean {
  // Emptying a cell is never refused, only leaving an editor open for nothing.
  if (value === null) return true;
  if (rule.rule.type !== 'custom') return passes(app, sheet, rule, row, col, value);
  const [at] = rule.areas;
  const own = shiftedValidation(rule.rule, row - at.top, col - at.left) as ValidationRule & { type: 'custom' };
  const cell = sheet.cell(row, col);
  const before = cell?.value ?? null;
  // The rule speaks of the value to be, so the formula is computed with it in place.
  sheet.ensure(row, col).value = value;
  const result = engine.evaluate(own.formula, sheet, row, col);
  sheet.ensure(row, col).value = before;
  const verdict = Array.isArray(result) ? result[0]?.[0] : result;
  return verdict === true || (typeof verdict === 'number' && verdict !== 0);
}

function messageOf({ error }: Validation): string {
  const message =
    error?.message.trim() || "This value doesn't match the data validation restrictions defined for this cell.";
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  return error?.title ? `${error.title}: ${sentence}` : sentence;
}

function filled(a: Area, at: (row: number, col: number) => string): string[][] {
  return Array.from({ length: rowCount(a) }, (_, r) =>
    Array.from({ length: colCount(a) }, (_x, c) => at(a.top + r, a.left + c)),
  );
}

/** Excel closes the brackets that were left open, and takes a lone number typed into a per cent cell as per cent. */
function completed(text: string, numberFormat: string): string {
  if (text.startsWith('=')) return text + ')'.repeat(openBrackets(text));
  if (numberFormat.endsWith('%') && /^\s*-?\d+(?:\.\d+)?\s*$/.test(text)) return `${text.trim()}%`;
  return text;
}

function openBrackets(formula: string): number {
  let depth = 0;
  for (const part of formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]/g, '')) {
    if (part === '(') depth++;
    else if (part === ')') depth--;
  }
  return Math.max(0, depth);
}
