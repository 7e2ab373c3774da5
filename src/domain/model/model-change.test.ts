import { serialOf } from '../calendar/dates';
import { DEFAULT_SETTINGS, DEFAULT_STEPS } from './model';
import type { Account, ReportModel } from './model';
import { changedModel, isNoChange, mergedChange, withoutRemoval } from './model-change';
import { previewModel } from './model-preview';
import { problemsOf } from './model-problems';

const asOf = serialOf(2026, 11, 21);
const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf } };

const account = (name: string, byStep: readonly number[]): Account => ({
  name,
  associate: '',
  type: 1,
  endDate: null,
  scores: Object.fromEntries(DEFAULT_STEPS.flatMap((step, i) => step.subMetrics.map((sub) => [sub.id, byStep[i]]))),
  lastArr: 100,
  deltaArr: 100,
  ytd: 89,
});
const accounts = [account('A', [10, 2, 2, 2, 2]), account('B', [5, 5, 5, 5, 5])];

test('a change is made to what it names and to nothing else', () => {
  const after = changedModel(model, {
    settings: { lowBelow: 5 },
    steps: { roi: { weight: 2 } },
    subMetrics: { 'roi.cases': { name: '  Cases written down ' } },
  });
  expect(after.settings).toEqual({ ...model.settings, lowBelow: 5 });
  expect(after.steps[1]).toMatchObject({ name: 'Generate ROI', weight: 2 });
  expect(after.steps[1].subMetrics[0]).toEqual({ ...DEFAULT_STEPS[1].subMetrics[0], name: 'Cases written down' });
  expect(after.steps[0]).toEqual(DEFAULT_STEPS[0]);
});

test('a chosen as-of date no longer follows today', () => {
  expect(changedModel(model, { settings: { asOf: asOf - 7 } }).settings).toMatchObject({
    asOf: asOf - 7,
    asOfFollowsToday: false,
  });
});

test('changes add up, and what is back at its old value is no change', () => {
  const one = mergedChange(model, {}, { settings: { lowBelow: 5 }, steps: { roi: { weight: 2 } } });
  const two = mergedChange(model, one, { settings: { lowBelow: 4 }, subMetrics: { 'roi.cases': { weight: 3 } } });
  expect(two).toEqual({ steps: { roi: { weight: 2 } }, subMetrics: { 'roi.cases': { weight: 3 } } });
  const none = mergedChange(model, two, { steps: { roi: { weight: 1 } }, subMetrics: { 'roi.cases': { weight: 1 } } });
  expect([isNoChange(two), isNoChange(none)]).toEqual([false, true]);
});

test.each([
  [{ settings: { lowBelow: 11 } }, 'The limit of low scores is a number from 0 to 10.'],
  [{ settings: { lowBelow: NaN } }, 'The limit of low scores is a number from 0 to 10.'],
  [{ settings: { fiscalMonth: 13 } }, 'The fiscal year starts in a month from 1 to 12.'],
  [{ steps: { roi: { name: ' ' } } }, 'A step needs a name.'],
  [{ steps: { roi: { weight: -1 } } }, 'The weight of "Generate ROI" is a number, 0 or more.'],
  [
    { subMetrics: { 'roi.cases': { name: 'weekly USERS' } } },
    'Two sub-metrics are called "weekly USERS". Give one of them another name.',
  ],
  [
    { subMetrics: { 'roi.cases': { weight: 0 }, 'roi.return': { weight: 0 }, 'roi.ontime': { weight: 0 } } },
    'In the step "Generate ROI" one sub-metric at least needs a weight above 0.',
  ],
])('%j is refused with a sentence', (change, sentence) => {
  expect(problemsOf(model, change)).toEqual([sentence]);
  expect(previewModel(change, accounts, model)).toMatchObject({ problems: [sentence], effects: [], moved: [], model });
});

test('a change of weights is told by account and in total', () => {
  const preview = previewModel({ steps: { launched: { weight: 0 } } }, accounts, model);
  expect(preview).toMatchObject({
    problems: [],
    belowBefore: 1,
    belowAfter: 1,
    meanBefore: 4.3,
    meanAfter: 3.5,
    progressChanged: 0,
  });
  expect(preview.moved).toEqual([{ index: 0, name: 'A', before: 3.6, after: 2 }]);
  expect(preview.effects).toEqual(['The overall score of 1 account changes; the mean goes from 4.3 to 3.5.']);
});

test('a limit moves who is below, a band moves progress, a name moves nothing', () => {
  expect(previewModel({ settings: { lowBelow: 6 } }, accounts, model).effects).toEqual([
    '2 in place of 1 will be below the limit.',
  ]);
  expect(previewModel({ settings: { fiscalMonth: 4 } }, accounts, model)).toMatchObject({ progressChanged: 2 });
  expect(previewModel({ steps: { roi: { name: 'Return' } } }, accounts, model).effects).toEqual([
    '1 name changes; all scores are kept.',
  ]);
  expect(previewModel({ settings: { company: 'Acme' } }, accounts, model).effects).toEqual([
    'No score and no progress changes. All scores are kept.',
  ]);
});

