/** Code for operators, element by element where an operand is an array. */
import { isError, LONGEST_TEXT, type Scalar } from '../../model';
import { elementOf, isAlike, overElements, shortened } from '../arrays/elements';
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
    return remembered.of([a, b], () => equalTexts(operator, a, b) ?? overPairs(operator, a, b, operation));
  };
}

/** Where a text stands in an array that is asked for texts again and again: looked up, not compared one by one. */
function equalTexts(operator: string, a: Scalar | Matrix, b: Scalar | Matrix): Matrix | undefined {
  if (operator !== '=' || !(a instanceof Matrix) || typeof b !== 'string' || b === '') return undefined;
  const { block } = a;
  const places = placesOfText(block, b);
  if (!places) return undefined;
  const data = block.data.map((v): Scalar => (isError(v) ? v : false));
  for (const at of places) data[at] = true;
  return Matrix.repeating(a.rows, a.cols, new Matrix(block.rows, block.cols, data));
}

type Operation = (a: Scalar, b: Scalar) => Scalar;

/** An operation element by element; where one operand is a single value, or both have one shape, straight along the lists. */
function overPairs(operator: string, a: Scalar | Matrix, b: Scalar | Matrix, operation: Operation): Matrix {
  const tried = (v: Scalar, w: Scalar): Scalar => {
    try {
      return operation(v, w);
    } catch (problem) {
      if (isError(problem)) return problem;
      throw problem;
    }
  };
  const both = a instanceof Matrix && b instanceof Matrix;
  const alike = !both || isAlike(a, b);
  if (both && !alike) {
    const made = (r: number, c: number): Scalar => {
      const known = decided(operator, a, b, r, c);
      return known === undefined ? tried(elementOf(a, r, c), elementOf(b, r, c)) : known;
    };
    if (a.rows !== b.rows || a.cols !== b.cols) return overElements([a, b], made);
    const short = shortened(a.rows, a.cols, [a, b], made);
    if (short) return short;
  }
  const shape = (a instanceof Matrix ? a : b) as Matrix;
  const moved = shape.counts ? movedCount(operator, a, b) : undefined;
  if (moved) return moved;
  const { rows, cols } = alike ? shape.block : shape;
  const data = emptyData(rows, cols);
  const [p, q] = [a, b].map((v) => (v instanceof Matrix ? (alike ? v.block : v).data : undefined));
  for (let i = 0; i < data.length; i++) {
    const value = tried(p ? p[i] : (a as Scalar), q ? q[i] : (b as Scalar));
    if (typeof value === 'string') countText(value.length);
    data[i] = value;
  }
  return Matrix.repeating(shape.rows, shape.cols, new Matrix(rows, cols, data));
}

/** What a factor or divisor decides by itself beside a number that counts, which is then not looked at; else undefined. */
function decided(operator: string, a: Matrix, b: Matrix, row: number, col: number): Scalar | undefined {
  if (a.counts === b.counts || !(operator === '*' || (operator === '/' && a.counts))) return undefined;
  const other = elementOf(a.counts ? b : a, row, col);
  const n = isError(other) ? other : attempt(() => toNumber(other));
  return isError(n) ? n : n !== 0 ? undefined : operator === '*' ? 0 : ERR.div;
}

/** Numbers that count, with a whole number added or taken away; undefined for anything else. */
function movedCount(operator: string, a: Scalar | Matrix, b: Scalar | Matrix): Matrix | undefined {
  const moves = (v: Scalar | Matrix): v is number => Number.isSafeInteger(v);
  if (a instanceof Matrix && moves(b) && (operator === '+' || operator === '-'))
    return new Matrix(a.rows, a.cols, operator === '+' ? a.first + b : a.first - b);
  if (b instanceof Matrix && moves(a) && operator === '+') return new Matrix(b.rows, b.cols, a + b.first);
  return undefined;
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
    if (v instanceof Matrix) {
      const { block } = v;
      const made = overElements([block], (r, c) => attempt(() => calculate(toNumber(block.at(r, c)))));
      return Matrix.repeating(v.rows, v.cols, made);
    }
    return isError(v) ? v : calculate(toNumber(v));
  };
}
