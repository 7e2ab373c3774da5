import { checkAccounts } from '../review/checks';
import { todaySerial } from './dates';
import { type Account, DEFAULT_SETTINGS, DEFAULT_STEPS, type ReportModel } from '../model/model';
import { previewModel } from '../model/model-preview';
import { overviewOf } from '../review/overview';
import { daysSinceScored, isStale } from './stale';

const asOf = 46347;
const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf, asOfFollowsToday: false } };
const account = (scoredOn?: Account['scoredOn']): Account => ({
  name: `Account ${String(scoredOn)}`,
  associate: 'Ann',
  type: 1,
  endDate: asOf + 500,
  scores: {},
  lastArr: 1,
  deltaArr: 1,
  ytd: 1,
  ...(scoredOn !== undefined && { scoredOn }),
});

test.each([
  ['on the last day that counts', asOf - 90, 90, false],
  ['a day later', asOf - 91, 91, true],
  ['a day later, in the afternoon', asOf - 91 + 0.6, 91, true],
  ['today', asOf, 0, false],
  ['tomorrow', asOf + 1, -1, false],
  ['without a date', null, null, false],
  ['without a column for the date', undefined, null, false],
  ['with a text', 'in May', null, false],
  ['with a number that is no day', 0, null, false],
])('scores of 90 days are stale %s', (_, scoredOn, days, stale) => {
  const one = account(scoredOn);
  expect(daysSinceScored(one, asOf + 0.25)).toBe(days);
  expect(isStale(one, { asOf: asOf + 0.25, staleDays: 90 })).toBe(stale);
});

test('the overview counts what is stale, and not what is not dated', () => {
  const overview = overviewOf([account(asOf - 91), account(asOf - 400), account(asOf), account(null)], model);
  expect(overview.stale).toBe(2);
  expect(overview.accounts.map(({ stale }) => stale)).toEqual([true, true, false, false]);
  expect(overviewOf([account('May')], model).accounts[0].unreadable).toEqual(['scoredOn']);
});

test('a date that is none is an error, one to come a warning, no date nothing', () => {
  const issues = checkAccounts([account('May'), account(asOf + 1), account(null), account(asOf - 400)], model).issues;
  expect(issues.flatMap(({ field, severity, message }) => (field === 'scoredOn' ? [[severity, message]] : []))).toEqual(
    [
      ['error', 'Account May, Scored on: "May" is not a date. Type a date such as 2026-11-21, or leave it blank.'],
      [
        'warning',
        'Account 46348, Scored on: 22\u00a0Nov\u00a02026 is after 21\u00a0Nov\u00a02026, of which the report speaks. Type the day of the scores.',
      ],
    ],
  );
});

test('scores that were gone through since the last refresh are none to come where the as-of date follows today', () => {
  const followed = { ...model, settings: { ...model.settings, asOf: todaySerial() - 3, asOfFollowsToday: true } };
  const scored = (days: number) => checkAccounts([account(todaySerial() + days)], followed).issues.map((i) => i.field);
  expect(scored(0)).not.toContain('scoredOn');
  expect(scored(1)).toContain('scoredOn');
});

test('a preview says how many more are stale, and how many end dates more are marked', () => {
  const accounts = [account(asOf - 60), account(asOf - 10)].map((one) => ({ ...one, endDate: asOf + 100 }));
  expect(previewModel({ settings: { staleDays: 30 } }, accounts, model).effects).toEqual([
    '1 in place of 0 will have stale scores.',
  ]);
  expect(previewModel({ settings: { endSoonDays: 120 } }, accounts, model).effects).toEqual([
    '2 in place of 0 will have their end date marked.',
  ]);
  expect(previewModel({ settings: { staleDays: -1 } }, accounts, model).problems).toEqual([
    'Scores stay valid for a number of days from 0 to 3660.',
  ]);
});
