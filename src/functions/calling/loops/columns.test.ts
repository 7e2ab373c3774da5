import fc from 'fast-check';
import { evaluate, allFunctions } from '../../index';
import { testHost } from '../../testing';
import type { CellwiseFunction } from '../declare';
import { callable } from '../index';
import { formatsOf, present } from '../result';

const functions = allFunctions();

/** What a cell may hold: mostly numbers that fit, and everything else that Excel sends. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(0, 0.1, 0.25, 1, 2, 7, 10, 45_000) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(-1, -0, 1e308, 1e-308, NaN, null, '', '12%', true, '#N/A', { type: 'Empty' }),
  },
);

const column = fc.array(fc.tuple(cell), { minLength: 2, maxLength: 6 });

const cellwise = functions.filter(({ kind }) => kind === 'cellwise');

describe.each(cellwise.map((fn) => [fn.name, fn] as const))('%s', (_name, fn) => {
  const host = testHost(true);
  const call = callable(fn, host);
  const slow = (args: readonly unknown[]): unknown => present(evaluate(fn, args), formatsOf(fn)?.(1), host);
  const answered = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };

  it('gives of columns, and of single values beside them, what it gives of any other range', () => {
    const rows = fc.integer({ min: 2, max: 6 });
    const given = rows.chain((length) =>
      fc.tuple(
        ...fn.parameters.map(() =>
          fc.oneof(
            { weight: 5, arbitrary: fc.array(fc.tuple(cell), { minLength: length, maxLength: length }) },
            { weight: 1, arbitrary: column },
            { weight: 2, arbitrary: cell },
          ),
        ),
      ),
    );
    fc.assert(
      fc.property(given, (args) => {
        expect(answered(() => call(...args, { functionName: fn.name }))).toEqual(answered(() => slow(args)));
      }),
      { numRuns: 200 },
    );
  });

  it('gives of many rows what it gives of each', () => {
    const numbers = fn.parameters.map(({ choices, unit }, i) =>
      choices
        ? null
        : Array.from({ length: 1300 }, (_, row) => [unit === 'date' ? 45_000 + row : ((row * (i + 3)) % 101) / 4]),
    );
    numbers.forEach((one, i) => (one ? (one[600 + i] = [NaN]) : undefined));
    const many = call(...numbers) as unknown[][];
    for (const row of [0, 1, 511, 512, 599, 600, 601, 1023, 1024, 1299]) {
      const [[single]] = answeredRow(row);
      expect([row, many[row][0]]).toEqual([row, single]);
    }
    function answeredRow(row: number): unknown[][] {
      const args = numbers.map((one) => one && [one[row], one[row]]);
      return call(...args) as unknown[][];
    }
  });
});

it('takes formats or leaves them, as Excel understands them', () => {
  const roi = functions.find(({ name }) => name === 'ROI')!;
  const given = [
    [[120], ['x'], [1]],
    [[100], [100], [0]],
  ];
  expect(callable(roi, testHost(false))(...given)).toEqual([[0.2], [expect.anything()], [expect.anything()]]);
  expect(callable(roi, testHost(true))(...given)[0]).toEqual([expect.objectContaining({ basicValue: 0.2 })]);
});

it('looks at every argument of a function that takes only whole numbers', () => {
  const host = testHost(false);
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const sum: CellwiseFunction = {
    kind: 'cellwise',
    id: 'SUM',
    name: 'SUM',
    parameters: names.map((name) => ({
      name,
      unit: 'count',
      bounds: { min: 0, max: 9, whole: true, allowed: 'a whole number' },
      blank: 'refused',
    })),
    result: { unit: 'count' },
    compute: (...numbers) => numbers.slice(0, names.length).reduce((all, one) => all + one),
  };
  const given = names.map(() => [[1], [2], [3]]);
  expect(callable(sum, host)(...given)).toEqual([[9], [18], [27]]);
  for (const wrong of [1.5, -1, 10])
    names.forEach((_, which) => {
      const args = given.map((column, i) => (i === which ? [[1], [wrong], [3]] : column));
      expect(callable(sum, host)(...args)).toEqual([[9], [expect.objectContaining({ code: '#VALUE!' })], [27]]);
    });
});
