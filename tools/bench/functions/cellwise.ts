/** Functions of single values against the bare loop that checks type and bounds of each number. */
import { runInThisContext } from 'node:vm';
import { findFunction } from '../../../src/functions';
import { limitsOf } from '../../../src/functions/calling/loops/plain';
import { INVOCATION, callableNamed, callablesNamed, computedNamed } from './built';
import { type Comparison, type Measured, type Pair, timed } from './timing';

interface Subject {
  readonly name: string;
  /** What is computed for the arguments a, b, c …, in plain numbers, as anybody would write it down. */
  readonly formula: string;
  /** What a person would have typed, from numbers that are different in every row. */
  readonly draw: (random: (least: number, most: number, places?: number) => number) => readonly number[];
}

const NURTURED = 'a * Math.min(1, b * (1 + d)) * c * (1 + e)';

export const SUBJECTS: readonly Subject[] = [
  { name: 'ROI', formula: '(a - b) / b', draw: (r) => [r(0, 9e6, 2), r(1, 9e5, 2)] },
  { name: 'ROIPERIOD', formula: '(a + b - c) / c', draw: (r) => [r(0, 9e6, 2), r(0, 9e4, 2), r(1, 9e6, 2)] },
  { name: 'ANNUALROI', formula: 'Math.pow(1 + a, 1 / b) - 1', draw: (r) => [r(-1, 4, 3), r(1, 9)] },
  { name: 'ROMI', formula: '(a * c - b) / b', draw: (r) => [r(0, 9e6, 2), r(1, 9e5, 2), r(0, 1, 2)] },
  { name: 'CTR', formula: 'a / b', draw: (r) => [r(0, 9000), r(9000, 9e6)] },
  { name: 'BREAKEVENCUSTOMERS', formula: 'Math.ceil(a / (b * c))', draw: (r) => [r(0, 9e5), r(1, 9e3), r(0.1, 1, 2)] },
  { name: 'PAYBACK', formula: 'a / b', draw: (r) => [r(0, 9e5, 2), r(1, 9e4, 2)] },
  {
    name: 'PROCESSROI',
    formula: '(a / 60 * b * c + d - (e / 60 * f * g + h) - i) / i',
    draw: (r) => [r(1, 90), r(1, 900), r(20, 90), r(0, 900), r(1, 50), r(1, 900), r(20, 90), r(0, 900), r(1, 9e4)],
  },
  {
    name: 'NURTUREROI',
    formula: `(${NURTURED} - a * b * c) * f`,
    draw: (r) => [r(0, 9000), r(0, 0.5, 3), r(1, 900), r(0, 1, 2), r(0, 1, 2), r(1, 24)],
  },
  {
    name: 'REACTIVATIONROI',
    formula: 'a * d * Math.min(1, b * e) * c * (1 + f)',
    draw: (r) => [r(0, 9e4), r(0, 0.5, 2), r(1, 900), r(0, 0.1, 2), r(1, 4), r(0, 1, 2)],
  },
  {
    name: 'CLV',
    formula: 'a * (1 + c) / (1 + c - b) * (d === 0 ? 1 : 1 - Math.pow(b / (1 + c), d))',
    draw: (r) => [r(1, 9000, 2), r(0, 0.95, 2), r(0.01, 0.3, 2), r(0, 20)],
  },
  { name: 'CLVLIFT', formula: 'a * (c - b) - d', draw: (r) => [r(0, 9000), r(1, 900, 2), r(1, 900, 2), r(0, 9e4, 2)] },
  { name: 'VALUEATTAINMENT', formula: '(c - a) / (b - a)', draw: (r) => [r(0, 90, 1), r(100, 190, 1), r(0, 190, 1)] },
  {
    name: 'VALUESTATUS',
    formula: `(c - a) / (b - a) - 1 >= d ? 'Above' : 'Below'`,
    draw: (r) => [r(0, 90, 1), r(100, 190, 1), r(0, 190, 1), r(0, 0.2, 2)],
  },
  { name: 'MARKETADJUSTED', formula: 'a - b', draw: (r) => [r(-1, 2, 3), r(-1, 2, 3)] },
  { name: 'IMPLIEDRATE', formula: 'Math.pow(b / a, 1 / c) - 1', draw: (r) => [r(1, 900, 2), r(1, 900, 2), r(1, 9)] },
  { name: 'ATTAINMENTSCORE', formula: 'Math.min(10, a / b * 10)', draw: (r) => [r(0, 900, 1), r(1, 900, 1)] },
];

