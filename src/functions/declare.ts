/**
 * What a function is, said once. The metadata that Excel reads, the checks of arguments, the help pages and the tests
 * of the examples are all made from these declarations.
 */
import type { Bounds } from '../domain/arithmetic/errors';

export type Unit = 'score' | 'weight' | 'money' | 'amount' | 'ratio' | 'factor' | 'count' | 'months' | 'text';

/** What a blank cell means: an error that names the argument, a missing score, or zero. */
export type BlankRule = 'refused' | 'not scored' | 'zero';

export interface Parameter {
  /** As users read it while they type. */
  readonly name: string;
  readonly help: string;
  readonly unit: Unit;
  /** What numbers are allowed; absent for text. */
  readonly bounds?: Bounds;
  readonly blank: BlankRule;
  /** Present where the argument can be left out; `value` is the number then taken, `says` tells it in words. */
  readonly optional?: { readonly value?: number; readonly says: string };
  /** Only for the last parameter: any number of further arguments of the same kind. */
  readonly repeating?: true;
}

/** One cell of an argument after the checks: null is a blank that its parameter allows. */
export type Value = number | string | null;

/** One argument after the checks, its cells in reading order; null where an optional argument was left out. */
export type Given = readonly Value[] | null;

export interface Result {
  readonly help: string;
  readonly unit: Unit;
  /** How Excel shows the result until the user chooses otherwise. */
  readonly numberFormat?: string;
}

export interface Example {
  /** Without the namespace, e.g. `=ROI(120,100)`. */
  readonly formula: string;
  /** The exact result; a list of rows where it spills. */
  readonly value: number | string | readonly (readonly (number | string)[])[];
  /** What the example shows. */
  readonly says: string;
  /** The figure printed in the source, where it comes from there. */
  readonly figure?: string;
}

/** One argument worked out from the result that is wanted, all others being as they are. */
export interface NeededArgument {
  /** Name of the parameter that is worked out. */
  readonly parameter: string;
  /** What it is called as an answer: "Gross profit needed". */
  readonly label: string;
  /**
   * The value, from the result that is wanted and the other arguments in their order, checked; what is worked out is 0 there.
   * Not finite where no value gives that result.
   */
  readonly solve: (wanted: number, values: readonly number[]) => number;
}

interface Declaration {
  /** What Excel stores in workbooks: never to be changed. */
  readonly id: string;
  readonly name: string;
  /** One line. */
  readonly help: string;
  /** Further paragraphs for the help page. */
  readonly details: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly result: Result;
  readonly examples: readonly Example[];
  readonly source: { readonly title: string; readonly date: string };
}

/** Works on single numbers; ranges go through it cell by cell and the result spills. */
export interface CellwiseFunction extends Declaration {
  readonly kind: 'cellwise';
  /** One number a parameter, in order, checked. May throw a DomainError. */
  readonly compute: (values: readonly number[]) => number;
  /** The other way round, where there is a plain formula for it. */
  readonly needed?: readonly NeededArgument[];
}

/** Makes one value of whole ranges. */
export interface ReducingFunction extends Declaration {
  readonly kind: 'reducing';
  /** One entry an argument, checked; a repeating parameter takes the rest. null gives an empty-looking cell. May throw a DomainError. */
  readonly compute: (given: readonly Given[]) => Value;
}

export type ExcelFunction = CellwiseFunction | ReducingFunction;
