/** Keeps the panel in step with the workbook: reads the report and the selected cell, now and after every change. */

import { onOutcome, lastOutcome } from '../../commands/outcome';
import type { Outcome } from '../../commands/outcome';
import { activeCell } from '../../excel/panel/cells';
import { Cancelled, ReportError } from '../../engine/errors';
import { watch } from '../../excel/host/events';
import { acting } from './running/acting';
import { debounced } from './running/debounce';
import { withCell, withReport } from './reducers';
import { WAIT_MS, WAITING, withFailure } from './running/runner';
import type { Store } from './store';
import type { Busy, PanelError, PanelState } from './types';

/** Many changes come in a row, when a person pastes or fills; one reading after them is enough. */
const CHANGE_MS = 300;
const SELECTION_MS = 60;
/** What was read longer ago than this is read anew when the panel is looked at again. */
const OLD_MS = 5000;

/** What reads the workbook, which the panel can be shown without. */
const reader = () =>
  import(/* webpackChunkName: 'reading' */ '../../excel/panel/report-view').catch(() => {
    throw new ReportError(
      'The workbook could not be read: a part of the panel could not be loaded. Check your internet connection, then try again.',
      [],
      { wrote: 'nothing', retry: true },
    );
  });

export interface WorkbookListener {
  /** Cells changed anywhere. */
  onCells(): void;
  /** Sheets or tables came, went or got other names, or the panel is looked at again after a while. */
  onSheets(): void;
}

export interface WorkbookReading {
  /** Reads the report; of several at once only the last one counts. Never rejects. */
  reload(): Promise<void>;
  /** Gives up the reading that is under way; what is shown stays. */
  cancel(): void;
  /** Reads the selected cell. Never rejects. */
  follow(): Promise<void>;
  /** Listens to the workbook until the result is called. */
  start(listener: WorkbookListener): () => void;
}

export function createReading({ update, getState }: Store<PanelState>): WorkbookReading {
  let reading = 0;
  let controller = new AbortController();
  let newest: Promise<void> = Promise.resolve();
  let following = 0;
  let followed: Promise<void> = Promise.resolve();
  let complaint: PanelError | null = null;
  let readAt = 0;

  function reload(): Promise<void> {
    newest = read();
    return newest;
  }

  async function read(): Promise<void> {
    const mine = ++reading;
    // Whoever waited for the reading before waits for this one; Excel is not kept busy with both.
    controller.abort();
    controller = new AbortController();
    const answered = saysWaiting();
    try {
      const { readWorkbook } = await reader();
      const { report, standing } = await readWorkbook({ signal: controller.signal });
      // Whoever waits for this reading waits for what came after it, which is what will be shown.
      if (mine !== reading) return await newest;
      update((state) => ({
        ...withReport(state, report),
        standing,
        error: state.error === complaint ? null : state.error,
      }));
    } catch (error) {
      if (mine !== reading) return await newest;
      if (error instanceof Cancelled) {
        update((state) => ({ ...state, reading: state.report ? 'done' : 'failed' }));
        return;
      }
      // An error that is shown already is about what the person did; this one can wait for the next reading.
      update((state) => {
        if (state.error) return { ...state, reading: 'failed' };
        const failed = withFailure(state, error, '');
        complaint = failed.error && { ...failed.error, retry: true };
        return { ...failed, error: complaint, reading: 'failed' };
      });
    } finally {
      answered();
      readAt = Date.now();
    }
  }

  /** What a command said goes when it was taken back otherwise, since its Undo has nothing to undo any more; so does that it was undone. */
  async function overtaken(): Promise<void> {
    const { notice } = getState();
    if (!notice?.undo && !notice?.undone) return;
    const { standsAgain, wasTakenBack } = await acting();
    if (await (notice.undone ? standsAgain(notice.undone) : wasTakenBack()))
      update((state) => ({ ...state, notice: state.notice === notice ? null : state.notice }));
  }

  /** Says so when Excel does not answer for a while; a command's own words go before. */
  function saysWaiting(): () => void {
    const busy: Busy = { label: 'Reading the report', step: '', done: 0, of: 0, cancellable: true, waiting: WAITING };
    const timer = setTimeout(() => update((state) => (state.busy ? state : { ...state, busy })), WAIT_MS);
    return () => {
      clearTimeout(timer);
      update((state) => (state.busy === busy ? { ...state, busy: null } : state));
    };
  }

  /** Ends when the selection is known: whoever is overtaken by a later reading of it waits for that one. */
  function follow(): Promise<void> {
    const mine = ++following;
    const read = lookAtCell(mine).then(() => (mine === following ? undefined : followed));
    followed = read;
    return read;
  }

  async function lookAtCell(mine: number): Promise<void> {
    try {
      const cell = await activeCell(getState().report);
      if (mine === following) update((state) => withCell(state, cell));
    } catch {
      // Charts and pictures can be selected too; the panel then stays with the cell before.
      return;
    }
  }

  /** Whether a change on a sheet may change what the report says. */
  function concerns(sheetId: string): boolean {
    const { report, standing, tab } = getState();
    // What a template answers is shown nowhere else.
    const answers = tab === 'home' && standing.some(({ sheets }) => sheets.some(({ id }) => id === sheetId));
    if (!report || answers) return answers;
    const { actionsSheet, historySheet } = report.review;
    const { sheets } = report.pipeline;
    const others = [report.settingsSheet, report.overridesSheet, actionsSheet, historySheet, ...sheets];
    return [report.sheetId, ...others.map((sheet) => sheet?.id)].includes(sheetId);
  }

  function start({ onCells, onSheets }: WorkbookListener): () => void {
    const soon = debounced(() => void reload().then(overtaken), CHANGE_MS);
    const soonCell = debounced(() => void follow(), SELECTION_MS);
    const stopWatching = watch({
      onSelection: soonCell.call,
      onChange: ({ sheetId }) => {
        if (concerns(sheetId)) soon.call();
        soonCell.call();
        onCells();
      },
      onSheets: () => {
        soon.call();
        onSheets();
      },
    });
    // Events may be missing or lost, so coming back to the panel reads anew.
    const back = (): void => {
      if (document.visibilityState !== 'visible' || Date.now() - readAt < OLD_MS) return;
      soon.call();
      onSheets();
    };
    document.addEventListener('visibilitychange', back);
    window.addEventListener('focus', back);
    const stopOutcomes = onOutcome((outcome) => {
      update((state) => withOutcome(state, outcome));
      soon.call();
      soonCell.call();
    });
    const before = lastOutcome();
    if (before) update((state) => withOutcome(state, before));
    void reload().then(follow);
    return () => {
      soon.stop();
      soonCell.stop();
      stopWatching();
      stopOutcomes();
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('focus', back);
    };
  }

  return { reload, cancel: () => controller.abort(), follow, start };
}

/** What a command of the ribbon did, shown as if it had been called from the panel. */
export function withOutcome(state: PanelState, outcome: Outcome): PanelState {
  if (outcome.ok) {
    const { message, notes, remarks = [], opens, undo, refreshed = state.refreshed } = outcome;
    return {
      ...state,
      notice: { message, notes, remarks, ...(opens && { opens }), ...(undo && { undo }) },
      refreshed,
      error: null,
    };
  }
  const { message, notes, lost, familiar } = outcome;
  const details = notes.filter((note) => note !== message);
  const error = { message, written: '', details, retry: false, ...(lost && { lost }), ...(familiar && { familiar }) };
  return { ...state, error, notice: null, lastFailure: outcome.code ?? 'refused' };
}
