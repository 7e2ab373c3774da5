import fc from 'fast-check';
import { allFunctions } from '../../index';
import { evaluate } from '../evaluate';
import { Fault } from '../fault';

const functions = allFunctions();

/** What a cell may hold: mostly numbers that fit, and everything else that Excel sends. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 0.1, 0.25, 1, 2, 7, 10, 12, 100, 45_000, 46_000.5) },
  { weight: 1, arbitrary: fc.constantFrom(-1, -0, 1e308, 1e-308, 10.000000000000002, NaN, Infinity) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      null,
      '',
      undefined,
      '12%',
      'profit',
      'abc',
      true,
      '#N/A',
      { type: 'Double', basicValue: 1 },
      { type: 'Empty' },
      { type: 'Error', basicValue: '#REF!' },
    ),
  },
);

const grid = fc.oneof(
  { weight: 3, arbitrary: cell.map((one) => [[one]]) },
  {
    weight: 2,
    arbitrary: fc.array(
      cell.map((one) => [one]),
      { minLength: 3, maxLength: 3 },
    ),
  },
  { weight: 1, arbitrary: fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(cell, { minLength: 1, maxLength: 3 }).map((row) => [row]) },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
);

const told = (outcome: unknown): unknown => (outcome instanceof Fault ? `${outcome.code} ${outcome.message}` : outcome);

/** A cell in its envelope never goes the short way. */
const wrapped = (value: unknown): unknown =>
  typeof value === 'number' && Number.isFinite(value) ? { type: 'Double', basicValue: value } : value;

describe.each(functions.filter(({ kind }) => kind === 'cellwise').map((fn) => [fn.name, fn] as const))(
  '%s',
  (_name, fn) => {
    it('gives the same for plain numbers as for numbers that are looked at one by one', () => {
      fc.assert(
        fc.property(fc.tuple(...fn.parameters.map(() => grid)), (args) => {
          const slow = args.map((one) => one?.map((row) => [...row].map(wrapped)));
          // An argument that is missing is null or undefined, and stays so.
          const given = slow.map((one, i) => one ?? args[i]);
          expect(evaluate(fn, args).map((row) => row.map(told))).toEqual(
            evaluate(fn, given).map((row) => row.map(told)),
          );
        }),
        { numRuns: 150 },
      );
    });
  },
);
