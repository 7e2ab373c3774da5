/** How high rows are that have no height of their own: as high as what stands in them needs. */
import { type Area, type CellFormat, columnSize, contains, type Font, MAX_COLS, type Sheet } from '../../model';
import { shownText } from '../cells/reading';
import { lineHeight, MAX_ROW_HEIGHT, textWidth } from './autofit';

const POINT = 96 / 72;
/** Of a step of indent, and left and right of what stands in a cell, in pixels. */
export const INDENT_PX = 9;
export const SIDE_PX = 3;
/** The letters of a line are not measured as the screen and the printer set them, to the pixel. */
const SLACK = 2;

/** How many lines a text fills in a room of pixels. */
export type Lines = (text: string, room: number, font: Font) => number;

/** Whether a text is broken into lines. */
export const wraps = ({ wrap, horizontal, vertical }: CellFormat): boolean =>
  wrap || [horizontal, vertical].some((one) => one === 'Justify' || one === 'Distributed');

/** How many lines a text fills that is broken where its words end, or within those that are wider than the room. */
export function linesBy(text: string, room: number, widthOf: (words: string) => number): number {
  const fits = (words: string): boolean => widthOf(words) <= room;
  return text.split(/\r?\n/).reduce((lines, paragraph) => {
    if (fits(paragraph)) return lines + 1;
    let [count, line] = [1, ''];
    for (const word of paragraph.split(/(?<= )|(?<=-)/)) {
      if (fits((line + word).trimEnd())) {
        line += word;
        continue;
      }
      if (line !== '') count++;
      const parts = Math.ceil(widthOf(word.trimEnd()) / Math.max(1, room));
      count += Math.max(0, parts - 1);
      line = parts > 1 ? '' : word;
    }
    return lines + count;
  }, 0);
}

/** The same by an estimate of how wide letters are, where nothing can be measured. */
export const estimatedLines: Lines = (text, room, font) =>
  linesBy(text, room, (words) => textWidth(words, font) * POINT);

/** Points of the rows that need more than the standard. */
export function neededHeights(sheet: Sheet, within: Area, linesIn: Lines): Map<number, number> {
  const { standardHeight, rowBands } = sheet;
  const heights = new Map<number, number>();
  for (const [row, col, { value }] of sheet.cellsIn(within)) {
    if (value === null || value === '') continue;
    const format = sheet.formatAt(row, col);
    const line = lineHeight(format.font.size);
    // Numbers stand on one line.
    const broken = typeof value === 'string' && wraps(format);
    if (!broken && line <= standardHeight) continue;
    if (rowBands.get(row)?.size !== undefined || isMerged(sheet, row, col)) continue;
    const width = Math.round(columnSize(sheet, col) * POINT);
    if (width === 0) continue;
    const room = width - 2 * SIDE_PX - format.indent * INDENT_PX - SLACK;
    // A rule may make it bold: what fits then fits before too.
    const font = format.font.bold || !mayBeBold(sheet, row, col) ? format.font : { ...format.font, bold: true };
    const lines = broken ? linesIn(shownText(value, format.numberFormat), room, font) : 1;
    const height = Math.min(MAX_ROW_HEIGHT, lines * line);
    if (height > standardHeight) heights.set(row, Math.max(height, heights.get(row) ?? 0));
  }
  return heights;
}

/** Whether a text of a row is broken into lines, so that the row grows with it. */
export function growsWithText(sheet: Sheet, row: number): boolean {
  for (const [, col, { value }] of sheet.cellsIn({ top: row, bottom: row, left: 0, right: MAX_COLS - 1 }))
    if (typeof value === 'string' && wraps(sheet.formatAt(row, col)) && !isMerged(sheet, row, col)) return true;
  return false;
}

/** Excel goes by no merged cell. */
const isMerged = ({ merges }: Sheet, row: number, col: number): boolean =>
  merges.some((merge) => contains(merge, { row, col }));

const mayBeBold = ({ conditionalFormats }: Sheet, row: number, col: number): boolean =>
  conditionalFormats.some(
    ({ rule, areas }) => 'format' in rule && rule.format.font?.bold && areas.some((a) => contains(a, { row, col })),
  );
