/** What went wrong, in words for the person at the sheet: what happened and what to do next. */
export class ReportError extends Error {
  constructor(
    message: string,
    readonly details: readonly string[] = [],
    /** Excel's code and the call that failed, without anything of the workbook. */
    readonly code?: string,
    /** Whether the workbook is known to be as it was. */
    readonly untouched = false,
  ) {
    super(message);
  }
}

/** Columns of ours were deleted that people had typed into: what is to become of them is for a person to say. */
export class LostColumns extends ReportError {
  constructor(
    message: string,
    /** Whether the report can do without all of them: they are sub-metrics. */
    readonly droppable: boolean,
  ) {
    super(message);
  }
}

/** The person changed their mind before anything was written. */
export class Cancelled extends ReportError {
  constructor() {
    super('Cancelled. Nothing was written.');
  }
}
