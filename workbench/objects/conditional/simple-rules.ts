/** Rules that give cells a look: formula, comparison, text, top and bottom, presets. */
import { type HostClass, hostObject } from '../../host/class';
import { type ComparisonOperator, type ConditionalRule, cornerOf } from '../../model';
import { acceptedFormula, fromR1C1, toR1C1 } from '../cells/formula-text';
import { asChoice, asRecord, asText, asWhole, isOmitted } from '../core/arguments';
import { invalidArgument } from '../core/refusals';
import type { FormatRef } from './format-ref';
import { lookClass } from './look';

type Rule<K extends ConditionalRule['type']> = Extract<ConditionalRule, { type: K }>;
export type RuleBody<K extends ConditionalRule['type']> = Omit<Rule<K>, 'type' | 'format'>;

const links = { Format: (self: FormatRef) => hostObject(lookClass, self) };

const firstCell = (self: FormatRef) => cornerOf(self.format.areas);

/** A formula or constant of a rule; formulas are checked as in a cell. */
function operand(self: FormatRef, value: unknown, what: string): string {
  const text = asText(value, what);
  if (text === '') throw invalidArgument(`${what} must not be empty.`);
  return text.startsWith('=') ? acceptedFormula(text, self.sheet, firstCell(self)) : text;
}

function customFormula(self: FormatRef, value: unknown): string {
  const text = asText(value, 'rule.formula');
  return operand(self, text.startsWith('=') ? text : `=${text}`, 'rule.formula');
}

export const setCustomFormula = (self: FormatRef, value: unknown): void =>
  self.change({ type: 'custom', formula: customFormula(self, value), format: self.look });

const formulaRuleClass: HostClass<FormatRef> = {
  type: 'ConditionalFormatRule',
  scalars: {
    Formula: { get: (self) => self.rule('custom').formula, set: setCustomFormula },
    FormulaLocal: { get: (self) => self.rule('custom').formula, set: setCustomFormula },
    FormulaR1C1: {
      get: (self) => toR1C1(self.rule('custom').formula, firstCell(self)),
      set: (self, value) => setCustomFormula(self, fromR1C1(asText(value, 'rule.formulaR1C1'), firstCell(self))),
    },
  },
};

export const customClass: HostClass<FormatRef> = {
  type: 'CustomConditionalFormat',
  links: { ...links, Rule: (self) => hostObject(formulaRuleClass, self) },
};

const COMPARISONS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

const lower = <T extends string>(text: T): Uncapitalize<T> =>
  (text.charAt(0).toLowerCase() + text.slice(1)) as Uncapitalize<T>;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function cellValueRule(self: FormatRef, value: unknown): RuleBody<'cellValue'> {
  const given = asRecord(value, 'rule');
  const operator: ComparisonOperator = lower(asChoice(given.operator, COMPARISONS, 'rule.operator'));
  const two = operator === 'between' || operator === 'notBetween';
  if (two && isOmitted(given.formula2)) throw invalidArgument(`rule.formula2 is needed for ${operator}.`);
  return {
    operator,
    formula1: operand(self, given.formula1, 'rule.formula1'),
    ...(two && { formula2: operand(self, given.formula2, 'rule.formula2') }),
  };
}

export const cellValueClass: HostClass<FormatRef> = {
  type: 'CellValueConditionalFormat',
  scalars: {
    Rule: {
      get(self) {
        const { operator, formula1, formula2 } = self.rule('cellValue');
        return { operator: upper(operator), formula1, ...(formula2 !== undefined && { formula2 }) };
      },
      set: (self, value) => self.change({ type: 'cellValue', ...cellValueRule(self, value), format: self.look }),
    },
  },
  links,
};

export function textRule(value: unknown): RuleBody<'text'> {
  const given = asRecord(value, 'rule');
  const operator = lower(
    asChoice(given.operator, ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'], 'rule.operator'),
  );
  return { operator, text: asText(given.text, 'rule.text') };
}

export const textClass: HostClass<FormatRef> = {
  type: 'TextConditionalFormat',
  scalars: {
    Rule: {
      get(self) {
        const { operator, text } = self.rule('text');
        return { operator: upper(operator), text };
      },
      set: (self, value) => self.change({ type: 'text', ...textRule(value), format: self.look }),
    },
  },
  links,
};

export function topBottomRule(value: unknown): RuleBody<'topBottom'> {
  const given = asRecord(value, 'rule');
  const type = asChoice(given.type, ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'], 'rule.type');
  const percent = type.endsWith('Percent');
  return {
    rank: asWhole(given.rank, 'rule.rank', 1, percent ? 100 : 1000),
    bottom: type.startsWith('Bottom'),
    percent,
  };
}

export const topBottomClass: HostClass<FormatRef> = {
  type: 'TopBottomConditionalFormat',
  scalars: {
    Rule: {
      get(self) {
        const { rank, bottom, percent } = self.rule('topBottom');
        return { rank, type: `${bottom ? 'Bottom' : 'Top'}${percent ? 'Percent' : 'Items'}` };
      },
      set: (self, value) => self.change({ type: 'topBottom', ...topBottomRule(value), format: self.look }),
    },
  },
  links,
};

const PRESETS = (
  'Blanks NonBlanks Errors NonErrors Yesterday Today Tomorrow LastSevenDays LastWeek ThisWeek NextWeek LastMonth ThisMonth ' +
  'NextMonth AboveAverage BelowAverage EqualOrAboveAverage EqualOrBelowAverage OneStdDevAboveAverage OneStdDevBelowAverage ' +
  'TwoStdDevAboveAverage TwoStdDevBelowAverage ThreeStdDevAboveAverage ThreeStdDevBelowAverage UniqueValues DuplicateValues'
).split(' ');

/** Criteria are kept under Office.js' names. */
export const presetRule = (value: unknown): RuleBody<'preset'> => ({
  criterion: asChoice(asRecord(value, 'rule').criterion, PRESETS, 'rule.criterion'),
});

export const presetClass: HostClass<FormatRef> = {
  type: 'PresetCriteriaConditionalFormat',
  scalars: {
    Rule: {
      get: (self) => ({ criterion: self.rule('preset').criterion }),
      set: (self, value) => self.change({ type: 'preset', ...presetRule(value), format: self.look }),
    },
  },
  links,
};
