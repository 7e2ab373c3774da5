/** Column widths and row heights from an estimate of how much room texts take. */
import { type Area, type CellFormat, contains, type Font, type Sheet } from '../../model';
import { boundedPart, calculated, shownText } from '../cells/reading';
import { mayChange } from '../core/guards';
import type { RangeRef } from '../core/range-ref';

/** Mean width of a character in the standard font at size 11, in points; narrow and wide ones differ. */
const CHARACTER = 5.25;
const PADDING = 5.25;
const FILTER_BUTTON = 13;
const MAX_WIDTH = 1344;
const LINE_HEIGHT = 15 / 11;
/** The highest that a row can be, in points. */
export const MAX_ROW_HEIGHT = 409.5;

/** Points of a line of text in a font of a size in points. */
export const lineHeight = (size: number): number => Math.round(size * LINE_HEIGHT);

/** About how many points a text is wide. */
export function textWidth(text: string, font: Font): number {
  let units = 0;
  for (const c of text) {
    if (/[ilj.,:;'|! ]/.test(c)) units += 0.5;
    else if (/[ft()[\]]/.test(c)) units += 0.6;
    else if (/[crszJ]/.test(c)) units += 0.8;
    else if (/[A-ZmwMW@%—]/.test(c)) units += 1.2;
    else units += c.charCodeAt(0) > 0x2e80 ? 2 : 1;
  }
  return units * CHARACTER * (font.size / 11) * (font.bold ? 1.07 : 1);
}

interface Shown {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  readonly format: CellFormat;
}

function* shownCells(sheet: Sheet, a: Area): Generator<Shown> {
  for (const [row, col, cell] of sheet.cellsIn(a)) {
    if (cell.value === null || sheet.merges.some((m) => contains(m, { row, col }))) continue;
    const format = sheet.formatAt(row, col);
    yield { row, col, text: shownText(cell.value, format.numberFormat), format };
  }
}

const hasFilterButton = (sheet: Sheet, row: number, col: number): boolean => {
  const table = sheet.tableAt({ row, col });
  return table?.headerArea?.top === row && table.showFilterButton;
};

/** Makes each column of the range as wide as its longest text there; columns without text stay. */
export function autofitColumns(self: RangeRef): void {
  const { app, sheet } = self;
  mayChange(app, sheet, 'allowFormatColumns');
  calculated(app);
  for (const a of self.areas) {
    const part = boundedPart(sheet, a);
    if (!part) continue;
    const widths = new Map<number, number>();
    for (const { row, col, text, format } of shownCells(sheet, part)) {
      if (format.wrap) continue;
      const longest = Math.max(...text.split('\n').map((line) => textWidth(line, format.font)));
      const width = longest + PADDING + format.indent * 9 + (hasFilterButton(sheet, row, col) ? FILTER_BUTTON : 0);
      widths.set(col, Math.max(widths.get(col) ?? 0, width));
    }
    for (const [col, width] of widths) {
      const band = sheet.columns.get(col) ?? {};
      band.size = Math.min(MAX_WIDTH, Math.round(width * 4) / 4);
      sheet.columns.set(col, band);
    }
  }
  sheet.book.tell({ kind: 'appearance', sheet });
}

/** Makes each row of the range as high as its texts need, wrapped ones included. */
export function autofitRows(self: RangeRef): void {
  const { app, sheet } = self;
  mayChange(app, sheet, 'allowFormatRows');
  calculated(app);
  for (const a of self.areas) {
    const part = boundedPart(sheet, a);
    if (!part) continue;
    const heights = new Map<number, number>();
    for (const { row, col, text, format } of shownCells(sheet, part)) {
      const room = (sheet.columns.get(col)?.size ?? sheet.standardWidth) - PADDING;
      const lines = text
        .split('\n')
        .reduce(
          (n, line) => n + (format.wrap ? Math.max(1, Math.ceil(textWidth(line, format.font) / Math.max(room, 1))) : 1),
          0,
        );
      const height = Math.min(MAX_ROW_HEIGHT, (format.wrap ? lines : 1) * lineHeight(format.font.size));
      heights.set(row, Math.max(heights.get(row) ?? 0, height));
    }
    for (let row = part.top; row <= part.bottom; row++) {
      const height = heights.get(row) ?? sheet.standardHeight;
      // They have no height of their own from now on, so that they grow and shrink with what is typed.
      const { size: _, ...band } = sheet.rowBands.get(row) ?? {};
      if (Object.keys(band).length > 0) sheet.rowBands.set(row, band);
      else sheet.rowBands.delete(row);
      if (height > sheet.standardHeight) sheet.fittedRows.set(row, height);
      else sheet.fittedRows.delete(row);
    }
  }
  sheet.book.tell({ kind: 'appearance', sheet });
}
