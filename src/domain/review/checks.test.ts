import { checkAccounts } from './checks';
import { serialOf } from '../calendar/dates';
import { DEFAULT_SETTINGS, DEFAULT_STEPS } from '../model/model';
import type { Account, ReportModel } from '../model/model';

const asOf = serialOf(2026, 11, 21);
const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf } };
const ids = DEFAULT_STEPS.flatMap((step) => step.subMetrics.map((sub) => sub.id));
const allScored = Object.fromEntries(ids.map((id) => [id, 5]));

const account = (more: Partial<Account> = {}): Account => ({
  name: 'Aster',
  associate: 'Maya',
  type: 2,
  endDate: asOf + 100,
  scores: allScored,
  lastArr: 1000,
  deltaArr: 100,
  ytd: 50,
  ...more,
});

const found = (...accounts: Account[]): string[] =>
  checkAccounts(accounts, model).issues.map((i) => `${i.severity} ${i.account} ${i.field}`);

test('finds nothing in an account that is in order', () => {
  expect(checkAccounts([account()], model)).toEqual({ issues: [], blankScores: 0, allScores: 15 });
});

test.each([
  ['a score above 10', { scores: { ...allScored, 'roi.cases': 11 } }, 'error 0 score:roi.cases'],
  ['a score below 0', { scores: { ...allScored, 'roi.cases': -0.5 } }, 'error 0 score:roi.cases'],
  ['a score of text', { scores: { ...allScored, 'partner.plans': 'abc' } }, 'error 0 score:partner.plans'],
  ['a missing name', { name: '  ' }, 'error 0 name'],
  ['nobody responsible', { associate: '' }, 'warning 0 associate'],
  ['type 5', { type: 5 }, 'error 0 type'],
  ['type 2.5', { type: 2.5 }, 'error 0 type'],
  ['a type of text', { type: 'Gold' }, 'error 0 type'],
  ['no type', { type: null }, 'warning 0 type'],
  ['a past end date', { endDate: asOf - 1 }, 'warning 0 endDate'],
  ['an end date of text', { endDate: 'spring' }, 'error 0 endDate'],
  ['an end date that is no date', { endDate: -3 }, 'error 0 endDate'],
  ['no end date', { endDate: null }, 'warning 0 endDate'],
  ['ΔARR without ARR', { lastArr: null }, 'warning 0 lastArr'],
  ['ARR of text', { lastArr: '1 Mio?' }, 'error 0 lastArr'],
  ['negative ARR', { lastArr: -1 }, 'warning 0 lastArr'],
  ['negative ΔARR', { deltaArr: -1 }, 'warning 0 deltaArr'],
  ['YTD of text', { ytd: 'n/a' }, 'error 0 ytd'],
] as const)('finds %s', (_, more, expected) => {
  expect(found(account(more))).toEqual([expected]);
});

test.each([
  ['the limits 0 and 10', { scores: { ...allScored, 'roi.cases': 0, 'roi.return': 10 } }],
  ['an end date today', { endDate: asOf }],
  ['an end date today with a time', { endDate: asOf + 0.5 }],
  ['ARR of 0 with a ΔARR, a new account', { lastArr: 0 }],
  ['no ARR and no target', { lastArr: null, deltaArr: null }],
  ['no ARR and a target of 0', { lastArr: null, deltaArr: 0 }],
  ['a negative YTD, an account that shrank', { ytd: -10 }],
] as const)('accepts %s', (_, more) => {
  expect(found(account(more))).toEqual([]);
});

test('words for "not scored" are blanks, counted and told once for the account', () => {
  const scores = {
    ...allScored,
    'roi.cases': 'n/a',
    'roi.return': '-',
    'roi.ontime': 'Not scored',
    'partner.plans': null,
  };
  const { issues, blankScores, allScores } = checkAccounts(
    [account({ scores }), account({ name: 'Basalt', scores: {} })],
    model,
  );
  expect(blankScores).toBe(4 + 15);
  expect(allScores).toBe(30);
  expect(issues.map((i) => [i.account, i.field])).toEqual([
    [0, 'score:roi.cases'],
    [1, 'score:launched.users'],
  ]);
  expect(issues[0].message).toContain('4\u00a0of\u00a015\u00a0scores are blank');
});

test('names alike but for case and spaces are duplicates; missing names are not', () => {
  const { issues } = checkAccounts(
    [
      account({ name: 'Alder Foods' }),
      account({ name: 'Other' }),
      account({ name: ' ALDER  foods ' }),
      account({ name: 'alderfoods' }),
    ],
    model,
  );
  expect(issues.map((i) => [i.severity, i.account, i.field])).toEqual([
    ['error', 2, 'name'],
    ['error', 3, 'name'],
  ]);
  expect(issues[0].message).toBe(
    'ALDER foods, Account: has the same name as account 1 ("Alder Foods"). Rename one of them, or delete the row.',
  );
  expect(found(account({ name: '' }), account({ name: '' }))).toEqual(['error 0 name', 'error 1 name']);
});

test('messages name the account, the field, the value and what to do', () => {
  const { issues } = checkAccounts(
    [account({ scores: { ...allScored, 'launched.weekly': 'abc' } }), account({ name: '', type: 9 })],
    model,
  );
  expect(issues.map((i) => i.message)).toEqual([
    'Aster, Weekly users: "abc" is not a score. Type 0 to 10, or leave it blank.',
    'Account 2, Account: the name is missing. Type one, or delete the row.',
    'Account 2, Type: 9 is not a type. Type 1, 2, 3 or 4.',
  ]);
});

test('scores of sub-metrics that the model does not have are no matter', () => {
  expect(found(account({ scores: { ...allScored, 'gone.long': 'abc' } }))).toEqual([]);
});
