import { formatIso } from '../../domain/calendar/dates';
import type { Settings } from '../../domain/model/model';
import { noReport, ReportError } from '../../engine/errors';
import { planReport } from '../../engine/planning/report-plans';
import { settingNamesOf } from '../../engine/model/settings-model';
import { ownSheet, ownSheets } from '../../engine/workbook/inventory';
import type { SheetKey } from '../../sheets/plan';
import { REPORT_SHEETS } from '../../templates/account-report';
import { changing, type CommandOptions } from '../host/conversation';
import { lookAround } from '../reading/look-around';
import { readSheets } from '../reading/read-sheets';
import type { Literals } from '../../engine/planning/values-only';
import { type BoardCopy, copySheets } from './copy-sheets';
import { moveToNewBook } from './new-book';

export type { BoardCopy } from './copy-sheets';

/** What goes to the board: the page for it alone, or the tracker behind it too, with every score. */
export type BoardCopyParts = 'page' | 'all';
const COPIED: Readonly<Record<BoardCopyParts, readonly SheetKey[]>> = { page: ['board'], all: ['board', 'report'] };

/**
 * Makes sheets to send out: values only, with formats, rules and charts, named with the as-of date. They hold no formula, no
 * name and no function of ours, so they read the same on a machine without the add-in. The report itself stays as it is.
 * @param alone opens them as a new workbook, and leaves this one as it was; where Excel gives no way to, they stand in this one
 */
export function makeBoardCopy(
  options: CommandOptions = {},
  parts: BoardCopyParts = 'all',
  alone = false,
): Promise<BoardCopy> {
  return changing(
    'making a board copy',
    async (talk) => {
      const book = await lookAround(talk);
      const seen = ownSheets(book, REPORT_SHEETS);
      if (!ownSheet(book, 'report')) throw noReport();
      const found = await readSheets(talk, book, seen);
      const { model, planned } = planReport(book, found, undefined, { revise: (as) => as });
      if (planned.some((p) => p.found?.shift))
        throw new ReportError(
          'Columns of the report have to come or go first. Choose Refresh, then make the board copy. Nothing was written.',
          [],
          { wrote: 'nothing' },
        );
      const originals = planned.filter((p) => COPIED[parts].includes(p.plan.key));
      const names = settingNamesOf(book, found);
      const live = planned.flatMap(({ plan }) => (plan.formulaNames ?? []).map(({ name }) => name));
      const literals = literalsOf(names, model.settings);
      const copy = (): Promise<BoardCopy> =>
        copySheets(talk, book, originals, formatIso(model.settings.asOf), () => literals, live);
      return alone ? moveToNewBook(talk, copy) : copy();
    },
    options,
    // Excel undoes no deleting of sheets.
    !alone,
  );
}

const literalsOf = (names: ReturnType<typeof settingNamesOf>, settings: Settings): Literals =>
  (['asOf', 'endSoonDays', 'staleDays', 'lowBelow', 'paceBand'] as const).flatMap((key) => {
    const name = names[key];
    return name ? [[name, settings[key]] as const] : [];
  });
