/**
 * Small calculations that stand in the place of an argument, `SUM(B2:B5)*1.1` or `DATE(2026,6,30)`: worked out from the
 * cells in them, so that a number can be explained without asking Excel, which has no way to be asked.
 */
import { betweenCommas, endOfThing } from './twin';

type Cell = string | number | boolean;
type Rows = readonly (readonly Cell[])[];

/** A number, or what cells hold; undefined where it cannot be told. */
type Worked = number | Rows | undefined;
type ValueOf = (cells: string) => Rows | undefined;

export interface Calculation {
  /** Addresses, names and columns of tables in it, each as it stands. */
  readonly cells: readonly string[];
  /** Its result; undefined where it is no number, or some of the cells are not known. */
  readonly work: (valueOf: ValueOf) => number | undefined;
}

const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_LENGTH = 86_400_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What takes cells as well as numbers; of cells the numbers count only. */
const OF_MANY: Readonly<Record<string, (numbers: readonly number[]) => number>> = {
  SUM: sum,
  AVERAGE: (numbers) => sum(numbers) / numbers.length,
  MIN: (numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers)),
  MAX: (numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers)),
};

/** What takes so many single numbers. */
const OF_SINGLE: Readonly<Record<string, { readonly takes: number; readonly of: (...numbers: number[]) => number }>> = {
  ABS: { takes: 1, of: Math.abs },
  ROUND: {
    takes: 2,
    of: (value, digits) =>
      (Math.sign(value) * Math.round(Number((Math.abs(value) * 10 ** digits).toPrecision(15)))) / 10 ** digits,
  },
  DATE: { takes: 3, of: (year, month, day) => (Date.UTC(year, month - 1, day) - DAY_ZERO) / DAY_LENGTH },
};

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};
/** What is done last comes first. */
const LEVELS = ['+-', '*/', '^'];

/** Reads a calculation; undefined for a text that is none, or has something in it that is not known here. */
export function readCalculation(text: string): Calculation | undefined {
  const cells = new Set<string>();
  const work = reading(text, cells);
  if (!work) return undefined;
  return {
    cells: [...cells],
    work: (valueOf) => {
      const worked = single(work(valueOf));
      return worked !== undefined && Number.isFinite(worked) ? worked : undefined;
    },
  };
}

type Work = (valueOf: ValueOf) => Worked;

function reading(text: string, cells: Set<string>): Work | undefined {
  let at = 0;
  const skip = (): void => {
    while (text[at] === ' ') at++;
  };

  function level(nth: number): Work | undefined {
    if (nth === LEVELS.length) return signed();
    let left = level(nth + 1);
    for (skip(); left && at < text.length && LEVELS[nth].includes(text[at]); skip()) {
      const operation = OPERATIONS[text[at++]];
      const [a, b] = [left, level(nth + 1)];
      left = b && ((valueOf) => ofBoth(operation, single(a(valueOf)), single(b(valueOf))));
    }
    return left;
  }

  // In Excel a sign binds closer than a power: -2^2 is 4.
  function signed(): Work | undefined {
    skip();
    const sign = text[at];
    if (sign === '-' || sign === '+') {
      at++;
      const work = signed();
      return work && sign === '-' ? (valueOf) => ofBoth(OPERATIONS['*'], -1, single(work(valueOf))) : work;
    }
    const from = at;
    at = endOfThing(text, at);
    let work = thing(text.slice(from, at).replace(/%+$/, ''), cells);
    for (at = from + text.slice(from, at).replace(/%+$/, '').length; text[at] === '%'; at++) {
      const whole = work;
      work = whole && ((valueOf) => ofBoth(OPERATIONS['/'], single(whole(valueOf)), 100));
    }
    return work;
  }

  const work = level(0);
  return at === text.length ? work : undefined;
}

/** A number, what stands in parentheses, a function, or cells. */
function thing(text: string, cells: Set<string>): Work | undefined {
  if (text === '') return undefined;
  if (/^(\d+\.?\d*|\.\d+)$/.test(text)) return () => Number(text);
  if (text.startsWith('(')) return reading(text.slice(1, -1), cells);
  const call = /^([A-Z]+)\((.*)\)$/is.exec(text);
  if (call) return called(call[1].toUpperCase(), call[2], cells);
  // Other functions, texts and lists; names of sheets and columns may have any sign.
  if (/["({]/.test(text.replace(/'(?:[^']|'')*'|\[.*\]/gs, ''))) return undefined;
  cells.add(text);
  return (valueOf) => valueOf(text);
}

function called(name: string, inside: string, cells: Set<string>): Work | undefined {
  const args = betweenCommas(inside).map((part) => reading(part.trim(), cells));
  if (!args.every((one) => one !== undefined)) return undefined;
  const many = OF_MANY[name];
  if (many)
    return (valueOf) => {
      const given = args.map((work) => work(valueOf));
      if (given.includes(undefined) || given.some(holdsError)) return undefined;
      return many(given.flatMap((one) => (typeof one === 'number' ? [one] : numbersIn(one!))));
    };
  const few = OF_SINGLE[name];
  if (few?.takes !== args.length) return undefined;
  return (valueOf) => {
    const given = args.map((work) => single(work(valueOf)));
    return given.includes(undefined) ? undefined : few.of(...(given as number[]));
  };
}

const numbersIn = (rows: Rows): number[] => rows.flat().filter((cell) => typeof cell === 'number');

const holdsError = (one: Worked): boolean =>
  typeof one === 'object' && one.flat().some((cell) => typeof cell === 'string' && cell.startsWith('#'));

/** One number; a blank cell is 0. */
function single(worked: Worked): number | undefined {
  if (typeof worked !== 'object') return worked;
  const cell = worked.length === 1 && worked[0].length === 1 ? worked[0][0] : undefined;
  return cell === '' ? 0 : typeof cell === 'number' ? cell : undefined;
}

const ofBoth = (
  operation: (a: number, b: number) => number,
  a: number | undefined,
  b: number | undefined,
): number | undefined => (a === undefined || b === undefined ? undefined : operation(a, b));
