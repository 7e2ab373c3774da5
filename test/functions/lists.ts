/**
 * The functions of whole ranges, of days and of words in decimals of 60 digits: what `references.ts` is for those of
 * single numbers. Written from what the numbers mean, and with none of the functions' own code.
 */
import { Fault, type CallResult, evaluate, findFunction } from '../../src/functions';
import { excelArguments } from '../../src/functions/testing';
import { D, between, near, random, whole } from './draws';

type Next = () => number;
type Cell = number | null;
type Grid = Cell[][];
/** What a cell is to hold: a number, a text, or the code of an error. */
type Wanted = D | string;

interface ListReference {
  /** One a parameter, null for one left out; a list of ranges for a repeating one, which stands alone. */
  readonly draw: (next: Next) => readonly unknown[];
  readonly results: (args: readonly unknown[]) => Wanted[][];
}

const ONE = new D(1);
const d = (cell: Cell): D => new D(cell ?? 0);
const total = (all: readonly D[]): D => all.reduce((sum, one) => sum.plus(one), new D(0));

const cells = (next: Next, length: number, draw: (next: Next) => number, blanks = 0.15): Cell[] =>
  Array.from({ length }, () => (next() < blanks ? null : draw(next)));
/** A row or a column. */
const line = (next: Next, row: Cell[]): Grid => (next() < 0.5 ? [row] : row.map((cell) => [cell]));
const maybe = <T>(next: Next, make: () => T): T | null => (next() < 0.5 ? make() : null);

const size = whole(1, 7);
const score = between(0, 10, 1);
const weight = between(0, 9, 2);
const money = between(0, 1e6);

/** A mean before it is rounded; null where nothing is scored. */
function mean(scores: readonly Cell[], weights: readonly Cell[] | null): D | null | '#DIV/0!' {
  const scored = scores.flatMap((one, i) => (one === null ? [] : [{ one, weight: weights ? d(weights[i]) : ONE }]));
  if (scored.length === 0) return null;
  const shares = total(scored.map((one) => one.weight));
  return shares.isZero() ? '#DIV/0!' : total(scored.map(({ one, weight }) => weight.times(one))).div(shares);
}

const meanOfMeans = (means: readonly (D | null)[]): D | null => {
  const known = means.filter((one) => one !== null);
  return known.length === 0 ? null : total(known).div(known.length);
};

/** A single blank cell for weights that can be left out is none given. */
const given = (weights: Grid | null): readonly Cell[] | null =>
  weights && (weights.flat().length > 1 || weights[0][0] !== null) ? weights.flat() : null;

const weighted = (scores: Grid, weights: readonly Cell[] | null): Wanted[][] => [[mean(scores.flat(), weights) ?? '']];

function drawWeighted(next: Next, weights: (make: () => Grid) => Grid | null): unknown[] {
  const length = size(next);
  const scores = line(next, cells(next, length, score));
  return [scores, weights(() => line(next, cells(next, length, weight, 0.05)))];
}

const STEPS = [
  'Effectively Launched',
  'Generate ROI',
  'ROI Recognized',
  'Customer Monetizes',
  'Valued Strategic Partner',
];
const namesFor = (count: number, given: readonly string[] | null): readonly string[] =>
  given ?? (count === STEPS.length ? STEPS : Array.from({ length: count }, (_, i) => `Step ${i + 1}`));

/** The first of the lowest. */
function weakest(scores: readonly (D | null)[], names: readonly string[]): string {
  const known = scores.flatMap((one, i) => (one === null ? [] : [{ one: one.toNumber(), name: names[i] }]));
  return (
    known.reduce<(typeof known)[number] | undefined>((a, b) => (a && a.one <= b.one ? a : b), undefined)?.name ?? ''
  );
}

function scorecard(
  scores: Grid,
  sizes: Grid,
  weights: Grid | null,
  header: unknown,
  names: string[][] | null,
): Wanted[][] {
  const widths = sizes.flat().map(Number);
  const titles = namesFor(widths.length, names?.flat() ?? null);
  const rows = scores.map((row): Wanted[] => {
    let from = 0;
    const steps = widths.map((width) => {
      const span = [from, (from += width)] as const;
      return mean(row.slice(...span), weights ? weights.flat().slice(...span) : null) as D | null;
    });
    const share = new D(row.filter((cell) => cell !== null).length).div(row.length);
    return [...steps.map((one) => one ?? ''), meanOfMeans(steps) ?? '', weakest(steps, titles), share];
  });
  return header === true ? [[...titles, 'Overall', 'Weakest step', 'Scored'], ...rows] : rows;
}

