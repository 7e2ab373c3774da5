/** Reading the numbers out of arguments the way aggregate functions do. */
import { isError, type Scalar } from '../../../model';
import { toNumber } from '../../coerce';
import type { Scope } from '../../references/scope';
import { ERR, Lambda, Matrix, Ref, type Val } from '../../values';

/**
 * Calls back with every number: in references and arrays texts, booleans and blanks are passed over; an argument that is a
 * value itself is converted. Throws the first error met.
 */
export function eachNumber(x: Scope, args: readonly Val[], visit: (n: number) => void): void {
  const take = (v: Scalar): void => {
    if (typeof v === 'number') visit(v);
    else if (isError(v)) throw v;
  };
  for (const arg of args) {
    if (arg instanceof Ref) x.eachFilled(arg, take);
    else if (arg instanceof Matrix) arg.data.forEach(take);
    else if (arg instanceof Lambda) throw ERR.value;
    else visit(toNumber(arg ?? null));
  }
}

export function numbersOf(x: Scope, args: readonly Val[]): number[] {
  const found: number[] = [];
  eachNumber(x, args, (n) => found.push(n));
  return found;
}

/** Like `eachNumber`, but texts in references count as 0 and booleans as 1 and 0. */
export function eachNumberA(x: Scope, args: readonly Val[], visit: (n: number) => void): void {
  const take = (v: Scalar): void => {
    if (isError(v)) throw v;
    if (v !== null) visit(typeof v === 'string' ? 0 : Number(v));
  };
  for (const arg of args) {
    if (arg instanceof Ref) x.eachFilled(arg, take);
    else if (arg instanceof Matrix) arg.data.forEach(take);
    else if (arg instanceof Lambda) throw ERR.value;
    else visit(toNumber(arg ?? null));
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
  if (p.data.length !== q.data.length) throw ERR.na;
  const pairs: [number, number][] = [];
  p.data.forEach((v, i) => {
    const w = q.data[i];
    if (isError(v)) throw v;
    if (isError(w)) throw w;
    if (typeof v === 'number' && typeof w === 'number') pairs.push([v, w]);
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
