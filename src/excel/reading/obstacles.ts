import { mergesOfNew } from '../../engine/columns/new-columns';
import { groupsTouched } from '../../engine/columns/reshape';
import { ownAbove } from '../../engine/difference/heading';
import { ReportError } from '../../engine/errors';
import type { TableEntry } from '../../engine/workbook/inventory';
import type { Details, SheetState } from '../../engine/workbook/sheet-state';
import { type Area, area, columnName, covers, MAX_ROWS, parseA1, splitSheet, toA1 } from '../../sheets/address';
import type { SheetPlan } from '../../sheets/plan';
import { rangeOf } from '../host/ranges';

/** Asks, where columns are to come or go, which of their groups are closed, and what of a person's own is in the way. */
export function askMoving(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  found: SheetState,
  others: readonly TableEntry[],
): () => Pick<Details, 'closed' | 'inTheWay'> & { readonly joined: readonly Joined[] } {
  const { shift } = found;
  if (!shift) return () => ({ closed: new Set(), inTheWay: [], joined: [] });
  const groups = groupsTouched(plan.outlines, shift).map(({ id, left, right }) => {
    const first = Array.from({ length: right - left + 1 }, (_, i) => left + i).find((col) => !shift.isNew(col)) ?? left;
    const { left: col } = shift.before(area(0, first)) ?? { left };
    const column = sheet.getRangeByIndexes(0, col, 1, 1);
    column.load('columnHidden');
    return { id, column };
  });
  const drops = shift.steps.dropColumns.map(({ area: cells }) => {
    const under = sheet.getRangeByIndexes(cells.bottom + 1, cells.left, MAX_ROWS - cells.bottom - 1, 1);
    const used = under.getUsedRangeOrNullObject(true);
    used.load('address');
    return { cells, used };
  });
  const joined = mergesOfNew(plan, found).flatMap(({ id, area: a }): Joined[] => {
    const before = shift.before(a);
    if (!before) return [];
    const others = shift.cells
      .slice(before.top, before.bottom + 1)
      .flatMap((line) => line.slice(before.left + 1, before.right + 1));
    return others.every((content) => content === '') ? [{ id, before }] : [];
  });
  const across = [...drops.map(({ cells }) => cells.left), ...wholeBefore(found)];
  const ranges =
    across.length === 0 ? [] : others.map(({ name }) => ({ name, range: sheet.tables.getItem(name).getRange() }));
  for (const { range } of ranges) range.load('address');
  return () => ({
    closed: new Set(groups.filter(({ column }) => column.columnHidden === true).map(({ id }) => id)),
    joined,
    inTheWay: [
      ...drops.flatMap(({ cells, used }) => {
        const above = ownAbove(plan, found, shift.cells, cells);
        const where = used.isNullObject ? [] : [splitSheet(used.address).address];
        return above.length + where.length === 0 ? [] : [ownCells(columnName(cells.left), above.map(String), where)];
      }),
      ...ranges.flatMap(({ name, range }) => {
        const at = parseA1(splitSheet(range.address).address);
        const cut = at && across.find((col) => col >= at.left && col <= at.right);
        return cut === undefined ? [] : [otherTable(name, toA1(at!), columnName(cut), plan.name)];
      }),
    ],
  });
}

/** Cells over a new column that belong together, and the place they have before it is put in. */
export interface Joined {
  readonly id: string;
  readonly before: Area;
}

/** Those that grow over the new column: merged by nobody, or among themselves only. */
export const mergeable = (joined: readonly Joined[], merged: readonly (readonly Area[])[]): Set<string> =>
  new Set(joined.filter(({ before }, i) => merged[i].every((a) => covers(before, a))).map(({ id }) => id));

/** As far under a table as merged cells are looked for that are to move down. */
const UNDER = 2000;

/** Asks whether anything stands where a table is to grow or below, merged cells too; gives the area to look for these in. */
export function askUnder(sheet: Excel.Worksheet, rows: Area): () => Area | undefined {
  const under = { ...rows, bottom: Math.min(MAX_ROWS - 1, rows.bottom + UNDER) };
  const used = rangeOf(sheet, under).getUsedRangeOrNullObject(false);
  used.load('address');
  return () => (used.isNullObject ? undefined : under);
}

/**
 * What cells mean that are merged under a table which is to grow by `rows`. Within its columns they move down with what stands
 * there; across its edge they cannot. `pushes` where something stands in the rows themselves.
 */
export function mergedUnder(
  merged: readonly Area[],
  rows: Area,
  pushes: boolean,
  names: { readonly sheet: string; readonly table: string },
): { readonly inRows: boolean; readonly cut: string[] } {
  const inRows = merged.some((a) => a.top <= rows.bottom);
  const across = merged.find(({ left, right }) => left < rows.left || right > rows.right);
  const cut =
    across && (pushes || inRows)
      ? [
          `On the sheet "${names.sheet}" the cells ${toA1(across)} are merged across the edge of the table "${names.table}", under which rows have to be added. Unmerge them (Home, Merge & Center) and try again. Nothing was written.`,
        ]
      : [];
  return { inRows, cut };
}

/** Columns of the sheet, as it stands, before which whole ones are put in. */
function wholeBefore({ shift }: SheetState): number[] {
  const added = shift?.steps.addColumns ?? [];
  return added
    .filter(({ whole }) => whole)
    .map((one) => one.area.left - added.filter((other) => other.area.left < one.area.left).length);
}

function ownCells(column: string, above: readonly string[], under: readonly string[]): string {
  const what = [...above.map((text) => `"${text}" above the table`), ...under.map((at) => `${at} under it`)].join(', ');
  return `Column ${column} would go, and it holds something of your own: ${what}. Move that to another column and try again, or keep the scores as a column of your own. Nothing was written.`;
}

const otherTable = (name: string, at: string, column: string, sheet: string): string =>
  `On the sheet "${sheet}" the table "${name}" (${at}) lies across column ${column}, where a column has to come or go. Move it to another sheet and try again. Nothing was written.`;

/** Stops before anything is written where something of a person's own would go, or be cut. */
export function refuseInTheWay(details: readonly Details[]): void {
  const sentences = details.flatMap(({ inTheWay }) => inTheWay);
  if (sentences.length > 0) throw new ReportError(sentences[0], sentences, { wrote: 'nothing', retry: true });
}
