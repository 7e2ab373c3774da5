/** Groups of rows and columns, as the levels of their bands make them. */
import type { Band } from '../../model';

/** A run of grouped rows or columns at one level, and the one after it, which carries the button. */
export interface Group {
  readonly level: number;
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

/** The groups of rows or columns, outermost first. */
export function groupsOf(bands: ReadonlyMap<number, Band>): Group[] {
  const grouped = [...bands]
    .filter(([, band]) => (band.outline ?? 0) > 0)
    .map(([index]) => index)
    .sort((a, b) => a - b);
  const groups: Group[] = [];
  const deepest = grouped.reduce((level, index) => Math.max(level, bands.get(index)!.outline!), 0);
  for (let level = 1; level <= deepest; level++) {
    let from: number | undefined;
    let last = -1;
    const finish = (): void => {
      if (from === undefined) return;
      const open = Array.from({ length: last - from + 1 }, (_, i) => bands.get(from! + i)).some(
        (band) => !band?.hidden,
      );
      groups.push({ level, from, to: last, open });
      from = undefined;
    };
    for (const index of grouped) {
      if (bands.get(index)!.outline! < level) continue;
      if (from !== undefined && index !== last + 1) finish();
      from ??= index;
      last = index;
    }
    finish();
  }
  return groups;
}
