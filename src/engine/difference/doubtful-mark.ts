import type { SheetMark } from '../workbook/mark';
import { UNBORN } from './rules';
import type { SheetChange } from './sheet-change';

const UNSURE = '';

/** Rules that were made and not yet told what they are go with the next writing. */
const unborn = Object.fromEntries(UNBORN.map((signature, i) => [`unborn${i}`, `${signature}.`]));

/** A mark by which the next refresh writes to the sheet, whatever it finds. */
export const unsettled = (mark: SheetMark): SheetMark => ({ ...mark, rules: { ...mark.rules, ...unborn } });

/** What is painted is in doubt, and so is what was painted under a name that is given up: something else may stand there. */
function unsure(
  remembered: Readonly<Record<string, string>>,
  touched: readonly { readonly id: string }[],
  next = remembered,
): Record<string, string> {
  const painted = new Set(touched.map(({ id }) => id));
  const isSure = (id: string): boolean => !painted.has(id) && id in next;
  return Object.fromEntries(Object.entries(remembered).map(([id, print]) => [id, isSure(id) ? print : UNSURE]));
}

/**
 * What is known of a sheet where the writing of a change breaks off: what the change paints is not known to be right any more, so
 * that the next refresh sees to it, and what it does not paint stays as a person left it.
 */
export function doubtfulMark(before: SheetMark, change: Omit<SheetChange, 'doubtful'>): SheetMark {
  const rules = change.rules.length + change.dropRules.length > 0;
  const said = (of: SheetMark | undefined, name: (id: string) => string): Record<string, string> =>
    Object.fromEntries(Object.entries(of?.rules ?? {}).map(([id, text]) => [name(id), `${text.split('.')[0]}.`]));
  return {
    ...before,
    // Columns that are put in are painted with what else is.
    looks: unsure(before.looks, change.looks, change.reshape ? {} : change.mark?.looks),
    charts: unsure(
      before.charts,
      change.charts.map(({ plan }) => plan),
    ),
    rules: {
      ...(rules ? { ...said(change.mark, (id) => `next ${id}`), ...said(before, (id) => id) } : before.rules),
      ...unborn,
    },
    ...(change.page && { page: UNSURE }),
    ...(change.footer && { footer: UNSURE }),
  };
}
