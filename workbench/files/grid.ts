import { type Cell, type Grid, MOST_CELLS } from '../../src/domain/tracker';
import { isError, type Sheet } from '../model';

/**
 * What a sheet holds, as a tracker is read from it: values, number formats, merged cells, hidden rows.
 * @throws Error with a sentence for the user where its cells lie so far apart that what is between them cannot be held
 */
export function gridOf(sheet: Sheet): Grid {
  const used = sheet.usedArea();
  if (!used) return { rows: [] };
  const height = used.bottom - used.top + 1;
  const width = used.right - used.left + 1;
  if (height * width > MOST_CELLS)
    throw new Error(`The cells of the sheet "${sheet.name}" lie too far apart. Copy the list to a sheet of its own.`);
  const rows = Array.from({ length: height }, () => Array<Cell>(width).fill(null));
  const formats = Array.from({ length: height }, () => Array<string | undefined>(width).fill(undefined));
  for (const [row, col, { value, format }] of sheet.cellsIn(used)) {
    rows[row - used.top][col - used.left] = isError(value) ? value.code : value;
    formats[row - used.top][col - used.left] = format?.numberFormat ?? 'General';
  }
  const hidden = [...sheet.rowBands].flatMap(([row, band]) => (band.hidden && row >= used.top ? [row - used.top] : []));
  return {
    rows,
    formats,
    firstRow: used.top + 1,
    firstColumn: used.left + 1,
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top - used.top,
      left: left - used.left,
      bottom: bottom - used.top,
      right: right - used.left,
    })),
    hiddenRows: new Set(hidden),
  };
}
