import type { Area, Bound, ColumnFilter, ConditionalRule, Sheet, ValidationRule } from '../../model';
import { DAYS_1904, isCalendarFormat } from '../ooxml/units';

/** In a workbook that counted from 1904: moves the dates that rules, validations and filters compare cells with. */
export function moveDates(sheet: Sheet): void {
  const showsDates = ({ top, left }: Area): boolean => isCalendarFormat(sheet.formatAt(top, left).numberFormat);
  for (const format of sheet.conditionalFormats) {
    if (format.areas.length > 0 && showsDates(format.areas[0])) format.rule = movedRule(format.rule);
  }
  for (const validation of sheet.validations) {
    if (validation.rule.type === 'date') validation.rule = movedValidation(validation.rule);
  }
  const filters: [Area, Map<number, ColumnFilter>][] = sheet.tables.map((t) => [t.area, t.filters]);
  if (sheet.autoFilter) filters.push([sheet.autoFilter.area, sheet.autoFilter.columns]);
  for (const [{ top, left }, columns] of filters) {
    for (const [at, { criteria }] of columns) {
      if (!showsDates({ top: top + 1, left: left + at, bottom: top + 1, right: left + at })) continue;
      columns.set(at, { criteria: movedCriteria(criteria) });
    }
  }
}

const NUMBER = /^(=?|[<>]=?|<>)(\d+(?:\.\d+)?)$/;

/** A plain number, also as a formula or after a comparison; anything else computes by itself. */
function moved<T extends string | number | undefined>(value: T): T {
  if (typeof value === 'number') return (value + DAYS_1904) as T;
  const parts = typeof value === 'string' ? NUMBER.exec(value) : null;
  return parts ? (`${parts[1]}${Number(parts[2]) + DAYS_1904}` as T) : value;
}

const movedBound = <T extends Bound>(bound: T): T =>
  bound.type === 'number' ? { ...bound, formula: moved(bound.formula) } : bound;

function movedRule(rule: ConditionalRule): ConditionalRule {
  switch (rule.type) {
    case 'cellValue': {
      const second = rule.formula2 === undefined ? {} : { formula2: moved(rule.formula2) };
      return { ...rule, formula1: moved(rule.formula1), ...second };
    }
    case 'colorScale': {
      const middle = rule.midpoint === undefined ? {} : { midpoint: movedBound(rule.midpoint) };
      return { ...rule, minimum: movedBound(rule.minimum), ...middle, maximum: movedBound(rule.maximum) };
    }
    case 'dataBar':
      return { ...rule, lower: movedBound(rule.lower), upper: movedBound(rule.upper) };
    case 'iconSet':
      return {
        ...rule,
        criteria: rule.criteria.map((c) => (c.type === 'Number' ? { ...c, formula: moved(c.formula) } : c)),
      };
    default:
      return rule;
  }
}

function movedValidation(rule: Extract<ValidationRule, { formula1: unknown }>): ValidationRule {
  const second = rule.formula2 === undefined ? {} : { formula2: moved(rule.formula2) };
  return { ...rule, formula1: moved(rule.formula1), ...second };
}

function movedCriteria(criteria: Record<string, unknown>): Record<string, unknown> {
  if (criteria.filterOn !== 'Custom') return criteria;
  const words = Object.entries(criteria).map(([name, value]) => [
    name,
    name.startsWith('criterion') && typeof value === 'string' ? moved(value) : value,
  ]);
  return Object.fromEntries(words) as Record<string, unknown>;
}
