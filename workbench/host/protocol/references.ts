import type { Area, Sheet } from '../../model';

interface Kept {
  readonly sheet: Sheet;
  areas: readonly Area[];
}

/** Keeps ranges under a name until the add-in lets them go, and moves them when cells are inserted or deleted. */
export class References {
  private readonly kept = new Map<string, Kept>();
  private counter = 0;

  /** A new name for the areas of a sheet. */
  keep(sheet: Sheet, areas: readonly Area[]): string {
    const id = `${sheet.id}|${++this.counter}`;
    this.kept.set(id, { sheet, areas });
    return id;
  }

  /** What a name stands for now; undefined after its release, or when its cells or its sheet are gone. */
  find(id: string): { sheet: Sheet; areas: readonly Area[] } | undefined {
    const kept = this.kept.get(id);
    return kept && kept.areas.length > 0 && kept.sheet.book.sheets.includes(kept.sheet) ? kept : undefined;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  /**
   * Moves what is kept on a sheet along with its cells.
   * @param move gives the new place of an area, or undefined where all its cells were deleted
   */
  shift(sheet: Sheet, move: (area: Area) => Area | undefined): void {
    for (const kept of this.kept.values()) {
      if (kept.sheet === sheet) kept.areas = kept.areas.map(move).filter((area) => area !== undefined);
    }
  }

  get size(): number {
    return this.kept.size;
  }

  clear(): void {
    this.kept.clear();
  }
}
