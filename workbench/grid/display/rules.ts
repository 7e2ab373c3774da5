/** What the conditional formats of a sheet make of its cells, computed by the workbook's engine. */
import type { Engine } from '../../calc';
import { conditionalLooks, type ConditionalLook } from '../../calc/conditional/conditional';
import type { Sheet } from '../../model';

/** Good until a value, a rule or the structure of the workbook changes. */
export function rulesOf(sheet: Sheet, engine: Engine): (row: number, col: number) => ConditionalLook | undefined {
  if (sheet.conditionalFormats.length === 0) return () => undefined;
  return conditionalLooks(sheet, (formula, on, row, col) => {
    const result = engine.evaluate(formula, on, row, col);
    return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
  });
}