const DAY = 86_400_000;
/** The share of the fiscal year gone when a day is over, by the calendar of the engine. */
function yearGone(asOf: number, first: number): D {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(asOf) * DAY);
  const year = day.getUTCMonth() + 1 >= first ? day.getUTCFullYear() : day.getUTCFullYear() - 1;
  const [start, end] = [Date.UTC(year, first - 1, 1), Date.UTC(year + 1, first - 1, 1)];
  return new D(day.getTime() - start)
    .div(DAY)
    .plus(1)
    .div(new D(end - start).div(DAY));
}

const nine = (value: D): D => value.toDecimalPlaces(9);

function pace(ytd: number, target: number, asOf: number, first: number | null, tolerance: number | null): string {
  if (target <= 0) return '';
  const share = new D(ytd).div(target);
  if (nine(share).gte(1)) return 'Done';
  const gap = nine(share.minus(yearGone(asOf, first ?? 1)));
  if (gap.isZero()) return 'On pace';
  const band = nine(new D(tolerance ?? 0.1));
  return gap.gte(band) ? 'Ahead' : gap.lte(band.neg()) ? 'Behind' : 'On pace';
}

function status(baseline: number, agreed: number, delivered: number, tolerance: number | null): string {
  if (agreed === baseline) return '#DIV/0!';
  const off = nine(new D(delivered).minus(baseline).div(new D(agreed).minus(baseline)).minus(1));
  if (off.isZero()) return 'On track';
  const band = nine(new D(tolerance ?? 0.1));
  return off.gte(band) ? 'Above' : off.lte(band.neg()) ? 'Below' : 'On track';
}

const lists = (next: Next, ranges: readonly ((next: Next) => number)[]): Grid[] => {
  const length = size(next);
  return ranges.map((draw) => line(next, cells(next, length, draw)));
};
const square = (next: Next, length: number, draw: (next: Next) => number): Grid =>
  Array.from({ length }, () => cells(next, length, draw));

const reference = <Args extends readonly unknown[]>(
  draw: (next: Next) => readonly unknown[],
  results: (...args: Args) => Wanted[][],
): ListReference => ({ draw, results: (args) => results(...(args as unknown as Args)) });

