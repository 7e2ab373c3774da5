import type { Area, Sheet } from '../../model';

/** What the status bar says of the selected cells. */
export interface Figures {
  /** Cells that hold something. */
  readonly count: number;
  /** Cells that hold a number; the sum and the average are theirs. */
  readonly numbers: number;
  readonly sum: number;
}

/** Counts and adds up the cells of areas, which may be whole columns; a cell in two areas counts twice, as in Excel. */
export function figuresOf(sheet: Sheet, areas: readonly Area[]): Figures {
  let [count, numbers, sum] = [0, 0, 0];
  for (const area of areas) {
    for (const [, , { value }] of sheet.cellsIn(area)) {
      if (value === null || value === '') continue;
      count++;
      if (typeof value !== 'number') continue;
      numbers++;
      sum += value;
    }
  }
  return { count, numbers, sum };
}

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** The words of the status bar; none for a single cell, like Excel. */
export function describeFigures({ count, numbers, sum }: Figures): string[] {
  if (count < 2) return [];
  const counted = `Count: ${number.format(count)}`;
  if (numbers === 0) return [counted];
  return [`Average: ${number.format(sum / numbers)}`, counted, `Sum: ${number.format(sum)}`];
}
