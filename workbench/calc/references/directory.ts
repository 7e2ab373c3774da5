/** What the names in formulas stand for: sheets, tables and defined names, looked up without regard to case. */
import type { DefinedName, Sheet, Table, Workbook } from '../../model';
import { type Formula, FormulaCache } from '../formulas/formulas';
import { SheetNodes } from '../formulas/nodes';

export class Directory {
  readonly formulas = new FormulaCache();
  /** Moves with every change of structure; whoever keeps something found here looks at it again then. */
  version = 0;
  private pages = new Map<string, SheetNodes>();
  private tables = new Map<string, Table>();
  private names = new Map<string, Formula>();

  constructor(private readonly book: Workbook) {}

  /** Looks at the workbook anew, with fresh nodes for every sheet. */
  refresh(): void {
    this.version++;
    this.pages = new Map(this.book.sheets.map((s) => [s.name.toLowerCase(), new SheetNodes(s)]));
    this.tables = new Map(this.book.tables.map((t) => [t.name.toLowerCase(), t]));
    this.names = new Map();
    for (const name of this.book.names) this.enter('', name);
    for (const sheet of this.book.sheets) for (const name of sheet.names) this.enter(sheet.name, name);
  }

  private enter(sheetName: string, name: DefinedName): void {
    const text = name.formula.startsWith('=') ? name.formula : `=${name.formula}`;
    this.names.set(nameKey(sheetName, name.name), this.formulas.of(text, 0, 0));
  }

  get allPages(): Iterable<SheetNodes> {
    return this.pages.values();
  }

  page(sheetName: string): SheetNodes | undefined {
    return this.pages.get(sheetName) ?? this.pages.get(sheetName.toLowerCase());
  }

  pageOf(sheet: Sheet): SheetNodes | undefined {
    const page = this.page(sheet.name);
    return page?.sheet === sheet ? page : undefined;
  }

  table(name: string): Table | undefined {
    return this.tables.get(name.toLowerCase());
  }

  /** The formula behind a defined name as seen from a sheet: the sheet's own first, then the workbook's. */
  name(text: string, sheet: Sheet): Formula | undefined {
    return this.names.get(nameKey(sheet.name, text)) ?? this.names.get(nameKey('', text));
  }

  /** Whether the name is one of a table or a defined name, as seen from a sheet. */
  knowsName(text: string, sheet: Sheet): boolean {
    return this.name(text, sheet) !== undefined || this.table(text) !== undefined;
  }

  /** One past the last row and column with content, over all sheets: whole columns and rows are read this far. */
  get extent(): { rows: number; cols: number } {
    let rows = 1;
    let cols = 1;
    for (const page of this.pages.values()) {
      if (page.rowEnd > rows) rows = page.rowEnd;
      if (page.colEnd > cols) cols = page.colEnd;
    }
    return { rows, cols };
  }
}

const nameKey = (sheetName: string, name: string): string => `${sheetName}\n${name}`.toLowerCase();
