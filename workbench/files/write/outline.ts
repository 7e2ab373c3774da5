import type { Band } from '../../model';

/**
 * The settings of columns or rows, with a mark at the one after each closed group: that is where Excel shows the button
 * that opens it. Beyond the last of a sheet there is none.
 * @param count how many rows or columns a sheet has
 */
export function withClosedGroups(bands: ReadonlyMap<number, Band>, count: number): Map<number, Band> {
  const marked = new Map(bands);
  for (const [at, band] of bands) {
    const next = bands.get(at + 1) ?? {};
    if (at + 1 < count && band.hidden && !next.hidden && (band.outline ?? 0) > (next.outline ?? 0)) {
      marked.set(at + 1, { ...next, collapsed: true });
    }
  }
  return marked;
}
