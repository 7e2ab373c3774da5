import type { Area } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { Shift } from '../columns/reshape';
import type { SheetMark } from './mark';

/** A sheet of ours as the workbook holds it. */
export interface SheetState {
  readonly id: string;
  readonly mark: SheetMark;
  /** Excel's numbers of the sheets that bear the same mark: copies of this one. */
  readonly copies?: readonly string[];
  /** A writing of it broke off, and the sign of that stands on the sheet until it is written to again. */
  readonly brokeOff?: true;
  /** Formulas and values of the rows above and around the tables, from A1 on. */
  readonly cells: readonly (readonly CellInput[])[];
  readonly tables: Readonly<Record<string, TableState>>;
  readonly rules: readonly RuleState[];
  /** Excel could not say what the sheet's rules are, so that they are to be left alone. */
  readonly unreadRules?: true;
  /** How many series each chart has that is there, by its name. */
  readonly charts: Readonly<Record<string, number>>;
  /** Where rows and columns of tables are to come or go, and all else here is as it will be then: how it lies now. */
  readonly shift?: Shift;
}

/** A sheet without its rules, which Excel cannot always read. */
export type SheetContent = Omit<SheetState, 'rules' | 'unreadRules'>;

export interface TableState {
  readonly name: string;
  /** Header row and data rows. */
  readonly area: Area;
  readonly headers: readonly string[];
  /** Excel's own numbers of the columns, which a rename or a move does not change. */
  readonly columnIds: readonly number[];
  /** Data rows as values. */
  readonly values: readonly (readonly CellInput[])[];
  readonly firstFormulas: readonly CellInput[];
  readonly lastFormulas: readonly CellInput[];
}

export interface RuleState {
  readonly id: string;
  /** What the rule says, without where: see `signature` in difference/rules.ts. */
  readonly signature: string;
  /** Of a rule that is a formula. */
  readonly formula?: string;
}

/** What is asked once the plan is known. */
export interface Details {
  /** By host id of the rule. */
  readonly ruleAreas: ReadonlyMap<string, readonly Area[]>;
  /** By id of the planned validation: the cells that hold none. */
  readonly unvalidated: ReadonlyMap<string, readonly Area[]>;
  /** Cells of computed columns that hold nothing, or something typed, by `columnId`. */
  readonly blanks: ReadonlyMap<string, readonly Area[]>;
  readonly typedOver: ReadonlyMap<string, readonly Area[]>;
  /** All formulas of computed columns that are to compute something else, by `columnId` and row. */
  readonly formulas: ReadonlyMap<string, readonly CellInput[]>;
  /** Ids of planned groups of columns that are closed now, among those that are made anew. */
  readonly closed: ReadonlySet<string>;
  /** Ids of looks whose cells can be merged anew: nothing of a person's own stands in them. */
  readonly mergeable: ReadonlySet<string>;
  /** Why columns cannot come or go as planned, as sentences. */
  readonly inTheWay: readonly string[];
  /** Keys of tables that are to grow where something stands below them. */
  readonly hemmedIn: ReadonlySet<string>;
  /** How many cells lie between the first and the last that hold something, where rows and columns come or go on some sheet. */
  readonly extent?: number;
}
