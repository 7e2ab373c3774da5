import { type RawCell, valueOf, walkCells } from '../../../src/files/ooxml/cells';
import {
  area,
  type Cell,
  CellError,
  colCount,
  errorCodeOf,
  LONGEST_TEXT,
  parseA1,
  rowCount,
  type Scalar,
  type Sheet,
} from '../../model';
import { TooMuch } from '../ooxml/xml';
import type { FormulaSpelling, SharedSpelling } from '../ooxml/spelling';
import type { ReadStyles } from './styles';

/** What reading the cells of one sheet needs to know of the rest of the file. */
export interface CellSource {
  readonly styles: ReadStyles;
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly formulas: FormulaSpelling;
  /** Whether cells so marked (`cm`) hold array formulas that spill by themselves. */
  readonly spills: (mark: string | undefined) => boolean;
  /** How much the whole file has come to so far: characters of shared formulas, cells, and settings of columns. A few bytes can stand for thousands. */
  readonly written: { characters: number; cells: number; columns: number };
  /** Told where something in a cell has no place in the model. */
  lose(what: 'dataTypes' | 'dataTables' | 'richText' | 'longTexts'): void;
}

interface Shared {
  readonly at: SharedSpelling;
  readonly row: number;
  readonly col: number;
}

/** Characters of formulas that a file holds once and many cells share. */
const MOST_SHARED = 100_000_000;

/** Cells of all sheets: a history of 5,000 accounts over two years of weeks, and some. */
const MOST_CELLS = 7_000_000;

/** Settings of columns on all sheets; one of a sheet may speak of all its columns. */
const MOST_COLUMNS = 4_000_000;

/** Counts the cells before any is read, since reading too many takes all the time and room there is. */
export function countCells(data: string, { written }: Pick<CellSource, 'written'>): void {
  for (let at = data.indexOf('<c'); at >= 0; at = data.indexOf('<c', at + 2)) written.cells += 1;
  if (written.cells > MOST_CELLS) throw new TooMuch('brings the cells of the file to more than 7 million');
}

/** The same of columns that have settings. */
export function countColumns(count: number, { written }: Pick<CellSource, 'written'>): void {
  written.columns += Math.max(0, count);
  if (written.columns > MOST_COLUMNS)
    throw new TooMuch('brings the columns with settings of the file to more than 4 million');
}

/** Cells of array formulas that are marked although the file says nothing of them. */
const MOST_MARKED = 1_000_000;

/** Heights of rows in points that Excel found by itself, by row. */
export type AutoHeights = Map<number, number>;

/**
 * Reads `<sheetData>` into the sheet: values, formulas, formats and row settings. Tables must be on the sheet already,
 * because formulas in them are written the short way.
 * @throws Error where the XML is damaged or a cell's address is none.
 */
export function readCells(xml: string, sheet: Sheet, source: CellSource): AutoHeights {
  const heights: AutoHeights = new Map();
  const fill = new CellFiller(sheet, source);
  walkCells(xml, {
    row: (row, attrs) => readRow(sheet, row, attrs, source, heights),
    cell(raw) {
      if (raw.linked) source.lose('dataTypes');
      if (raw.formulaAttrs?.t === 'dataTable') source.lose('dataTables');
      fill.put(raw);
    },
    rich: () => source.lose('richText'),
  });
  fill.spread();
  return heights;
}

function readRow(
  sheet: Sheet,
  row: number,
  attrs: Record<string, string>,
  source: CellSource,
  heights: AutoHeights,
): void {
  // Most rows have a number and nothing else.
  if (Object.keys(attrs).every((name) => name === 'r' || name === 'spans')) return;
  const height = Number(attrs.ht);
  const custom = attrs.customHeight === '1' || attrs.customHeight === 'true';
  const sized = attrs.ht !== undefined && Number.isFinite(height) && (custom || height !== sheet.standardHeight);
  const formatted = attrs.customFormat === '1' || attrs.customFormat === 'true';
  const outline = Number(attrs.outlineLevel ?? 0);
  const on = (value: string | undefined): boolean => value === '1' || value === 'true';
  const band = {
    ...(sized && { size: height }),
    ...(on(attrs.hidden) && { hidden: true }),
    ...(outline > 0 && { outline }),
    ...(on(attrs.collapsed) && { collapsed: true }),
    ...(formatted && { format: source.styles.formats[Number(attrs.s)] }),
  };
  if (sized && !custom) heights.set(row, height);
  if (Object.keys(band).length > 0) sheet.rowBands.set(row, band);
}