export const listReferences: Readonly<Record<string, ListReference>> = {
  ACCOUNTSCORE: reference(
    (next) => Array.from({ length: size(next) }, () => line(next, cells(next, size(next), score))),
    (...steps: Grid[]) => [[meanOfMeans(steps.map((one) => mean(one.flat(), null) as D | null)) ?? '']],
  ),
  STEPSCORE: reference(
    (next) => drawWeighted(next, (make) => maybe(next, make)),
    (scores: Grid, weights: Grid | null) => weighted(scores, given(weights)),
  ),
  WEIGHTEDSCORE: reference(
    (next) => drawWeighted(next, (make) => make()),
    (scores: Grid, weights: Grid) => weighted(scores, weights.flat()),
  ),
  WEAKESTSTEP: reference(
    (next) => {
      const scores = line(next, cells(next, size(next), score));
      const { length } = scores.flat();
      const own = [Array.from({ length }, (_, i) => `Own ${i}`)];
      return [scores, length === STEPS.length ? maybe(next, () => own) : own];
    },
    (scores: Grid, names: string[][] | null) => {
      const given = scores.flat().map((one) => (one === null ? null : new D(one)));
      return [[weakest(given, namesFor(given.length, names?.flat() ?? null))]];
    },
  ),
  SCORECARD: reference((next) => {
    const sizes = Array.from({ length: whole(1, 6)(next) }, () => whole(1, 5)(next));
    const width = sizes.reduce((sum, one) => sum + one, 0);
    return [
      Array.from({ length: size(next) }, () => cells(next, width, score)),
      [sizes],
      maybe(next, () => [cells(next, width, between(0.5, 9, 1), 0)]),
      maybe(next, () => next() < 0.5),
      maybe(next, () => [sizes.map((_, i) => `Own ${i}`)]),
    ];
  }, scorecard),
  PROGRESS: reference(
    (next) => [
      between(0, 200)(next),
      between(-5, 150)(next),
      between(20_000, 60_000)(next),
      maybe(next, () => whole(1, 12)(next)),
      maybe(next, () => between(0, 1)(next)),
    ],
    (...args: Parameters<typeof pace>) => [[pace(...args)]],
  ),
  EXPECTEDBYNOW: reference(
    (next) => [between(10_000, 2_958_000, 5)(next), maybe(next, () => whole(1, 12)(next))],
    (asOf: number, first: number | null) => [[yearGone(asOf, first ?? 1)]],
  ),
  ARRATRISK: reference(
    (next) => [...lists(next, [money, score]), maybe(next, () => score(next))],
    (arr: Grid, scores: Grid, limit: number | null) => {
      const given = scores.flat();
      const below = arr.flat().filter((_, i) => given[i] !== null && given[i] < (limit ?? 4));
      return [[total(below.map(d))]];
    },
  ),
  VALUESTATUS: reference(
    (next) => [
      between(0, 50, 1)(next),
      between(0, 150, 1)(next),
      between(-20, 200, 1)(next),
      maybe(next, () => between(0, 1)(next)),
    ],
    (...args: Parameters<typeof status>) => [[status(...args)]],
  ),
  USECASESCORE: reference(
    (next) => [
      Array.from({ length: size(next) }, () => cells(next, 3, between(1, 5, 1))),
      maybe(next, () => line(next, cells(next, 3, weight))),
    ],
    (cases: Grid, weights: Grid | null) => {
      const shares = weights?.flat().map(d) ?? [ONE, ONE, ONE];
      return cases.map((row): Wanted[] => [
        row.every((one) => one === null) ? '' : total(row.map((one, i) => shares[i].times(one ?? 0))),
      ]);
    },
  ),
  USECASERANK: reference(
    (next) => [Array.from({ length: size(next) }, () => cells(next, whole(1, 1)(next), whole(3, 12)))],
    (totals: Grid) =>
      totals.map((row) =>
        row.map((one) =>
          one === null ? '' : new D(1 + totals.flat().filter((other) => other !== null && other > one).length),
        ),
      ),
  ),
  STACKEDRETURN: reference(
    (next) => {
      const length = size(next);
      const returns = line(next, cells(next, length, between(-1e6, 1e6), 0));
      const uplift = between(-0.5, 2, 3);
      return [returns, square(next, length, whole(0, 1)), next() < 0.5 ? uplift(next) : square(next, length, uplift)];
    },
    (returns: Grid, links: Grid, uplifts: Grid | number) => {
      const raised = returns.flat().map((own, to): Wanted => {
        const leading = links.flatMap((row, from) => (from !== to && row[to] === 1 ? [from] : []));
        const each = (from: number): D => (typeof uplifts === 'number' ? new D(uplifts) : d(uplifts[from][to]));
        return total(leading.map(each)).plus(1).times(d(own));
      });
      return returns.length === 1 ? [raised] : raised.map((one) => [one]);
    },
  ),
  WEIGHTEDFORECAST: reference(
    (next) => lists(next, [money, between(0, 1, 3)]),
    (values: Grid, probabilities: Grid) => {
      const shares = probabilities.flat();
      return [[total(values.flat().map((one, i) => d(one).times(d(shares[i]))))]];
    },
  ),
};

function isRight(outcome: CallResult, wanted: Wanted): boolean {
  if (typeof wanted === 'string') return (outcome instanceof Fault ? outcome.code : outcome) === wanted;
  return typeof outcome === 'number' && near(outcome, wanted);
}

/**
 * Compares a function of ranges, days or words with its reference on random inputs, the same every time.
 * @throws Error with the first input and cell in which they differ, numbers by more than 1e-12 of the reference.
 */
export function compareLists(name: string, runs: number): void {
  const fn = findFunction(name);
  if (!fn) throw new Error(`There is no function ${name}.`);
  const { draw, results } = listReferences[name];
  const next = random(name.length * 104_729 + name.charCodeAt(1));
  for (let run = 0; run < runs; run++) {
    const args = draw(next);
    const outcomes = evaluate(fn, excelArguments(fn, args));
    const wanted = results(args);
    const called = `${name}(${JSON.stringify(args)})`;
    if (outcomes.length !== wanted.length || outcomes[0].length !== wanted[0].length)
      throw new Error(`${called} has ${outcomes.length} rows of ${outcomes[0].length}.`);
    wanted.forEach((row, r) =>
      row.forEach((one, c) => {
        const outcome = outcomes[r][c];
        if (isRight(outcome, one)) return;
        const got = outcome instanceof Fault ? outcome.message : outcome;
        throw new Error(`${called}, row ${r + 1}, column ${c + 1}: ${got}, and should be ${String(one)}.`);
      }),
    );
  }
}
