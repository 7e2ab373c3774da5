import { doubtfulMark } from './doubtful-mark';
import { isEmpty, type SheetChange } from './sheet-change';
import type { SheetMark } from '../workbook/mark';

/** Whether a sheet was painted, ruled or grouped otherwise by what left one mark than by what left the other. */
export const paintedOtherwise = (one: SheetMark, other: SheetMark): boolean =>
  JSON.stringify(looksOf(one)) !== JSON.stringify(looksOf(other));

const looksOf = ({ looks, charts, rules, validations, page, footer }: SheetMark): Partial<SheetMark> => ({
  looks,
  charts,
  rules,
  validations,
  page,
  footer,
});

/**
 * What of a change brings looks and rules in line, where the cells stand as they are to stand. undefined where nothing does, and
 * where rows and columns would have to move first.
 */
export function looksOnly(change: SheetChange, before: SheetMark): SheetChange | undefined {
  if (!change.mark || change.reshape || change.room.length + change.resizes.length > 0) return undefined;
  const bare: SheetChange = {
    ...change,
    values: [],
    formulas: [],
    columns: [],
    tables: [],
    names: [],
    widths: [],
    heights: [],
    outlines: [],
    newCharts: [],
    mark: undefined,
    doubtful: undefined,
  };
  if (isEmpty(bare)) return undefined;
  const mark: SheetMark = { ...before, ...looksOf(change.mark), stamp: change.mark.stamp };
  return { ...bare, mark, doubtful: doubtfulMark(before, { ...bare, mark }) };
}
