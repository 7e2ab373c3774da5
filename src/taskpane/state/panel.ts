/** The panel without its views: its state, and everything that can be done from it. */

import { onAsked } from '../../commands/asked';
import { onOutcome } from '../../commands/outcome';
import { toldOf } from '../../commands/wording';
import { dayWords, todaySerial } from '../../domain/calendar/dates';
import { counted } from '../../domain/model/words';
import { accountPlace, editScore, goTo } from '../../excel/panel/cells';
import type { Place } from '../../excel/panel/cells';
import { readDiagnostics } from '../../excel/host/diagnostics';
import type { CommandOptions } from '../../excel/host/conversation';
import type { Summary } from '../../engine/report/summary';
import { acting } from './running/acting';
import { withAsked } from './asked';
import { createBuilding } from './building';
import { createChoosing } from './source/choosing';
import { createCommanding } from './running/commanding';
import { debounced } from './running/debounce';
import { diagnosticsText } from './diagnostics';
import { createForming } from './form/forming';
import { sheetOpened } from './places';
import { helpTopic } from './help';
import { createReading } from './reading';
import {
  columnOfField,
  INITIAL,
  NO_DRAFT,
  withDraft,
  withFunctionAt,
  withoutDraftRemoval,
  withRemoval,
  withScore,
} from './reducers';
import { createRunner } from './running/runner';
import { createStore } from './store';
import { createTemplating } from './templating';
import { onThemeChange, resolveTheme, storeChoice, storedChoice } from './theme';
import type { Notice, Panel, PanelActions, PanelState } from './types';
import { createUpdating } from './updating';

export interface PanelOptions {
  /** Gives the text of the sample accounts; from the page's own address where left out. */
  loadSample?(): Promise<string>;
}

async function fetchSample(): Promise<string> {
  const answer = await fetch('assets/sample-accounts.csv');
  if (!answer.ok) throw new Error(`The sample could not be loaded (${answer.status}).`);
  return answer.text();
}

const SETTLE_MS = 300;

