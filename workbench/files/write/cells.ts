import {
  type Area,
  area,
  type Band,
  type Cell,
  type CellFormat,
  columnName,
  DEFAULT_FORMAT,
  isError,
  MAX_COLS,
  MAX_ROWS,
  type Sheet,
} from '../../model';
import { estimatedLines, neededHeights } from '../../objects/formats/row-heights';
import type { FormulaSpelling } from '../ooxml/spelling';
import { encodeText, escapeXml, tag } from '../ooxml/xml';
import { withClosedGroups } from './outline';
import { fileRef } from './refs';
import type { StyleTable } from './styles';

/** All different texts of a workbook; cells refer to them by number. */
export class StringTable {
  readonly items: string[] = [];
  private readonly index = new Map<string, number>();
  uses = 0;

  add(text: string): number {
    this.uses++;
    const known = this.index.get(text);
    if (known !== undefined) return known;
    this.index.set(text, this.items.length);
    return this.items.push(text) - 1;
  }
}

export interface CellWriter {
  readonly styles: StyleTable;
  readonly strings: StringTable;
  readonly formulas: FormulaSpelling;
  /** Set as soon as one dynamic array formula has been written. */
  hasDynamicArrays: boolean;
}

/** Errors that a file has a word for. The others belong to formulas, which are computed again when the file is opened. */
const FILE_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

const fileError = (code: string): string =>
  FILE_ERRORS.has(code) ? code : code === '#BUSY!' ? '#GETTING_DATA' : '#VALUE!';

/**
 * `<sheetData>` of a sheet. `autoHeights` are heights that Excel found by itself when the file was read; `ownOutline` is
 * true where an opened file says that the buttons of groups stand elsewhere than Excel puts them by itself.
 *
 * Rows that are as high as their texts need are given that height, and not as one of their own: Excel fits rows without a
 * height as it opens the file, LibreOffice does not.
 */
export function sheetData(
  sheet: Sheet,
  writer: CellWriter,
  autoHeights: ReadonlyMap<number, number>,
  ownOutline: boolean,
): string {
  /** Sparse lines, so that a header cell which has no content of its own falls into its place. */
  const rows = new Map<number, string[]>();
  const formulas = new FormulaWriter(sheet, writer);
  const columns = columnNames();
  const headers = headerTexts(sheet);
  const put = (row: number, col: number, cell: Cell): void => {
    const xml = cellXml(columns(col) + (row + 1), cell, row, col, writer, formulas);
    if (xml === '') return;
    const line = rows.get(row) ?? [];
    line[col] = xml;
    rows.set(row, line);
  };
  for (const [row, col, cell] of sheet.cellsIn(area(0, 0, MAX_ROWS - 1, MAX_COLS - 1))) put(row, col, cell);
  for (const { row, col, text } of headers) {
    const cell = sheet.cell(row, col);
    if (cell?.value !== text || cell.formula !== undefined) put(row, col, { value: text, format: cell?.format });
  }
  const fitted = neededHeights(sheet, dimension(sheet), estimatedLines);
  // Measured on the screen where the sheet was shown there.
  for (const row of fitted.keys()) fitted.set(row, sheet.fittedRows.get(row) ?? fitted.get(row)!);
  const bands = ownOutline ? sheet.rowBands : withClosedGroups(sheet.rowBands, MAX_ROWS);
  const numbers = new Set([...rows.keys(), ...bands.keys()]);
  const out = [...numbers]
    .sort((a, b) => a - b)
    .map((row) => {
      const [fit, cells] = [fitted.get(row), rows.get(row)?.join('') ?? ''];
      const band = bands.get(row) ?? {};
      return fit === undefined
        ? rowXml(row, band, writer, autoHeights.get(row), cells)
        : rowXml(row, { ...band, size: fit }, writer, fit, cells);
    });
  return tag('sheetData', {}, out.join(''));
}

