/** What conditional formats make of a cell, for whoever draws it. */
import {
  cornerOf,
  type ComparisonOperator,
  type ConditionalFormat,
  type ConditionalRule,
  contains,
  isError,
  type PartialFormat,
  type Scalar,
  type Sheet,
} from '../../model';
import { shiftFormula } from '../../structure';
import { compare, toBoolean, toText } from '../coerce';
import { meetsPreset } from './conditionalPresets';
import { colorOnScale, Population, threshold } from './conditionalScales';

/** Computes a formula (with its leading `=`) as if it stood in a cell; an array gives its first value. */
export type Evaluate = (formula: string, sheet: Sheet, row: number, col: number) => Scalar;

export interface ConditionalLook {
  /** What replaces the cell's own format; the first rule that says something about a part wins. */
  readonly format: PartialFormat;
  /** The fill on a colour scale, `#RRGGBB`. */
  readonly scaleColor?: string;
  /** A data bar: its ends and its axis as shares (0 to 1) of the cell's width, from the left. */
  readonly bar?: {
    readonly start: number;
    readonly end: number;
    readonly axis: number;
    readonly color: string;
    readonly gradient: boolean;
    readonly border?: string;
    readonly showValue: boolean;
  };
  /** An icon of a set: `style` as Office.js names the set, `index` within it, 0 being the first. */
  readonly icon?: { readonly style: string; readonly index: number; readonly showValue: boolean };
}

type Draft = { -readonly [K in keyof ConditionalLook]: ConditionalLook[K] };

/** How one cell looks by its sheet's conditional formats; undefined where none applies. */
export function conditionalLook(
  sheet: Sheet,
  row: number,
  col: number,
  evaluate: Evaluate,
): ConditionalLook | undefined {
  return conditionalLooks(sheet, evaluate)(row, col);
}

/**
 * The same for many cells: what rules need to know of all their cells is gathered once. Good until a value, a rule or
 * the structure of the workbook changes.
 */
export function conditionalLooks(
  sheet: Sheet,
  evaluate: Evaluate,
): (row: number, col: number) => ConditionalLook | undefined {
  const populations = new Map<ConditionalFormat, Population>();
  const populationOf = (format: ConditionalFormat): Population => {
    let found = populations.get(format);
    if (!found) populations.set(format, (found = new Population(sheet, format.areas)));
    return found;
  };
  return (row, col) => {
    const cell = { row, col };
    const rules = sheet.conditionalFormats.filter((f) => f.areas.some((a) => contains(a, cell)));
    if (rules.length === 0) return undefined;
    const look: Draft = { format: {} };
    for (const format of rules) {
      const here = new RuleAt(sheet, row, col, format, () => populationOf(format), evaluate);
      if (here.apply(look) && format.stopIfTrue) break;
    }
    const { format, ...drawn } = look;
    return Object.keys(format).length > 0 || Object.keys(drawn).length > 0 ? look : undefined;
  };
}

/** One rule at one cell. */
class RuleAt {
  private readonly value: Scalar;

  constructor(
    private readonly sheet: Sheet,
    private readonly row: number,
    private readonly col: number,
    private readonly owner: ConditionalFormat,
    private readonly population: () => Population,
    private readonly evaluate: Evaluate,
  ) {
    this.value = sheet.cell(row, col)?.value ?? null;
  }

  /** Adds what the rule says of the cell; true if the rule's condition holds there. */
  apply(look: Draft): boolean {
    const { rule } = this.owner;
    switch (rule.type) {
      case 'colorScale':
        // Scale and fill want the same ground: the rule that comes first has it.
        if (look.format.fill === undefined) look.scaleColor ??= this.scaleColor(rule);
        break;
      case 'dataBar':
        look.bar ??= this.bar(rule);
        break;
      case 'iconSet':
        look.icon ??= this.icon(rule);
        break;
      default:
        if (!this.holds(rule)) return false;
        look.format = under(
          look.format,
          look.scaleColor === undefined ? rule.format : { ...rule.format, fill: undefined },
        );
        return true;
    }
    for (const key of ['scaleColor', 'bar', 'icon'] as const) if (look[key] === undefined) delete look[key];
    return false;
  }

  private holds(rule: Exclude<ConditionalRule, { type: 'colorScale' | 'dataBar' | 'iconSet' }>): boolean {
    switch (rule.type) {
      case 'custom':
        return orFalse(() => toBoolean(this.result(rule.formula)));
      case 'cellValue':
        return orFalse(() => this.compares(rule.operator, this.operand(rule.formula1), this.operand(rule.formula2)));
      case 'text':
        return this.hasText(rule.operator, rule.text);
      case 'topBottom':
        return this.isAmong(rule.rank, rule.bottom, rule.percent);
      case 'preset':
        return meetsPreset(rule.criterion, this.value, this.population(), () => Number(this.result('=TODAY()')));
    }
  }

  /** Rules are written for the top left cell of all their areas together. */
  private result(formula: string): Scalar {
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    const { row, col } = cornerOf(this.owner.areas);
    return this.evaluate(shiftFormula(text, this.row - row, this.col - col), this.sheet, this.row, this.col);
  }

