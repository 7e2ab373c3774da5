/** A panel with a made-up report: state as the real store has it, and actions that only note that they were called. */
import { mergedChange, previewModel } from '../../src/domain/model-change';
import { type Account, DEFAULT_SETTINGS, DEFAULT_STEPS, type ReportModel, type Typed } from '../../src/domain/model';
import { overviewOf } from '../../src/domain/overview';
import { readCsvTracker } from '../../src/domain/tracker';
import type { ReportView } from '../../src/excel/overview';
import type { SourceFound } from '../../src/excel/sources';
import { findFunction } from '../../src/functions';
import { addField, openForm, typeField } from '../../src/taskpane/state/form';
import type { Panel, PanelActions, PanelState } from '../../src/taskpane/state/types';

/** 21 Nov 2026. */
const AS_OF = 46347;

const MODEL: ReportModel = {
  steps: DEFAULT_STEPS,
  settings: { ...DEFAULT_SETTINGS, asOf: AS_OF, company: 'Northline Software', asOfFollowsToday: false },
};

const SUB_IDS = DEFAULT_STEPS.flatMap((step) => step.subMetrics.map(({ id }) => id));

function account(
  [name, associate]: readonly [string, string],
  type: Typed,
  endDate: Typed,
  scores: readonly Typed[],
  [lastArr, deltaArr, ytd]: readonly Typed[],
): Account {
  return {
    name,
    associate,
    type,
    endDate,
    scores: Object.fromEntries(SUB_IDS.map((id, i) => [id, scores[i] ?? null])),
    lastArr,
    deltaArr,
    ytd,
  };
}

const ACCOUNTS: readonly Account[] = [
  account(
    ['Alder Foods', 'Dana Ortiz'],
    1,
    AS_OF + 545,
    [8, 9, 10, 9, 8, 9, 6, 7, 6, 8, 9, 8, 5, 6, 5],
    [1201000, 287000, 320000],
  ),
  account(
    ['Cobalt Chemicals', 'Lee Chen'],
    3,
    AS_OF - 7,
    [6, 7, 7, 4, 3, 3, 3, 2, 1, 3, 2, 2, 2, 1, 2],
    [223000, 65000, 5500],
  ),
  account(
    ['Ferro Metals', 'Dana Ortiz'],
    3,
    AS_OF + 71,
    [5, 6, 5, 5, 5, 5, 2, 1, 0, 2, 1, 1, 3, 2, 2],
    [196000, 64000, 30000],
  ),
  account(
    ['Ionic Semiconductors', 'Lee Chen'],
    4,
    AS_OF + 480,
    [4, 4, 6, 3, 2, 2, 3, 2, 1, 0, 0, 0, 1, 1, 0],
    [43000, null, null],
  ),
  account(['Juniper Dairy', 'Tom Becker'], 2, AS_OF + 263, [5, 4, 6, 9, 8, 8, 7, 6, 6], [341000, 114000, 35000]),
  account(
    ['Kestrel Aerospace', 'Tom Becker'],
    2,
    'soon',
    [7, 5, 6, 6, 5, 6, 3, '7/12', 3, 6, 5, 5, 4, 4, 4],
    [493000, 46000, 18500],
  ),
  account(
    ['Wasserstraßen- und Schifffahrtsverwaltungsgesellschaft mbH', 'Maximiliane Oberhuber-Schwarzenberg'],
    2,
    AS_OF + 900,
    [7, 6, 6, 6, 7, 6, 5, 5, 4, 5, 4, 4, 4, 3, 4],
    [2340000, 150000, 81000],
  ),
  account(
    ['Northwind Turbines', 'Priya Nair'],
    1,
    AS_OF + 327,
    [7, 9, 9, 9, 9, 9, 8, 8, 7, 5, 5, 4, 6, 6, 5],
    [1261000, 281000, 305000],
  ),
];

const COLUMNS = [
  'name',
  'associate',
  'type',
  'endDate',
  ...DEFAULT_STEPS.flatMap((s) => [...s.subMetrics.map(({ id }) => id), s.id]),
  'overall',
];

const REPORT: ReportView = {
  sheetId: 'report',
  sheetName: 'Progress Report',
  settingsSheet: { id: 'settings', name: 'Settings' },
  tableId: 'accounts',
  model: MODEL,
  accounts: ACCOUNTS,
  rows: ACCOUNTS.map((_, i) => 10 + i),
  columns: Object.fromEntries(COLUMNS.map((key, i) => [key, String.fromCharCode(65 + i)])),
  headers: {},
  body: 'A10:Z17',
  warnings: [],
};

