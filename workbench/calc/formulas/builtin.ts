/**
 * How worksheet functions are declared. Each has a pattern, one word a parameter:
 *
 * | letter | the function receives |
 * |---|---|
 * | `n` `t` `b` | a number, a text, a boolean, converted as Excel does |
 * | `m` | a number, as `n`; TRUE and FALSE are none and what is left out is #N/A, as in functions that once came with an add-in of Excel's |
 * | `s` | a single value that is no error |
 * | `e` | a single value, errors too |
 * | `r` | the argument as it is: reference, matrix, lambda or single value |
 *
 * `?` marks a parameter that can be left out at the end (it is then undefined; left out between commas it is blank), `~`
 * one that is undefined in both cases, `+` a group that repeats once or more, `*` one that may also be absent. A function of single values that is given arrays is computed for every element.
 */
import { isError, type Scalar } from '../../model';
import { toBoolean, toNumber, toText } from '../coerce';
import { step } from '../meter';
import { Remembered } from '../remembered';
import type { Code, Env, Scope } from '../references/scope';
import { overElements } from '../arrays/elements';
import { attempt, ERR, Matrix, type Val, workOf } from '../values';

export interface Builtin {
  readonly min: number;
  readonly max: number;
  /** Computes from arguments. Absent where the function decides itself which of its arguments are computed. */
  readonly call?: (x: Scope, args: readonly Val[]) => Val;
  readonly lazy?: (x: Scope, env: Env | null, args: readonly (Code | null)[]) => Val;
}

export type FunctionTable = Readonly<Record<string, Builtin>>;

interface Kinds {
  n: number;
  m: number;
  t: string;
  b: boolean;
  s: Exclude<Scalar, { code: string }>;
  e: Scalar;
  r: Val;
}
type Kind = keyof Kinds;
type One<S extends string> = S extends `${infer K}?` | `${infer K}~` ? Kinds[K & Kind] | undefined : Kinds[S & Kind];
type Rest<S extends string> = S extends `${infer K}+` | `${infer K}*` ? Kinds[K & Kind][] : never;
/** The parameters that a pattern stands for. */
export type Parameters<S extends string> = S extends ''
  ? []
  : S extends `${infer A} ${infer B}`
    ? A extends `${string}+` | `${string}*`
      ? Val[]
      : [One<A>, ...Parameters<B>]
    : S extends `${string}+` | `${string}*`
      ? Rest<S>
      : [One<S>];

/** A function that needs nothing but its arguments: the same ones give the same result. */
export function plain<S extends string>(pattern: S, compute: (...args: Parameters<S>) => Val): Builtin {
  return declare(pattern, (_, args) => compute(...(args as Parameters<S>)), new Remembered());
}

/** A function that also reads references or asks where it stands. */
export function inCell<S extends string>(pattern: S, compute: (x: Scope, ...args: Parameters<S>) => Val): Builtin {
  return declare(pattern, (x, args) => compute(x, ...(args as Parameters<S>)));
}

/** A function that decides which of its arguments are computed. */
export function choosing(min: number, max: number, lazy: NonNullable<Builtin['lazy']>): Builtin {
  return { min, max, lazy };
}

const CONVERT = { n: toNumber, m: toNumber, t: toText, b: toBoolean } as const;

function declare(pattern: string, compute: (x: Scope, args: Val[]) => Val, remembered?: Remembered): Builtin {
  const words = pattern === '' ? [] : pattern.split(' ');
  const kinds = words.map((w) => w[0] as Kind);
  const repeating = words.filter((w) => /[+*]$/.test(w)).length;
  const absent = words.filter((w) => /[?~*]$/.test(w)).length;
  const fixed = kinds.length - repeating;
  const defaulting = words.map((w) => w.endsWith('~'));
  const kindAt = (i: number): Kind => kinds[i < kinds.length ? i : fixed + ((i - fixed) % repeating)];
  const lifting = kinds.some((k) => k !== 'r');
  const call = (x: Scope, args: readonly Val[]): Val => {
    if (repeating > 1 && (args.length - fixed) % repeating !== 0) return ERR.value;
    const ready: Val[] = new Array<Val>(args.length);
    if (!lifting) {
      for (let i = 0; i < args.length; i++) ready[i] = args[i];
      return compute(x, ready);
    }
    let several = false;
    for (let i = 0; i < args.length; i++) {
      const arg = args[i];
      if (kindAt(i) === 'r') ready[i] = arg;
      else if (arg === undefined) ready[i] = defaulting[i] ? undefined : kindAt(i) === 'm' ? ERR.na : null;
      else if ((ready[i] = x.plain(arg)) instanceof Matrix) several = true;
    }
    if (!several) return convertAndRun(ready);
    return remembered ? remembered.of(ready, lifted) : lifted();

    function lifted(): Matrix {
      const matrices = ready.filter((v, i): v is Matrix => v instanceof Matrix && kindAt(i) !== 'r');
      const work = workOf(ready.filter((_, i) => kindAt(i) === 'r'));
      return overElements(matrices, (r, c) => {
        step(work);
        const one = ready.map((v, i) => (v instanceof Matrix && kindAt(i) !== 'r' ? v.stretched(r, c) : v));
        return firstOf(
          x,
          attempt(() => convertAndRun(one)),
        );
      });
    }

    function convertAndRun(values: Val[]): Val {
      for (let i = 0; i < values.length; i++) {
        const v = values[i];
        if (v === undefined) continue;
        const kind = kindAt(i);
        if (kind === 'r' || kind === 'e') continue;
        if (isError(v)) return v;
        if (kind === 'm' && typeof v === 'boolean') return ERR.value;
        if (kind !== 's') values[i] = CONVERT[kind](v as Scalar);
      }
      return compute(x, values);
    }
  };
  return { min: kinds.length - absent, max: repeating > 0 ? 255 : kinds.length, call };
}

/** The single value that stands for a result inside an array: of several the first. */
export function firstOf(x: Scope, v: Val): Scalar {
  return attempt(() => {
    const plainValue = x.plain(v);
    return plainValue instanceof Matrix ? plainValue.at(0, 0) : plainValue;
  });
}
