/**
 * Remembering the last array that was computed. Arrays never change, and a range that many formulas read is the same array
 * for all of them, so a part of a formula that does not depend on the row it stands in is computed once for all rows.
 */
import { MAX_ROWS, type Scalar } from '../model';
import { Matrix, type Val, workOf } from './values';

/** Values that all of the remembered arrays may hold together; the oldest are let go. */
const MOST_HELD = 8_000_000;

const holders = new Map<Remembered, number>();
let held = 0;

/** Notes how much somebody remembers now, and has others forget where it is too much. */
function hold(holder: Remembered, values: number): void {
  held += values - (holders.get(holder) ?? 0);
  holders.delete(holder);
  holders.set(holder, values);
  for (const [oldest, count] of holders) {
    if (held <= MOST_HELD || oldest === holder) return;
    held -= count;
    holders.delete(oldest);
    oldest.forget();
  }
}

/** Smaller arrays are computed faster than looked up. */
const LEAST = 64;
const WORTH_COUNTING = 10_000;

export class Remembered {
  private args: readonly Val[] = [];
  private result: Matrix | undefined;

  /** The array for these arguments: that of the last time where they are the same, else computed. */
  of(args: readonly Val[], compute: () => Matrix): Matrix {
    if (this.result && args.length === this.args.length && args.every((v, i) => Object.is(v, this.args[i])))
      return this.result;
    const result = compute();
    if (result.size < LEAST) return result;
    this.args = [...args];
    this.result = result;
    // A small one is not worth the counting: there are as many of them as there are formulas, and no more.
    if (result.size > WORTH_COUNTING) hold(this, workOf([result, ...args]));
    return result;
  }

  forget(): void {
    this.args = [];
    this.result = undefined;
  }
}

const rowNumbers = new WeakMap<object, Map<string, Matrix>>();

/** The numbers from `first` on in a column or a row; the same array for all formulas on a sheet that ask for it. */
export function countedFrom(first: number, length: number, down: boolean, owner: object): Matrix {
  let known = rowNumbers.get(owner);
  if (!known) rowNumbers.set(owner, (known = new Map<string, Matrix>()));
  const key = `${first},${length},${String(down)}`;
  let found = known.get(key);
  if (!found) {
    if (known.size > 50 || workOf([...known.values()]) + length > MOST_HELD) known.clear();
    const values = length > WORTH_COUNTING ? first : Array.from({ length }, (_, i) => first + i);
    found = down ? new Matrix(length, 1, values) : new Matrix(1, length, values);
    known.set(key, found);
  }
  return found;
}

interface Texts {
  asked: number;
  places?: ReadonlyMap<string, readonly number[]>;
}

const texts = new WeakMap<Matrix, Texts>();

/** An array is worth an index once it has been asked this often. */
const ASKED_OFTEN = 3;

/**
 * Where in an array a text stands, without regard to case; places count from 0, row by row. Undefined for an array that is
 * hardly ever asked, which is then better searched.
 */
export function placesOfText(matrix: Matrix, text: string): readonly number[] | undefined {
  if (matrix.data.length < LEAST || matrix.data.length > MAX_ROWS) return undefined;
  let known = texts.get(matrix);
  if (!known) texts.set(matrix, (known = { asked: 0 }));
  if (++known.asked < ASKED_OFTEN) return undefined;
  known.places ??= indexOf(matrix.data);
  return known.places.get(text.toLowerCase()) ?? NOWHERE;
}

const NOWHERE: readonly number[] = [];

function indexOf(data: readonly Scalar[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  data.forEach((value, at) => {
    if (typeof value !== 'string') return;
    const key = value.toLowerCase();
    const known = index.get(key);
    if (known) known.push(at);
    else index.set(key, [at]);
  });
  return index;
}
