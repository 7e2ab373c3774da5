/** Fonts, colours and titles of charts, as Chart.js wants them. */
import { fontFamily } from '../display/fonts';
import { type Chart, type ChartFill, type ChartFont, type ChartTitle, USUAL_TEXT, type Workbook } from '../../model';

export const PX_PER_POINT = 4 / 3;

/** Red, green and blue, each up to 255. */
const partsOf = (color: string): number[] => [1, 3, 5].map((i) => parseInt(color.slice(i, i + 2), 16));
const lightness = (parts: readonly number[]): number => (Math.max(...parts) + Math.min(...parts)) / 2;

/** Greys change places with their opposite on a dark ground; colours stay what they are. */
export function shade(color: string, dark: boolean): string {
  const parts = partsOf(color);
  if (!dark || Math.max(...parts) - Math.min(...parts) > 60) return color;
  return turned(parts);
}

/** Lightness below which what is drawn cannot be told from a dark ground. */
const NEARLY_BLACK = 70;

/** What shows data keeps its colour; nearly black it would not be seen on a dark ground, and turns as greys do. */
export function dataColor(color: string, dark: boolean): string {
  if (!dark || !color.startsWith('#')) return color;
  const parts = partsOf(color);
  return lightness(parts) < NEARLY_BLACK ? turned(parts) : color;
}

/** The grey that stands for its opposite: not down to black, the ground of the dark sheet. */
function turned(parts: readonly number[]): string {
  const level = Math.round(30 + ((255 - lightness(parts)) / 255) * 210);
  return `#${level.toString(16).padStart(2, '0').repeat(3)}`;
}

/** A chart about to be drawn. */
export interface Drawing {
  readonly book: Workbook;
  readonly chart: Chart;
  readonly dark: boolean;
}

export const fontOf = ({ chart }: Drawing, font: ChartFont, size: number) => ({
  family: fontFamily(font.name ?? chart.area.font.name ?? 'Calibri'),
  size: (font.size ?? size) * PX_PER_POINT,
  weight: font.bold ? ('bold' as const) : ('normal' as const),
  style: font.italic ? ('italic' as const) : ('normal' as const),
});

export const textColor = ({ chart, dark }: Drawing, font: ChartFont): string =>
  shade(font.color ?? chart.area.font.color ?? USUAL_TEXT, dark);

export const groundColor = (fill: ChartFill | undefined, usual: string, dark: boolean): string =>
  fill === 'none' ? 'transparent' : shade(fill ?? usual, dark);

/** A title of the chart or of an axis, for Chart.js. */
export function titleOptions(
  drawing: Drawing,
  title: ChartTitle,
  words: string,
  size: number,
): Record<string, unknown> {
  return {
    display: title.visible && words !== '',
    text: words.split('\n'),
    color: textColor(drawing, title.font),
    font: fontOf(drawing, title.font, size),
  };
}
