import { type Area, cornerOf, parseA1, type Pos, sameArea } from '../../sheets/address';
import type { Rule, RulePlan, SheetPlan } from '../../sheets/plan';
import { canonicalFormula } from '../formulas/canonical';
import { fingerprint, type SheetMark } from '../workbook/mark';
import type { Details, RuleState, SheetState } from '../workbook/sheet-state';

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

/** What is remembered of a rule: what it says, how it looks, and what it says wherever it may have been moved. */
export const remembered = (plan: RulePlan): string => {
  const relative = relativeOf(plan);
  return [
    signature(plan.rule),
    fingerprint(plan.rule),
    ...(relative === undefined ? [] : [fingerprint(relative)]),
  ].join('.');
};

const relativeOf = ({ rule, areas }: RulePlan): string | undefined =>
  rule.type === 'custom' && areas.length > 0 ? relativeFormula(rule.formula, cornerOf(areas)) : undefined;

/** What rules of ours say, as planned and as they were last written. */
export const ownSignatures = (plan: SheetPlan, mark: SheetMark): ReadonlySet<string> =>
  new Set([
    ...plan.rules.map((r) => signature(r.rule)),
    ...Object.values(mark.rules).map((text) => text.split('.')[0]),
  ]);

/** Rules of a sheet that can be ours, of which alone is asked where they stand. */
export function possiblyOwn(plan: SheetPlan, found: SheetState): SheetState['rules'] {
  const ours = ownSignatures(plan, found.mark);
  const moved = mayHaveMoved(plan, found);
  return found.rules.filter((r) => ours.has(r.signature) || (moved && r.formula !== undefined));
}

/**
 * Whether rules of ours may say something else by now: where rows and columns came or went, the cells that a rule names are others
 * than those it was last written for.
 */
const mayHaveMoved = (plan: SheetPlan, found: SheetState): boolean =>
  found.shift !== undefined ||
  !plan.rules.every(
    (planned) =>
      found.mark.rules[planned.id] === remembered(planned) &&
      found.rules.some((r) => r.signature === signature(planned.rule)),
  );

/** Rules on the sheet that say what one of ours says, now or when it was last written, wherever it stands by now. */
export function ownRules(plan: SheetPlan, found: SheetState, { ruleAreas }: Details): SheetState['rules'] {
  const ours = ownSignatures(plan, found.mark);
  const said = plan.rules.map((planned) => ({
    relatives: [remembered(planned), found.mark.rules[planned.id]].map((text) => text?.split('.')[2]),
    areas: planned.areas,
  }));
  return found.rules.filter(({ id, formula, signature: now }) => {
    if (ours.has(now)) return true;
    const areas = ruleAreas.get(id);
    const relative = formula !== undefined && areas?.[0] ? relativeFormula(formula, cornerOf(areas)) : undefined;
    if (relative === undefined || !areas) return false;
    const known = fingerprint(relative);
    return said.some((one) => one.relatives.includes(known) && (found.shift || shareColumns(one.areas, areas)));
  });
}

const shareColumns = (a: readonly Area[], b: readonly Area[]): boolean =>
  a.some((x) => b.some((y) => x.left <= y.right && y.left <= x.right));

/**
 * A rule's formula with its cells counted from the corner of the rule's areas, for which Excel writes it: it stays the same where columns beside the rule come and
 * go. undefined where a cell is gone.
 */
export function relativeFormula(formula: string, { row, col }: Pos): string | undefined {
  if (formula.includes('#REF!')) return undefined;
  const parts = canonicalFormula(formula).split(/("(?:[^"]|"")*")/);
  return parts
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/(?<![A-Z0-9_.$])[A-Z]{1,3}\d+(?![A-Z0-9_.(])/g, counted)))
    .join('');

  function counted(cell: string): string {
    const at = parseA1(cell);
    return at ? `[${at.top - row},${at.left - col}]` : cell;
  }
}

export const sameAreas = (a: readonly Area[], b: readonly Area[]): boolean =>
  a.length === b.length && a.every((x) => b.some((y) => sameArea(x, y)));

/** What rules of a sheet need to become those that are planned. */
export interface RuleChange {
  /** Rules of ours that are no longer planned as they stand. */
  readonly drop: readonly Pick<RuleState, 'id' | 'signature'>[];
  readonly add: readonly PlacedRule[];
  /** Of those that stay: where they are to stand among the others. None where nothing comes. */
  readonly keep: readonly { readonly id: string; readonly place: number }[];
}

/** A rule with its place among those of the sheet, the first with 0. */
export type PlacedRule = RulePlan & { readonly place: number };

export const inPlace = (rules: readonly RulePlan[]): PlacedRule[] => rules.map((rule, place) => ({ ...rule, place }));

/**
 * Rules that say what is planned, where it is planned, stay: Excel fails at deleting some. How it stretches areas over new columns
 * is its own affair, so where columns come or go with rules on them all are made anew.
 */
export function ruleChange(plan: SheetPlan, found: SheetState, details: Details): RuleChange {
  if (found.unreadRules) return { drop: [], add: [], keep: [] };
  const own = ownRules(plan, found, details);
  const left = [...own];
  const standing = (planned: RulePlan): string | undefined => {
    if (found.mark.rules[planned.id] !== remembered(planned)) return undefined;
    const at = left.findIndex(
      (r) => r.signature === signature(planned.rule) && sameAreas(planned.areas, details.ruleAreas.get(r.id) ?? []),
    );
    return at < 0 ? undefined : left.splice(at, 1)[0].id;
  };
  const placed = inPlace(plan.rules).map((rule) => ({ rule, id: standing(rule) }));
  const stand = left.length === 0 && placed.every(({ id }) => id !== undefined);
  if (found.shift && (found.shift.touched.size > 0 || !stand))
    return { drop: own.map(known), add: placed.map(({ rule }) => rule), keep: [] };
  const add = placed.flatMap(({ rule, id }) => (id === undefined ? [rule] : []));
  const keep = placed.flatMap(({ rule: { place }, id }) => (id === undefined ? [] : [{ id, place }]));
  return { drop: left.map(known), add, keep: add.length > 0 ? keep : [] };
}

const known = ({ id, signature: said }: RuleState): RuleChange['drop'][number] => ({ id, signature: said });

/** A mark by which a rule that has given place and stands all the same is found again, and deleted. */
export const withLeft = (mark: SheetMark, signature: string): SheetMark =>
  tellsOf(mark, signature) ? mark : { ...mark, rules: { ...mark.rules, [`left ${signature}`]: signature } };

/** Whether a rule that says this is known for ours already. */
const tellsOf = ({ rules }: SheetMark, signature: string): boolean =>
  Object.values(rules).some((text) => text.split('.')[0] === signature);

/** The mark that is written with a change: rules that give place go once all is written, and are known for ours until then. */
export const markWritten = (change: {
  readonly mark?: SheetMark;
  readonly dropRules: RuleChange['drop'];
}): SheetMark | undefined =>
  change.mark && change.dropRules.reduce((mark, { signature: said }) => withLeft(mark, said), change.mark);
