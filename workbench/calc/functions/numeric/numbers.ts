/** Reading the numbers out of arguments the way aggregate functions do. */
import { isError, type Scalar } from '../../../model';
import { isAlike } from '../../arrays/elements';
import { toNumber } from '../../coerce';
import { count } from '../../meter';
import type { Scope } from '../../references/scope';
import { ERR, Lambda, Matrix, Ref, type Val } from '../../values';

/** What is done with a number that stands so many times in a row. */
type Visit = (n: number, times: number) => void;

/**
 * Calls back with every number: in references and arrays texts, booleans and blanks are passed over; an argument that is a
 * value itself is converted. Throws the first error met.
 */
export function eachNumber(x: Scope, args: readonly Val[], visit: Visit): void {
  const take = (v: Scalar, times = 1): void => {
    if (typeof v === 'number') visit(v, times);
    else if (isError(v)) throw v;
  };
  for (const arg of args) {
    if (arg instanceof Ref) x.eachFilled(arg, take);
    else if (arg instanceof Matrix) arg.each(take);
    else if (arg instanceof Lambda) throw ERR.value;
    else visit(toNumber(arg ?? null), 1);
  }
}

export function numbersOf(x: Scope, args: readonly Val[]): number[] {
  const found: number[] = [];
  eachNumber(x, args, (n, times) => repeated(found, n, times));
  return found;
}

/** Adds a value to a list so many times. Throws `STOPPED` where that is too often. */
export function repeated<T>(list: T[], value: T, times: number): void {
  if (times > 1) count(times);
  for (let i = 0; i < times; i++) list.push(value);
}

/** A sum with a number added so many times, as if one by one. */
export function added(sum: number, n: number, times: number): number {
  if (times === 1 || Number.isInteger(n)) return sum + n * times;
  let total = sum;
  for (let i = 0; i < times; i++) total += n;
  return total;
}

/** Like `eachNumber`, but texts in references count as 0 and booleans as 1 and 0. */
export function eachNumberA(x: Scope, args: readonly Val[], visit: Visit): void {
  const take = (v: Scalar, times = 1): void => {
    if (isError(v)) throw v;
    if (v !== null) visit(typeof v === 'string' ? 0 : Number(v), times);
  };
  for (const arg of args) {
    if (arg instanceof Ref) x.eachFilled(arg, take);
    else if (arg instanceof Matrix) arg.each(take);
    else if (arg instanceof Lambda) throw ERR.value;
    else visit(toNumber(arg ?? null), 1);
  }
}

/** A number; throws its error, or #VALUE! where anything else stands, blanks too. */
export function numberIn(v: Scalar): number {
  if (isError(v)) throw v;
  if (typeof v !== 'number') throw ERR.value;
  return v;
}

/** The places where two arrays of one size both hold numbers. Throws #N/A where the sizes differ. */
export function pairsOf(x: Scope, a: Val, b: Val): [number, number][] {
  const p = x.matrix(a);
  const q = x.matrix(b);
  if (p.rows * p.cols !== q.rows * q.cols) throw ERR.na;
  const alike = isAlike(p, q);
  const [firsts, seconds] = alike ? [p.block.data, q.block.data] : [p.data, q.data];
  const pairs: [number, number][] = [];
  firsts.forEach((v, i) => {
    const w = seconds[i];
    if (isError(v)) throw v;
    if (isError(w)) throw w;
    if (typeof v === 'number' && typeof w === 'number') repeated(pairs, [v, w], alike ? p.times(i) : 1);
  });
  return pairs;
}

/** A result, or #NUM! where it is not a finite number. */
export const finite = (n: number): Scalar => (Number.isFinite(n) ? n : ERR.num);

export const sumOf = (numbers: readonly number[]): number => {
  let sum = 0;
  for (const n of numbers) sum += n;
  return sum;
};

export const meanOf = (numbers: readonly number[]): number => sumOf(numbers) / numbers.length;

export const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
