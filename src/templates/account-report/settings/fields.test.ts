import { SETTING_LIMITS } from '../../../domain/model/limits';
import { DEFAULT_SETTINGS, DEFAULT_STEPS } from '../../../domain/model/model';
import { problemsOf } from '../../../domain/model/model-problems';
import { FIELDS } from './fields';

const model = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: 46_000 } };

test.each(Object.entries(SETTING_LIMITS))('%s: a cell and the panel take and refuse the same', (key, { min, max }) => {
  const { read } = FIELDS.find((field) => field.key === key)!;
  const step = max - min > 1 ? 1 : 0.01;
  for (const [value, allowed] of [
    [min, true],
    [max, true],
    [min - step, false],
    [max + step, false],
  ] as const) {
    const problems = problemsOf(model, { settings: { [key]: value } });
    expect([value, read!(value) !== undefined, problems.length === 0]).toEqual([value, allowed, allowed]);
  }
});