/** The same numbers in every run, each with so many decimal places. */
function drawing(): (least: number, most: number, places?: number) => number {
  let state = 20_250_930;
  return (least, most, places = 0) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Number((least + (state / 2_147_483_648) * (most - least)).toFixed(places));
  };
}

type Column = readonly (readonly [number])[];

/** Arguments as Excel sends them: a column of so many rows each. */
function columnsOf({ draw }: Subject, rows: number, random = drawing()): Column[] {
  const drawn = Array.from({ length: rows }, () => draw(random));
  return drawn[0].map((_, i) => drawn.map((values) => [values[i]] as const));
}

const LETTERS = [...'abcdefghi'];

const formatted = (value: string, format: string | undefined): string =>
  format === undefined ? value : `{ type: 'FormattedNumber', basicValue: ${value}, numberFormat: '${format}' }`;

type Loop = (columns: readonly Column[], compute?: Compute) => unknown[][];
type Compute = (...numbers: number[]) => number | string;

/**
 * The bare loop, written out for its arguments: it answers in the rows that Excel takes, as ours has to.
 * @param formula what it computes; `compute(a, b …)` is the function's own arithmetic, right to the last digit.
 */
function loopOf({ name }: Subject, formula: string, format?: string): Loop {
  const limits = findFunction(name)!.parameters.map(limitsOf);
  const letters = LETTERS.slice(0, limits.length);
  const used = letters.filter((letter, i) => new RegExp(`\\b${letter}\\b`).test(formula) || i === 0);
  const check = (letter: string): string => {
    const { least, most } = limits[LETTERS.indexOf(letter)];
    return `typeof ${letter} !== 'number' || !(${letter} >= ${least} && ${letter} <= ${most})`;
  };
  return runInThisContext(`(columns, compute) => {
    ${used.map((letter) => `const column_${letter} = columns[${LETTERS.indexOf(letter)}];`).join('\n')}
    const rows = column_a.length;
    const results = new Array(rows);
    for (let row = 0; row < rows; row++) {
      ${used.map((letter) => `const ${letter} = column_${letter}[row][0];`).join('\n')}
      if (${used.map(check).join(' || ')}) throw new Error('not allowed');
      const y = ${formula};
      results[row] = [${formatted('y', format)}];
    }
    return results;
  }`) as Loop;
}

/** The loop that computes in plain numbers. */
const floorOf = (subject: Subject, format?: string): Loop => loopOf(subject, subject.formula, format);

/** The loop that does the function's own arithmetic. */
async function exactFloorOf(subject: Subject): Promise<Loop> {
  const { compute, parameters } = await computedNamed(subject.name);
  const usual = parameters.map(({ optional }) => optional?.value);
  const given = subject.draw(drawing()).length;
  const letters = usual.map((value, i) => (i < given ? LETTERS[i] : String(value)));
  const loop = loopOf(subject, `compute(${letters.join(', ')})`);
  return (columns) => loop(columns, compute);
}

/** Ours, called as Excel calls it. */
async function oursOf({ name }: Subject, formats = false): Promise<(args: readonly unknown[]) => unknown[][]> {
  const call = await callableNamed(name, formats);
  return (args) => call(...args);
}

const withInvocation = (columns: readonly Column[]): readonly unknown[] => [...columns, INVOCATION];

