import { type Area, area } from './address';
import type { Sheet } from './workbook';

/** Attributes of an opened file that the model does not hold, such as the looks of new rows. */
export type KeptAttributes = Readonly<Record<string, string>>;

export interface TableColumn {
  readonly id: number;
  kept?: KeptAttributes;
  name: string;
  /** The formula that new rows of this column get, if the column has one. */
  formula?: string;
  totals?: string;
}

export interface ColumnFilter {
  /** Office.js filter criteria as given: filterOn, values, criterion1 … */
  readonly criteria: Record<string, unknown>;
}

/** An Excel table. `area` includes the header row and, where shown, the totals row. */
export class Table {
  readonly columns: TableColumn[];
  /** Its number in the file it was opened from: slicers and queries there refer to it. */
  fileId?: number;
  kept?: KeptAttributes;
  showHeaders = true;
  showTotals = false;
  /** Whether it has no row as yet but the blank one to type in, whose place the first row that is added takes. */
  startsEmpty = false;
  style = 'TableStyleMedium2';
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  showFilterButton = true;
  /** By zero-based column of the table. */
  readonly filters = new Map<number, ColumnFilter>();
  sort?: { readonly fields: readonly { key: number; ascending: boolean }[]; matchCase: boolean };

  constructor(
    public sheet: Sheet,
    readonly id: string,
    public name: string,
    public area: Area,
    columnNames: string[],
  ) {
    this.columns = columnNames.map((columnName, i) => ({ id: i + 1, name: columnName }));
  }

  get headerArea(): Area | undefined {
    return this.showHeaders ? area(this.area.top, this.area.left, this.area.top, this.area.right) : undefined;
  }

  get totalsArea(): Area | undefined {
    return this.showTotals ? area(this.area.bottom, this.area.left, this.area.bottom, this.area.right) : undefined;
  }

  /** Whether nobody has typed into the blank row that a table without rows has. */
  get isEmpty(): boolean {
    const { bodyArea: body } = this;
    if (!this.startsEmpty || body.top !== body.bottom) return false;
    return ![...this.sheet.cellsIn(body)].some(([, , { value, formula }]) => value !== null && formula === undefined);
  }

  /** The data rows. A table always has one, even if it is blank. */
  get bodyArea(): Area {
    return area(
      this.area.top + (this.showHeaders ? 1 : 0),
      this.area.left,
      this.area.bottom - (this.showTotals ? 1 : 0),
      this.area.right,
    );
  }

  columnIndex(name: string): number {
    const lower = name.toLowerCase();
    return this.columns.findIndex((c) => c.name.toLowerCase() === lower);
  }
}