  private operand(text: string | undefined): Scalar {
    if (text === undefined) return null;
    if (text.startsWith('=')) return this.result(text);
    const plain = text.trim() === '' ? NaN : Number(text);
    if (Number.isFinite(plain)) return plain;
    // Without `=` Excel's dialogue takes a text in quotes as the text itself.
    return text.replace(/^"(.*)"$/s, '$1').replace(/""/g, '"');
  }

  private compares(operator: ComparisonOperator, first: Scalar, second: Scalar): boolean {
    const order = compare(this.value, first);
    switch (operator) {
      case 'equalTo':
        return order === 0;
      case 'notEqualTo':
        return order !== 0;
      case 'greaterThan':
        return order > 0;
      case 'lessThan':
        return order < 0;
      case 'greaterThanOrEqual':
        return order >= 0;
      case 'lessThanOrEqual':
        return order <= 0;
    }
    const other = compare(this.value, second);
    const between = (order >= 0 && other <= 0) || (order <= 0 && other >= 0);
    return between === (operator === 'between');
  }

  private hasText(operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith', wanted: string): boolean {
    if (isError(this.value)) return operator === 'notContains';
    const text = toText(this.value).toLowerCase();
    const given = wanted.startsWith('=') ? this.result(wanted) : wanted;
    const part = isError(given) ? '' : toText(given).toLowerCase();
    switch (operator) {
      case 'contains':
        return text.includes(part);
      case 'notContains':
        return !text.includes(part);
      case 'beginsWith':
        return text.startsWith(part);
      case 'endsWith':
        return text.endsWith(part);
    }
  }

  private isAmong(rank: number, bottom: boolean, percent: boolean): boolean {
    if (typeof this.value !== 'number') return false;
    const { numbers } = this.population();
    const count = percent ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : rank;
    if (count >= numbers.length) return true;
    return bottom ? this.value <= numbers[count - 1] : this.value >= numbers[numbers.length - count];
  }

  private readonly numberOf = (formula: string): number | undefined => {
    const value = formula.startsWith('=') ? this.result(formula) : Number(formula);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  };

  private scaleColor(rule: ConditionalRule & { type: 'colorScale' }): string | undefined {
    if (typeof this.value !== 'number') return undefined;
    const bounds = [rule.minimum, ...(rule.midpoint ? [rule.midpoint] : []), rule.maximum];
    const stops = bounds.map((bound, i) => ({
      bound,
      at: threshold(bound.type, bound.formula, this.population(), i === 0, this.numberOf),
    }));
    const known = stops.filter((s): s is { bound: (typeof s)['bound']; at: number } => s.at !== undefined);
    return known.length === stops.length ? colorOnScale(this.value, known) : undefined;
  }

  private bar(rule: ConditionalRule & { type: 'dataBar' }): ConditionalLook['bar'] {
    if (typeof this.value !== 'number') return undefined;
    const low = threshold(rule.lower.type, rule.lower.formula, this.population(), true, this.numberOf);
    const high = threshold(rule.upper.type, rule.upper.formula, this.population(), false, this.numberOf);
    if (low === undefined || high === undefined) return undefined;
    const share = (v: number): number =>
      high > low ? Math.min(1, Math.max(0, (v - low) / (high - low))) : v >= high ? 1 : 0;
    const axis = low < 0 ? share(0) : 0;
    const at = share(this.value);
    return {
      start: Math.min(axis, at),
      end: Math.max(axis, at),
      axis,
      color: this.value < 0 ? (rule.negativeColor ?? rule.color) : rule.color,
      gradient: rule.gradient,
      ...(rule.border !== undefined && { border: rule.border }),
      showValue: rule.showValue,
    };
  }

  private icon(rule: ConditionalRule & { type: 'iconSet' }): ConditionalLook['icon'] {
    const { value } = this;
    if (typeof value !== 'number') return undefined;
    // The first criterion stands for everything below the second.
    const reached = rule.criteria.findLastIndex((c, i) => {
      const at = i === 0 ? -Infinity : threshold(c.type, c.formula, this.population(), false, this.numberOf);
      return at !== undefined && (c.operator === 'greaterThan' && i > 0 ? value > at : value >= at);
    });
    const index = rule.reverse ? rule.criteria.length - 1 - reached : reached;
    return { style: rule.style, index, showValue: rule.showValue };
  }
}

/** A condition that an error keeps from being computed does not hold. */
function orFalse(condition: () => boolean): boolean {
  try {
    return condition();
  } catch (error) {
    if (isError(error)) return false;
    throw error;
  }
}

/** What a later rule adds under an earlier one. */
function under(earlier: PartialFormat, later: PartialFormat): PartialFormat {
  return {
    ...later,
    ...earlier,
    ...((earlier.font ?? later.font) && { font: { ...later.font, ...earlier.font } }),
    ...((earlier.borders ?? later.borders) && { borders: { ...later.borders, ...earlier.borders } }),
  };
}
