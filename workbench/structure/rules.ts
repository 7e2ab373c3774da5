import { type Area, cornerOf, type Pos, sameArea, type Sheet, type Shift, type Workbook } from '../model';
import { rewriteColumnFormulas, rewriteRules } from './everywhere';
import { areaOf, rangeOver, rewriteFormula, type Rewriting } from './references';
import { isVertical, shiftArea, shiftRuleAreas } from './shift';

/**
 * Moves the rules of a workbook and the column formulas of its tables after a shift. Both are written for one cell and
 * used for many: their `$` references follow the cells, the others keep their distance to the cell written for.
 * `tableTops`: where the data of each table began before the shift, by table id. Rules left without cells disappear.
 */
export function shiftRules(
  book: Workbook,
  shift: Shift,
  tableTops: ReadonlyMap<string, Area>,
  fromAfter: readonly Area[],
): void {
  const bases = new Map<unknown, number>();
  const { sheet } = shift;
  for (const rules of [sheet.conditionalFormats, sheet.validations]) {
    const base = rules === sheet.conditionalFormats ? cornerOf : firstCell;
    for (const owner of [...rules]) {
      const before = base(owner.areas);
      owner.areas = shiftRuleAreas(owner.areas, shift, fromAfter);
      if (owner.areas.length === 0) (rules as unknown[]).splice((rules as unknown[]).indexOf(owner), 1);
      else bases.set(owner, distance(before, base(owner.areas), shift.by));
    }
  }
  rewriteRules(book, (formula, place, owner) => shiftAnchored(formula, place.sheet, shift, bases.get(owner) ?? 0));
  rewriteColumnFormulas(book, (formula, place) => {
    const before = tableTops.get(place.table.id);
    const moved = before ? distance(firstCell([before]), firstCell([place.table.bodyArea]), shift.by) : 0;
    return shiftAnchored(formula, place.table.sheet, shift, moved);
  });
}

const firstCell = ([{ top, left }]: readonly Area[]): Pos => ({ row: top, col: left });

const distance = (before: Pos, after: Pos, by: Shift['by']): number =>
  isVertical(by) ? after.row - before.row : after.col - before.col;

/** The references of an ordinary formula after a shift. */
export const shiftReferences = (shift: Shift, home: Sheet | undefined): Rewriting => ({
  range: (ref) => {
    if (!isOn(ref.sheetName, shift.sheet, home)) return undefined;
    const before = areaOf(ref.range);
    const after = shiftArea(before, shift);
    if (!after) return null;
    return sameArea(after, before) ? undefined : { ...ref, range: rangeOver(ref.range, after) };
  },
});

const isOn = (name: string | undefined, sheet: Sheet, home: Sheet | undefined): boolean =>
  name ? name.toLowerCase() === sheet.name.toLowerCase() : home === sheet;

function shiftAnchored(formula: string, home: Sheet, shift: Shift, moved: number): string {
  const ordinary = shiftReferences(shift, home);
  return rewriteFormula(formula, {
    range: (ref) => {
      if (!isOn(ref.sheetName, home, home)) return ordinary.range?.(ref);
      const r = ref.range;
      const after = home === shift.sheet ? shiftArea(areaOf(r), shift) : areaOf(r);
      if (isVertical(shift.by)) {
        const top = end(r.top, r.$top, after?.top, moved);
        const bottom = end(r.bottom, r.$bottom, after?.bottom, moved);
        return top === GONE || bottom === GONE ? null : { ...ref, range: { ...r, top, bottom } };
      }
      const left = end(r.left, r.$left, after?.left, moved);
      const right = end(r.right, r.$right, after?.right, moved);
      return left === GONE || right === GONE ? null : { ...ref, range: { ...r, left, right } };
    },
  });
}

const GONE = -1;

/** Where one end of a range goes: open ends stay open, locked ones follow the cells, the others the rule. */
function end(
  at: number | null | undefined,
  locked: boolean | null | undefined,
  after: number | undefined,
  moved: number,
): number | null {
  if (at == null) return null;
  if (locked) return after ?? GONE;
  return at + moved < 0 ? GONE : at + moved;
}
