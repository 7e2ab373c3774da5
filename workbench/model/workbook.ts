import { type Area, area, contains, MAX_COLS, overlaps, type Pos } from './address';
import { Chart, type ChartPlace, type ChartType } from './chart';
import { type CellFormat, DEFAULT_FORMAT } from './format';
import { freshPageLayout, type PageLayout } from './page';
import type { ConditionalFormat, Validation } from './rules';
import { type ColumnFilter, Table } from './table';
import type { Scalar } from './values';

/** One cell. Absent cells are empty and look like their column, their row or the default. */
export interface Cell {
  /** What the cell shows: typed, or last computed, or spilled into it. */
  value: Scalar;
  /** en-US text with its leading `=`, as `range.formulas` gives it; structured references stay as written. */
  formula?: string;
  /** Where the cell's value comes from when a formula elsewhere spilled into it. */
  spilledFrom?: Pos;
  /** The rectangle that this cell's formula fills (set by the engine), the cell itself included. */
  spill?: Area;
  /** Size of the rectangle over which the formula was entered (Ctrl+Shift+Enter) and which it always fills. */
  array?: { readonly rows: number; readonly cols: number };
  format?: CellFormat;
  note?: string;
  /** The text was typed with an apostrophe before it, so that Excel takes it for a text whatever it looks like. */
  quoted?: true;
  link?: { target: string; tip?: string; display?: string };
}

/** Column or row settings; absent means standard. Widths and heights in points. */
export interface Band {
  size?: number;
  hidden?: boolean;
  outline?: number;
  collapsed?: boolean;
  format?: CellFormat;
}

export interface DefinedName {
  name: string;
  /** `=Sheet1!$A$1` or any formula */
  formula: string;
  visible: boolean;
  comment?: string;
  /** Attributes of an opened file that say more, e.g. its description. */
  kept?: Readonly<Record<string, string>>;
}

/**
 * Cells inserted (`down`, `right`: `area` is where the blank ones are now) or deleted (`up`, `left`: `area` is where
 * they were). Whoever keeps rectangles of the sheet moves them by `shiftArea` of the structure room.
 */
export interface Shift {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly by: 'down' | 'right' | 'up' | 'left';
}

/** What somebody who keeps numbers, a screen or a file in step with the model is told. */
export type Change = (
  | { kind: 'cells'; sheet: Sheet; area: Area }
  | { kind: 'formats'; sheet: Sheet; area: Area }
  /** Anything formulas may read differently now: names, tables, sheets, inserted or deleted cells. */
  | { kind: 'structure'; sheet?: Sheet; shift?: Shift }
  /** Rules, widths, panes, page set-up, marks: no formula depends on them. */
  | { kind: 'appearance'; sheet?: Sheet }
) & {
  /** What it came of where nobody edited anything: a calculation that gave other values, or another place that is looked at. */
  by?: 'calculation' | 'looking';
};

/** Characters that a sheet's name can have. */
export const LONGEST_SHEET_NAME = 31;

export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  /** The add-in's document settings: key to JSON text. */
  readonly settings = new Map<string, string>();
  readonly customProperties = new Map<string, string>();
  properties: Partial<
    Record<'title' | 'author' | 'company' | 'subject' | 'keywords' | 'comments' | 'category' | 'manager', string>
  > = {};
  activeSheet = 0;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** Circular references are computed again and again instead of being refused. */
  iterates = false;
  readOnly = false;
  fileName = 'Book1.xlsx';
  /** Parts of an opened file that the model does not hold, for the file writer to carry over. */
  carried?: unknown;

  private listeners = new Set<(change: Change) => void>();
  private counter = 0;

  /** A number never handed out before in this workbook. */
  nextId(): number {
    return ++this.counter;
  }

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Adds an empty sheet at the end (or at `at`); the caller has checked the name. */
  addSheet(name: string, at = this.sheets.length): Sheet {
    const sheet = new Sheet(this, `{00000000-0001-0000-0000-${String(this.nextId()).padStart(12, '0')}}`, name);
    this.sheets.splice(at, 0, sheet);
    this.tell({ kind: 'structure' });
    return sheet;
  }

  sheet(nameOrId: string): Sheet | undefined {
    const lower = nameOrId.toLowerCase();
    return this.sheets.find((s) => s.id === nameOrId) ?? this.sheets.find((s) => s.name.toLowerCase() === lower);
  }

  get tables(): Table[] {
    return this.sheets.flatMap((s) => s.tables);
  }

  table(nameOrId: string): Table | undefined {
    const lower = nameOrId.toLowerCase();
    return this.tables.find((t) => t.name.toLowerCase() === lower) ?? this.tables.find((t) => t.id === nameOrId);
  }

  name(text: string): DefinedName | undefined {
    const lower = text.toLowerCase();
    return this.names.find((n) => n.name.toLowerCase() === lower);
  }
}

export class Sheet {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  /** points */
  standardWidth = 48;
  standardHeight = 15;
  readonly columns = new Map<number, Band>();
  readonly rowBands = new Map<number, Band>();
  /**
   * Points of rows that have no height of their own and whose texts need more than the standard, as Excel fits them by itself.
   * Whoever shows the sheet measures them; until then, or until a cell of theirs changes, they are as high as the file says that
   * was opened.
   */
  readonly fittedRows = new Map<number, number>();
  merges: Area[] = [];
  readonly tables: Table[] = [];
  /** In priority order, first applied first. */
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly validations: Validation[] = [];
  /** Those behind come first. */
  readonly charts: Chart[] = [];
  readonly names: DefinedName[] = [];
  /** Worksheet custom properties. */
  readonly customProperties = new Map<string, string>();
  /** Rows and columns that stay in view. */
  freeze: { rows: number; cols: number } = { rows: 0, cols: 0 };
  protection?: { options: Record<string, unknown>; password?: string };
  /** The filter of cells outside tables; columns count from the left of the area, whose first row holds the headers. */
  autoFilter?: { area: Area; readonly columns: Map<number, ColumnFilter> };
  page: PageLayout = freshPageLayout();

