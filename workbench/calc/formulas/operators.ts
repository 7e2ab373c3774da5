/** Code for operators, element by element where an operand is an array. */
import { isError, LONGEST_TEXT, type Scalar } from '../../model';
import { elementOf, overElements } from './builtin';
import { compare, sameNumber, toNumber, toText, withoutNoise } from '../coerce';
import { countText } from '../meter';
import { placesOfText, Remembered } from '../remembered';
import type { Code, Scope } from '../references/scope';
import { attempt, emptyData, ERR, Matrix, type Val } from '../values';

const finite = (n: number): Scalar => (Number.isFinite(n) ? n : ERR.num);

const arithmetic: Readonly<Record<string, (a: number, b: number) => Scalar>> = {
  '+': (a, b) => finite(withoutNoise(a + b, a)),
  '-': (a, b) => finite(withoutNoise(a - b, a)),
  '*': (a, b) => finite(a * b),
  '/': (a, b) => (b === 0 ? ERR.div : finite(a / b)),
  '^': (a, b) => power(a, b),
};

/** Excel's `a^b`: 0^0 is #NUM!, 0 to a negative power #DIV/0!, a negative base takes whole exponents only. */
export function power(a: number, b: number): Scalar {
  if (a === 0 && b === 0) return ERR.num;
  if (a === 0 && b < 0) return ERR.div;
  return finite(a ** b);
}

const order: Readonly<Record<string, (sign: number) => boolean>> = {
  '=': (sign) => sign === 0,
  '<>': (sign) => sign !== 0,
  '<': (sign) => sign < 0,
  '>': (sign) => sign > 0,
  '<=': (sign) => sign <= 0,
  '>=': (sign) => sign >= 0,
};

/** Code for an operator between two values. Throws an Error for one that is unknown. */
export function binaryCode(operator: string, left: Code, right: Code): Code {
  const operation = scalarOperation(operator);
  const remembered = new Remembered();
  return (x, env) => {
    const a = operand(x, left(x, env));
    const b = operand(x, right(x, env));
    if (!(a instanceof Matrix) && !(b instanceof Matrix)) return operation(a, b);
    return remembered.of([a, b], () => equalTexts(operator, a, b) ?? overPairs(a, b, operation));
  };
}

/** Where a text stands in an array that is asked for texts again and again: looked up, not compared one by one. */
function equalTexts(operator: string, a: Scalar | Matrix, b: Scalar | Matrix): Matrix | undefined {
  if (operator !== '=' || !(a instanceof Matrix) || typeof b !== 'string' || b === '') return undefined;
  const places = placesOfText(a, b);
  if (!places) return undefined;
  const data = a.data.map((v): Scalar => (isError(v) ? v : false));
  for (const at of places) data[at] = true;
  return new Matrix(a.rows, a.cols, data);
}

type Operation = (a: Scalar, b: Scalar) => Scalar;

/** An operation element by element; where one operand is a single value, or both have one shape, straight along the lists. */
function overPairs(a: Scalar | Matrix, b: Scalar | Matrix, operation: Operation): Matrix {
  const tried = (v: Scalar, w: Scalar): Scalar => {
    try {
      return operation(v, w);
    } catch (problem) {
      if (isError(problem)) return problem;
      throw problem;
    }
  };
  if (a instanceof Matrix && b instanceof Matrix && (a.rows !== b.rows || a.cols !== b.cols))
    return overElements([a, b], (r, c) => tried(elementOf(a, r, c), elementOf(b, r, c)));
  const { rows, cols } = (a instanceof Matrix ? a : b) as Matrix;
  const data = emptyData(rows, cols);
  for (let i = 0; i < data.length; i++) {
    const value = tried(a instanceof Matrix ? a.data[i] : a, b instanceof Matrix ? b.data[i] : b);
    if (typeof value === 'string') countText(value.length);
    data[i] = value;
  }
  return new Matrix(rows, cols, data);
}

function scalarOperation(operator: string): Operation {
  const calculate = arithmetic[operator];
  if (calculate) {
    return (a, b) => {
      if (isError(a)) return a;
      if (isError(b)) return b;
      return calculate(typeof a === 'number' ? a : toNumber(a), typeof b === 'number' ? b : toNumber(b));
    };
  }
  if (operator === '&') {
    return (a, b) => {
      const text = toText(a) + toText(b);
      return text.length > LONGEST_TEXT ? ERR.value : text;
    };
  }
  const holds = order[operator];
  if (!holds) throw new Error(`The operator “${operator}” is unknown.`);
  return (a, b) => {
    if (isError(a)) return a;
    if (isError(b)) return b;
    if (typeof a === 'number' && typeof b === 'number') return holds(sameNumber(a, b) ? 0 : a - b);
    return holds(compare(a, b));
  };
}

const operand = (x: Scope, v: Val): Scalar | Matrix => (typeof v === 'number' ? v : x.plain(v));

/** Code for `-a` and `a%`. */
export function unaryCode(operator: '-' | '%', argument: Code): Code {
  const calculate = operator === '-' ? (n: number) => (n === 0 ? 0 : -n) : (n: number) => n / 100;
  return (x, env) => {
    const v = operand(x, argument(x, env));
    if (v instanceof Matrix) return overElements([v], (r, c) => attempt(() => calculate(toNumber(v.at(r, c)))));
    return isError(v) ? v : calculate(toNumber(v));
  };
}
