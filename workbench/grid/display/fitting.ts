/** What fits into a cell: numbers, which never run into the next one, and lines of a wrapped text. */
import type { CellFormat, Font } from '../../model';
import { shownText } from '../../objects/cells/reading';
import { linesBy } from '../../objects/formats/row-heights';
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

const faceOf = ({ bold, size, name }: Font): string => `${bold ? 'bold ' : ''}${size}pt ${fontFamily(name)}`;

/** How many lines a text fills that is broken where its words end, or within those that are wider than the room, in pixels. */
export const linesIn = (text: string, room: number, font: Font): number => {
  const face = faceOf(font);
  return linesBy(text, room, (words) => widthOf(words, face));
};

const digitsOnly = (text: string): string => text.replace(/\d/g, '0');

/** What a cell of a width in pixels shows of a number: fewer decimals where there is too little room, or hashes. */
export function fitted(
  text: string,
  value: number,
  pattern: string,
  room: number,
  { font, wrap, shrink }: CellFormat,
): string {
  if (wrap && pattern === '@') return text;
  const face = faceOf(font);
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
