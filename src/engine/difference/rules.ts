import { type Area, parseA1, sameArea } from '../../sheets/address';
import type { Rule, RulePlan, SheetPlan } from '../../sheets/plan';
import { canonicalFormula } from '../formulas/canonical';
import { fingerprint, type SheetMark } from '../workbook/mark';
import type { SheetState } from '../workbook/sheet-state';

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

/** What rules say that were made and not yet told what they are. */
export const UNBORN: readonly string[] = [
  fingerprint(['custom', canonicalFormula('=FALSE')]),
  fingerprint(['custom', canonicalFormula('=')]),
  fingerprint(['bar', '', '']),
  fingerprint([
    'scale',
    [
      ['', '#F8696B'],
      ['', ''],
      ['', '#63BE7B'],
    ],
  ]),
];

/** What is remembered of a rule: what it says, and how it looks. */
export const remembered = (plan: RulePlan): string => `${signature(plan.rule)}.${fingerprint(plan.rule)}`;

/** What rules of ours say, as planned and as they were last written. */
export const ownSignatures = (plan: SheetPlan, mark: SheetMark): ReadonlySet<string> =>
  new Set([
    ...plan.rules.map((r) => signature(r.rule)),
    ...Object.values(mark.rules).map((text) => text.split('.')[0]),
  ]);

/** Rules of a sheet that can be ours, of which alone is asked where they stand. */
export function possiblyOwn(plan: SheetPlan, found: SheetState): SheetState['rules'] {
  const ours = ownSignatures(plan, found.mark);
  // Where columns went, the cells that a rule names are others than those it was planned for.
  return found.rules.filter((r) => ours.has(r.signature) || (found.shift && r.formula !== undefined));
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

export const sameAreas = (a: readonly Area[], b: readonly Area[]): boolean =>
  a.length === b.length && a.every((x) => b.some((y) => sameArea(x, y)));
