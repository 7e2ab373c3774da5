import { explain, isUndeletedRule } from '../host/failures';

/** Excel could not delete a rule, as was seen; from then on rules are deleted where that can fail. */
let apart = false;

/** Whether rules that give place to others are deleted in a request of their own, once all is written. */
export const deletesApart = (): boolean => apart;

/** Looks whether it was the deleting of a rule that failed: the same command does without it the next time. */
export function noteUndeleted(error: unknown): void {
  if (isUndeletedRule(explain(error, 'deleting rules'))) apart = true;
}

/** Deletes a rule; one that is gone by now is as it should be. */
export const deleteRule = (sheet: Excel.Worksheet, id: string): void =>
  sheet.getRange().conditionalFormats.getItemOrNullObject(id).delete();
