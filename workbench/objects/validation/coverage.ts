/** Which cells validations stand on; formulas are relative to the first cell of the first area. */
import { type Area, overlaps, type Sheet, type Validation, type ValidationRule } from '../../model';
import { shiftFormula } from '../../structure';
import { without } from '../core/geometry';

/** Takes the validation off cells. */
export function cutValidations(sheet: Sheet, cut: Area): void {
  for (const validation of [...sheet.validations]) {
    if (!validation.areas.some((a) => overlaps(a, cut))) continue;
    const left = validation.areas.flatMap((a) => without(a, cut));
    if (left.length === 0) sheet.validations.splice(sheet.validations.indexOf(validation), 1);
    else {
      const rows = left[0].top - validation.areas[0].top;
      const cols = left[0].left - validation.areas[0].left;
      if (rows || cols) validation.rule = shiftedValidation(validation.rule, rows, cols);
      validation.areas = left;
    }
  }
}

/** The rule as it reads from another first cell. */
export function shiftedValidation(rule: ValidationRule, rows: number, cols: number): ValidationRule {
  const moved = <T extends string | number | undefined>(v: T): T =>
    (typeof v === 'string' && v.startsWith('=') ? shiftFormula(v, rows, cols) : v) as T;
  if (rule.type === 'any') return rule;
  if (rule.type === 'list') return { ...rule, source: moved(rule.source) };
  if (rule.type === 'custom') return { ...rule, formula: moved(rule.formula) };
  return {
    ...rule,
    formula1: moved(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: moved(rule.formula2) }),
  };
}

/** The validation of one cell. */
export const validationAt = (sheet: Sheet, row: number, col: number): Validation | undefined =>
  sheet.validations.find((v) =>
    v.areas.some((a) => row >= a.top && row <= a.bottom && col >= a.left && col <= a.right),
  );