const SOURCES: readonly SourceFound[] = [
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
  tab: 'report',
  theme: { choice: 'auto', dark: false },
  report: null,
  overview: null,
  reading: 'done',
  refreshed: null,
  cell: null,
  account: null,
  busy: null,
  error: null,
  notice: null,
  build: { sources: SOURCES, chosen: null, preview: null, columns: new Map() },
  filter: { associate: null, type: null, step: null },
  query: '',
  form: null,
  draft: {},
  draftPreview: null,
  lastFailure: null,
};

const FULL: PanelState = {
  ...EMPTY,
  report: REPORT,
  overview: overviewOf(ACCOUNTS, MODEL),
  refreshed: { at: Date.now() - 2 * 60_000, message: 'nothing changed' },
  account: 2,
};

/** A view of few elements, under messages that stand above every view. */
const SMALL: PanelState = { ...FULL, tab: 'functions', query: 'churn' };

const CSV = `Customer,Owner,Tier,End,Users,Notes
Ferro Metals,Dana Ortiz,3,31.01.2027,5,calls weekly
Granite Energy,Priya Nair,2,soon,7/12,
Harbor Paper,Lee Chen,9,2028-06-17,10,new sponsor`;

function csvBuild(): PanelState['build'] {
  const read = readCsvTracker(CSV, MODEL);
  if (!read.ok) throw new Error('The CSV of the fixture cannot be read.');
  return {
    ...EMPTY.build,
    chosen: { kind: 'workbook', source: SOURCES[0] },
    preview: {
      sheets: ['Progress Report', 'Settings'],
      accounts: read.accounts.length,
      steps: 5,
      subMetrics: 15,
      columns: read.columns,
      known: 4,
      extras: read.extras.map(({ header }) => header),
      issues: read.issues,
      sheetId: 's1',
    },
  };
}

function romiForm(): PanelState['form'] {
  const target = { sheetId: 'report', sheetName: 'Progress Report', address: 'G16' };
  const form = openForm(findFunction('ROMI')!, target, ['1088430', '822000', '']);
  return { ...form, result: { kind: 'value', text: '32.4 %', says: '' } };
}

function faultForm(): PanelState['form'] {
  const target = { sheetId: 'report', sheetName: 'Progress Report', address: 'G16' };
  const form = typeField(addField(openForm(findFunction('ACCOUNTSCORE')!, target, ['E12:G12', '14'])), 1, '14');
  return {
    ...form,
    occupied: '=SUM(Accounts[ΔARR])/COUNTA(Accounts[Account])',
    formula: '=AMPR.ACCOUNTSCORE(E12:G12,14)',
    result: { kind: 'fault', text: '#VALUE!', says: 'step 2 is 14; give a score from 0 to 10.' },
  };
}

const DRAFT = {
  settings: { lowBelow: 5 },
  steps: { partner: { weight: 3 } },
  subMetrics: { 'roi.return': { name: 'Return above cost, agreed' } },
};

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
      chosen: { kind: 'csv', name: 'a-very-long-file-name-of-the-accounts-of-the-northern-region-2026.csv', text: '' },
      preview: {
        ...csvBuild().preview!,
        refusal: 'No column holds the names of accounts. Give the column a header such as Account.',
      },
    },
  }),
  report: () => FULL,
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
      message: 'Report refreshed: 8 accounts, 3 below. 12 cells written.',
      notes: ['The column "Region" is yours and stays as it is.'],
    },
  }),
  'report-locked': () => ({
    ...FULL,
    report: { ...REPORT, locked: 'This workbook is open read-only. Save a copy of it to change something.' },
  }),
  account: () => ({ ...FULL, tab: 'account' }),
  'account-unreadable': () => ({ ...FULL, tab: 'account', account: 5 }),
  'account-partly': () => ({ ...FULL, tab: 'account', account: 4 }),
  'account-long': () => ({ ...FULL, tab: 'account', account: 6 }),
  'account-none': () => ({ ...FULL, tab: 'account', account: null }),
  'account-empty': () => ({ ...EMPTY, tab: 'account' }),
  attention: () => ({ ...FULL, tab: 'attention' }),
  'attention-none': () => ({ ...FULL, tab: 'attention', filter: { associate: 'Lee Chen', type: '1', step: null } }),
  functions: () => ({ ...FULL, tab: 'functions' }),
  'functions-none': () => SMALL,
  form: () => ({ ...FULL, tab: 'functions', form: romiForm() }),
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
    draft: (change) => {
      const draft = mergedChange(MODEL, state.draft, change);
      set({ ...state, draft, draftPreview: previewModel(draft, ACCOUNTS, MODEL) });
    },
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
