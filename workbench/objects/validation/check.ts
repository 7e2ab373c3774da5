import type { App } from '../../host/app';
import { type ComparisonOperator, isError, type Scalar, type Sheet, toWire, type Validation } from '../../model';
import { placeOf } from '../core/addresses';
import { shiftedValidation } from './coverage';

/** Whether a cell's value is allowed. A rule whose formula gives nothing to compare with counts as passed. */
export function passes(
  app: App,
  sheet: Sheet,
  validation: Validation,
  row: number,
  col: number,
  value: Scalar,
): boolean {
  if (value === null || value === '') return validation.ignoreBlanks || validation.rule.type === 'any';
  const [a] = validation.areas;
  const rule = shiftedValidation(validation.rule, row - a.top, col - a.left);
  if (rule.type === 'any') return true;
  if (rule.type === 'custom') return isTrue(computed(app, sheet, rule.formula, row, col));
  if (rule.type === 'list') {
    const allowed = listItems(app, sheet, rule.source, row, col);
    return allowed === undefined || allowed.some((item) => same(item, value));
  }
  const measured = rule.type === 'textLength' ? String(toWire(value)).length : value;
  if (typeof measured !== 'number') return false;
  if (rule.type === 'wholeNumber' && !Number.isInteger(measured)) return false;
  const first = operand(app, sheet, rule.formula1, row, col);
  const second = rule.formula2 === undefined ? undefined : operand(app, sheet, rule.formula2, row, col);
  return first === undefined || compare(rule.operator, measured, first, second);
}

const same = (item: Scalar, value: Scalar): boolean =>
  item !== null && !isError(item) && String(toWire(item)).toLowerCase() === String(toWire(value)).toLowerCase();

/** The entries of a list; undefined where its formula gives none. */
function listItems(app: App, sheet: Sheet, source: string, row: number, col: number): Scalar[] | undefined {
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  const place = placeOf(app.book, source.slice(1), sheet);
  if (place) return [...place.areas.flatMap((a) => [...place.sheet.cellsIn(a)])].map(([, , cell]) => cell.value);
  const value = computed(app, sheet, source, row, col);
  return Array.isArray(value) ? value.flat() : undefined;
}

function operand(app: App, sheet: Sheet, formula: string | number, row: number, col: number): number | undefined {
  if (typeof formula === 'number') return formula;
  const value = computed(app, sheet, formula.startsWith('=') ? formula : `=${formula}`, row, col);
  return typeof value === 'number' ? value : undefined;
}

/** Undefined where nothing calculates. */
const computed = (app: App, sheet: Sheet, formula: string, row: number, col: number): Scalar | Scalar[][] | undefined =>
  app.calculation.evaluate?.(formula, sheet, row, col);

const isTrue = (value: Scalar | Scalar[][] | undefined): boolean =>
  value === undefined || value === true || (typeof value === 'number' && value !== 0);

function compare(operator: ComparisonOperator, value: number, first: number, second: number | undefined): boolean {
  switch (operator) {
    case 'between':
      return second === undefined || (value >= Math.min(first, second) && value <= Math.max(first, second));
    case 'notBetween':
      return second === undefined || value < Math.min(first, second) || value > Math.max(first, second);
    case 'equalTo':
      return value === first;
    case 'notEqualTo':
      return value !== first;
    case 'greaterThan':
      return value > first;
    case 'lessThan':
      return value < first;
    case 'greaterThanOrEqual':
      return value >= first;
    case 'lessThanOrEqual':
      return value <= first;
  }
}
