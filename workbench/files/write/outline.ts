import type { Band } from '../../model';

/**
 * The settings of columns or rows, with a mark at the one after each closed group: that is where Excel shows the button
 * that opens it.
 */
export function withClosedGroups(bands: ReadonlyMap<number, Band>): Map<number, Band> {
  const marked = new Map(bands);
  for (const [at, band] of bands) {
    const next = bands.get(at + 1) ?? {};
    if (band.hidden && !next.hidden && (band.outline ?? 0) > (next.outline ?? 0)) {
      marked.set(at + 1, { ...next, collapsed: true });
    }
  }
  return marked;
}
