import { heldScore } from './held';
import { checkAccounts } from '../review/checks';
import { type Account, DEFAULT_SETTINGS, DEFAULT_STEPS, type ReportModel } from './model';
import { findGaps } from '../actions/gaps';
import { overviewOf } from '../review/overview';
import {
  LONGEST_OVERRIDE,
  type Override,
  overrideFaults,
  overrideProblems,
  overrideStates,
  overridesInForce,
  overrideText,
  overrideWarnings,
  withOverrides,
} from './overrides';
import { takeSnapshot } from '../review/snapshots';

const asOf = 46347;
const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf } };
const scores = (value: number) =>
  Object.fromEntries(DEFAULT_STEPS.flatMap((step) => step.subMetrics.map(({ id }) => [id, value])));
const account = (name: string, value = 3, more: Partial<Account> = {}): Account => ({
  name,
  associate: 'Ann',
  type: 1,
  endDate: asOf + 500,
  scores: scores(value),
  lastArr: 100,
  deltaArr: 1,
  ytd: 1,
  ...more,
});
const override = (more: Partial<Override> = {}): Override => ({
  account: 'Acme',
  step: 'Generate ROI',
  score: 7,
  reason: 'The audit is not in yet',
  author: 'Anna',
  until: asOf + 40,
  ...more,
});
const names = ['Acme', 'Bolt'];

test.each<[string, Partial<Override>, string]>([
  ['one that counts', {}, 'in force'],
  ['its last day', { until: asOf }, 'in force'],
  ['case and spaces', { account: '  aCME ', step: ' generate   roi' }, 'in force'],
  ['0', { score: 0 }, 'in force'],
  ['the day before', { until: asOf - 1 }, 'ended'],
  ['another account', { account: 'Acme Ltd' }, 'account unknown'],
  ['another step', { step: 'Expand' }, 'step unknown'],
  ['no score', { score: null }, 'no score'],
  ['too high a score', { score: 10.5 }, 'no score'],
  ['a text for a score', { score: 'high' }, 'no score'],
  ['no reason', { reason: '  ' }, 'no reason'],
  ['no end', { until: null }, 'no end date'],
  ['a text for an end', { until: 'soon' }, 'no end date'],
  ['a blank row', { account: '', step: ' ', score: null }, ''],
])('%s', (_, more, state) => {
  expect(overrideStates([override(more)], names, model)).toEqual([state]);
});

test('a score that is held counts until the first sub-metric of its step is scored', () => {
  const held = heldScore('Acme', 'Generate ROI', 6);

  const roi = DEFAULT_STEPS[1];
  const none = account('Acme', 3, {
    scores: { ...scores(3), ...Object.fromEntries(roi.subMetrics.map(({ id }) => [id, 'n/a'])) },
  });
  const stepOf = (one: Account) => overviewOf(withOverrides([one], [held], model), model).accounts[0].steps[1];
  expect(stepOf(none)).toMatchObject({ score: 6, computed: null });
  expect(overrideText(stepOf(none).override!)).toMatch(/^6\.0 until a sub-metric is scored: Scored directly/);
  expect(stepOf({ ...none, scores: { ...none.scores, [roi.subMetrics[2].id]: 0 } })).toMatchObject({
    score: 0,
    override: null,
  });
  const direct = { ...model, steps: model.steps.map((step) => (step === roi ? { ...step, subMetrics: [] } : step)) };
  expect(overrideStates([held], names, direct)).toEqual(['ended']);
});

test('an override counts in place of the computed score, which stays known', () => {
  const [acme, bolt] = overviewOf(
    withOverrides([account('Acme'), account('Bolt')], [override()], model),
    model,
  ).accounts;
  expect(acme.steps[1]).toMatchObject({ score: 7, computed: 3, override: { author: 'Anna' } });
  expect(acme.overall).toBeCloseTo((3 * 4 + 7) / 5, 12);
  expect(acme.shortfall).toBeCloseTo((100 * (10 - 3.8)) / 10, 9);
  expect(bolt.overall).toBe(3);
  expect(bolt.steps[1].override).toBeNull();
  expect(overrideText(acme.steps[1].override!)).toBe('7.0 by Anna until 2026-12-31: The audit is not in yet');
});

