/** The …IF and …IFS functions, and what their criteria mean. */
import { errorCodeOf, isError, type Scalar } from '../../model';
import { type FunctionTable, inCell } from '../formulas/builtin';
import { compareText, numberInText, sameNumber } from '../coerce';
import { placesOfText } from '../remembered';
import type { Scope } from '../references/scope';
import { ERR, Ref, type Val } from '../values';
import { finite } from './numeric/numbers';
import { forEachPlaceIn } from '../references/several';
import { hasWildcards, wildcardPattern } from './text/wildcards';

export type Test = (v: Scalar) => boolean;

const OPERATOR = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;

/**
 * What a criterion asks of a value: `7`, `">=4"`, `"<>"`, `"n/a"`, `"a*"` … Equality disregards case and takes numbers
 * spelled as text for numbers; `""` accepts blanks and empty texts, `"="` blanks alone, `"<>"` all but blanks. Inequality
 * does not: `"<>23"` leaves out the number alone.
 */
export function criterion(wanted: Scalar): Test {
  if (wanted === null) return equals('0');
  if (isError(wanted)) return (v) => isError(v) && v.code === wanted.code;
  if (typeof wanted === 'boolean') return (v) => v === wanted;
  if (typeof wanted === 'number') return equalsNumber(wanted);
  const [, operator, operand] = OPERATOR.exec(wanted)!;
  if (operator === undefined) return operand === '' ? (v) => v === null || v === '' : equals(operand);
  if (operator === '=') return operand === '' ? (v) => v === null : equals(operand);
  if (operator === '<>') {
    if (operand === '') return (v) => v !== null;
    const number = numberInText(operand);
    const same = number === undefined ? equals(operand) : (v: Scalar) => typeof v === 'number' && sameNumber(v, number);
    return (v) => !same(v);
  }
  // Nothing is smaller or larger than nothing, nor equal to it.
  return operand === '' ? () => false : ordered(operator, operand);
}

/** The text that a criterion asks for and nothing else meets, but for its case; undefined for any other criterion. */
export function exactText(wanted: Scalar): string | undefined {
  if (typeof wanted !== 'string') return undefined;
  const [, operator = '=', operand] = OPERATOR.exec(wanted)!;
  const isOther =
    operator !== '=' ||
    operand === '' ||
    /^(true|false)$/i.test(operand) ||
    errorCodeOf(operand) !== undefined ||
    hasWildcards(operand) ||
    numberInText(operand) !== undefined;
  return isOther ? undefined : operand;
}

function equals(operand: string): Test {
  const upper = operand.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return (v) => v === (upper === 'TRUE');
  const code = errorCodeOf(operand);
  if (code) return (v) => isError(v) && v.code === code;
  const number = numberInText(operand);
  if (number !== undefined) return equalsNumber(number);
  if (hasWildcards(operand)) {
    const pattern = wildcardPattern(operand);
    return (v) => typeof v === 'string' && pattern.test(v);
  }
  const lower = operand.toLowerCase();
  return (v) => typeof v === 'string' && (v === operand || v.toLowerCase() === lower);
}

const equalsNumber =
  (n: number): Test =>
  (v) => {
    if (typeof v === 'number') return sameNumber(v, n);
    if (typeof v !== 'string') return false;
    const spelled = numberInText(v);
    return spelled !== undefined && sameNumber(spelled, n);
  };

function ordered(operator: string, operand: string): Test {
  const holds = (sign: number): boolean =>
    operator === '<' ? sign < 0 : operator === '>' ? sign > 0 : operator === '<=' ? sign <= 0 : sign >= 0;
  const number = numberInText(operand);
  if (number !== undefined) return (v) => typeof v === 'number' && holds(sameNumber(v, number) ? 0 : v - number);
  const upper = operand.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE')
    return (v) => typeof v === 'boolean' && holds(Number(v) - Number(upper === 'TRUE'));
  return (v) => typeof v === 'string' && holds(compareText(v, operand));
}

interface Condition {
  readonly range: Ref;
  readonly test: Test;
  /** Where nothing but this text meets the test. */
  readonly text: string | undefined;
}

/** Reads criteria ranges and criteria in turn. Throws #VALUE! where a range is none or the sizes differ. */
function conditionsOf(args: readonly Val[], size?: Ref): Condition[] {
  const conditions: Condition[] = [];
  for (let i = 0; i < args.length; i += 2) {
    const range = rangeOf(args[i]);
    const first = size ?? conditions[0]?.range ?? range;
    if (range.rows !== first.rows || range.cols !== first.cols) throw ERR.value;
    const wanted = (args[i + 1] ?? null) as Scalar;
    conditions.push({ range, test: criterion(wanted), text: exactText(wanted) });
  }
  return conditions;
}

