import { type Area, area, intersect } from '../../model';

/** What is left of a rectangle when another is taken out: up to four rectangles, from top to bottom. */
export function without(a: Area, cut: Area): Area[] {
  const hole = intersect(a, cut);
  if (!hole) return [a];
  const rest: Area[] = [];
  if (hole.top > a.top) rest.push(area(a.top, a.left, hole.top - 1, a.right));
  if (hole.left > a.left) rest.push(area(hole.top, a.left, hole.bottom, hole.left - 1));
  if (hole.right < a.right) rest.push(area(hole.top, hole.right + 1, hole.bottom, a.right));
  if (hole.bottom < a.bottom) rest.push(area(hole.bottom + 1, a.left, a.bottom, a.right));
  return rest;
}

/** Rectangles, row by row, that cover exactly the given cells; runs of one row that repeat below are joined. */
export function rectanglesOf(cells: Iterable<readonly [row: number, col: number]>): Area[] {
  const runs: Area[] = [];
  for (const [row, col] of cells) {
    const last = runs[runs.length - 1];
    if (last && last.top === row && last.right === col - 1) runs[runs.length - 1] = area(row, last.left, row, col);
    else runs.push(area(row, col));
  }
  const joined: Area[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const at = open.get(key);
    if (at !== undefined && joined[at].bottom === run.top - 1) {
      joined[at] = area(joined[at].top, run.left, run.bottom, run.right);
    } else {
      open.set(key, joined.length);
      joined.push(run);
    }
  }
  return joined;
}

/** The smallest rectangle around all. */
export const around = (areas: readonly Area[]): Area =>
  areas.reduce((all, a) =>
    area(
      Math.min(all.top, a.top),
      Math.min(all.left, a.left),
      Math.max(all.bottom, a.bottom),
      Math.max(all.right, a.right),
    ),
  );
