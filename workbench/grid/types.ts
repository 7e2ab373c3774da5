import type { ExcelFunction } from '../../src/functions';
import type { Engine } from '../calc';
import type { App } from '../host/app';
import type { Area, Sheet } from '../model';

/** What a grid shows, and whom it tells what the user does. */
export interface GridOptions {
  /** The open workbook: `host.app`. User edits go into its model, and its event handlers hear of them. */
  readonly app: App;
  /** The engine made for the workbook; it evaluates the formulas of conditional formats and lists. */
  readonly engine: Engine;
  /** Functions of the add-in, for completion in the formula bar. */
  readonly functions: readonly ExcelFunction[];
  /** What stands before the names of these functions in a formula. */
  readonly namespace: string;
  readonly dark: boolean;
  /** True while nothing may be edited, whatever the workbook says. */
  readonly readOnly?: () => boolean;
  onSelection?(sheet: Sheet, areas: readonly Area[]): void;
  /** A cell is opened for editing (true), or the editing has ended in whatever way (false). */
  onEditing?(editing: boolean): void;
  /** The user has changed something of the workbook, or taken a change back. */
  onEdit?(sheet: Sheet): void;
  /** Why something the user did was refused, as a sentence. */
  onRefusal?(sentence: string): void;
}

/** Where a cell is drawn, in CSS pixels from the left and top of the grid's element. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A workbook on the screen. */
export interface Grid {
  /** Draws everything anew. Changes that the workbook tells of are drawn by themselves. */
  refresh(): void;
  /** Shows a sheet and selects cells on it, scrolled into view. */
  select(sheet: Sheet, area: Area): void;
  selection(): { sheet: Sheet; areas: readonly Area[] };
  selectSheet(sheet: Sheet): void;
  /** Lets keys go to the cells. */
  focus(): void;
  setDark(dark: boolean): void;
  /** Takes the last change of the user back; false if there is none. */
  undo(): boolean;
  redo(): boolean;
  /**
   * A layer over the cells of a sheet for what floats there. Its content is placed in sheet pixels (`boxOf` with the
   * cells it covers) and scrolls, zooms and is clipped with the cells.
   */
  floats(sheet: Sheet): { readonly element: HTMLElement; boxOf(area: Area): Box; remove(): void };
  dispose(): void;
}
