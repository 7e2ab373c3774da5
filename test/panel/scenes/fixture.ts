/** A panel with a made-up report: state as the real store has it, and actions that only note that they were called. */
import { mergedChange } from '../../../src/domain/model/model-change';
import { DEFAULT_STEPS } from '../../../src/domain/model/model';
import { previewModel } from '../../../src/domain/model/model-preview';
import { overviewOf } from '../../../src/domain/review/overview';
import { reviewOf } from '../../../src/domain/review/review';
import type { ReportView } from '../../../src/excel/panel/report-places';
import type { SourceOffer } from '../../../src/excel/panel/sources';
import { NO_FILTER } from '../../../src/taskpane/state/attention';
import { withDraft, withoutDraftRemoval, withRemoval } from '../../../src/taskpane/state/reducers';
import type { Panel, PanelActions, PanelState } from '../../../src/taskpane/state/types';
import { NO_ORDER } from '../../../src/taskpane/state/source/order';
import { findFunction } from '../../../src/functions';
import { openForm, typeField } from '../../../src/taskpane/state/form/form';
import { explainedForm, faultForm, romiForm, verbatimForm } from './forms';
import { PIPELINE, PLANNED } from './pipeline';
import { ACCOUNTS, AS_OF, MODEL, REPORT } from './report';
import { readWell, refused, update } from './source';

/** Where nobody has found gaps or taken a snapshot yet. */
/** An action whose score has risen since it was opened. */
const REACHED: ReportView['review']['actions'][number] = {
  account: 'Alder Foods',
  step: DEFAULT_STEPS[1].name,
  subMetric: '',
  score: 2.5,
  action: 'Write down what the second line saves',
  owner: 'Dana Ortiz',
  due: AS_OF + 3,
  status: 'doing',
  address: 'E10',
  row: 4,
};

const NO_REVIEW: ReportView['review'] = { ...REPORT.review, actions: [], snapshots: [], snapshotDays: [], history: [] };

const SOURCES: readonly SourceOffer[] = [
  {
    kind: 'sheet',
    sheetId: 's1',
    sheetName: 'Key accounts',
    address: 'A3:W34',
    name: 'Key accounts',
    rows: 31,
    known: 9,
    columns: 12,
    tracker: true,
  },
  {
    kind: 'table',
    sheetId: 's2',
    sheetName: 'Pipeline',
    address: 'A1:F20',
    name: 'Deals',
    rows: 19,
    known: 2,
    columns: 6,
    tracker: false,
  },
];

const EMPTY: PanelState = {
  host: 'excel',
  newBooks: true,
  tab: 'report',
  helpOn: 'report',
  theme: { choice: 'auto', dark: false },
  standing: [],
  report: null,
  overview: null,
  review: null,
  reading: 'done',
  refreshed: null,
  cell: null,
  account: null,
  undated: [],
  reveal: null,
  busy: null,
  error: null,
  notice: null,
  build: { sources: SOURCES, chosen: null, preview: null, choices: {}, order: NO_ORDER },
  update: { input: null, file: null, look: null, choices: {}, order: NO_ORDER, newer: '' },
  filter: NO_FILTER,
  query: '',
  gallery: { query: '' },
  form: null,
  draft: {},
  draftKept: [],
  draftPreview: null,
  lastFailure: null,
};

/** A report with everything that follows from it. */
function withReport(report: ReportView): Pick<PanelState, 'report' | 'overview' | 'review'> {
  const overview = overviewOf(report.accounts, report.model);
  const { actions, snapshots } = report.review;
  return { report, overview, review: reviewOf(overview, report.model, actions, snapshots) };
}

const FULL: PanelState = {
  ...EMPTY,
  ...withReport(REPORT),
  refreshed: { at: Date.now() - 2 * 60_000, message: 'nothing changed' },
  account: 2,
};

