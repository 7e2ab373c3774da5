import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAccounts } from '../review/checks';
import { formatIso, serialOf } from '../calendar/dates';
import { DEFAULT_SETTINGS, DEFAULT_STEPS } from '../model/model';
import { overviewOf } from '../review/overview';
import { progressOf } from '../calendar/progress';
import { readCsv } from './cells/csv';
import { decodeText } from './cells/encoding';
import { readCsvTracker } from './read';

const file = readFileSync(join(__dirname, '../../../assets/sample-accounts.csv'));
const result = readCsvTracker(decodeText(file), { steps: DEFAULT_STEPS });
const asOf = serialOf(2026, 11, 21);

test('the sample has the columns of a whole tracker, each sure of its field', () => {
  expect(readCsv(decodeText(file)).grid.rows[0]).toEqual([
    'Account',
    'Sales associate',
    'Type',
    'End date',
    'Scored on',
    ...DEFAULT_STEPS.flatMap((step) => step.subMetrics.map((sub) => sub.name)),
    "Last year's ARR",
    'ΔARR target',
    'YTD',
  ]);
  expect(result.ok && result.columns.map(({ use }) => use)).toEqual([
    'name',
    'associate',
    'type',
    'endDate',
    'scoredOn',
    ...DEFAULT_STEPS.flatMap((step) => step.subMetrics.map((sub) => `score:${sub.id}`)),
    'lastArr',
    'deltaArr',
    'ytd',
  ]);
  expect(result.ok && result.columns.every(({ confidence }) => confidence > 0.9)).toBe(true);
});

test('it is read without a remark, all 24 accounts', () => {
  expect(result.issues).toEqual([]);
  expect(result.ok && result.accounts).toHaveLength(24);
  expect(result.ok && result.extras).toEqual([]);
  expect(result.ok && result.accounts.map(({ name }) => name)).toContain('Jasper & Sons, Quarries');
});

test('it shows what real trackers show: unfinished accounts, all types, dates near and past, all words of progress', () => {
  if (!result.ok) throw new Error('The sample was not read.');
  const { accounts } = result;
  const settings = { ...DEFAULT_SETTINGS, asOf };
  const { issues, blankScores } = checkAccounts(accounts, { steps: DEFAULT_STEPS, settings });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(blankScores).toBe(22);
  expect(new Set(accounts.map(({ type }) => type))).toEqual(new Set([1, 2, 3, 4]));
  const dates = accounts.map(({ endDate }) => endDate as number);
  expect(dates.filter((day) => day < asOf).map(formatIso)).toEqual(['2026-10-31']);
  expect(dates.filter((day) => day >= asOf && day <= asOf + 90).map(formatIso)).toEqual(['2026-12-31']);
  const overview = overviewOf(accounts, { steps: DEFAULT_STEPS, settings });
  expect(overview.stale).toBe(4);
  expect(overview.accounts.filter(({ daysSinceScored }) => daysSinceScored === null)).toHaveLength(2);
  const wordsAt = (day: number): Set<string> =>
    new Set(accounts.map((account) => progressOf(account, { ...settings, asOf: day })));
  expect(wordsAt(asOf)).toEqual(new Set(['Done', 'On pace', 'Behind', '']));
  expect(wordsAt(serialOf(2026, 9, 30))).toEqual(new Set(['Done', 'Ahead', 'On pace', 'Behind', '']));
});