test('it counts where nothing is scored, and where a score cannot be read', () => {
  const broken = account('Acme', 3, { scores: { ...scores(3), 'roi.cases': 'good' } });
  const empty = account('Bolt', 3, { scores: {} });
  const all = [override(), override({ account: 'Bolt', score: 5 })];
  const overview = overviewOf(withOverrides([broken, empty], all, model), model);
  expect(overview.accounts.map(({ overall }) => overall)).toEqual([3.8, 5]);
  expect(overview.accounts[0].unreadable).toEqual(['score:roi.cases']);
  expect([overview.unreadable, overview.overridden]).toEqual([0, 2]);
});

test('of several in force the last row counts, and Check my data says so', () => {
  const accounts = withOverrides(
    [account('Acme')],
    [override({ score: 9 }), override({ score: 2, until: asOf - 1 }), override({ score: 6 })],
    model,
  );
  expect(accounts[0].overrides?.roi).toMatchObject({ score: 6, replaced: 1 });
  expect(checkAccounts(accounts, model).issues.map(({ field, message }) => [field, message])).toEqual([
    [
      'score:roi',
      'Acme, Generate ROI: 2 overrides of this step are in force, and the last one counts. End the others on the sheet Score Overrides.',
    ],
  ]);
});

test('of two accounts with one name it is the first one’s', () => {
  expect([...overridesInForce([override()], ['', 'ACME', 'Acme'], model).keys()]).toEqual([1]);
});

test('gaps and snapshots go by the score that counts', () => {
  const accounts = [account('Acme', 5, { scores: { ...scores(5), 'roi.cases': 0, 'roi.return': 0, 'roi.ontime': 0 } })];
  expect(findGaps(accounts, model, []).map(({ step }) => step)).toEqual(['Generate ROI']);
  const after = withOverrides(accounts, [override()], model);
  expect(findGaps(after, model, [])).toEqual([]);
  expect(takeSnapshot(after, model, asOf, []).added[0].steps).toEqual([5, 7, 5, 5, 5]);
});

test('what does not count is said with its row and with what to do', () => {
  const rows = [override(), override({ account: 'Acne' }), override({ score: 'x' }), override({ until: asOf - 9 })];
  expect(overrideWarnings(rows, names, model, (i) => i + 6)).toEqual([
    'Score Overrides, row 7, does not count: no account is called "Acne". Type a name as it stands in the report.',
    'Score Overrides, row 8, does not count: "x" is not a score. Type 0 to 10.',
  ]);
});

test('one that is to be made needs an author, and an end within a year', () => {
  const problems = (more: Partial<Override>) => overrideProblems(override(more), names, model);
  expect(problems({})).toEqual([]);
  expect(problems({ until: asOf + LONGEST_OVERRIDE })).toEqual([]);
  expect(problems({ until: asOf + LONGEST_OVERRIDE + 1 })).toEqual([
    'An override holds for a year at most: until 22 Nov 2027.',
  ]);
  expect(problems({ author: ' ' })).toEqual(['The author is missing. Say who takes responsibility for the score.']);
  expect(problems({ reason: '' })).toEqual(['The reason is missing. Say why the computed score does not hold.']);
  expect(problems({ until: asOf - 1 })).toEqual(['The end date is past: the report is as of 21 Nov 2026.']);
  expect(problems({ score: 11 })).toEqual(['"11" is not a score. Type 0 to 10.']);
});

test('of one that is to be made every field that is missing or wrong is named', () => {
  expect(overrideFaults(override(), model)).toEqual({});
  expect(overrideFaults(override({ score: null, reason: ' ', author: '', until: null }), model)).toEqual({
    score: 'The score is missing. Type 0 to 10.',
    until: 'The end date is missing. Type a date such as 2026-12-31.',
    reason: 'The reason is missing. Say why the computed score does not hold.',
    author: 'The author is missing. Say who takes responsibility for the score.',
  });
  expect(overrideFaults(override({ until: asOf - 1 }), model)).toEqual({
    until: 'The end date is past: the report is as of 21 Nov 2026.',
  });
});
