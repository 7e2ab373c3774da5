/**
 * What a sheet should be, as plain data. A plan is made from the model by a pure function, compared with what the workbook
 * holds, and only the difference is written. Positions are zero-based; areas include their last row and column.
 */
import type { FormulaMode } from '../domain/model/model';
import type { Area } from './address';

/**
 * What a cell holds, or is to hold: a value, a text, or a formula (a text that begins with `=`). '' is an empty cell. Where a
 * formula was read as its value, whoever holds it says so. Among formulas, a person's text goes through `textInput`.
 */
export type CellInput = string | number | boolean;

export interface CellPlan {
  readonly row: number;
  readonly col: number;
  readonly input: CellInput;
  /**
   * Names the cell across versions. It is then found again where inserted rows or columns have moved it, and stays as a
   * person left it who typed something else into it or emptied it.
   */
  readonly id?: string;
}

export interface EdgeLine {
  readonly color: string;
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
}

export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** How an area looks. Absent parts are left as they are. */
export interface Look {
  /** Takes all formats away. */
  readonly none?: true;
  readonly numberFormat?: string;
  /** '' takes a fill away */
  readonly fill?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  /** Gives the rows back to Excel, which makes them as high as their texts need. */
  readonly fits?: true;
  readonly indent?: number;
  /** null takes a line away. */
  readonly lines?: Readonly<Partial<Record<Edge, EdgeLine | null>>>;
}

/** A look and where it goes. The id names the part across versions, so that what a person changed by hand is not painted over. */
export interface LookPlan {
  readonly id: string;
  readonly area: Area;
  readonly look: Look;
  readonly merge?: boolean;
  /** The named cell that it dresses, with which it moves. */
  readonly cell?: string;
  /** It ends with rows that come and go: those that go are undressed. */
  readonly grows?: true;
}

export interface ColumnPlan {
  readonly col: number;
  /** width in characters of the standard font */
  readonly width: number;
}

export interface RowPlan {
  readonly row: number;
  /** 1 where left out */
  readonly count?: number;
  /** points */
  readonly height: number;
}

/** Columns that open and close together; `closed` is how they start. */
export interface OutlinePlan {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly closed: boolean;
}

export interface RuleFormat {
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
}

export type Rule =
  /** relative to the top left cell of the first area */
  | { readonly type: 'custom'; readonly formula: string; readonly format: RuleFormat }
  | { readonly type: 'colorScale'; readonly stops: readonly [ScaleStop, ScaleStop, ScaleStop] }
  | { readonly type: 'dataBar'; readonly min: number; readonly max: number; readonly color: string };

export interface ScaleStop {
  readonly at: number;
  readonly color: string;
}

export interface RulePlan {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: Rule;
}

export type ValidationRulePlan =
  | { readonly type: 'decimal' | 'whole'; readonly min: number; readonly max?: number }
  /** Where `orText` is given, that text goes as well, whatever its case. */
  | { readonly type: 'date'; readonly after: string; readonly orText?: string }
  /** Where `source` is given, the choices stand in that range (`='My sheet'!$A$2:$A$9`), and `values` is empty. */
  | { readonly type: 'list'; readonly values: readonly string[]; readonly source?: string }
  | { readonly type: 'textLength'; readonly max: number };

export interface ValidationPlan {
  readonly id: string;
  readonly area: Area;
  readonly rule: ValidationRulePlan;
  /** at most 32 characters */
  readonly title: string;
  /** at most 255 characters; shown when the cell is selected */
  readonly prompt: string;
  /** at most 225 characters; shown when something else was typed */
  readonly error: string;
}

export interface TableColumnPlan {
  /** Whether people typed into the column until now, so that its formula takes the place of what they typed. */
  readonly takesOver?: true;
  /** Names the column across renames; the mark on the sheet keeps which header it has. null is a column of the user's own. */
  readonly key: string | null;
  readonly header: string;
  /** What the model calls it, where a person called the column something else. */
  readonly title?: string;
  /** The formula of every row; absent where people type. */
  readonly formula?: string;
  /** Its place in the table as it stands, from 0; absent where the column, or the table, is to be made. */
  readonly from?: number;
}