/** As many accounts, actions and data problems as a large company has; each list is longer than any panel. */
function manyAccounts(): ReportView {
  const accounts = Array.from({ length: 160 }, (_, i) => {
    const one = ACCOUNTS[i % ACCOUNTS.length];
    return { ...one, name: `${one.name} ${i + 1}` };
  });
  const [action] = REPORT.review.actions;
  const actions = accounts.map(({ name }, i) => ({ ...action, account: name, address: `E${6 + i}`, row: i }));
  const { snapshots } = REPORT.review;
  const many = accounts.map(({ name }, i) => ({ ...snapshots[i % snapshots.length], account: name }));
  return {
    ...REPORT,
    accounts,
    rows: accounts.map((_, i) => 10 + i),
    body: 'A10:Z169',
    review: { ...REPORT.review, actions, snapshots: many },
  };
}

/** A view of few elements, under messages that stand above every view. */
const SMALL: PanelState = { ...FULL, tab: 'functions', query: 'churn' };

const csvBuild = (): PanelState['build'] => ({
  ...EMPTY.build,
  chosen: { kind: 'workbook', source: SOURCES[0] },
  ...readWell(),
});

const DRAFT = {
  settings: { lowBelow: 5 },
  steps: { partner: { weight: 3 } },
  subMetrics: { 'roi.return': { name: 'Return above cost, agreed' } },
};

const STANDING: PanelState['standing'] = [
  {
    template: 'pipeline',
    instance: '1',
    sheets: [{ id: 's8', name: 'Pipeline 2' }],
    title: 'Pipeline',
    answer:
      'The open deals are expected to bring 153,000; 20,000 of it was not verified in time. Within 6 months they bring 135,000, 45 % of the target.',
    example: false,
    formulas: 'native',
  },
  {
    template: 'ai-use-cases',
    instance: '2',
    sheets: [
      { id: 's9', name: 'AI Use Cases of the northern region' },
      { id: 's10', name: 'AI Links' },
    ],
    title: 'AI Use Cases',
    answer: '3 use cases return 416,000 a year together, 66,000 of it because they help each other: ROI 43.4 %.',
    example: true,
    formulas: 'native',
  },
];

function homeScene(): PanelState {
  const { report, ...more } = withDeals();
  const source = { kind: 'sheet', name: 'Key accounts' };
  return {
    ...more,
    report: { ...report!, source },
    tab: 'home',
    standing: STANDING,
    update: { ...EMPTY.update, newer: '1 account gone, 12 values changed' },
  };
}

const withDeals = (): PanelState => ({
  ...FULL,
  ...withReport({
    ...REPORT,
    pipeline: PIPELINE,
    review: { ...REPORT.review, actions: [...REPORT.review.actions, PLANNED] },
  }),
  tab: 'account',
});

