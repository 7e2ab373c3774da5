import { type Area, area, MAX_COLS, MAX_ROWS, sameArea, type Shift } from '../model';

/** What a shift does, without the sheet it happens on. */
export type Push = Pick<Shift, 'area' | 'by'>;

/** Swaps rows and columns, so that one way of reckoning serves both directions. */
export const flip = (a: Area): Area => area(a.left, a.top, a.right, a.bottom);

export const isVertical = (by: Shift['by']): boolean => by === 'down' || by === 'up';
export const isInsertion = (by: Shift['by']): boolean => by === 'down' || by === 'right';

/** The area as seen along the shift: rows are what moves. */
export const along = (by: Shift['by'], a: Area): Area => (isVertical(by) ? a : flip(a));

/** How many rows or columns exist along the shift. */
export const lengthAlong = (by: Shift['by']): number => (isVertical(by) ? MAX_ROWS : MAX_COLS);

/**
 * Where an area is after cells were inserted or deleted: moved, grown or shrunk as a reference to it would be.
 * An area that the shift touches only on part of its breadth stays. Undefined where nothing of it is left.
 */
export function shiftArea(a: Area, { area: where, by }: Push): Area | undefined {
  const moved = moveDown(along(by, a), along(by, where), isInsertion(by), lengthAlong(by));
  return moved && along(by, moved);
}

function moveDown(a: Area, where: Area, insertion: boolean, length: number): Area | undefined {
  if (a.left < where.left || a.right > where.right) return a;
  if (a.top === 0 && a.bottom === length - 1) return a;
  const count = where.bottom - where.top + 1;
  if (insertion) {
    const top = a.top >= where.top ? a.top + count : a.top;
    const bottom = Math.min(a.bottom >= where.top ? a.bottom + count : a.bottom, length - 1);
    return top > bottom ? undefined : area(top, a.left, bottom, a.right);
  }
  const top = a.top > where.bottom ? a.top - count : Math.min(a.top, where.top);
  const bottom = a.bottom > where.bottom ? a.bottom - count : Math.min(a.bottom, where.top - 1);
  return top > bottom ? undefined : area(top, a.left, bottom, a.right);
}

/**
 * The areas of a rule after a shift. Unlike a reference, an area that is touched on part of its breadth is split, and
 * inserted cells take the rules of the cells before them; within the breadth of a `fromAfter` area, of those after.
 */
export function shiftRuleAreas(areas: readonly Area[], push: Push, fromAfter: readonly Area[]): Area[] {
  const where = along(push.by, push.area);
  const tables = fromAfter.map((t) => along(push.by, t));
  const move = isInsertion(push.by)
    ? (part: Area) => [grown(part, where, tables, lengthAlong(push.by))]
    : (part: Area) => [moveDown(part, where, false, lengthAlong(push.by))];
  return areas.flatMap((a) => {
    const whole = along(push.by, a);
    const parts = split(whole, where);
    const moved = parts.flatMap(move).filter((m) => m !== undefined);
    const still = moved.length === parts.length && moved.every((m, i) => sameArea(m, parts[i]));
    return still ? [a] : moved.map((m) => along(push.by, m));
  });
}

function grown(part: Area, where: Area, tables: readonly Area[], length: number): Area | undefined {
  const moved = moveDown(part, where, true, length);
  if (!moved || part.left < where.left || part.right > where.right) return moved;
  const taker = tables.find((t) => t.left <= part.right && t.right >= part.left);
  if (!taker && part.bottom === where.top - 1) return area(part.top, part.left, where.bottom, part.right);
  const within = taker && part.left >= taker.left && part.right <= taker.right;
  return within && part.top === where.top ? area(where.top, moved.left, moved.bottom, moved.right) : moved;
}

/** Cuts an area into what lies left of, within and right of the moving cells. */
function split(a: Area, where: Area): Area[] {
  if (a.right < where.left || a.left > where.right) return [a];
  const parts: Area[] = [];
  if (a.left < where.left) parts.push(area(a.top, a.left, a.bottom, where.left - 1));
  parts.push(area(a.top, Math.max(a.left, where.left), a.bottom, Math.min(a.right, where.right)));
  if (a.right > where.right) parts.push(area(a.top, where.right + 1, a.bottom, a.right));
  return parts;
}
