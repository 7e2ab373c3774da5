/** Which cells conditional formats stand on; formulas are relative to the top left cell of all areas together and move with it. */
import { type Area, type ConditionalFormat, type ConditionalRule, cornerOf, overlaps, type Sheet } from '../../model';
import { shiftFormula } from '../../structure';
import { without } from '../core/geometry';

/** Takes cells out of all conditional formats; a format without cells goes. */
export function cutConditionalFormats(sheet: Sheet, cut: Area): void {
  for (const format of [...sheet.conditionalFormats]) {
    if (!format.areas.some((a) => overlaps(a, cut))) continue;
    const left = format.areas.flatMap((a) => without(a, cut));
    if (left.length === 0) sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
    else restand(format, left);
  }
  renumber(sheet);
}

/** Puts a format onto other cells; its formulas keep their meaning cell by cell. */
export function restand(format: ConditionalFormat, areas: Area[]): void {
  const [before, after] = [cornerOf(format.areas), cornerOf(areas)];
  const [rows, cols] = [after.row - before.row, after.col - before.col];
  if (rows || cols) format.rule = shiftedRule(format.rule, rows, cols);
  format.areas = areas;
}

/** The rule as it reads from another first cell. */
export function shiftedRule(rule: ConditionalRule, rows: number, cols: number): ConditionalRule {
  const moved = (text: string): string => (text.startsWith('=') ? shiftFormula(text, rows, cols) : text);
  if (rule.type === 'custom') return { ...rule, formula: moved(rule.formula) };
  if (rule.type !== 'cellValue') return rule;
  return {
    ...rule,
    formula1: moved(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: moved(rule.formula2) }),
  };
}

/** Priorities run 0, 1, 2 … in the order of the sheet's list. */
export function renumber(sheet: Sheet): void {
  sheet.conditionalFormats.forEach((format, i) => (format.priority = i));
}
