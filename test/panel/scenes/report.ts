/** The made-up report that the panel's tests look at. */
import {
  type Account,
  DEFAULT_SETTINGS,
  DEFAULT_STEPS,
  type ReportModel,
  type Typed,
} from '../../../src/domain/model/model';
import { withOverrides } from '../../../src/domain/model/overrides';
import type { ReportView } from '../../../src/excel/panel/report-places';
import { reviewSeen } from './review';

/** 21 Nov 2026. */
export const AS_OF = 46347;

export const MODEL: ReportModel = {
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

const TYPED: readonly Account[] = [
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

/** Days since the scores of an account were gone through; one is not dated, and one is stale. */
const SCORED = [8, 120, 15, null, 3, 40, 12];

/** The accounts as the report has them: dated, and one with an override. */
export const ACCOUNTS = withOverrides(
  TYPED.map((one, i) => ({ ...one, scoredOn: SCORED[i] == null ? null : AS_OF - SCORED[i] })),
  [
    {
      account: TYPED[4].name,
      step: 'ROI Recognized',
      score: 6.4,
      reason: 'The sponsor has confirmed the return by phone; the letter follows',
      author: 'Dana Ortiz',
      until: AS_OF + 40,
    },
  ],
  MODEL,
);

const COLUMNS = [
  'name',
  'associate',
  'type',
  'endDate',
  ...DEFAULT_STEPS.flatMap((s) => [...s.subMetrics.map(({ id }) => id), s.id]),
  'overall',
];

export const REPORT: ReportView = {
  sheetId: 'report',
  sheetName: 'Progress Report',
  settingsSheet: { id: 'settings', name: 'Settings' },
  tableId: 'accounts',
  model: MODEL,
  accounts: ACCOUNTS,
  overridesSheet: { id: 'overrides', name: 'Score Overrides' },
  rows: ACCOUNTS.map((_, i) => 10 + i),
  columns: Object.fromEntries(COLUMNS.map((key, i) => [key, String.fromCharCode(65 + i)])),
  headers: { scoredOn: 'Scored on' },
  body: 'A10:Z17',
  review: reviewSeen(AS_OF),
  pipeline: { sheets: [], deals: [] },
  used: [],
  warnings: [],
};
