import { allFunctions } from '../index';
import { calculate } from '../testing';

const functions = allFunctions();

const rowsOf = (value: (typeof functions)[number]['examples'][number]['value']) =>
  typeof value === 'object' ? value : [[value]];

describe.each(functions.map((fn) => [fn.name, fn] as const))('%s', (_name, fn) => {
  it('shows at least two examples, with the function itself', () => {
    expect(fn.examples.length).toBeGreaterThanOrEqual(2);
    for (const { formula } of fn.examples) expect(formula.startsWith(`=${fn.name}(`)).toBe(true);
  });

  it.each(fn.examples.map((example) => [example.formula, example] as const))('%s', (_formula, example) => {
    expect(calculate(example.formula)).toEqual(rowsOf(example.value));
  });
});

it('gives the figures that the sources print', () => {
  const printed = functions.flatMap((fn) => fn.examples).filter((example) => example.figure !== undefined);
  const shown = printed.map(({ value, figure }) => [value, figure]);
  expect(shown.map(([value, figure]) => [typeof value === 'object' ? value.at(-1)?.at(-1) : value, figure])).toEqual([
    [19 / 3, '6/10'],
    [7, '7'],
    [0.3241240875912409, '32.4\u00a0%'],
    [0.0017, '0.17\u00a0%'],
    [169430 / 280000, '60.5\u00a0%'],
    [45000, '$45,000'],
    [3750, '$3,750'],
    [42000, '$42,000'],
    [0.75, '$87,000'],
    [0.07, '+7 points'],
    [0.4, '40\u00a0%'],
  ]);
});

it('adds up to the yearly total of the nurturing source', () => {
  const [[gain]] = calculate('=NURTUREROI(500,10%,100)');
  const [[reactivated]] = calculate('=REACTIVATIONROI(50000,10%,100)');
  expect(Number(gain) + Number(reactivated)).toBe(87000);
});
