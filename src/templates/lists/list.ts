/**
 * A sheet that is one table under a heading: a list that people keep, add to and sort. It is plain data; `planList` makes the
 * sheet of it, and `src/engine/planning/lists.ts` finds it where it stands.
 */
import type { HeadingRows } from '../../sheets/table-looks';
import type { Look, RuleFormat } from '../../sheets/plan';
import type { TableColumn } from '../../sheets/tables';
import type { AskMore, Formula, Kind } from '../template';

export interface List {
  /** Names the kind of sheet in every workbook, for ever. */
  readonly key: string;
  readonly tabColor: string;
  readonly title: string;
  /** Under the title: what the rows say together. */
  readonly sentence: Formula;
  /** How people use the list. */
  readonly hint: string;
  /** Rows that the lines of the heading stand above the table's header. */
  readonly above: HeadingRows;
  /** Cells between heading and table that formulas go by. */
  readonly cells?: readonly ListCell[];
  readonly table: ListTable;
  /** Columns up to this one stay in sight. */
  readonly frozen: string;
  /** Rows have room for three lines of text. */
  readonly tall?: true;
  readonly footer: string;
}

/** A cell with a name and a label left of it. */
export interface ListCell {
  readonly key: string;
  /** Names what is painted, for ever. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly formula: Formula;
  readonly format: string;
  /** Rows above the table's header; it stands over the table's second column. */
  readonly above: number;
}

export interface ListTable {
  readonly key: string;
  /** The table's name in the workbook where it is free. */
  readonly name: string;
  /** Colour of the data. */
  readonly color: string;
  readonly columns: readonly ListColumn[];
  /** Names for all data of a column, for rules, which cannot name columns of a table. */
  readonly named?: readonly { readonly key: string; readonly name: string; readonly column: string }[];
  readonly rules: readonly ListRule[];
  /** Stands before the ids of validations, which workbooks remember. */
  readonly prefix?: string;
}

/** A formula in which `[key]` is a cell of the row, or one whose shape depends on where the columns of other tables stand. */
export type ListFormula = Formula | ((part: (key: string) => string) => string);

/** A column of a list: typed, or computed where it has a formula. */
export interface ListColumn extends TableColumn {
  readonly kind: Kind;
  /** A number format in place of the kind's. */
  readonly format?: string;
  /** How values and header stand, where the kind does not say it. */
  readonly place?: 'Left' | 'Center' | 'Right';
  readonly head?: Look;
  readonly body?: Look;
  readonly ask?: ListAsk;
  readonly formula?: ListFormula;
}

/** What a person is told, and may type. */
export interface ListAsk extends AskMore {
  readonly title: string;
  readonly error: string;
  /** Said in place of `error` where the choices are not there, and any text goes. */
  readonly errorOfText?: string;
}

/** `[key]` in `when` is a cell of the same row. */
export interface ListRule {
  readonly id: string;
  /** Columns that it marks; all of ours where left out. */
  readonly columns?: readonly string[];
  readonly rule: { readonly when: string; readonly format: RuleFormat } | 'scoreScale';
}
