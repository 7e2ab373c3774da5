/**
 * What people read about a function, and what stands in for it: its help, examples, plain-Excel twin and the steps of its
 * calculation. None of it is needed to compute a cell. A translation of a function is one more file of this shape.
 */
import type { Unit, Value } from '../calling/declare';

export const ROOMS = ['Scores', 'Return', 'Nurturing', 'Customer value', 'AI use cases', 'Pipeline'] as const;
export type Room = (typeof ROOMS)[number];

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
  /** The word that the result is to be, where it is one: no number is wanted then. */
  readonly word?: string;
  /** Of a result of several lines the one that is wanted, counted from 0. */
  readonly line?: number;
  /** Only steps can be had, such as whole customers: the result is what is wanted or the next step above it. */
  readonly atLeast?: true;
}

/** A range of which every cell changes alike, by what is worked out from the result that is wanted and the one there is. */
export interface NeededOfEach {
  readonly parameter: string;
  readonly label: string;
  /** Each cell times so much multiplies the result by it; so much more in each cell adds it to the result. */
  readonly each: 'times' | 'plus';
}

/** What is needed for another result, or why that cannot be said. */
export type NeededInputs = readonly (NeededArgument | NeededOfEach)[] | { readonly none: string };

/** Numbers by the names of arguments and of earlier steps; a range of numbers stands here with its sum. */
export type NamedNumbers = Readonly<Record<string, number>>;
/** The cells of each argument, in reading order. */
export type Lists = Readonly<Record<string, readonly Value[]>>;

/** One step of a calculation, to be shown with its numbers filled in. */
export interface CalculationStep {
  /** What later steps call it. */
  readonly name: string;
  readonly label: string;
  /** What is done: `{gain} − {cost}`, names of arguments and earlier steps in braces. */
  readonly shows: string;
  readonly unit: Unit;
  readonly value: (numbers: NamedNumbers, lists: Lists) => number | string;
}

/** Each argument by its name, row by row: one entry, and as many as were given of a repeating one. */
export type Entries = Readonly<Record<string, readonly (readonly (readonly Value[])[])[]>>;

/** The steps of a calculation; made from what was given where their number depends on that. */
export type CalculationSteps = readonly CalculationStep[] | ((given: Entries) => readonly CalculationStep[]);

/**
 * The same in plain functions that Excel 2016 and LibreOffice know; `{name}` stands for an argument. Where what was left
 * out changes the formula, it is made from the names of the arguments given.
 */
export type Twin =
  | { readonly kind: 'cell'; readonly formula: string | ((given: ReadonlySet<string>) => string) }
  /** Of a repeating argument: once with all of them. */
  | { readonly kind: 'repeating'; readonly formula: (args: readonly string[]) => string }
  /** One formula a line, beside the labels. */
  | { readonly kind: 'lines'; readonly formulas: readonly string[] }
  /** One formula a cell of the result, by its place counted from 1, and the size of the first argument. */
  | {
      readonly kind: 'table';
      readonly formula: (row: number, column: number, given: ReadonlySet<string>, single: boolean) => string;
    }
  | { readonly kind: 'none'; readonly because: string };

export interface Guide {
  readonly room: Room;
  /** What one asks, when this function is the answer. */
  readonly question: string;
  /** One line. */
  readonly help: string;
  /** Further paragraphs for the help page. */
  readonly details: readonly string[];
  /** What to do inside an Excel table, where the usual word for functions of this shape does not fit. */
  readonly inTable?: string;
  /** What each parameter is; where it can be left out, with what is then taken. */
  readonly parameters: Readonly<Record<string, string | readonly [help: string, leftOut: string]>>;
  /** What comes out. */
  readonly result: string;
  readonly examples: readonly Example[];
  readonly source: { readonly title: string; readonly date: string };
  readonly mistakes: readonly string[];
  readonly seeAlso: readonly string[];
  readonly twin: Twin;
  readonly steps: CalculationSteps;
  readonly needed: NeededInputs;
}

export const ACCOUNTS = { title: 'Managing and Growing Customer Accounts', date: '2025-09-30' };
export const AI_STRATEGY = { title: 'Calculating the ROI of AI strategy', date: '2025-03-31' };
export const MARKETING = { title: 'Marketing ROI', date: '2023-08-27' };
export const NURTURE = { title: 'How to calculate the ROI of lead nurturing', date: '2022-06-05' };
export const HEALTH = { title: 'Customer ROI as part of health score?', date: '2020' };
export const PIPELINE = { title: 'Fan Foundry: social ROI, nurturing, pipeline', date: 'undated' };
export const PROCESS = { title: 'How to Measure the ROI of Your Customers', date: 'undated' };

/** How blanks are kept blank, in the help of every argument of scores. */
export const BLANK_SCORES =
  'Blank, "n/a", "-" or "not scored" is left out. Excel may send a blank cell as 0: to be safe, give IF(range="","",range).';
