import { DEFAULT_STEPS, type Step } from './model';
import { followNames } from './renames';

const named = (names: Readonly<Record<string, string>>): { steps: Step[] } => ({
  steps: DEFAULT_STEPS.map((step) => ({
    ...step,
    name: names[step.id] ?? step.name,
    subMetrics: step.subMetrics.map((sub) => ({ ...sub, name: names[sub.id] ?? sub.name })),
  })),
});
const usual = new Map(DEFAULT_STEPS.flatMap((step) => [step, ...step.subMetrics]).map(({ id, name }) => [id, name]));
const formerly = (id: string): string[] => [usual.get(id)!];
const action = (step: string, subMetric: string, status = 'open') => ({ step, subMetric, status });

test('open actions get the new names of what they are about; closed ones and others stay', () => {
  const model = named({ roi: 'Return', 'roi.cases': 'Cases', 'launched.weekly': 'Weekly' });
  const actions = [
    action('generate roi', 'Use cases documented', 'doing'),
    action('Generate ROI', 'Use cases documented', 'done'),
    action('Generate ROI', 'something else'),
    action('', 'Weekly users'),
    action('ROI Recognized', 'Weekly users'),
    action('Return', 'Cases'),
  ];
  expect(followNames(actions, model, formerly)).toEqual([
    { index: 0, step: 'Return', subMetric: 'Cases' },
    { index: 2, step: 'Return' },
    { index: 3, subMetric: 'Weekly' },
  ]);
});

test('names that were swapped are followed once', () => {
  const model = named({ roi: 'ROI Recognized', recognized: 'Generate ROI' });
  const actions = [action('Generate ROI', ''), action('ROI Recognized', '')];
  expect(followNames(actions, model, formerly)).toEqual([
    { index: 0, step: 'ROI Recognized' },
    { index: 1, step: 'Generate ROI' },
  ]);
  expect(followNames(actions, model, (id) => [model.steps.find((step) => step.id === id)?.name ?? ''])).toEqual([]);
});
