/** What the sheets of the account report are made from, and what is known of each of them before that. */
import type { Account, ReportModel } from '../../domain/model/model';
import type { Snapshot } from '../../domain/review/snapshots';
import type { CellPlan, Remembered, SheetPlan, TablePlan } from '../../sheets/plan';
import type { ReportRow } from './accounts';
import type { FieldKey } from './settings/fields';
import type { Parts, SheetLayout } from '../parts';

/** Rows that a command adds to a table, types anew or takes out. */
export type RowChanges = Pick<TablePlan, 'append' | 'replace' | 'drop'>;

export interface ReportSituation {
  readonly model: ReportModel;
  /** The as-of date, as it stands in print. */
  readonly asOfWords: string;
  /** Where the sheets stand, by key, with room for the rows that are typed; one that is not made is left out. */
  readonly layouts: Readonly<Record<string, SheetLayout>>;
  /** One a row with anything typed. */
  readonly accounts: readonly Account[];
  readonly snapshots: readonly Snapshot[];
  /** What is typed, by table; nothing where a table is left out. */
  readonly typed: Readonly<Record<string, RowChanges>>;
  readonly settings: {
    /** Lines that stay as their owner typed them. */
    readonly keep: readonly FieldKey[];
    /** Cells of its tables that the model changes. */
    readonly cells: readonly CellPlan[];
  };
  readonly tracker: {
    /** Accounts that a new report is made with. */
    readonly rows?: readonly ReportRow[];
    /** Number formats of the user's own columns that come with them, by header. */
    readonly ownFormats?: Readonly<Record<string, string>>;
    /** What is to be remembered of the source from now on. */
    readonly source?: Remembered;
    /** Accounts that the source has no longer. */
    readonly gone: readonly string[];
    /** Columns in which people typed until now. */
    readonly takenOver: readonly string[];
  };
}

/** A sheet of the account report. */
export interface ReportSheet {
  /** Names the kind of sheet in every workbook, for ever. */
  readonly key: string;
  /** What it is called where the name is free. Excel keeps "History" for itself. */
  readonly name: string;
  /** It is made only once there is something to put on it. The rule of the report that reads it tells that it was there. */
  readonly onDemand?: { readonly rule: string; readonly gone: string };
  /** Said where it is gone and made anew, where there is more to say than that. */
  readonly anew?: string;
  /** What stands in its first cell, where no table tells what sheet it is. */
  readonly title?: string;
  /** What of it is found again. */
  parts(model: ReportModel): Omit<Parts, 'key' | 'name'>;
  plan(situation: ReportSituation): SheetPlan;
}

/** A plan with what is typed into its tables. */
export const withTyped = (plan: SheetPlan, typed: ReportSituation['typed']): SheetPlan => ({
  ...plan,
  tables: plan.tables.map((table) => ({ ...table, ...typed[table.key] })),
});
