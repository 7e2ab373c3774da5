import { area, type Area } from '../../sheets/address';
import type { ColumnPlan, Look, LookPlan, SheetPlan, Edge } from '../../sheets/plan';
import { INK } from '../../sheets/theme';
import type { Details, SheetState } from '../workbook/sheet-state';
import { repainted } from '../difference/heading';
import type { Shift } from './reshape';
import { isPutIn } from './steps';

/** Takes away what Excel gives a new column of its neighbour's looks. */
const PLAIN: Look = {
  fill: '',
  color: INK,
  bold: false,
  italic: false,
  numberFormat: 'General',
  indent: 0,
  lines: { EdgeTop: null, EdgeBottom: null, EdgeLeft: null, EdgeRight: null, InsideHorizontal: null },
};

/** Looks of columns that are put in: of every planned look the part that lies over them, and their lines to their neighbours. */
export function looksOfNew(plan: SheetPlan, found: SheetState, details: Details): LookPlan[] {
  const added = found.shift?.steps.addColumns ?? [];
  if (added.length === 0) return [];
  const all = repainted(plan, found, plan.looks);
  return added.flatMap(({ area: cells, whole, hollow }) => {
    const looks = all.filter(({ area: a }) =>
      isPutIn({ whole, hollow }, a.top >= cells.top && a.bottom <= cells.bottom),
    );
    const { left: col } = cells;
    return [
      ...plainParts(cells, whole, looks)
        .filter((a) => !hollow || a.bottom < cells.top)
        .map((a): LookPlan => ({ id: 'plain', area: a, look: PLAIN })),
      // Neighbours share a line; that of the cell right of it is the one to be seen.
      ...looks.flatMap((look) => (look.area.right === col - 1 ? lineOf(look, 'EdgeRight') : [])),
      ...looks.flatMap((look) => partOver(look, col, details)),
      ...looks.flatMap((look) => (look.area.left === col + 1 ? lineOf(look, 'EdgeLeft') : [])),
    ];
  });
}

const isMerged = ({ cell, area: a }: LookPlan): boolean => cell !== undefined && a.left < a.right;

/** The cells of a new column, and those above them whose neighbour has looks that end there. */
function plainParts({ top, left: col, bottom }: Area, whole: boolean, looks: readonly LookPlan[]): Area[] {
  const ending = looks.filter(({ area: a }) => a.right === col - 1);
  const above = Array.from({ length: whole ? top : 0 }, (_, row) => row).filter((row) =>
    ending.some(({ area: a }) => row >= a.top && row <= a.bottom),
  );
  return [...above.map((row) => area(row, col)), area(top, col, bottom, col)];
}

/** Merged cells that a whole new column stands at the end of: they do not grow over it by themselves. */
export function mergesOfNew(plan: SheetPlan, found: SheetState): LookPlan[] {
  const added = (found.shift?.steps.addColumns ?? []).filter(({ whole }) => whole).map(({ area: a }) => a.left);
  const merged = added.length === 0 ? [] : repainted(plan, found, plan.looks).filter(isMerged);
  return merged.filter(({ area: a }) => added.includes(a.left) || added.includes(a.right));
}

function partOver(look: LookPlan, col: number, { mergeable }: Details): LookPlan[] {
  const { top, left, bottom, right } = look.area;
  if (col < left || col > right) return [];
  if (isMerged(look)) {
    const lines = { ...look.look.lines, InsideVertical: null };
    const atEnd = (col === left || col === right) && mergeable.has(look.id);
    return atEnd ? [{ ...look, merge: true, look: { ...look.look, lines } }] : [];
  }
  // The rows stand already, and may have heights that a person gave them.
  const { fits: _fits, lines: allLines = {}, ...bare } = look.look;
  const { EdgeLeft, EdgeRight, InsideVertical: _inside, ...lines } = allLines;
  const sides = { ...(col === left && EdgeLeft && { EdgeLeft }), ...(col === right && EdgeRight && { EdgeRight }) };
  return [{ id: look.id, area: area(top, col, bottom, col), look: { ...bare, lines: { ...lines, ...sides } } }];
}

/** One line of a look, at the edge of the whole of it. */
function lineOf({ id, area: a, look }: LookPlan, side: Edge): LookPlan[] {
  const line = look.lines?.[side];
  return line ? [{ id, area: a, look: { lines: { [side]: line } } }] : [];
}

/** Characters that a column of a person's own is wide where it got its neighbour's width, or nothing beside a closed group. */
const OWN_WIDTH = 12;

/** Widths of columns that are put in as a whole. */
export const widthsOfNew = (plan: SheetPlan, { steps }: Shift): ColumnPlan[] => [
  ...plan.columns.filter(({ col }) =>
    steps.addColumns.some(({ whole, hollow, area: a }) => whole && !hollow && a.left === col),
  ),
  ...steps.addColumns.flatMap(({ hollow, area: { left: col } }) =>
    hollow && !plan.outlines.some(({ left, right }) => col >= left && col <= right) ? [{ col, width: OWN_WIDTH }] : [],
  ),
];