  private selected: { readonly areas: readonly Area[]; readonly active: number; readonly cell?: Pos } = {
    areas: [area(0, 0)],
    active: 0,
  };

  /** Rows of cells; both levels are sparse. */
  private readonly grid: (Cell | undefined)[][] = [];

  constructor(
    readonly book: Workbook,
    readonly id: string,
    public name: string,
  ) {}

  /** Of what is selected, the area with the active cell; setting it selects that area and no other. */
  get selection(): Area {
    return this.selected.areas[this.selected.active];
  }
  set selection(chosen: Area) {
    this.select([chosen]);
  }

  /** Everything that is selected, in the order in which it was. */
  get selections(): readonly Area[] {
    return this.selected.areas;
  }

  /**
   * Selects areas, at least one. Tells nobody.
   * @param active the place of the one with the active cell: the last where left out
   * @param cell the active cell: the first of that area where left out, or where it is none of its cells
   */
  select(areas: readonly Area[], active = areas.length - 1, cell?: Pos): void {
    this.selected = { areas, active, ...(cell && contains(areas[active], cell) && { cell }) };
  }

  /** Of all cells that are selected, the one that is typed into. */
  get activeCell(): Pos {
    const { top, left } = this.selection;
    return this.selected.cell ?? { row: top, col: left };
  }

  cell(row: number, col: number): Cell | undefined {
    return this.grid[row]?.[col];
  }

  /** The cell itself, made if there is none. Writing to it without `changed` tells nobody: tell afterwards, once an area. */
  ensure(row: number, col: number): Cell {
    const line = (this.grid[row] ??= []);
    return (line[col] ??= { value: null });
  }

  /** Puts a whole cell, or takes it away. Tells nobody. */
  put(row: number, col: number, cell: Cell | undefined): void {
    if (cell) (this.grid[row] ??= [])[col] = cell;
    else if (this.grid[row]) delete this.grid[row][col];
  }

  /** Puts `count` empty rows of cells before `row`; those from there on move down. Tells nobody, moves nothing but cells. */
  openRows(row: number, count: number): void {
    const length = this.grid.length;
    if (row >= length) return;
    this.grid.length = length + count;
    this.grid.copyWithin(row + count, row, length);
    for (let r = row; r < row + count; r++) delete this.grid[r];
  }

  /** Takes `count` rows of cells away at `row`; those below move up. Tells nobody, moves nothing but cells. */
  closeRows(row: number, count: number): void {
    if (row < this.grid.length) this.grid.splice(row, count);
  }

  changed(a: Area): void {
    // Excel fits them anew; what was measured before says nothing of them any more.
    for (const row of this.fittedRows.keys()) if (row >= a.top && row <= a.bottom) this.fittedRows.delete(row);
    this.book.tell({ kind: 'cells', sheet: this, area: a });
  }

  /** Every cell that exists inside the area, row by row. */
  *cellsIn(a: Area): Generator<[row: number, col: number, cell: Cell]> {
    for (const [row, line] of this.rowsIn(a.top, a.bottom)) {
      const last = Math.min(a.right, line.length - 1);
      for (let col = a.left; col <= last; col++) if (line[col]) yield [row, col, line[col]!];
    }
  }

  private *rowsIn(top: number, bottom: number): Generator<[number, (Cell | undefined)[]]> {
    const last = Math.min(bottom, this.grid.length - 1);
    for (let row = top; row <= last; row++) if (this.grid[row]) yield [row, this.grid[row]];
  }

  /** The smallest rectangle that holds every cell with a value or formula (or, with `formats`, a format); undefined if none. */
  usedArea(formats = false): Area | undefined {
    let found: { top: number; left: number; bottom: number; right: number } | undefined;
    for (const [row, col, cell] of this.cellsIn(area(0, 0, this.grid.length - 1, MAX_COLS - 1))) {
      if (cell.value === null && cell.formula === undefined && !(formats && cell.format)) continue;
      if (!found) found = { top: row, left: col, bottom: row, right: col };
      else {
        found.bottom = row;
        if (col < found.left) found.left = col;
        if (col > found.right) found.right = col;
      }
    }
    return found;
  }

  formatAt(row: number, col: number): CellFormat {
    return (
      this.cell(row, col)?.format ?? this.rowBands.get(row)?.format ?? this.columns.get(col)?.format ?? DEFAULT_FORMAT
    );
  }

  tableAt(p: Pos): Table | undefined {
    return this.tables.find((t) => contains(t.area, p));
  }

  addTable(name: string, a: Area, columnNames: string[]): Table {
    const table = new Table(this, String(this.book.nextId()), name, a, columnNames);
    this.tables.push(table);
    this.book.tell({ kind: 'structure', sheet: this });
    return table;
  }

  /** Adds a chart without series over the cells; the caller has checked the name. */
  addChart(name: string, type: ChartType, place: ChartPlace): Chart {
    const id = `{${String(this.book.nextId()).padStart(8, '0')}-0002-0000-0000-000000000000}`;
    const start = { row: 0, col: 0, x: 0, y: 0 };
    const chart = new Chart(this, id, name, type, { from: start, to: start });
    chart.place = place;
    this.charts.push(chart);
    this.book.tell({ kind: 'appearance', sheet: this });
    return chart;
  }

  tablesOver(a: Area): Table[] {
    return this.tables.filter((t) => overlaps(t.area, a));
  }
}
