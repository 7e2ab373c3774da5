/** Where the figures of a page stand, side by side right of it, and what stands for their cells in formulas. */
import { type Area, area, type Pos } from '../../sheets/address';
import { fixedArea, fixedCell } from '../formulas';
import type { Figures, FiguresColumn, Page } from './page';

/** Header row of all figures; their titles stand above it. */
export const FIGURES_TOP = 2;
/** Blank columns between the page and the figures. */
const APART = 2;

export const headerOf = (column: FiguresColumn): string => (typeof column === 'string' ? column : column.days);

export class FiguresPlace {
  constructor(
    readonly figures: Figures,
    readonly left: number,
  ) {}

  get right(): number {
    return this.left + this.figures.columns.length - 1;
  }

  at(row: number, column: number): Pos {
    return { row: FIGURES_TOP + 1 + row, col: this.left + column };
  }

  /** The data cells of a column. */
  body(column: number): Area {
    return area(FIGURES_TOP + 1, this.left + column, FIGURES_TOP + this.figures.rows, this.left + column);
  }

  /** A cell of a column, or all its data cells; its header in the row -1. */
  cells(column: number, row?: number): Area {
    if (row === undefined) return this.body(column);
    const { row: top, col } = this.at(row, column);
    return area(top, col);
  }

  /** What a part of a key after the figures' own stands for. */
  spelled(row: string, column: string): string {
    if (row === '*' && column === '') return `ROW()-ROW(${fixedCell(this.at(-1, 0))})`;
    if (row === '*') return fixedArea(this.body(Number(column)));
    return fixedCell(this.at(row === '#' ? -1 : Number(row), Number(column)));
  }
}

export function figuresPlaces({ widths, figures }: Pick<Page, 'widths' | 'figures'>): Map<string, FiguresPlace> {
  let left = widths.length + APART;
  return new Map(
    figures.map((one) => {
      const place = new FiguresPlace(one, left);
      left = place.right + 2;
      return [one.key, place];
    }),
  );
}

const KEY = /^(\w+)\.(?:(\*|#)(\d*)|(\d+)\.(\d+))$/;

/** What stands for a key that names figures; undefined for others. */
export function figuresPart(places: ReadonlyMap<string, FiguresPlace>, key: string): string | undefined {
  const [, name, sign, signed, row, column] = KEY.exec(key) ?? [];
  return places.get(name)?.spelled(sign ?? row, signed ?? column);
}

/** The columns that a tile stands over. */
export const tileSpan = (
  { widths, tiles }: Pick<Page, 'widths' | 'tiles'>,
  place: number,
): { left: number; right: number } => ({
  left: Math.round((place * widths.length) / tiles.all.length),
  right: Math.round(((place + 1) * widths.length) / tiles.all.length) - 1,
});
