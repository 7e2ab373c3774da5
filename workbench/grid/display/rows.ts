/** Rows without a height of their own become as high as what stands in them needs, as Excel makes them by itself. */
import { type Area, area, columnSize, contains, MAX_COLS, MAX_ROWS, type Sheet } from '../../model';
import { shownText } from '../../objects/cells/reading';
import { lineHeight, MAX_ROW_HEIGHT } from '../../objects/formats/autofit';
import { linesIn, wraps } from './fitting';
import { INDENT_PX, PADDING, toPixels } from './looks';

/** The letters of a line are not measured as the screen and the printer set them, to the pixel. */
const SLACK = 2;

/** Measures the rows of a sheet anew, or those of an area. @returns whether one is higher or lower than it was */
export function fitRows(
  sheet: Sheet,
  { top, bottom }: Pick<Area, 'top' | 'bottom'> = { top: 0, bottom: MAX_ROWS - 1 },
): boolean {
  const heights = neededHeights(sheet, area(top, 0, bottom, MAX_COLS - 1));
  let changed = false;
  for (const row of [...sheet.fittedRows.keys()])
    if (row >= top && row <= bottom && !heights.has(row)) changed = sheet.fittedRows.delete(row);
  for (const [row, height] of heights) {
    if (sheet.fittedRows.get(row) === height) continue;
    sheet.fittedRows.set(row, height);
    changed = true;
  }
  return changed;
}

/** Points of the rows that need more than the standard. */
function neededHeights(sheet: Sheet, within: Area): Map<number, number> {
  const { standardHeight, rowBands, merges } = sheet;
  const heights = new Map<number, number>();
  for (const [row, col, { value }] of sheet.cellsIn(within)) {
    if (value === null || value === '') continue;
    const format = sheet.formatAt(row, col);
    const line = lineHeight(format.font.size);
    // Numbers stand on one line.
    const broken = typeof value === 'string' && wraps(format);
    if (!broken && line <= standardHeight) continue;
    // Excel goes by no merged cell.
    if (rowBands.get(row)?.size !== undefined || merges.some((merge) => contains(merge, { row, col }))) continue;
    const width = toPixels(columnSize(sheet, col));
    if (width === 0) continue;
    const room = width - 2 * PADDING.side - format.indent * INDENT_PX - SLACK;
    // A rule may make it bold: what fits then fits before too.
    const font = format.font.bold || !mayBeBold(sheet, row, col) ? format.font : { ...format.font, bold: true };
    const lines = broken ? linesIn(shownText(value, format.numberFormat), room, font) : 1;
    const height = Math.min(MAX_ROW_HEIGHT, lines * line);
    if (height > standardHeight) heights.set(row, Math.max(height, heights.get(row) ?? 0));
  }
  return heights;
}

const mayBeBold = ({ conditionalFormats }: Sheet, row: number, col: number): boolean =>
  conditionalFormats.some(
    ({ rule, areas }) => 'format' in rule && rule.format.font?.bold && areas.some((a) => contains(a, { row, col })),
  );
