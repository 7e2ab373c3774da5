import { canonicalFormula } from '../../engine/formulas/canonical';
import type { RuleState } from '../../engine/workbook/sheet-state';
import { fingerprint } from '../../engine/workbook/mark';
import type { Conversation } from '../host/conversation';
import { explain } from '../host/failures';

/** What Excel answers where it cannot say what a rule is, as after rules were doubled by hand. */
const UNREADABLE = new Set([
  'GeneralException',
  'InternalError',
  'InvalidArgument',
  'ItemNotFound',
  'InvalidReference',
]);

/** Whether a reading failed in a way that one rule can be the cause of. */
export const mayBeRule = (error: unknown): boolean => UNREADABLE.has(explain(error, 'reading').host ?? '');

/** All rules of a sheet. */
export const rulesOf = (talk: Conversation, sheetId: string): Excel.ConditionalFormatCollection =>
  talk.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;

export const RULE_FIELDS = {
  id: true,
  type: true,
  customOrNullObject: { rule: { formula: true } },
  colorScaleOrNullObject: { criteria: true },
  dataBarOrNullObject: { lowerBoundRule: true, upperBoundRule: true },
};

/** A loaded rule; kinds that we never write have a signature that no plan has. */
export function ruleState(format: Excel.ConditionalFormat): RuleState {
  const found = { id: format.id, signature: signatureOf(format) };
  return format.type === 'Custom' ? { ...found, formula: asFormula(format.customOrNullObject.rule.formula) } : found;
}

function signatureOf(format: Excel.ConditionalFormat): string {
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