/** Every state that is looked at, by name. */
export const SCENES: Readonly<Record<string, () => PanelState>> = {
  starting: () => ({ ...EMPTY, host: 'starting', reading: 'first' }),
  outside: () => ({ ...EMPTY, host: 'outside', reading: 'first' }),
  failed: () => ({
    ...EMPTY,
    reading: 'failed',
    error: {
      message: 'Excel did not answer in time. Try again in a moment.',
      written: '',
      details: ['RequestAborted at Worksheet.getRange'],
      retry: true,
    },
  }),
  start: () => EMPTY,
  'start-workbook': () => ({ ...EMPTY, build: csvBuild() }),
  'start-blank': () => ({ ...EMPTY, build: { ...csvBuild(), chosen: { kind: 'blank', accounts: 12 } } }),
  'start-refused': () => ({
    ...EMPTY,
    build: {
      ...csvBuild(),
      ...refused(),
      chosen: {
        kind: 'csv',
        name: 'a-very-long-file-name-of-the-accounts-of-the-northern-region-2026.csv',
        text: { text: '', encoding: 'utf-8', issues: [] },
        bytes: new Uint8Array(),
      },
    },
  }),
  update: () => ({ ...FULL, tab: 'update', update: update(true) }),
  'update-nothing': () => ({ ...FULL, tab: 'update', update: update(false) }),
  'update-choose': () => ({ ...FULL, tab: 'update' }),
  home: homeScene,
  'home-few': () => ({ ...FULL, ...withReport({ ...REPORT, accounts: [ACCOUNTS[7]] }), tab: 'home' }),
  'home-templates': () => ({ ...EMPTY, tab: 'home', standing: STANDING }),
  'home-empty': () => ({ ...EMPTY, tab: 'home' }),
  report: () => FULL,
  'report-undated': () => ({ ...FULL, undated: ['Ferro Metals', 'Granite Energy'] }),
  'gallery-empty': () => ({ ...EMPTY, tab: 'gallery' }),
  gallery: () => ({
    ...FULL,
    tab: 'gallery',
    standing: STANDING,
    gallery: { query: 'value' },
  }),
  busy: () => ({
    ...SMALL,
    busy: { label: 'Refreshing the report', step: 'Writing', done: 2, of: 5, cancellable: true, waiting: null },
  }),
  waiting: () => ({
    ...SMALL,
    busy: {
      label: 'Refreshing the report',
      step: '',
      done: 0,
      of: 0,
      cancellable: true,
      waiting: 'Finish editing the cell (press Enter or Esc), and this goes on by itself.',
    },
  }),
  'error-lost': () => ({
    ...SMALL,
    error: {
      message:
        'The report needs the column "Weekly users", which is no longer in the table "Accounts". Undo its deletion and refresh again, or choose in the panel: put it back empty, or take it out of the model. Nothing was written.',
      written: '',
      details: [],
      retry: true,
      lost: { droppable: true },
    },
  }),
  error: () => ({
    ...SMALL,
    error: {
      message:
        'The sheet "Progress Report" is protected, so nothing was written. Unprotect it (Review, Unprotect Sheet) and try again.',
      written: 'Nothing was written.',
      details: ['AccessDenied at Range.values'],
      retry: true,
    },
  }),
  notice: () => ({
    ...SMALL,
    notice: {
      message: 'Report refreshed: 8 accounts, 3 below the limit. 12 cells written.',
      notes: ['The column "Region" is yours and stays as it is.'],
    },
  }),
  undo: () => ({
    ...SMALL,
    notice: { message: '14 actions added to the action plan.', notes: [], undo: true },
  }),
  'report-new': () => ({
    ...FULL,
    ...withReport({ ...REPORT, review: NO_REVIEW }),
    notice: {
      message: '14 actions added to the action plan.',
      notes: [],
      opens: { name: 'Action Plan' },
    },
  }),
  change: () => ({ ...FULL, tab: 'change' }),
  'change-reached': () => ({
    ...FULL,
    ...withReport({ ...REPORT, review: { ...REPORT.review, actions: [...REPORT.review.actions, REACHED] } }),
    tab: 'change',
  }),
  'change-none': () => ({ ...FULL, ...withReport({ ...REPORT, review: NO_REVIEW }), tab: 'change' }),
  'change-first': () => ({
    ...FULL,
    ...withReport({ ...REPORT, review: { ...NO_REVIEW, snapshotDays: [AS_OF] } }),
    tab: 'change',
  }),
  'report-locked': () => ({
    ...FULL,
    report: { ...REPORT, locked: 'This workbook is open read-only. Save a copy of it to change something.' },
  }),
  account: () => ({ ...FULL, tab: 'account' }),
  'account-unreadable': () => ({ ...FULL, tab: 'account', account: 5 }),
  'account-partly': () => ({ ...FULL, tab: 'account', account: 4 }),
  'account-long': () => ({ ...FULL, tab: 'account', account: 6 }),
  'account-deals': withDeals,
  'account-deals-none': () => ({ ...withDeals(), account: 1 }),
  'account-none': () => ({ ...FULL, tab: 'account', account: null }),
  'account-empty': () => ({ ...EMPTY, tab: 'account' }),
  attention: () => ({ ...FULL, tab: 'attention' }),
  'attention-none': () => ({ ...FULL, tab: 'attention', filter: { ...NO_FILTER, associate: 'Lee Chen', type: '1' } }),
  functions: () => ({ ...FULL, tab: 'functions' }),
  'functions-none': () => SMALL,
  form: () => ({ ...FULL, tab: 'functions', form: romiForm() }),
  'form-explained': () => ({ ...FULL, tab: 'functions', form: explainedForm() }),
  'form-verbatim': () => ({ ...FULL, tab: 'functions', form: verbatimForm() }),
  'form-fault': () => ({ ...FULL, tab: 'functions', form: faultForm() }),
  model: () => ({ ...FULL, tab: 'model' }),
  'model-draft': () => ({
    ...FULL,
    tab: 'model',
    draft: mergedChange(MODEL, {}, DRAFT),
    draftPreview: previewModel(DRAFT, ACCOUNTS, MODEL),
  }),
  'model-wrong': () => ({
    ...FULL,
    tab: 'model',
    draft: { settings: { lowBelow: 12 } },
    draftPreview: previewModel({ settings: { lowBelow: 12 } }, ACCOUNTS, MODEL),
  }),
  help: () => ({ ...FULL, tab: 'help' }),
  'many-report': () => ({ ...FULL, ...withReport(manyAccounts()) }),
  'many-attention': () => ({ ...FULL, ...withReport(manyAccounts()), tab: 'attention' }),
  'many-change': () => ({ ...FULL, ...withReport(manyAccounts()), tab: 'change' }),
};

