import { makeBoardCopy } from '../excel/commands/board-copy';
import { FamiliarReport, LostColumns, ReportError } from '../engine/errors';
import { canRestore, lastRecord } from '../engine/undo/command-record';
import { convertFormulas } from '../excel/commands/convert';
import { repairFunctions } from '../excel/commands/repair';
import { findGaps, refreshReport, switchFormulas, takeSnapshot } from '../excel/commands/report';
import { buildFromActiveSheet } from '../excel/commands/build';
import type { WritingCommand } from './names';
import { tell } from './outcome';
import { WAYS } from '../functions';
import type { Summary } from '../engine/report/summary';
import {
  JUST_BUILT,
  type Refreshed,
  type Told,
  toldOf,
  toldOfBuild,
  toldOfGaps,
  toldOfSnapshot,
  whatWasWritten,
} from './wording';
import { toldOfCopy } from './wording-of-copies';
import { toldOfConversion, toldOfRepair } from './wording-of-formulas';

type Handler = (event: Office.AddinCommands.Event | undefined) => Promise<void>;

/** A command's result is told whether the pane is open or not, and Excel always hears that the command has ended. */
const handler =
  (work: () => Promise<Told & { readonly refreshed?: Refreshed }>): Handler =>
  async (event) => {
    const record = lastRecord();
    try {
      const told = await work();
      tell({ ok: true, ...told, ...(canRestore() && lastRecord() !== record && { undo: true }) });
    } catch (error) {
      const { details = [], code } = error instanceof ReportError ? error : {};
      const lost = error instanceof LostColumns && { lost: { droppable: error.droppable } };
      // What a command of the ribbon asked is answered by a refresh, which builds nothing.
      const familiar = error instanceof FamiliarReport && { familiar: { builds: false } };
      tell({
        ok: false,
        message: error instanceof Error ? error.message : String(error),
        notes: details,
        code,
        ...lost,
        ...familiar,
      });
    } finally {
      event?.completed();
    }
  };

/** The handler of a command that brings the report up to date besides what it is for. */
const onReport = <Done extends Summary>(
  work: () => Promise<Done>,
  told: (done: Done) => Told,
  message: (done: Done) => string = whatWasWritten,
): Handler =>
  handler(async () => {
    const done = await work();
    return { ...told(done), refreshed: { at: Date.now(), message: message(done) } };
  });

export const handlers: Readonly<Record<WritingCommand, Handler>> = {
  buildReport: onReport(
    () => buildFromActiveSheet(),
    toldOfBuild,
    () => JUST_BUILT,
  ),
  refreshReport: onReport(
    () => refreshReport(),
    (summary) => toldOf('Report refreshed', summary),
  ),
  findGaps: onReport(() => findGaps(), toldOfGaps),
  takeSnapshot: onReport(() => takeSnapshot(), toldOfSnapshot),
  makeBoardCopy: handler(async () => toldOfCopy(await makeBoardCopy())),
  switchFormulas: onReport(
    () => switchFormulas(),
    (summary) => toldOf('Formulas switched', summary),
  ),
  repairFunctions: handler(async () => toldOfRepair(await repairFunctions())),
  convertToPlain: handler(async () => toldOfConversion(await convertFormulas(WAYS.plain, 'selection'), 'plain')),
};
