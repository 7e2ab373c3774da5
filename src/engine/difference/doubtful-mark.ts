import type { SheetMark } from '../workbook/mark';
import { inDoubt } from './look-prints';
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
  return Object.fromEntries(
    Object.entries(remembered).map(([id, print]) => [id, isSure(id) ? print : inDoubt(print, next[id])]),
  );
}

/** Columns that are put in, or back: the sheet may have them already where the writing breaks off. */
function comingColumns(before: SheetMark, { reshape, mark }: Omit<SheetChange, 'doubtful'>): SheetMark['coming'] {
  const added = reshape?.addColumns ?? [];
  const tables = Object.entries(mark?.columns ?? {}).flatMap(([table, headers]) => {
    const columns = added.flatMap(({ key, index }) =>
      key !== undefined && key in headers ? [[key, { header: headers[key], index }] as const] : [],
    );
    return columns.length > 0 ? [[table, Object.fromEntries(columns)] as const] : [];
  });
  return tables.length > 0 ? Object.fromEntries(tables) : before.coming;
}

/**
 * What is known of a sheet where the writing of a change breaks off: what the change paints is not known to be right any more, so
 * that the next refresh sees to it, and what it does not paint stays as a person left it.
 */
export function doubtfulMark(before: SheetMark, change: Omit<SheetChange, 'doubtful'>): SheetMark {
  const coming = new Set(change.rules.map(({ id }) => id));
  // Rules that the change leaves where they are are not in doubt.
  const stays = (id: string): boolean => !coming.has(id) && change.mark?.rules[id] === before.rules[id];
  const said = (of: SheetMark | undefined, name: (id: string) => string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(of?.rules ?? {}).flatMap(([id, text]) =>
        stays(id) ? [] : [[name(id), `${text.split('.')[0]}.`]],
      ),
    );
  const ruled = change.rules.length + change.dropRules.length > 0;
  const columns = comingColumns(before, change);
  return {
    ...before,
    ...(columns && { coming: columns }),
    // Columns that are put in are painted with what else is.
    looks: unsure(before.looks, change.looks, change.reshape ? {} : change.mark?.looks),
    charts: unsure(
      before.charts,
      change.charts.map(({ plan }) => plan),
    ),
    rules: {
      ...before.rules,
      ...(ruled && { ...said(change.mark, (id) => `next ${id}`), ...said(before, (id) => id) }),
      ...unborn,
    },
    ...(change.page && { page: UNSURE }),
    ...(change.footer && { footer: UNSURE }),
  };
}