export interface TablePlan {
  readonly key: string;
  /** The name in the workbook. */
  readonly name: string;
  /** Header row and data rows. */
  readonly area: Area;
  /** By column of the area. */
  readonly columns: readonly TableColumnPlan[];
  /** Data to type in, row by row and column by column, where the table is made new. undefined and '' leave a cell empty. */
  readonly values?: readonly (readonly (CellInput | undefined)[])[];
  /** Rows to add below those that stand; `area` counts them in already. */
  readonly append?: readonly (readonly (CellInput | undefined)[])[];
  /** Data rows to take out, counted from 0 as they stand; `area` counts them in no longer. */
  readonly drop?: readonly number[];
  /** Whether the headers have buttons to filter by; they have where this is left out. */
  readonly filter?: boolean;
  /** Data rows to type anew, counted from 0. undefined leaves a cell alone. */
  readonly replace?: readonly { readonly row: number; readonly values: readonly (CellInput | undefined)[] }[];
}

export interface NamePlan {
  readonly key: string;
  readonly name: string;
  /** The cell it stands for. */
  readonly row: number;
  readonly col: number;
}

/** A name for what a formula gives, as a column of a table that rules are to read. */
export interface FormulaNamePlan {
  readonly key: string;
  readonly name: string;
  readonly formula: string;
}

/** The same formula text in every cell of an area: it holds no reference that is relative to its cell. */
export interface FillPlan {
  readonly id: string;
  readonly area: Area;
  readonly formula: string;
}

export interface PrintPlan {
  readonly landscape: boolean;
  /** What is printed, as `A1:X40`; the whole sheet where left out. */
  readonly printArea?: string;
  /** Whether it all goes on one page in height too, and not only in width. */
  readonly fitTall?: boolean;
  readonly titleRows?: string;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

/** Names a kind of sheet in every workbook, for ever. */
export type SheetKey = string;

/** A native chart that reads from cells, so that it grows and changes with them. */
export interface ChartPlan {
  /** Names the chart across versions; it is also the chart's name in the workbook. */
  readonly id: string;
  readonly type: 'bar' | 'stackedBar' | 'column' | 'stackedColumn' | 'line' | 'scatter' | 'radar';
  readonly title: string;
  /** The cells it covers. */
  readonly area: Area;
  readonly series: readonly ChartSeriesPlan[];
  /** Title of the axis of categories (or of x in a scatter), with its unit; a radar shows none. */
  readonly xTitle: string;
  readonly yTitle: string;
  readonly yRange?: { readonly min: number; readonly max: number };
  /** Of a scatter. */
  readonly xRange?: { readonly min: number; readonly max: number };
  readonly xFormat?: string;
  readonly yFormat?: string;
  /** Whether categories stand in the order of their cells from the top down; bars begin at the bottom otherwise. */
  readonly topDown?: true;
  readonly legend: boolean;
  /** Points of its smallest words; 9 where left out. */
  readonly size?: number;
  /** Whether it shows cells of hidden rows and columns too, as of a closed group. */
  readonly showsHidden?: true;
}

export interface ChartSeriesPlan {
  /** The cell that holds its name: some builds of Excel forget a name that is a text of its own. */
  readonly named: ChartCells;
  readonly color: string;
  /** Cells on this sheet, or on the named one. */
  readonly values: ChartCells;
  readonly categories: ChartCells;
  /** A colour for each point, where they differ. */
  readonly pointColors?: readonly string[];
  /** On which side its points bear its name; they do not where left out. */
  readonly labelled?: 'Bottom' | 'Right' | 'Top';
}

export interface ChartCells {
  readonly sheetName: string;
  readonly area: Area;
}

/** Which template a sheet belongs to, and which of several in one workbook. */
export interface SheetOwner {
  readonly template: string;
  readonly instance: string;
  readonly formulas: FormulaMode;
}

/** Of what a sheet's contents are a copy, to be remembered with it: plain data. */
export type Remembered = object;

export interface SheetPlan {
  /** What is to be remembered from now on; left out, what is remembered stays. */
  readonly source?: Remembered;
  readonly key: SheetKey;
  /** Left out for the sheets of the account report, of which a workbook has one. */
  readonly owner?: SheetOwner;
  readonly name: string;
  readonly tabColor: string;
  readonly freeze: { readonly rows: number; readonly cols: number };
  readonly cells: readonly CellPlan[];
  /** Long blocks of one formula. */
  readonly fills: readonly FillPlan[];
  readonly tables: readonly TablePlan[];
  readonly looks: readonly LookPlan[];
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly outlines: readonly OutlinePlan[];
  readonly rules: readonly RulePlan[];
  readonly validations: readonly ValidationPlan[];
  readonly names: readonly NamePlan[];
  readonly formulaNames?: readonly FormulaNamePlan[];
  readonly charts: readonly ChartPlan[];
  readonly print: PrintPlan;
  readonly footer: { readonly left: string; readonly right: string };
}