class CellFiller {
  private readonly shared = new Map<string, Shared>();
  private readonly arrays: { row: number; col: number; ref: string; spills: boolean }[] = [];
  private readonly known = new Map<string, string>();

  constructor(
    private readonly sheet: Sheet,
    private readonly source: CellSource,
  ) {}

  put(raw: RawCell): void {
    const value = this.valueOf(raw);
    if (typeof value === 'string' && value.length > LONGEST_TEXT) this.source.lose('longTexts');
    const formula = this.formulaOf(raw);
    const format = this.source.styles.formats[raw.style];
    // Equal looks are one object, so this says that the cell looks like its row, its column or the default.
    const plain = format === undefined || format === this.sheet.formatAt(raw.row, raw.col);
    if (value === null && formula === undefined && plain) return;
    const cell: Cell = { value };
    if (formula !== undefined) cell.formula = formula;
    if (!plain) cell.format = format;
    if (typeof value === 'string' && formula === undefined && this.source.styles.quoted[raw.style]) cell.quoted = true;
    this.sheet.put(raw.row, raw.col, cell);
  }

  private valueOf(raw: RawCell): Scalar {
    const { strings, date1904, styles } = this.source;
    const value = valueOf(raw, { strings, date1904, dates: styles.dates });
    if (typeof value !== 'object' || value === null) return value;
    return new CellError(value.error === '#GETTING_DATA' ? '#BUSY!' : (errorCodeOf(value.error) ?? '#VALUE!'));
  }

  private formulaOf(raw: RawCell): string | undefined {
    if (raw.formula === undefined || raw.formulaAttrs?.t === 'dataTable') return undefined;
    const { t, si, ref } = raw.formulaAttrs ?? {};
    const { formula: text } = raw;
    const table = this.sheet.tableAt(raw)?.name;
    if (t === 'shared' && si !== undefined) {
      if (!text) return this.sharedOf(si, raw, table);
      this.shared.set(si, { at: this.source.formulas.readShared(text), row: raw.row, col: raw.col });
    }
    if (!text) return undefined;
    const array = t === 'array';
    if (array) this.arrays.push({ row: raw.row, col: raw.col, ref: ref ?? '', spills: this.source.spills(raw.mark) });
    // The same text stands in every row of a table's column: it is translated once.
    const key = `${table ?? ''}\n${array}\n${text}`;
    let formula = this.known.get(key);
    if (formula === undefined) this.known.set(key, (formula = this.source.formulas.read(text, table, array)));
    return formula;
  }

  private sharedOf(si: string, { row, col }: RawCell, table: string | undefined): string | undefined {
    const master = this.shared.get(si);
    if (!master) return undefined;
    const formula = master.at(row - master.row, col - master.col, table);
    this.source.written.characters += formula.length - 1;
    if (this.source.written.characters > MOST_SHARED)
      throw new TooMuch('has formulas that cells share, of more than 100 million characters written out');
    return formula;
  }

  /** Marks the cells that an array formula fills; called once all cells are there. */
  spread(): void {
    let marked = 0;
    for (const { row, col, ref, spills } of this.arrays) {
      const filled = parseA1(ref) ?? area(row, col);
      if (!spills) this.sheet.ensure(row, col).array = { rows: rowCount(filled), cols: colCount(filled) };
      if (filled.bottom === row && filled.right === col) continue;
      this.sheet.ensure(row, col).spill = filled;
      const size = rowCount(filled) * colCount(filled);
      marked += size;
      // Beyond what anybody enters, only cells that the file has are marked.
      if (marked > MOST_MARKED) {
        marked -= size;
        for (const [r, c, cell] of this.sheet.cellsIn(filled))
          if (r !== row || c !== col) cell.spilledFrom = { row, col };
        continue;
      }
      for (let r = filled.top; r <= filled.bottom; r++) {
        for (let c = filled.left; c <= filled.right; c++) {
          if (r !== row || c !== col) this.sheet.ensure(r, c).spilledFrom = { row, col };
        }
      }
    }
  }
}
