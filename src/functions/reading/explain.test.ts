import { Fault, type ExcelFunction, evaluate, findFunction, allFunctions } from '../index';
import { excelArguments, readFormula } from '../testing';
import { type Explanation, explain, explainable } from './explain';

const functions = allFunctions();

const examples = functions.flatMap((fn) =>
  fn.examples.map(({ formula }) => {
    const args = explainable(fn, readFormula(formula).args);
    return [formula, fn, args, evaluate(fn, args)] as const;
  }),
);

const explained = examples.filter(([, , , outcomes]) => !(outcomes[0][0] instanceof Fault));

const mustExplain = (fn: ExcelFunction, args: readonly unknown[]): Explanation => {
  const explanation = explain(fn, args);
  if (explanation === null) throw new Error(`${fn.name} is not explained.`);
  return explanation;
};

const explainCall = (name: string, ...given: readonly unknown[]): Explanation | null => {
  const fn = findFunction(name);
  if (!fn) throw new Error(`There is no function ${name}.`);
  return explain(fn, excelArguments(fn, given));
};

test.each(explained)('%s has every step that is declared, each with its number', (_formula, fn, args) => {
  const { steps } = mustExplain(fn, args);
  if (typeof fn.steps !== 'function')
    expect(steps.map(({ label }) => label)).toEqual(fn.steps.map(({ label }) => label));
  expect(steps).not.toEqual([]);
  for (const { value } of steps) {
    if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    else expect(typeof value).toBe('string');
  }
});

test.each(explained)('%s names nothing in braces that has no value', (_formula, fn, args) => {
  const { steps, named } = mustExplain(fn, args);
  const inBraces = steps.flatMap(({ shows }) => [...shows.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]));
  for (const name of inBraces) expect([...named.keys()]).toContain(name);
});

test.each(explained)('%s ends in what the function gives', (_formula, fn, args, outcomes) => {
  const last = mustExplain(fn, args).steps.at(-1);
  const single = fn.kind === 'cellwise' || fn.kind === 'reducing';
  if (!last || !single) return;
  const outcome = outcomes[0][0];
  if (typeof outcome !== 'number') expect(last.value).toBe(outcome);
  else {
    expect(typeof last.value).toBe('number');
    expect(Math.abs(Number(last.value) - outcome)).toBeLessThanOrEqual(Math.abs(outcome) * 1e-12);
  }
});

it('fills in what is taken for an argument left out', () => {
  const explanation = explainCall('ROMI', 150, 100);
  expect(explanation?.values).toEqual([[150], [100], [1], [2]]);
  expect(explanation?.named.get('margin')).toEqual({ value: 1, unit: 'ratio' });
  expect(explanation?.steps.map(({ label, value }) => [label, value])).toEqual([
    ['Gross profit', 150],
    ['Less the cost', 50],
    ['Return', 0.5],
  ]);
});

it('shows a range as its cells, and by its sum', () => {
  const explanation = explainCall('WEIGHTEDFORECAST', [[100, 300]], [[0.5, 0.1]]);
  expect(explanation?.values).toEqual([
    [100, 300],
    [0.5, 0.1],
  ]);
  expect(explanation?.steps.map(({ value }) => value)).toEqual([400, 80]);
});

it.each(['STEPSCORE', 'WEIGHTEDSCORE', 'WEAKESTSTEP'])('%s of nothing scored looks empty at its end', (name) => {
  const nothing = [['', '', '', '', '']];
  const given = name === 'WEIGHTEDSCORE' ? [nothing, [[1, 1, 1, 1, 1]]] : [nothing];
  const steps = explainCall(name, ...given)?.steps ?? [];
  expect(steps.at(-1)?.value).toBe('');
  for (const { value } of steps) expect(value === '' || Number.isFinite(value)).toBe(true);
});

it('leaves errors to their own words', () => {
  expect(explainCall('ROI', 100, 0)).toBeNull();
  expect(explainCall('ROI', 'x', 1)).toBeNull();
  expect(explainCall('ROI', 100)).toBeNull();
});

/** A blank that an argument takes is one of its values, also where it is the only one. */
it.each([
  ['WEIGHTEDFORECAST', [[null]], 0.5],
  ['WEIGHTEDFORECAST', 100, [[null]]],
  ['ARRATRISK', [[null]], 3],
  ['WEAKESTSTEP', [[null]], [['Own']]],
  ['USECASERANK', [[null]]],
])('explains %s of one blank cell', (name, ...given) => {
  const fn = findFunction(name)!;
  const args = excelArguments(fn, given);
  expect(mustExplain(fn, args).steps.at(-1)?.value).toBe(evaluate(fn, args)[0][0]);
});

it('says of a number on the way that none can hold it', () => {
  const values = explainCall('ROIPERIOD', 1e308, 1e308, 1e300)?.steps.map(({ value }) => value);
  expect(values).toEqual(['beyond what a number holds', 'beyond what a number holds', 199999999]);
});
