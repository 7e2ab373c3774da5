/**
 * Numbers at the ends of what a number can hold, for every function, held against decimals of so many digits that nothing
 * is lost between 1e308 and 5e-324. A result is right, or an error that says what to do; never NaN, infinity, -0, nor a 0
 * that is not one.
 */
import { type ExcelFunction, Fault, type CallResult, evaluate, explain, explainable } from '../../src/functions';
import { excelArguments } from '../../src/functions/testing';
import { D, random } from './draws';
import { listReferences } from './lists';
import { references } from './references';

const EXTREME = [
  0,
  -0,
  1,
  0.5,
  1e308,
  -1e308,
  1e-308,
  -1e-308,
  2.2250738585072014e-308,
  1e-310,
  5e-324,
  Number.MAX_VALUE,
  2 ** 53,
  1e15,
  1 / 3,
  46203,
  12,
];
const LEAST = 5e-324;

/** Between both ends lie 632 digits, and as many more in a product. */
const EVERY_DIGIT = 1400;
/** Logarithms are known to fewer, and take their time. */
const POWERS: ReadonlyMap<string, number> = new Map([
  ['ANNUALROI', 700],
  ['IMPLIEDRATE', 700],
  ['CLV', EVERY_DIGIT],
]);
const POWERED_RUNS = 100;

type Wanted = D | string | undefined;

const draw = (next: () => number): number => EXTREME[Math.floor(next() * EXTREME.length)];

/** A third of the numbers in these arguments made extreme ones. */
function stretched(argument: unknown, next: () => number): unknown {
  if (Array.isArray(argument)) return argument.map((one: unknown) => stretched(one, next));
  return typeof argument === 'number' && next() < 0.33 ? draw(next) : argument;
}

function isRight(outcome: CallResult, wanted: Wanted): boolean {
  if (outcome instanceof Fault) {
    if (!/; .+\.$/.test(outcome.message)) return false;
    if (!(wanted instanceof D)) return true;
    if (outcome.message.includes('too large')) return wanted.abs().gte(Number.MAX_VALUE);
    return !outcome.message.includes('too small') || (!wanted.isZero() && wanted.abs().lt(LEAST));
  }
  if (typeof outcome === 'string') return wanted === undefined || outcome === wanted;
  if (!Number.isFinite(outcome) || Object.is(outcome, -0)) return false;
  if (!(wanted instanceof D)) return wanted === undefined;
  if (outcome === 0 || wanted.isZero()) return outcome === 0 && wanted.isZero();
  const off = wanted.minus(outcome).abs();
  return off.lte(LEAST) || off.lte(wanted.abs().times(1e-12));
}

/** Whether there is an explanation where there is a result, of numbers that can be shown, with the result at its end. */
function isExplained(fn: ExcelFunction, args: readonly unknown[], outcome: CallResult): boolean {
  const explanation = explain(fn, explainable(fn, args));
  if (explanation === null || outcome instanceof Fault) return explanation === null && outcome instanceof Fault;
  const values = explanation.steps.map(({ value }) => value);
  if (!values.every((value) => typeof value === 'string' || Number.isFinite(value))) return false;
  const last = values.at(-1);
  if (fn.kind === 'labelled' || fn.kind === 'table') return true;
  return typeof outcome === 'string' ? last === outcome : Math.abs(Number(last) - outcome) <= Math.abs(outcome) * 1e-12;
}

interface Case {
  readonly args: readonly unknown[];
  /** What the results are to be, where that is known; what the arguments are not allowed for may have none. */
  readonly wanted: () => Wanted[][];
}

/** Smaller numbers are no day of any fiscal year, and refused. */
const FIRST_DAY = 10_000;

/**
 * A lifetime over more periods than can be multiplied out has no reference, nor one in which nothing is lost, nor has what
 * is no day.
 */
const isKnown = (fn: ExcelFunction, args: readonly unknown[]): boolean =>
  (fn.name !== 'CLV' ||
    (Number.isInteger(args[3]) && Number(args[3]) <= 100 && (args[1] !== 1 || Number(args[2]) > 0))) &&
  fn.parameters.every(({ unit }, i) => unit !== 'date' || Number(args[i]) >= FIRST_DAY);

/** What misses a bound by less than 1e-9 is the bound. */
function snappedIn(fn: ExcelFunction, argument: unknown, i: number): unknown {
  if (Array.isArray(argument)) return argument.map((one: unknown) => snappedIn(fn, one, i));
  const { bounds } = fn.parameters[Math.min(i, fn.parameters.length - 1)];
  return argument === -1e-308 && bounds?.min === 0 ? 0 : argument;
}

function caseOf(fn: ExcelFunction, next: () => number): Case {
  if (fn.name in listReferences) {
    const { draw: drawn, results } = listReferences[fn.name];
    const args = drawn(next).map((one) => stretched(one, next));
    return { args, wanted: () => (isKnown(fn, args) ? results(args.map((one, i) => snappedIn(fn, one, i))) : []) };
  }
  const { formula } = references[fn.name];
  const args = fn.parameters.map(({ choices }) => (choices ? null : draw(next)));
  const values = args.flatMap((value, i) => (value === null ? [] : [new D(Number(snappedIn(fn, value, i)))]));
  return { args, wanted: () => (isKnown(fn, args) ? [formula(...values)].flat().map((one) => [one]) : []) };
}

/** What the reference cannot compute, such as a division by 0, our function has to refuse. */
function wantedOf({ wanted }: Case): Wanted[][] {
  try {
    return wanted().map((row) => row.map((one) => (one instanceof D && !one.isFinite() ? '' : one)));
  } catch {
    return [];
  }
}

/**
 * Gives a function extreme numbers.
 * @throws Error where a result is neither right nor an error that says what to do.
 */
export function stretch(fn: ExcelFunction, runs: number): void {
  const next = random(42);
  D.set({ precision: POWERS.get(fn.name) ?? EVERY_DIGIT });
  try {
    for (let run = 0; run < (POWERS.has(fn.name) ? Math.min(runs, POWERED_RUNS) : runs); run++) {
      const one = caseOf(fn, next);
      const args = excelArguments(fn, one.args);
      const outcomes = evaluate(fn, args);
      if (!isExplained(fn, args, outcomes[0][0]))
        throw new Error(`${fn.name}(${JSON.stringify(one.args)}) is not explained.`);
      // What is refused whole is one error, however large the result would have been.
      const refused = outcomes.length === 1 && outcomes[0].length === 1 && outcomes[0][0] instanceof Fault;
      const wanted = wantedOf(one);
      outcomes.forEach((row, r) =>
        row.slice(fn.kind === 'labelled' && !refused ? 1 : 0).forEach((outcome, c) => {
          if (isRight(outcome, refused && wanted.flat().length > 1 ? undefined : wanted[r]?.[c])) return;
          const got = outcome instanceof Fault ? outcome.message : outcome;
          throw new Error(
            `${fn.name}(${JSON.stringify(one.args)}) gives ${String(got)}, and should be ${wanted[r]?.[c]?.toString().slice(0, 40)}.`,
          );
        }),
      );
    }
  } finally {
    D.set({ precision: 60 });
  }
}
