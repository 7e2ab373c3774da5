/** What became of the workbook when a command failed, as far as it was verified. */
export type Wrote = 'nothing' | 'part' | 'everything' | 'unknown';

/** What is decided on when a command failed; the sentences are for people alone. */
export interface ErrorFacts {
  /** Excel's own code of the failure; undefined where it was us who refused. */
  readonly host?: string;
  /** That code and the call that failed, without anything of the workbook. */
  readonly code?: string;
  /** Where the message says what became of the workbook: what it says. */
  readonly wrote?: Wrote;
  /** Whether the same command may do once the person has seen to something. */
  readonly retry?: boolean;
}

/** Said wherever the Excel at hand lacks what the report is made with. */
export const TOO_OLD =
  'This version of Excel is too old for the report. It needs Excel 2021, Microsoft 365 or Excel on the web.';

/** What went wrong, in words for the person at the sheet: what happened and what to do next. */
export class ReportError extends Error implements ErrorFacts {
  readonly host?: string;
  readonly code?: string;
  readonly wrote?: Wrote;
  /** Whether to offer the same command again: what Excel refused may do the next time, unless all is done already. */
  readonly retry: boolean;

  constructor(
    message: string,
    readonly details: readonly string[] = [],
    { host, code, wrote, retry = code !== undefined }: ErrorFacts = {},
  ) {
    super(message);
    this.host = host;
    this.code = code;
    this.wrote = wrote;
    this.retry = retry && wrote !== 'everything';
  }
}

/** Sheets that were left unfinished are gone now, and with them what formulas named: all is to be planned anew. */
export class MadeRoom extends Error {}

/** A command on the report came upon a workbook without one. */
export const noReport = (): ReportError =>
  new ReportError('This workbook has no report yet. Choose Build report to make one.');

/** Columns of ours were deleted that people had typed into: what is to become of them is for a person to say. */
export class LostColumns extends ReportError {
  constructor(
    message: string,
    /** Whether the report can do without all of them: they are sub-metrics. */
    readonly droppable: boolean,
  ) {
    super(message, [], { wrote: 'nothing', retry: true });
  }
}

/** The workbook holds what looks like a report of ours that lost its marks: whether it is one is for a person to say. */
export class FamiliarReport extends ReportError {
  constructor(
    sheetName: string,
    /** Whether a new report can be built in its place. */
    readonly builds: boolean,
  ) {
    super(
      `The sheet "${sheetName}" looks like a report made by Account Progress, saved by another program or copied. Take it up again? Its accounts, actions, history and settings stay as they are. Nothing was written.`,
      [],
      { wrote: 'nothing', retry: false },
    );
  }
}

/** The person changed their mind before anything was written. */
export class Cancelled extends ReportError {
  constructor() {
    super('Cancelled. Nothing was written.', [], { wrote: 'nothing' });
  }
}
