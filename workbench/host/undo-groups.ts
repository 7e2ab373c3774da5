/**
 * One step to undo for all requests of a run. How Excel is told of it is not published, and the office.js at hand drops the
 * option `mergeUndoGroup`; so the page is given what a newer one has: it numbers every run in the upper bits of the flags, and
 * marks those that asked for one step.
 */

const SHIFT = 21;
const MOST = 1023;
/** The run has asked for one step. */
const MERGED = 1 << 20;

/** The number of the run that a request belongs to; 0 where the page does not number them. */
export const runOf = (flags: number): number => (flags >>> SHIFT) & MOST;

/** The number of the run whose requests are one step to undo; 0 for a request that is a step of its own. */
export const groupOf = (flags: number): number => (flags & MERGED ? runOf(flags) : 0);

/** Tells what a run does from what the next one does: a command is one run, however long it takes. */
export class Runs {
  private readonly listeners = new Set<(run: number) => void>();

  /** A request of this run is about to be carried out. */
  begin(run: number): void {
    for (const listener of this.listeners) listener(run);
  }

  /** Calls the listener before every request; the result ends that. */
  onBegin(listener: (run: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** What Excel never undoes, and so refuses in a group; as `Class.member`. */
export const NEVER_UNDONE: ReadonlySet<string> = new Set([
  'Workbook.close',
  'Workbook.insertWorksheetsFromBase64',
  'Workbook.save',
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
  'Worksheet.copy',
  'Worksheet.delete',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
]);

/** What clears the list of what can be undone in Excel on the desktop although it only reads; a group ends with it too. */
export const CLEARS_UNDO: ReadonlySet<string> = new Set(['Range.getMergedAreasOrNullObject']);

/** Classic script for the page, to be run when office.js has started. */
export const UNDO_GROUPS_SCRIPT = `(function () {
  var run = Excel.run;
  var runs = 0;
  Excel.run = function () {
    var args = Array.prototype.slice.call(arguments);
    var batch = args.pop();
    var merged = args[0] && args[0].mergeUndoGroup ? ${MERGED} : 0;
    var number = (runs++ % ${MOST}) + 1;
    return run.apply(Excel, args.concat(function (context) {
      context._requestFlagModifier |= (number << ${SHIFT}) | merged;
      return batch(context);
    }));
  };
})()`;
