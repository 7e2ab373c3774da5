import type { Cell, FileSheet, Grid, GridArea } from '../domain/tracker';
import { MOST_CELLS } from '../domain/tracker/types';
import { parseA1 } from '../sheets/address';
import { splitCells, type ValueSource, valueOf, walkCells } from './ooxml/cells';
import { isCalendarFormat } from './ooxml/dates';
import { cellFormatsIn } from './ooxml/number-formats';
import { kindOf } from './ooxml/package';
import { runsText } from './ooxml/strings';
import { openWorkbook } from './ooxml/workbook';
import { child, children, flag, parseXml } from './ooxml/xml';

interface FileParts extends ValueSource {
  readonly formats: readonly string[];
}

/**
 * The sheets of an Excel workbook with what a list of accounts is read from: values, number formats, merged cells and hidden
 * rows. Everything else in the file is passed over.
 * @throws Error that says what is wrong with the file and what to do
 */
export function readSheets(bytes: Uint8Array, fileName: string): FileSheet[] {
  const { pkg, xml, relationships } = openWorkbook(bytes, fileName);
  const target = (kind: string): string => relationships.find((r) => kindOf(r.type) === kind)?.target ?? '';
  const formats = cellFormatsIn(pkg.xml(target('styles')));
  const parts: FileParts = {
    formats,
    dates: formats.map(isCalendarFormat),
    strings: children(pkg.xml(target('sharedStrings')), 'si').map(runsText),
    date1904: flag(child(xml, 'workbookPr'), 'date1904'),
  };
  const sheets = children(child(xml, 'sheets'), 'sheet').flatMap((e): FileSheet[] => {
    const part = relationships.find(({ id }) => id === e.attrs['r:id']);
    const text = part && kindOf(part.type) === 'worksheet' ? pkg.text(part.target) : undefined;
    if (part === undefined || text === undefined) return [];
    const name = e.attrs.name ?? '';
    const grid = pkg.guard(part.target, () => gridIn(text, parts, name));
    return [{ name, visible: (e.attrs.state ?? 'visible') === 'visible', grid }];
  });
  if (sheets.length === 0)
    throw new Error(`${fileName} has no worksheet. Open it in Excel, add one and save it again.`);
  return sheets;
}

interface Placed {
  readonly row: number;
  readonly col: number;
  readonly value: Cell;
  readonly format: string;
}

function gridIn(text: string, parts: FileParts, name: string): Grid {
  const { frame, data } = splitCells(text);
  const cells: Placed[] = [];
  const hidden: number[] = [];
  if (data !== undefined)
    walkCells(data, {
      row(row, attrs) {
        if (attrs.hidden === '1' || attrs.hidden === 'true') hidden.push(row);
      },
      cell(raw) {
        const value = valueOf(raw, parts);
        if (value === null) return;
        const { row, col, style } = raw;
        const shown = typeof value === 'object' ? value.error : value;
        cells.push({ row, col, value: shown, format: parts.formats[style] ?? 'General' });
      },
    });
  if (cells.length === 0) return { rows: [] };
  const area = bounds(cells);
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (height * width > MOST_CELLS)
    throw new Error(`the cells of the sheet "${name}" lie too far apart; copy the list to a sheet of its own`);
  const rows = Array.from({ length: height }, () => Array<Cell>(width).fill(null));
  const formats = Array.from({ length: height }, () => Array<string | undefined>(width).fill(undefined));
  for (const { row, col, value, format } of cells) {
    rows[row - area.top][col - area.left] = value;
    formats[row - area.top][col - area.left] = format;
  }
  const merges = children(child(parseXml(frame), 'mergeCells'), 'mergeCell').flatMap((e) => {
    const merged = parseA1(e.attrs.ref ?? '');
    return merged ? [within(merged, area)] : [];
  });
  return {
    rows,
    formats,
    firstRow: area.top + 1,
    firstColumn: area.left + 1,
    merges,
    hiddenRows: new Set(hidden.map((row) => row - area.top).filter((row) => row >= 0 && row < height)),
  };
}

function bounds(cells: readonly Placed[]): GridArea {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, col } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, col);
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  }
  return { top, left, bottom, right };
}

const within = ({ top, left, bottom, right }: GridArea, area: GridArea): GridArea => ({
  top: top - area.top,
  left: left - area.left,
  bottom: bottom - area.top,
  right: right - area.left,
});
