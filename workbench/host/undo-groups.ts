/**
 * One step to undo for all requests of a run. How Excel is told of it is not published, and the office.js at hand drops the
 * option `mergeUndoGroup`; so the page is given what a newer one has: it numbers the run in the upper bits of the flags.
 */

const SHIFT = 20;
const MOST = 2047;

/** The number of the run whose requests are one step to undo; 0 for a request that is a step of its own. */
export const groupOf = (flags: number): number => (flags >>> SHIFT) & MOST;

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

/** Classic script for the page, to be run when office.js has started. */
export const UNDO_GROUPS_SCRIPT = `(function () {
  var run = Excel.run;
  var runs = 0;
  Excel.run = function () {
    var args = Array.prototype.slice.call(arguments);
    var batch = args.pop();
    if (!args[0] || !args[0].mergeUndoGroup) return run.apply(Excel, arguments);
    var group = (runs++ % ${MOST}) + 1;
    return run.apply(Excel, args.concat(function (context) {
      context._requestFlagModifier |= group << ${SHIFT};
      return batch(context);
    }));
  };
})()`;