function rangeOf(v: Val): Ref {
  if (v instanceof Ref && v.others.length === 0) return v;
  if (isError(v)) throw v;
  throw ERR.value;
}

/**
 * Calls back with the offset of every place that meets all conditions, as far as any sheet has content. Returns how many
 * places lie beyond: they are blank in every range.
 */
function eachMeeting(x: Scope, conditions: readonly Condition[], visit: (row: number, col: number) => void): number {
  const [{ range: first }] = conditions;
  const tests = conditions.map(({ range, test }) => ({ read: x.reader(range), test }));
  const { extent } = x.directory;
  const rows = Math.min(first.rows, extent.rows);
  const cols = Math.min(first.cols, extent.cols);
  const look = (r: number, c: number): void => {
    let met = true;
    for (let i = 0; met && i < tests.length; i++) met = tests[i].test(tests[i].read(r, c));
    if (met) visit(r, c);
  };
  const candidates = cols === 1 ? rowsWithText(x, conditions) : undefined;
  if (candidates) for (const r of candidates) look(r, 0);
  else for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) look(r, c);
  return first.rows * first.cols - rows * cols;
}

/** The rows that hold the rarest of the texts that conditions ask for; undefined where no column is read that often. */
function rowsWithText(x: Scope, conditions: readonly Condition[]): readonly number[] | undefined {
  let fewest: readonly number[] | undefined;
  for (const { range, text } of conditions) {
    const values = text === undefined ? undefined : x.kept(range);
    const found = values && placesOfText(values, text!);
    if (found && (!fewest || found.length < fewest.length)) fewest = found;
  }
  return fewest;
}

function countMeeting(x: Scope, conditions: readonly Condition[]): number {
  let count = 0;
  const beyond = eachMeeting(x, conditions, () => count++);
  return beyond > 0 && conditions.every(({ test }) => test(null)) ? count + beyond : count;
}

/** The numbers of a range at the places that meet all conditions. Throws the first error among them. */
function numbersMeeting(x: Scope, values: Ref, conditions: readonly Condition[]): number[] {
  const read = x.reader(values);
  const found: number[] = [];
  eachMeeting(x, conditions, (r, c) => {
    const v = read(r, c);
    if (isError(v)) throw v;
    if (typeof v === 'number') found.push(v);
  });
  return found;
}

/** SUMIF and AVERAGEIF take of the value range only where it starts; its size is that of the tested range. */
function sameSizeAs(tested: Ref, values: Val): Ref {
  if (values === undefined) return tested;
  const { page, top, left } = rangeOf(values);
  return new Ref(page, top, left, top + tested.rows - 1, left + tested.cols - 1);
}

const total = (numbers: readonly number[]): Scalar => finite(numbers.reduce((sum, n) => sum + n, 0));
const mean = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? ERR.div : finite(numbers.reduce((sum, n) => sum + n, 0) / numbers.length);
const largest = (numbers: readonly number[]): Scalar => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const smallest = (numbers: readonly number[]): Scalar => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);

const withOneCondition = (result: (numbers: readonly number[]) => Scalar) =>
  inCell('r e r~', (x, range, wanted, values) => {
    const tested = rangeOf(range);
    return result(numbersMeeting(x, sameSizeAs(tested, values), conditionsOf([tested, wanted])));
  });

const withConditions = (result: (numbers: readonly number[]) => Scalar) =>
  inCell('r r+ e+', (x, values, ...args) => {
    const range = rangeOf(values);
    return result(numbersMeeting(x, range, conditionsOf(args, range)));
  });

export const conditionFunctions: FunctionTable = forEachPlaceIn({
  COUNTIF: inCell('r e', (x, range, wanted) => countMeeting(x, conditionsOf([range, wanted]))),
  COUNTIFS: inCell('r+ e+', (x, ...args) => countMeeting(x, conditionsOf(args))),
  SUMIF: withOneCondition(total),
  SUMIFS: withConditions(total),
  AVERAGEIF: withOneCondition(mean),
  AVERAGEIFS: withConditions(mean),
  MAXIFS: withConditions(largest),
  MINIFS: withConditions(smallest),
});
