/**
 * What a function is for the machine: its arguments, what they may be, and how it computes. This is all that must load
 * before a cell can be computed; what people read is in the function's guide, in the folder of the same name in `guides`.
 */
import type { Bounds } from '../../domain/arithmetic/errors';

export type Unit =
  | 'score'
  | 'weight'
  | 'money'
  | 'amount'
  | 'ratio'
  | 'factor'
  | 'count'
  | 'months'
  | 'years'
  | 'periods'
  | 'date'
  | 'month'
  | 'rank'
  | 'yes or no'
  | 'choice'
  | 'text';

/** What a blank cell means: an error that names the argument, a missing value, or zero. */
export type BlankRule = 'refused' | 'not scored' | 'zero';

export interface Parameter {
  /** As users read it while they type. Part of saved workbooks in its place; see docs/function-names.md. */
  readonly name: string;
  readonly unit: Unit;
  /** What numbers are allowed; absent for text. */
  readonly bounds?: Bounds;
  readonly blank: BlankRule;
  /**
   * Present where the argument can be left out; `value` is the number then taken. Where leaving it out is not the same as
   * giving that number, the computation gets `unsaid` instead, which is no number that is allowed.
   */
  readonly optional?: { readonly value?: number; readonly unsaid?: number };
  /** Only for the last parameter: any number of further arguments of the same kind. */
  readonly repeating?: true;
  /** The words it takes; the computation gets the place of the word in this list. */
  readonly choices?: readonly string[];
}

/** What the computation gets for an argument that was left out; undefined where it has to be given. */
export const leftOut = ({ optional }: Parameter): number | undefined => optional?.unsaid ?? optional?.value;

/** One cell of an argument after the checks: null is a blank that its parameter allows. */
export type Value = number | string | null;

/** One argument after the checks, its cells in reading order; null where an optional argument was left out. */
export type Given = readonly Value[] | null;

/** One argument after the checks, row by row; null where an optional argument was left out. */
export type CheckedRows = readonly (readonly Value[])[] | null;

export interface ResultShape {
  readonly unit: Unit;
  /** How Excel shows the result until the user chooses otherwise. */
  readonly numberFormat?: string;
}

interface Computation {
  /** What Excel stores in workbooks: never to be changed. */
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly result: ResultShape;
}

/** Works on single values; ranges go through it cell by cell and the result spills. */
export interface CellwiseFunction extends Computation {
  readonly kind: 'cellwise';
  /** Takes one number a parameter, in order, checked. May throw a DomainError. */
  readonly compute: (...numbers: number[]) => number | string;
}

/** Makes one value of whole ranges. */
export interface ReducingFunction extends Computation {
  readonly kind: 'reducing';
  /** One entry an argument, checked; a repeating parameter takes the rest. null gives an empty-looking cell. May throw a DomainError. */
  readonly compute: (given: readonly Given[]) => Value;
}

/** One line of a labelled result. */
export interface LabelledLine extends ResultShape {
  readonly label: string;
}

/** Makes a small table of single values: a label and a number a line. Ranges give a further column for each case. */
export interface LabelledFunction extends Computation {
  readonly kind: 'labelled';
  readonly lines: readonly LabelledLine[];
  /** Takes one number a parameter; gives one number a line, null where there is none. May throw a DomainError. */
  readonly compute: (...numbers: number[]) => readonly (number | null)[];
}

/** Makes a table of whole tables, such as a line an account. */
export interface TableFunction extends Computation {
  readonly kind: 'table';
  /**
   * One entry a parameter, checked. Gives rows made for this call, which go on to Excel; null gives an empty-looking cell.
   * May throw a DomainError.
   */
  readonly compute: (given: readonly CheckedRows[]) => Value[][];
  /** Number format of a column of the result, where it is not that of the whole; `width` counts the columns. */
  readonly columnFormat?: (column: number, width: number) => string | undefined;
}

export type Computed = CellwiseFunction | ReducingFunction | LabelledFunction | TableFunction;
