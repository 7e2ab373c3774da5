/**
 * A sheet on which people set things: lines with a value and what it does, and below them short tables. It is plain data;
 * `planForm` makes the sheet of it.
 */
import type { CellInput, ValidationRulePlan } from '../../sheets/plan';
import type { TableColumn } from '../../sheets/tables';
import type { Formula } from '../template';

export interface Form {
  /** Names the kind of sheet in every workbook, for ever. */
  readonly key: string;
  readonly tabColor: string;
  readonly title: string;
  readonly hint: string;
  /** Stands over the lines. */
  readonly section: { readonly key: string; readonly title: string };
  readonly lines: readonly FormLine[];
  readonly tables: readonly FormTable[];
  /** Characters of the sheet's columns, the first three of which are label, value and note. */
  readonly widths: readonly number[];
  readonly footer: string;
}

interface Checked {
  readonly rule: ValidationRulePlan;
  /** Said when something else was typed. */
  readonly error: string;
}

/** A label, a cell with a name of its own, and what it does. One with a formula is computed, the others are typed. */
export interface FormLine {
  readonly key: string;
  /** What formulas and people call the cell by, where it is free. */
  readonly name: string;
  readonly label: string;
  readonly note: string;
  readonly numberFormat?: string;
  readonly validation?: Checked;
  /** What is to stand there; whatever stands where left out. */
  readonly value?: CellInput;
  readonly formula?: Formula;
}

/** A table whose columns are known by their place: a person's own stand behind them. */
export interface FormTable {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  /** What it holds, in a sentence: "the table of steps". */
  readonly holds: string;
  readonly columns: readonly FormColumn[];
  /** What is typed where the table is made new. */
  readonly values: readonly (readonly CellInput[])[];
  /** Colours of the first cells of its rows, by the ids that workbooks remember. */
  readonly colors?: readonly { readonly id: string; readonly color: string }[];
}

export interface FormColumn extends TableColumn {
  /** By which the look of an amount and its check are remembered: the column stands in the middle of its cells. */
  readonly amount?: Checked & { readonly id: string };
  /** Filled in by us, and no matter of the reader's. */
  readonly quiet?: true;
}
