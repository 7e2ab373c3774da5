/** The commands on the report: each runs alone, tells what it did, and is followed by a reading of the report. */

import type { Told } from '../../../commands/wording';
import {
  toldOf,
  toldOfDeals,
  toldOfEdits,
  toldOfGaps,
  toldOfSnapshot,
  whatWasWritten,
} from '../../../commands/wording';
import type { CommandOptions } from '../../../excel/host/conversation';
import { lastDoneAt, lastRecord } from '../../../engine/undo/command-record';
import type { Summary } from '../../../engine/report/summary';
import { blankableArguments, WAYS } from '../../../functions';
import { acting } from './acting';
import type { Runner } from './runner';
import type { Store } from '../store';
import type { PanelActions, PanelState } from '../types';

type CommandActions = Pick<
  PanelActions,
  | 'refresh'
  | 'findGaps'
  | 'editActions'
  | 'planDeal'
  | 'takeSnapshot'
  | 'makeBoardCopy'
  | 'switchFormulas'
  | 'repairFunctions'
  | 'convertFormulas'
  | 'findBlanks'
  | 'undo'
>;

/** What is told of formulas, of copies and of undo comes with the commands. */
const telling = () => import(/* webpackChunkName: 'commands' */ '../../../commands/wording-of-formulas');
export const tellingOfCopies = () => import(/* webpackChunkName: 'commands' */ '../../../commands/wording-of-copies');
const tellingOfUndo = () => import(/* webpackChunkName: 'commands' */ '../../../commands/wording-of-undo');
const looking = () => import(/* webpackChunkName: 'commands' */ '../../../excel/panel/blank-arguments');

type Work<Result> = (options: CommandOptions) => Promise<Result>;

export interface Commanding extends CommandActions {
  /** Runs a command that brings the report up to date besides what it is for. */
  onReport(label: string, work: Work<Summary>, told: (summary: Summary) => Told): Promise<void>;
  /** The same, and gives whether it succeeded. */
  succeeds(label: string, work: Work<Summary>, told: (summary: Summary) => Told): Promise<boolean>;
}

/** @param reload reads the report, when a command is over */
export function createCommanding(
  { update, getState }: Store<PanelState>,
  runner: Runner,
  reload: () => Promise<void>,
): Commanding {
  const tried = async (label: string, work: Work<Told>): Promise<boolean> => {
    const done = await runner.run({ label, writes: true, work });
    if (done) await reload();
    return done;
  };
  const command = async (label: string, work: Work<Told>): Promise<void> => void (await tried(label, work));
  const succeeds: Commanding['succeeds'] = (label, work, told) =>
    tried(label, async (options) => {
      const summary = await work(options);
      update((state) => ({ ...state, refreshed: { at: Date.now(), message: whatWasWritten(summary) } }));
      return told(summary);
    });

  const onReport: Commanding['onReport'] = async (...command) => void (await succeeds(...command));

  return {
    onReport,
    succeeds,
    refresh: () =>
      onReport(
        'Refreshing the report',
        async (options) => (await acting()).refreshReport(options),
        (summary) => toldOf('Report refreshed', summary),
      ),
    findGaps: (by) => onReport('Finding gaps', async (options) => (await acting()).findGaps(options, by), toldOfGaps),
    editActions: (edits) =>
      succeeds(
        edits.length === 1 ? 'Changing the action' : 'Closing the actions',
        async (options) => (await acting()).editActions(edits, options),
        toldOfEdits,
      ),
    planDeal: (deal) =>
      onReport('Planning the next step', async (options) => (await acting()).planDeals([deal], options), toldOfDeals),
    takeSnapshot: () =>
      onReport('Taking a snapshot', async (options) => (await acting()).takeSnapshot(options), toldOfSnapshot),
    makeBoardCopy: (parts, alone) =>
      command('Making a board copy', async (options) => {
        const copy = await (await acting()).makeBoardCopy(options, parts, alone);
        return (await tellingOfCopies()).toldOfCopy(copy);
      }),
    switchFormulas: () =>
      onReport(
        'Switching the formulas',
        async (options) => (await acting()).switchFormulas(undefined, options),
        (summary) => toldOf('Formulas switched', summary),
      ),
    repairFunctions: () =>
      command('Repairing functions', async (options) => {
        const repair = await (await acting()).repairFunctions(options);
        return (await telling()).toldOfRepair(repair);
      }),
    findBlanks: async () => {
      const work = async (): Promise<Told> => {
        const blanks = await (await looking()).findBlankArguments(blankableArguments);
        return (await telling()).toldOfBlanks(blanks);
      };
      await runner.run({ label: 'Looking for blanks', writes: false, work });
    },
    convertFormulas: (to, scope) =>
      command(to === 'plain' ? 'Converting to plain formulas' : 'Converting to functions', async (options) => {
        const conversion = await (await acting()).convertFormulas(WAYS[to], scope, options);
        return (await telling()).toldOfConversion(conversion, to);
      }),
    async undo() {
      const { undated, refreshed } = getState();
      const [undone, doneAt] = [lastRecord(), lastDoneAt()];
      const done = await tried('Undoing the last command', async (options) => {
        const restored = await (await acting()).restoreLast(options);
        // A copy or a template that came after the refresh was no part of it.
        if (refreshed && doneAt <= refreshed.at) update((state) => ({ ...state, refreshed: null }));
        return (await tellingOfUndo()).toldOfUndo(restored);
      });
      if (done && undone?.sheets)
        update(({ notice, ...state }) => ({ ...state, notice: notice && { ...notice, undone } }));
      // Scores that came back were not scored in the sheet.
      update((state) => ({ ...state, undated }));
    },
  };
}
