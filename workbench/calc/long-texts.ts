/** Keeps the texts that formulas give within memory: one formula fills a cell with as many characters as a book has. */
import type { Scalar } from '../model';
import { Matrix } from './values';

/** From here up a text takes room of its own. */
const LONG = 256;

/** Characters that all long texts of a workbook's formulas may have together. */
export const MOST_CHARACTERS = 50_000_000;

const charactersIn = (value: Scalar): number => (typeof value === 'string' && value.length >= LONG ? value.length : 0);

export class LongTexts {
  private readonly held = new Map<object, number>();
  private total = 0;

  /** Counts what a formula shows from now on; false, and nothing changes, where that is more than there is room for. */
  takes(formula: object, value: Scalar | Matrix): boolean {
    const characters =
      value instanceof Matrix ? value.data.reduce<number>((sum, v) => sum + charactersIn(v), 0) : charactersIn(value);
    const total = this.total - (this.held.get(formula) ?? 0) + characters;
    if (characters > 0 && total > MOST_CHARACTERS) return false;
    this.total = total;
    if (characters > 0) this.held.set(formula, characters);
    else this.held.delete(formula);
    return true;
  }

  clear(): void {
    this.held.clear();
    this.total = 0;
  }
}
