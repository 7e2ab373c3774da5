import { type Area, parseA1, sameArea, splitSheet } from '../sheets/address';
import type { Rule, RulePlan } from '../sheets/plan';
import { canonicalFormula } from './canonical';
import type { RuleFound } from './found';
import { fingerprint } from './marks';

/** What a rule says, in a form that is the same when it comes back from Excel. */
export function signature(rule: Rule): string {
  switch (rule.type) {
    case 'custom':
      return fingerprint(['custom', canonicalFormula(rule.formula)]);
    case 'colorScale':
      return fingerprint(['scale', rule.stops.map((s) => [String(s.at), s.color.toUpperCase()])]);
    case 'dataBar':
      return fingerprint(['bar', String(rule.min), String(rule.max)]);
  }
}

/** What is remembered of a rule: what it says, and how it looks. */
export const remembered = (plan: RulePlan): string => `${signature(plan.rule)}.${fingerprint(plan.rule)}`;

export const RULE_FIELDS = [
  'items/id',
  'items/type',
  'items/customOrNullObject/rule/formula',
  'items/colorScaleOrNullObject/criteria',
  'items/dataBarOrNullObject/lowerBoundRule',
  'items/dataBarOrNullObject/upperBoundRule',
].join(',');

/** A loaded rule; kinds that we never write have a signature that no plan has. */
export function ruleFound(format: Excel.ConditionalFormat): RuleFound {
  const found = { id: format.id, signature: signatureFound(format) };
  return format.type === 'Custom' ? { ...found, formula: asFormula(format.customOrNullObject.rule.formula) } : found;
}

/**
 * A rule's formula with its cells counted from the rule's first one: it stays the same where columns beside the rule come and
 * go. undefined where a cell is gone.
 */
export function relativeFormula(formula: string, { top, left }: Area): string | undefined {
  if (formula.includes('#REF!')) return undefined;
  const parts = canonicalFormula(formula).split(/("(?:[^"]|"")*")/);
  return parts
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/(?<![A-Z0-9_.$])[A-Z]{1,3}\d+(?![A-Z0-9_.(])/g, counted)))
    .join('');

  function counted(cell: string): string {
    const at = parseA1(cell);
    return at ? `[${at.top - top},${at.left - left}]` : cell;
  }
}

function signatureFound(format: Excel.ConditionalFormat): string {
  if (format.type === 'Custom')
    return fingerprint(['custom', canonicalFormula(asFormula(format.customOrNullObject.rule.formula))]);
  if (format.type === 'ColorScale') {
    const { minimum, midpoint, maximum } = format.colorScaleOrNullObject.criteria;
    const stops = [minimum, midpoint, maximum].map((s) => [
      plainNumber(s?.formula),
      String(s?.color ?? '').toUpperCase(),
    ]);
    return fingerprint(['scale', stops]);
  }
  if (format.type === 'DataBar') {
    const { lowerBoundRule, upperBoundRule } = format.dataBarOrNullObject;
    return fingerprint(['bar', plainNumber(lowerBoundRule.formula), plainNumber(upperBoundRule.formula)]);
  }
  return `other:${format.type}`;
}

const asFormula = (text: string): string => (text.startsWith('=') ? text : `=${text}`);
const plainNumber = (text: unknown): string => String(text ?? '').replace(/^=/, '');

/** `'My sheet'!A1:A3,'My sheet'!C1` as rectangles. */
export function areasOf(address: string): Area[] {
  return (address.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? []).flatMap(
    (part) => parseA1(splitSheet(part.trim()).address) ?? [],
  );
}

export const sameAreas = (a: readonly Area[], b: readonly Area[]): boolean =>
  a.length === b.length && a.every((x) => b.some((y) => sameArea(x, y)));