const ROWS = 10_000;

/** Different single cells in turn, as a sheet that recalculates asks for them. */
const CELLS = 1024;

function inTurn<T>(work: (args: T) => unknown, all: readonly T[]): () => unknown {
  let next = 0;
  return () => work(all[(next = (next + 1) % all.length)]);
}

export async function singleCells(subject: Subject): Promise<Comparison> {
  const random = drawing();
  const all = Array.from({ length: CELLS }, () => columnsOf(subject, 1, random));
  const both = await timed(async () => [
    inTurn(await oursOf(subject), all.map(withInvocation)),
    inTurn(floorOf(subject), all),
  ]);
  return { what: `${subject.name}, one cell (against plain numbers)`, ...both, most: 10 };
}

/** The same columns under ours and under a loop. */
const columnPair =
  (
    columns: readonly Column[],
    ours: () => Promise<(args: readonly unknown[]) => unknown>,
    floor: () => Promise<Loop>,
  ) =>
  async (): Promise<Pair> => {
    const [mine, loop] = [await ours(), await floor()];
    return [() => mine(withInvocation(columns)), () => loop(columns)];
  };

/** What a range may take of the loop in plain numbers. */
export const MOST_OF_PLAIN = 3;

/**
 * A column each, against the loop that does the same arithmetic, and against the one in plain numbers, which is not always
 * right to the last digit.
 */
export async function ranges(subject: Subject): Promise<Comparison[]> {
  const columns = columnsOf(subject, ROWS);
  const against = (floor: () => Promise<Loop>): Promise<Measured> =>
    timed(columnPair(columns, () => oursOf(subject), floor));
  const what = `${subject.name}, 10,000 rows`;
  return [
    { what: `${what} (against the same arithmetic)`, ...(await against(() => exactFloorOf(subject))), most: 3 },
    {
      what: `${what} (against plain numbers)`,
      ...(await against(() => Promise.resolve(floorOf(subject)))),
      most: MOST_OF_PLAIN,
    },
  ];
}

/** A column of results that bring their format. */
export async function formattedRange(subject: Subject, format: string): Promise<Comparison> {
  const columns = columnsOf(subject, ROWS);
  const both = await timed(
    columnPair(
      columns,
      () => oursOf(subject, true),
      () => Promise.resolve(floorOf(subject, format)),
    ),
  );
  return { what: `${subject.name}, 10,000 rows with formats (against plain numbers)`, ...both, most: 3 };
}

/** How often the other functions are called before. */
const BEFORE = 40;

/** A column in a workbook that calls all the others, too: what an engine made fast for one of them serves them all. */
export async function rangeAmongOthers(subject: Subject): Promise<Comparison> {
  const columns = columnsOf(subject, ROWS);
  const others = SUBJECTS.filter((one) => one !== subject);
  const given = others.map((one) => withInvocation(columnsOf(one, ROWS)));
  const ours = async (): Promise<(args: readonly unknown[]) => unknown> => {
    const [mine, ...calls] = await callablesNamed([subject, ...others].map(({ name }) => name));
    for (let i = 0; i < BEFORE; i++) calls.forEach((call, k) => call(...given[k]));
    return (args) => mine(...args);
  };
  const both = await timed(columnPair(columns, ours, () => Promise.resolve(floorOf(subject))));
  return { what: `${subject.name}, 10,000 rows among all others (against plain numbers)`, ...both };
}

/** Ten times as many rows: what grows faster than the loop does, which itself grows out of the caches, is not linear. */
export async function growth(subject: Subject): Promise<Comparison> {
  const columns = columnsOf(subject, 10 * ROWS);
  const both = await timed(
    columnPair(
      columns,
      () => oursOf(subject),
      () => Promise.resolve(floorOf(subject)),
    ),
  );
  return { what: `${subject.name}, 100,000 rows (against plain numbers)`, ...both, most: 3 };
}
