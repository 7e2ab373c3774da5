/** Where the parts of a template's sheet stand: one under the other on a new sheet, and where the workbook holds them otherwise. */
import type { Pos } from '../sheets/address';
import type { TableColumn } from '../sheets/tables';
import { FIRST_BLOCK } from './heading';
import type { Parts, SheetLayout as PartsLayout } from './parts';
import type { Block, Checks, Column, GridBlock, Line, Lines, Note, Sentence, Sheet, Table } from './template';

/** A column of a template as tables are placed by. */
export type PlacedColumn = Column & TableColumn;

/** Where the parts of a template's sheet stand, by the keys of `partsOf`. */
export type TemplateLayout = PartsLayout<PlacedColumn>;

const BLANKS = 5;
const LINE_COLUMNS = [0, 1, 2, 3] as const;

export const tablesOf = ({ blocks }: Sheet): Table[] => blocks.filter((b) => b.type === 'table');
export const linesOf = ({ blocks }: Sheet): Line[] => blocks.flatMap((b) => (b.type === 'lines' ? b.lines : []));

export const sentencesOf = ({ text }: Note): readonly Sentence[] =>
  typeof text === 'string' || 'formula' in text ? [text] : text;

/** Columns as a table is placed by; what people type is asked for before it is lost. */
export const columnsOf = ({ columns }: Table): PlacedColumn[] =>
  columns.map((column) => ({ ...column, input: column.ask !== undefined }));

/** Data rows of a table that is made new. */
export const freshRows = ({ example, blanks = BLANKS }: Table): number => Math.max(example.length, blanks);

/** The cells of a sheet that have a name, by which they are found wherever they move. */
export const namedCells = ({ blocks }: Sheet): { readonly key: string; readonly name: string }[] =>
  blocks.flatMap((b) => {
    if (b.type === 'lines') return b.lines.map(({ key, name }) => ({ key, name }));
    return b.type === 'grid' || b.type === 'checks' ? [{ key: b.key, name: b.name }] : [];
  });

/** Whether a table has a row of headings over its header. */
export const hasBands = ({ columns }: Table): boolean => columns.some(({ band }) => band !== undefined);

/** Rows that a block has over its content, and rows of content. */
function heightOf(block: Block, tableRows: (table: Table) => number): { over: number; rows: number } {
  const over = block.title !== undefined && block.type !== 'chart' ? 1 : 0;
  switch (block.type) {
    case 'lines':
      return { over, rows: block.lines.length };
    case 'grid':
      return { over, rows: block.rows.length + 1 };
    case 'checks':
      return { over, rows: block.checks.length };
    case 'table':
      return { over: over + (hasBands(block) ? 1 : 0), rows: tableRows(block) + 1 };
    case 'note':
      return { over, rows: sentencesOf(block).length };
    case 'chart':
      return { over, rows: block.height };
  }
}

/** Where the content of each block begins, by its key, where nobody moved anything. */
function flow({ blocks }: Sheet, tableRows: (table: Table) => number): Map<string, Pos> {
  const places = new Map<string, Pos>();
  const ends = new Map<string, number>();
  let top = FIRST_BLOCK;
  blocks.forEach((block, i) => {
    const { over, rows } = heightOf(block, tableRows);
    const before = block.under === undefined ? Math.max(...ends.values()) : ends.get(block.under)!;
    if (!block.beside) top = i === 0 ? FIRST_BLOCK : before + (block.gap ?? 1);
    const row = top + over + (block.lower ?? 0);
    places.set(block.key, { row, col: block.left ?? 0 });
    ends.set(block.key, row + rows);
  });
  return places;
}

/** What of the sheet is found again: where its tables begin on a new one, and the cells that have a name. */
export function partsOf(sheet: Sheet): Parts<PlacedColumn> {
  const begins = flow(sheet, freshRows);
  return {
    key: sheet.key,
    name: sheet.name,
    cells: namedCells(sheet),
    tables: tablesOf(sheet).map((table) => {
      const { row: top, col: left } = begins.get(table.key)!;
      const { key, name } = table;
      return { key, name, columns: columnsOf(table), top, left, rows: freshRows(table) };
    }),
  };
}

/** Columns of label, value, unit and note. */
export const lineColumns = ({ columns = LINE_COLUMNS, left = 0 }: Lines): readonly number[] =>
  columns.map((col) => left + col);

/** Finds the parts of a sheet by key. */
export class TemplatePlaces {
  private readonly usual: Map<string, Pos>;
  private readonly shifts: Map<string, number>;

  constructor(
    readonly sheet: Sheet,
    readonly layout: TemplateLayout,
  ) {
    this.usual = flow(sheet, ({ key }) => layout.tables[key].rows);
    let last = 0;
    this.shifts = new Map(
      sheet.blocks.map((block) => {
        last = this.anchor(block) ?? last;
        return [block.key, last];
      }),
    );
  }

  /** Where the content of a block begins; of a table its header. */
  block({ key }: Pick<Block, 'key'>): Pos {
    const { row, col } = this.usual.get(key)!;
    return { row: Math.max(0, row + this.shifts.get(key)!), col };
  }

  /** The cell of a line's value. */
  line(block: Lines, line: Line): Pos {
    const stands = this.layout.cells[line.key];
    if (stands) return stands;
    const { row } = this.block(block);
    return { row: row + block.lines.indexOf(line), col: lineColumns(block)[1] };
  }

  /** The first cell inside a grid, or the first check. */
  first(block: GridBlock | Checks): Pos {
    const stands = this.layout.cells[block.key];
    if (stands) return stands;
    const { row, col } = this.block(block);
    return block.type === 'grid' ? { row: row + 1, col: col + 1 } : { row, col };
  }

  /** How far down a block stands from where it would on an untouched sheet; undefined where nothing of it tells. */
  private anchor(block: Block): number | undefined {
    const usual = this.usual.get(block.key)!.row;
    if (block.type === 'table') return this.layout.tables[block.key].top - usual;
    if (block.type === 'grid' || block.type === 'checks') {
      const at = this.layout.cells[block.key];
      return at && at.row - usual - (block.type === 'grid' ? 1 : 0);
    }
    if (block.type !== 'lines') return undefined;
    const index = block.lines.findIndex(({ key }) => this.layout.cells[key]);
    return index < 0 ? undefined : this.layout.cells[block.lines[index].key].row - usual - index;
  }
}

/** The row over a block's content; over a table's bands where it has them. */
export function titlePlace(block: Block, places: TemplatePlaces): Pos {
  const { row, col } = places.block(block);
  return { row: Math.max(0, row - (block.type === 'table' && hasBands(block) ? 2 : 1)), col };
}

/** The first column of each run of neighbours with one band. */
export function bandsOf(block: Table, places: TemplatePlaces): { band: string; left: number; right: number }[] {
  const { left, columns } = places.layout.tables[block.key];
  const runs: { band: string; left: number; right: number }[] = [];
  columns.forEach(({ column }, i) => {
    const last = runs.at(-1);
    const band = column?.band;
    if (band === undefined) return;
    if (last?.band === band && last.right === left + i - 1) last.right = left + i;
    else runs.push({ band, left: left + i, right: left + i });
  });
  return runs;
}
