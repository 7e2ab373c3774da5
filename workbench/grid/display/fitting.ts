/** Numbers never run into the next cell: they lose decimals, or show as hashes. */
import type { CellFormat } from '../../model';
import { shownText } from '../../objects/cells/reading';
import { fontFamily } from './fonts';

const PADDING = 4;
const widths = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null | undefined;

function widthOf(text: string, font: string): number {
  const key = `${font}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    canvas ??= document.createElement('canvas').getContext('2d');
    if (!canvas) return 0;
    canvas.font = font;
    width = canvas.measureText(text).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

const digitsOnly = (text: string): string => text.replace(/\d/g, '0');

/** What a cell of a width in pixels shows of a number. */
export function fitted(
  text: string,
  value: number,
  pattern: string,
  room: number,
  { font, wrap, shrink }: CellFormat,
): string {
  if (wrap && pattern === '@') return text;
  const face = `${font.bold ? 'bold ' : ''}${font.size}pt ${fontFamily(font.name)}`;
  // Digits are equally wide, so numbers of one format share their measure.
  const fits = (t: string): boolean => widthOf(digitsOnly(t), face) <= room - PADDING;
  if (shrink || fits(text)) return text;
  if (pattern === 'General') {
    for (let digits = 10; digits >= 1; digits--) {
      const shorter = shownText(Number(value.toPrecision(digits)), 'General');
      if (Math.abs(value) < 10 ** digits && fits(shorter)) return shorter;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor((room - PADDING) / Math.max(1, widthOf('#', face)))));
}
