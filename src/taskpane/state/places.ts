/** Where things are in the workbook that the panel shows. */

import type { Opens } from '../../commands/wording';
import { cellOf } from '../../excel/panel/report-places';
import type { SheetRef } from '../../excel/panel/review-view';
import type { PanelState } from './types';

/** The address of an account's cell on the sheet of the report. */
export const addressOf = ({ report }: PanelState, index: number, key: string): string | undefined =>
  report ? cellOf(report, index, key) : undefined;

/** The sheet that a notice speaks of; undefined where it is not known. */
export function sheetOpened({ report }: PanelState, opens: Opens): Partial<SheetRef> | undefined {
  if ('name' in opens) return opens;
  return opens.key === 'actions' ? report?.review.actionsSheet : report?.review.historySheet;
}
