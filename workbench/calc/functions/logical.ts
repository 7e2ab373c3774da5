/** Truth values and choices between branches. Of a choice by one value only the branch taken is computed. */
import { isError, type Scalar } from '../../model';
import { elementOf, overElements } from '../arrays/elements';
import { choosing, type FunctionTable, inCell, plain } from '../formulas/builtin';
import { compare, toBoolean, toNumber } from '../coerce';
import type { Code, Env, Scope } from '../references/scope';
import { attempt, ERR, Matrix, Ref, type Val } from '../values';

const BUSY = '#BUSY!';

/** Computes an argument; a thrown cell error becomes its value, a missing one is undefined. */
const valueOf = (code: Code | null | undefined, x: Scope, env: Env | null): Val =>
  code ? attempt(() => code(x, env)) : undefined;

const plainOf = (code: Code | null | undefined, x: Scope, env: Env | null): Scalar | Matrix =>
  code ? attempt(() => x.plain(code(x, env))) : null;

/** For each place the first of the cases whose condition holds. */
function pick(
  conditions: readonly (Scalar | Matrix)[],
  results: readonly (Scalar | Matrix)[],
  otherwise: Scalar | Matrix,
): Val {
  const sizes = [...conditions, ...results, otherwise].filter((v) => v instanceof Matrix);
  return overElements(sizes, (r, c) =>
    attempt(() => {
      for (let i = 0; i < conditions.length; i++) {
        const condition = elementOf(conditions[i], r, c);
        if (isError(condition)) return condition;
        if (toBoolean(condition)) return elementOf(results[i], r, c);
      }
      return elementOf(otherwise, r, c);
    }),
  );
}

const IF = choosing(2, 3, (x, env, [test, yes, no]) => {
  const condition = plainOf(test, x, env);
  const missing = (code: Code | null | undefined): Scalar => (code === undefined ? false : 0);
  if (condition instanceof Matrix) {
    const otherwise = no ? plainOf(no, x, env) : missing(no);
    return pick([condition], [yes ? plainOf(yes, x, env) : 0], otherwise);
  }
  const branch = toBoolean(condition) ? yes : no;
  return branch ? branch(x, env) : missing(branch);
});

const IFS = choosing(2, 254, (x, env, args) => {
  if (args.length % 2 !== 0) return ERR.value;
  for (let i = 0; i < args.length; i += 2) {
    const condition = plainOf(args[i], x, env);
    if (condition instanceof Matrix) {
      const rest = args.slice(i).map((code) => plainOf(code, x, env));
      return pick(
        rest.filter((_, n) => n % 2 === 0),
        rest.filter((_, n) => n % 2 === 1),
        ERR.na,
      );
    }
    if (toBoolean(condition)) return valueOf(args[i + 1], x, env) ?? 0;
  }
  return ERR.na;
});

const SWITCH = choosing(3, 254, (x, env, args) => {
  const subject = plainOf(args[0], x, env);
  const cases = args.slice(1);
  const otherwise = cases.length % 2 === 1 ? cases.pop() : undefined;
  const same = (a: Scalar, b: Scalar): boolean => typeof (a ?? b) === typeof (b ?? a) && compare(a, b) === 0;
  if (subject instanceof Matrix) {
    const ready = cases.map((code) => plainOf(code, x, env));
    const conditions = ready
      .filter((_, n) => n % 2 === 0)
      .map((wanted) =>
        overElements(
          [subject],
          (r, c) => attempt(() => same(subject.at(r, c), elementOf(wanted, r, c))),
          [wanted].filter((v) => v instanceof Matrix),
        ),
      );
    return pick(
      conditions,
      ready.filter((_, n) => n % 2 === 1),
      otherwise ? plainOf(otherwise, x, env) : ERR.na,
    );
  }
  if (isError(subject)) return subject;
  for (let i = 0; i < cases.length; i += 2) {
    const wanted = x.scalar(valueOf(cases[i], x, env));
    if (isError(wanted)) return wanted;
    if (same(subject, wanted)) return valueOf(cases[i + 1], x, env) ?? 0;
  }
  return otherwise === undefined ? ERR.na : (valueOf(otherwise, x, env) ?? 0);
});

const CHOOSE = choosing(2, 255, (x, env, [index, ...choices]) => {
  const chosen = plainOf(index, x, env);
  if (!(chosen instanceof Matrix)) {
    const n = Math.trunc(toNumber(chosen));
    if (n < 1 || n > choices.length) return ERR.value;
    return valueOf(choices[n - 1], x, env) ?? 0;
  }
  const ready = choices.map((code) => plainOf(code, x, env));
  const sizes = [chosen, ...ready].filter((v) => v instanceof Matrix);
  return overElements(sizes, (r, c) =>
    attempt(() => {
      const n = Math.trunc(toNumber(chosen.stretched(r, c)));
      return n < 1 || n > ready.length ? ERR.value : elementOf(ready[n - 1], r, c);
    }),
  );
});

/** A value, or another where `catches` accepts its error. What waits for an add-in waits on. */
const replacing = (catches: (code: string) => boolean) =>
  choosing(2, 2, (x, env, [code, instead]) => {
    const original = valueOf(code, x, env);
    const read = plainOf(() => original, x, env);
    const caught = (v: Scalar): boolean => isError(v) && v.code !== BUSY && catches(v.code);
    if (!(read instanceof Matrix)) {
      if (!caught(read)) return read;
      return valueOf(instead, x, env) ?? 0;
    }
    if (!read.block.data.some(caught)) return read;
    const other = plainOf(instead, x, env) ?? 0;
    return overElements(
      [read],
      (r, c) => (caught(read.at(r, c)) ? elementOf(other, r, c) : read.at(r, c)),
      [other].filter((v) => v instanceof Matrix),
    );
  });

/** Every truth value of the arguments; texts and blanks in references and arrays are passed over. */
function truths(x: Scope, args: readonly Val[]): boolean[] {
  const found: boolean[] = [];
  const take = (v: Scalar, times = 1): void => {
    if (isError(v)) throw v;
    if (typeof v !== 'boolean' && typeof v !== 'number') return;
    found.push(Boolean(v));
    // As far as truth values are counted, whether there is an odd number of them matters.
    if (times % 2 === 0) found.push(Boolean(v));
  };
  for (const arg of args) {
    if (arg instanceof Ref) x.eachFilled(arg, take);
    else if (arg instanceof Matrix) arg.each(take);
    else {
      // An empty text is passed over, as in a range; any other has to spell TRUE or FALSE.
      const v = x.scalar(arg);
      if (v !== '') found.push(toBoolean(v));
    }
  }
  if (found.length === 0) throw ERR.value;
  return found;
}

export const logicalFunctions: FunctionTable = {
  IF,
  IFS,
  SWITCH,
  CHOOSE,
  IFERROR: replacing(() => true),
  IFNA: replacing((code) => code === '#N/A'),
  AND: inCell('r+', (x, ...args) => truths(x, args).every(Boolean)),
  OR: inCell('r+', (x, ...args) => truths(x, args).some(Boolean)),
  XOR: inCell('r+', (x, ...args) => truths(x, args).filter(Boolean).length % 2 === 1),
  NOT: plain('b', (v) => !v),
  TRUE: plain('', () => true),
  FALSE: plain('', () => false),
};