function columnNames(): (col: number) => string {
  const names: string[] = [];
  return (col) => (names[col] ??= columnName(col));
}

/** A header cell must hold the very text of its column: Excel takes anything else for damage. */
const headerTexts = (sheet: Sheet): { row: number; col: number; text: string }[] =>
  sheet.tables
    .filter((t) => t.showHeaders)
    .flatMap((t) => t.columns.map((c, i) => ({ row: t.area.top, col: t.area.left + i, text: c.name })));

function cellXml(
  ref: string,
  cell: Cell,
  row: number,
  col: number,
  writer: CellWriter,
  formulas: FormulaWriter,
): string {
  const format = cell.format ?? inherited(formulas.sheet, row, col);
  const style = format || cell.quoted ? writer.styles.formatId(format ?? DEFAULT_FORMAT, cell.quoted) : 0;
  const head = style > 0 ? `<c r="${ref}" s="${style}"` : `<c r="${ref}"`;
  const { value } = cell;
  if (cell.formula !== undefined) return head + formulas.rest(cell, row, col);
  if (value === null) return cell.format || style > 0 ? `${head}/>` : '';
  if (typeof value === 'number')
    return Number.isFinite(value) ? `${head}><v>${value}</v></c>` : `${head} t="e"><v>#NUM!</v></c>`;
  if (typeof value === 'string') return `${head} t="s"><v>${writer.strings.add(value)}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${head} t="e"><v>${fileError(value.code)}</v></c>`;
}

/** The look of a cell that has none of its own: a cell in the file does not take it from its row or column by itself. */
const inherited = (sheet: Sheet, row: number, col: number): CellFormat | undefined =>
  sheet.rowBands.get(row)?.format ?? sheet.columns.get(col)?.format;

class FormulaWriter {
  constructor(
    readonly sheet: Sheet,
    private readonly writer: CellWriter,
  ) {}

  /** The rest of a formula's cell after its style: type, formula, cached result. */
  rest(cell: Cell, row: number, col: number): string {
    const spill = cell.spill && (cell.spill.bottom > row || cell.spill.right > col) ? cell.spill : undefined;
    const fixed = cell.array && area(row, col, row + cell.array.rows - 1, col + cell.array.cols - 1);
    const table = this.sheet.tableAt({ row, col })?.name;
    const { text, array } = this.writer.formulas.write(cell.formula!, table, (fixed ?? spill) !== undefined);
    const spills = array && !fixed;
    if (spills) this.writer.hasDynamicArrays = true;
    const kind = array ? ` t="array" ref="${fileRef(fixed ?? spill ?? area(row, col))}"` : '';
    const f = `<f${kind}>${escapeXml(text)}</f>`;
    const cm = spills ? ' cm="1"' : '';
    const { value } = cell;
    if (typeof value === 'string') return `${cm} t="str">${f}<v>${encodeText(value)}</v></c>`;
    if (typeof value === 'boolean') return `${cm} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
    if (isError(value)) return `${cm} t="e">${f}<v>${fileError(value.code)}</v></c>`;
    if (typeof value === 'number' && Number.isFinite(value)) return `${cm}>${f}<v>${value}</v></c>`;
    return `${cm}>${f}</c>`;
  }
}

function rowXml(row: number, band: Band, writer: CellWriter, autoHeight: number | undefined, cells: string): string {
  if (cells === '' && Object.keys(band).length === 0) return '';
  return tag(
    'row',
    {
      r: row + 1,
      s: band.format && writer.styles.formatId(band.format),
      customFormat: band.format ? true : undefined,
      ht: band.size,
      hidden: band.hidden || undefined,
      customHeight: band.size !== undefined && band.size !== autoHeight ? true : undefined,
      outlineLevel: band.outline || undefined,
      collapsed: band.collapsed || undefined,
    },
    cells,
  );
}

/** The rectangle that the file says is in use. */
export function dimension(sheet: Sheet): Area {
  return sheet.usedArea(true) ?? area(0, 0);
}