describe('sub-metrics that come and go', () => {
  const add = { step: 'roi', name: ' Payback agreed ', ask: 'Is it?', weight: 2 };

  test('a new one comes last in its step, under a key that no other has or had', () => {
    const after = changedModel(model, { add: [add, { ...add, name: 'Other' }] }, ['roi.s1', 'roi.s3']);
    expect(after.steps[1].subMetrics.slice(3)).toEqual([
      { id: 'roi.s2', name: 'Payback agreed', ask: 'Is it?', weight: 2 },
      { id: 'roi.s4', name: 'Other', ask: 'Is it?', weight: 2 },
    ]);
    expect(changedModel(model, { add: [{ ...add, id: 'roi.cases' }] }).steps[1].subMetrics[3].id).toBe('roi.s1');
  });

  test('a draft of one can be changed further, taken back, and brought back', () => {
    const one = mergedChange(model, {}, { add: [add] });
    const two = mergedChange(model, one, { subMetrics: { 'roi.s1': { weight: 3 } }, remove: ['roi.cases'] });
    expect(two).toEqual({
      add: [{ step: 'roi', id: 'roi.s1', name: 'Payback agreed', ask: 'Is it?', weight: 3 }],
      remove: ['roi.cases'],
    });
    expect(withoutRemoval(two, 'roi.cases')).toEqual({ add: two.add });
    expect(isNoChange(mergedChange(model, one, { remove: ['roi.s1'] }))).toBe(true);
  });

  test.each([
    [{ add: [add, add, add] }, /^The step "Generate ROI" would have 6 sub-metrics; .* Remove another first\.$/],
    [{ add: [{ ...add, step: 'other' }] }, /^The step of the new sub-metric " Payback agreed " is not one of the five/],
    [{ add: [{ ...add, name: 'Weekly users' }] }, /^Two sub-metrics are called "Weekly users"/],
    [{ add: [{ ...add, name: '' }] }, /^A sub-metric needs a name/],
  ])('%j is refused with a sentence', (change, sentence) => {
    expect(problemsOf(model, change)[0]).toMatch(sentence);
  });

  test('fewer than three are allowed, and what is recommended is said', () => {
    const few = previewModel({ remove: ['roi.cases'] }, accounts, model);
    expect(few.problems).toEqual([]);
    expect(few.effects).toContain('The step "Generate ROI" will have 2 sub-metrics; 3 to 5 are recommended.');
    const none = previewModel({ remove: DEFAULT_STEPS[1].subMetrics.map(({ id }) => id) }, accounts, model);
    expect(none.effects).toContain(
      'The step "Generate ROI" will be scored directly: the scores that it has stay, typed in its own column.',
    );
  });

  test('a step keeps its scores when it gets its first sub-metric or loses its last, and it is said', () => {
    const [one, two] = DEFAULT_STEPS;
    const direct = { ...model, steps: model.steps.map((step) => (step === two ? { ...step, subMetrics: [] } : step)) };
    const scored = accounts.map((account) => ({ ...account, scores: { ...account.scores, [two.id]: 9 } }));
    const first = previewModel({ add: [add] }, scored, direct);
    expect(first).toMatchObject({ problems: [], moved: [] });
    expect(first.effects).toContain(
      'The step "Generate ROI" was scored directly: each account keeps that score until the first of its sub-metrics is scored.',
    );
    expect(previewModel({ remove: one.subMetrics.map(({ id }) => id) }, accounts, model).moved).toEqual([]);
  });

  test('what would be lost is counted, and how the scores move', () => {
    const change = { add: [add], remove: ['roi.cases'] };
    const actions = [
      { step: 'Generate ROI', subMetric: 'use cases documented', status: 'doing' },
      { step: 'Generate ROI', subMetric: 'Use cases documented', status: 'done' },
      { step: 'ROI Recognized', subMetric: 'Use cases documented', status: 'open' },
    ];
    const scored = accounts.map((one, i) => ({ ...one, scores: { ...one.scores, 'roi.cases': [9, 'n/a'][i] } }));
    const preview = previewModel(change, scored, model, actions);
    expect(preview.losses).toEqual([{ id: 'roi.cases', name: 'Use cases documented', scores: 1, actions: 1 }]);
    expect(preview.moved).toHaveLength(1);
    expect(preview.effects).toEqual(
      expect.arrayContaining([
        '1 sub-metric added, not scored yet.',
        '1 sub-metric removed.',
        '"Use cases documented": 1 account has a score, and 1 open action is about it.',
      ]),
    );
  });
});
