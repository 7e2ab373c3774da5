import type { Area, Scalar, Sheet, Workbook } from '../model';
import type { Runs } from './undo-groups';

/** Keeps the numbers in the model right. Cells that wait for a custom function hold #BUSY!. */
export interface Calculation {
  /** Computes everything that changed since the last call; cheap when nothing did. `force` does so in manual mode too, as F9. */
  update(force?: boolean): void;
  /** Resolves when no cell waits for a custom function any more. */
  settled(): Promise<void>;
  /** The value of a formula (with its `=`) as seen from a zero-based cell; several values come as rows. */
  evaluate?(formula: string, sheet: Sheet, row: number, col: number): Scalar | Scalar[][];
  /** Marks everything as changed, as Ctrl+Alt+F9 does. */
  invalidateAll(): void;
  mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** Functions met that the engine does not know, with the cells that kept their stored value. */
  readonly unknownFunctions: ReadonlyMap<string, readonly string[]>;
  /** Cells besides those that are not to be trusted, as `Sheet1!A1`. */
  readonly doubtful: Doubtful;
  /** Cells that take part in a circular reference, as `Sheet1!A1`. */
  readonly cycles: readonly string[];
}

/** Cells that do not show what their formulas give. */
export interface Doubtful {
  /** They read, directly or not, a cell that was not computed. */
  readonly resting: readonly string[];
  /** There was no time left for them. */
  readonly late: readonly string[];
  /** They ask for more time or room than there is, or for a name that is not understood, and keep the value that they had. */
  readonly kept: readonly string[];
  /** They ask for as much, had no value, and show an error. */
  readonly stopped: readonly string[];
}

/** One call of a custom function. Arguments: a cell or value is 1×1; omitted optional arguments are null. */
export interface CustomCall {
  readonly name: string;
  readonly args: readonly unknown[];
  /** `Sheet1!B2` of the calling cell */
  readonly address: string;
}

/** Answers of custom functions, in the order of the calls: a value, a matrix, or a CellError. Numbers may carry a format. */
export type CustomCaller = (calls: readonly CustomCall[]) => Promise<unknown[]>;

/** What an add-in's declaration of a function tells the engine. */
export interface CustomFunctionInfo {
  /** Full name in a formula, upper case: `AMPR.ROMI` */
  readonly name: string;
  readonly id: string;
  readonly parameters: readonly {
    dimensionality: 'scalar' | 'matrix';
    optional: boolean;
    repeating: boolean;
    type: string;
  }[];
  readonly volatile: boolean;
}

/**
 * What Excel does without being asked, by build, platform and history of a file. An add-in has to live with all of it:
 * - `intersections`: shows `@` before calls that could give a range, as in files saved without the sign of dynamic arrays;
 * - `plainColumns`: gives formulas back with brackets only around names of columns that need them, as `T[A]` for `T[[A]]`;
 * - `fillsColumns`: goes on with a formula through the rest of a table's column when it is written into several cells of it;
 * - `unreadableRules`: cannot say what a cell-value rule made by hand is;
 * - `hangsOnSheets`: gives no answer where special cells are looked for among all cells of a sheet;
 * - `refusesGroups`: fails where the requests of a run are to be one step to undo, and does not say why;
 * - `dropsSeriesNames`: forgets names of series that are no references to cells;
 * - `widensCharts`: makes a chart that is added over one cell over all cells around it;
 * - `ignoresZoom`: takes no scaling of a page in the request that adds its sheet;
 * - `forgetsProperties`: copies a sheet without its custom properties;
 * - `renamesReferences`: has the formulas of a copied sheet read the copies of its tables;
 * - `keepsPaneClosed`: does not let an add-in open its pane, which a person can;
 * - `frontsNewBooks`: has a workbook that an add-in opens in front, so that what needs the window of this one fails from then on.
 */
export const HABITS = [
  'intersections',
  'plainColumns',
  'fillsColumns',
  'unreadableRules',
  'hangsOnSheets',
  'refusesGroups',
  'dropsSeriesNames',
  'widensCharts',
  'ignoresZoom',
  'forgetsProperties',
  'renamesReferences',
  'keepsPaneClosed',
  'frontsNewBooks',
] as const;
export type Habit = (typeof HABITS)[number];

/** How this Excel behaves; every field can be changed while it runs. */
export interface Moods {
  /** A cell is being edited: writes and reads fail with InvalidOperationInCellEditMode, or wait where the add-in asked for it. */
  cellEdit: boolean;
  /** What a blank cell looks like to a custom function. */
  blanks: 'desktop' | 'web';
  /** Milliseconds before each answer. */
  delay: number;
  readonly habits: Set<Habit>;
  /** A chart or a shape is selected: there is no selected range to ask for. */
  objectSelected: boolean;
  /** Another workbook is in front: whatever needs the window of this one fails. */
  elsewhere: boolean;
  /** Page Layout was opened once: until then, this Excel takes no scaling of pages and says nothing. */
  pageLayoutOpened: boolean;
  /** Members (`ChartAxis.maximum`) that fail whatever they are given, as some do in some builds. */
  readonly failing: Set<string>;
}

/** What the objects of one open workbook share. */
export interface App {
  readonly book: Workbook;
  readonly calculation: Calculation;
  readonly moods: Moods;
  /** Registers interest in, and reports, Office.js events; see the event table of the protocol. */
  readonly events: EventHub;
  /** What belongs to one command of the add-in. */
  readonly runs: Runs;
  /** A name for a range that stays good until it is released; the rectangle moves with inserted and deleted cells. */
  keepRange(sheet: Sheet, areas: readonly Area[]): string;
  range(referenceId: string): { sheet: Sheet; areas: readonly Area[] } | undefined;
  release(referenceId: string): void;
  readonly newBooks: NewBooks;
}

/** Workbooks that the add-in makes of files, beside the one that is open. */
export interface NewBooks {
  /** Makes one that nobody sees yet; gives the id by which it is opened. */
  make(file: Uint8Array): string;
  has(id: string): boolean;
  open(id: string): void;
}

export interface EventHub {
  register(type: number, targetId: string): void;
  unregister(type: number, targetId: string): void;
  /** Sends to every registered target; `targetIds` are usually a sheet or table id, and `Workbook`. */
  raise(type: number, targetIds: readonly string[], message: Record<string, unknown>): void;
}