/** Makes the panel's state and actions. Nothing is read or heard before `start`. */
export function createPanel({ loadSample = fetchSample }: PanelOptions = {}): Panel {
  const store = createStore<PanelState>(INITIAL);
  const { update, getState, subscribe } = store;
  const runner = createRunner(store);
  const reading = createReading(store);
  const building = createBuilding(store, runner, loadSample, reading.reload);
  const updating = createUpdating(store, runner, reading.reload);
  const choosing = createChoosing(store, runner, building, updating);
  const { onReport, succeeds, ...commands } = createCommanding(store, runner, reading.reload);
  const templating = createTemplating(store, runner, reading.reload);
  const forming = createForming(store, runner, reading.follow);
  const { recompute, ...formActions } = forming;
  // Many scores are typed in a row, and each is shown at once; the sheet is read when the last one is in.
  const settle = debounced(() => void reading.reload(), SETTLE_MS);

  const visit = async (place: Place | undefined): Promise<void> => {
    if (!place) return;
    const work = async (): Promise<Notice | void> => {
      const remark = await goTo(place, getState().report);
      return remark === undefined ? undefined : { message: remark, notes: [] };
    };
    if (await runner.run({ label: 'Going to the cell', writes: false, quiet: true, work })) await reading.follow();
  };
  const visitAccount = async (index: number, key?: string): Promise<void> => {
    const { report } = getState();
    update((state) => (state.overview?.accounts[index] ? { ...state, account: index } : state));
    await visit(report ? accountPlace(report, index, key) : undefined);
  };

  /** Runs what asked once more with the answer; what a command of the ribbon asked is answered by a refresh. */
  const answered = async (answer: Pick<CommandOptions, 'lost' | 'takeUp'>): Promise<void> => {
    if (runner.hasFailed()) await runner.retry(answer);
    else
      await onReport(
        'Refreshing the report',
        async (options) => (await acting()).refreshReport({ ...options, ...answer }),
        (summary) => toldOf('Report refreshed', summary),
      );
    await reading.reload();
  };

  // Other parts of the panel have no use for what takes files.
  const { findSources, choose, build } = building;
  const { openUpdate, updateFrom, answer, take, removeGone, update: writeUpdate, closeUpdate } = updating;

  const actions: PanelActions = {
    ...{ findSources, choose, build, openUpdate, updateFrom, answer, take, removeGone, closeUpdate },
    ...choosing,
    update: writeUpdate,
    ...commands,
    async refresh() {
      await commands.refresh();
      await updating.notice();
    },
    ...templating,
    ...formActions,
    show(tab) {
      update((state) => withFunctionAt({ ...state, tab, helpOn: helpTopic(state) }));
      if (tab === 'functions') recompute();
      // Answers of templates were not followed while another view was open.
      if (tab === 'home' && getState().reading === 'done') void reading.reload();
    },
    revealed: () => update((state) => ({ ...state, reveal: null })),
    setTheme(choice) {
      storeChoice(choice);
      update((state) => ({ ...state, theme: resolveTheme(choice) }));
    },
    reload: reading.reload,
    cancel() {
      runner.cancel();
      reading.cancel();
    },
    async retry() {
      await runner.retry();
      // Whatever was tried again, the workbook may be another one now; a failed reading is tried again thereby too.
      await reading.reload();
      await reading.follow();
    },
    answerLost: (lost) => answered({ lost }),
    answerFamiliar: (takeUp) => answered({ takeUp }),
    dismissError() {
      runner.forget();
      update((state) => ({ ...state, error: null }));
    },
    dismissNotice: () => update((state) => ({ ...state, notice: null })),
    showAccount: (index) =>
      update((state) => (state.overview?.accounts[index] ? { ...state, account: index, tab: 'account' } : state)),
    goToAccount: visitAccount,
    goToIssue: ({ account, field }) => visitAccount(account, columnOfField(field)),
    goTo: visit,
    goToAction: ({ address }) => {
      const sheet = getState().report?.review.actionsSheet;
      return visit(sheet && { sheetId: sheet.id, address });
    },
    openSheet: (opens) => {
      const sheet = sheetOpened(getState(), opens);
      return visit(sheet && { sheetId: sheet.id, sheetName: sheet.name, address: 'A1' });
    },
    openTemplate: ({ sheets: [{ id, name }] }) => visit({ sheetId: id, sheetName: name, address: 'A1' }),
    goToSettings: () => {
      const sheet = getState().report?.settingsSheet;
      return visit(sheet && { sheetId: sheet.id, address: 'A1' });
    },
    async editScore(index, subMetricId, value) {
      const { report } = getState();
      if (!report?.accounts[index]) return;
      const work = async (options: CommandOptions): Promise<void> => {
        await editScore(report, index, subMetricId, value, options);
        update((state) => withScore(state, index, report.accounts[index].name, subMetricId, value));
      };
      await runner.run({ label: 'Writing the score', writes: true, quiet: true, work });
      settle.call();
    },
    async dateScores() {
      const { report, undated } = getState();
      if (!report) return;
      const work = async (options: CommandOptions): Promise<Notice> => {
        const dated = await (await acting()).dateScores(report, undated, options);
        update((state) => ({ ...state, undated: [] }));
        return { message: `${counted(dated, 'account', 'accounts')} dated.`, notes: [] };
      };
      if (await runner.run({ label: 'Dating the scores', writes: true, work })) await reading.reload();
    },
    leaveDates: () => update((state) => ({ ...state, undated: [] })),
    setAsOf: (day) => {
      const follows = day === 'today' || day === todaySerial();
      const settings = follows ? { asOfFollowsToday: true } : { asOf: day, asOfFollowsToday: false };
      return onReport(
        'Moving the as-of date',
        async (options) => (await acting()).changeModel({ settings }, options),
        (summary) => toldOf(follows ? 'As-of date follows today' : `As-of date fixed at ${dayWords(day)}`, summary),
      );
    },
    overrideStep: (override) =>
      succeeds(
        'Overriding the step score',
        async (options) => (await acting()).overrideStep(override, options),
        (summary) => toldOf('Step score overridden', summary),
      ),
    goToOverrides: () => {
      const sheet = getState().report?.overridesSheet;
      return visit(sheet && { sheetId: sheet.id, address: 'A1' });
    },
    setFilter: (filter) => update((state) => ({ ...state, filter: { ...state.filter, ...filter } })),
    draft: (change) => update((state) => withDraft(state, change)),
    removeSubMetric: (id, scores) => update((state) => withRemoval(state, id, scores)),
    keepSubMetric: (id) => update((state) => withoutDraftRemoval(state, id)),
    discardDraft: () => update((state) => ({ ...state, ...NO_DRAFT })),
    async applyDraft() {
      const { draft, draftKept: kept, draftPreview } = getState();
      const confirmed = draft.remove?.filter((id) => !kept.includes(id));
      if (!draftPreview || draftPreview.problems.length > 0) return;
      const change = async (options: CommandOptions): Promise<Summary> => {
        const summary = await (await acting()).changeModel(draft, { ...options, confirmed, kept });
        update((state) => ({ ...state, ...NO_DRAFT }));
        return summary;
      };
      await onReport('Changing the model', change, (summary) => toldOf('Model changed', summary));
    },
    diagnostics: readDiagnostics,
    diagnosticsText: () => diagnosticsText(getState().lastFailure),
  };

  function start(): () => void {
    update((state) => ({ ...state, theme: resolveTheme(storedChoice()) }));
    const stopTheme = onThemeChange(() =>
      update((state) => {
        const theme = resolveTheme(state.theme.choice);
        return theme.dark === state.theme.dark ? state : { ...state, theme };
      }),
    );
    let stopReading: (() => void) | undefined;
    let stopped = false;
    void connect().then((host) => {
      // To open one belongs to the lowest Excel that the add-in works on.
      const newBooks = host === 'excel' && Office.context.requirements.isSetSupported('CompressedFile', '1.1');
      update((state) => ({ ...state, host, newBooks }));
      if (host === 'excel' && !stopped) stopReading = follow();
    });
    return () => {
      stopped = true;
      settle.stop();
      stopTheme();
      stopReading?.();
    };
  }

  /** Follows the workbook, and keeps along what hangs on it: sources while there is no report, results of the open form. */
  function follow(): () => void {
    const look = (state: PanelState): void => {
      const idle = state.report === null && state.reading === 'done';
      if (idle && state.build.sources === null) void actions.findSources();
    };
    let before = getState();
    const stopLooking = subscribe(() => {
      const state = getState();
      const [was, is] = [before, state];
      before = state;
      if (is.reading !== was.reading || is.report !== was.report) look(is);
      // One that was opened with something wrong in it has cells and numbers to be read, too.
      const opened = is.form !== null && is.form.target !== was.form?.target;
      if (is.form !== was.form && (opened || is.form?.result.kind === 'computing')) recompute();
    });
    const stopAsking = onAsked((asked) => {
      const read = getState().reading === 'first' ? reading.reload() : Promise.resolve();
      void read.then(reading.follow).then(() => {
        update((state) => withAsked(state, asked));
        if (getState().tab === 'functions') recompute();
      });
    });
    const stopNoticing = onOutcome(() => void updating.notice());
    const stopWatching = reading.start({
      onCells: recompute,
      onSheets: () => {
        if (getState().report === null && !getState().busy) void actions.findSources();
      },
    });
    return () => {
      stopLooking();
      stopAsking();
      stopNoticing();
      stopWatching();
    };
  }

  return { getState, subscribe, actions, start };
}

/** Waits for Office and says what there is. */
async function connect(): Promise<PanelState['host']> {
  if (typeof Office === 'undefined') return 'outside';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'outside';
  return Office.context.requirements.isSetSupported('ExcelApi', '1.14') ? 'excel' : 'tooOld';
}