/** An action that was called, with what it was given. */
export type Call = readonly [name: string, ...given: unknown[]];

export interface FixturePanel extends Panel {
  readonly calls: Call[];
  set(state: PanelState): void;
}

const DIAGNOSTICS =
  'Account Progress 0.1.0\nExcel, OfficeOnline 16.0.18730.20000, en-US\nExcelApi 1.18, SharedRuntime 1.2, CustomFunctionsRuntime 1.4\nLast error: none';

/** A panel whose views can be walked through; everything else that is asked of it is noted in `calls`. */
export function fixturePanel(): FixturePanel {
  let state = EMPTY;
  const listeners = new Set<() => void>();
  const calls: Call[] = [];
  const set = (next: PanelState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const shown: Partial<PanelActions> = {
    show: (tab) => set({ ...state, tab }),
    setTheme: (choice) => set({ ...state, theme: { choice, dark: choice === 'dark' } }),
    search: (query) => set({ ...state, query }),
    setFilter: (filter) => set({ ...state, filter: { ...state.filter, ...filter } }),
    showAccount: (account) => set({ ...state, account }),
    openFunction: (name) =>
      Promise.resolve(set({ ...state, form: name === null ? null : openForm(findFunction(name)!, null) })),
    type: (field, text) => state.form && set({ ...state, form: typeField(state.form, field, text) }),
    choose: (chosen) =>
      Promise.resolve(set({ ...state, build: { ...state.build, chosen, preview: chosen && csvBuild().preview } })),
    draft: (change) => set(withDraft(state, change)),
    removeSubMetric: (id, scores) => set(withRemoval(state, id, scores)),
    keepSubMetric: (id) => set(withoutDraftRemoval(state, id)),
    diagnosticsText: () => DIAGNOSTICS,
  };
  const actions = new Proxy(shown, {
    get:
      (known, name: string) =>
      (...given: never[]) => {
        calls.push([name, ...given]);
        const action = known[name as keyof PanelActions] as ((...args: never[]) => unknown) | undefined;
        return action ? action(...given) : Promise.resolve();
      },
  }) as PanelActions;
  return {
    calls,
    set,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    actions,
    start: () => () => undefined,
  };
}
