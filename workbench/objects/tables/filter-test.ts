/** Which rows a filter lets through, from Office.js' filter criteria. */
import { isError, type Scalar, toWire } from '../../model';
import { asChoice, asNumber, isOmitted } from '../core/arguments';
import { invalidArgument, unsupported } from '../core/refusals';

/** One cell of the filtered column. */
export interface Candidate {
  readonly value: Scalar;
  readonly text: string;
  readonly fill?: string;
  readonly fontColor: string;
}

type Test = (cell: Candidate) => boolean;

const FILTERS = [
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'Values',
  'TopItems',
  'TopPercent',
  'Icon',
  'Custom',
] as const;

/** The test for a column's rows; `column` holds all its cells, since some tests compare them. */
export function filterTest(criteria: Record<string, unknown>, column: readonly Candidate[]): Test {
  switch (asChoice(criteria.filterOn, FILTERS, 'criteria.filterOn')) {
    case 'Values':
      return valuesTest(criteria.values);
    case 'Custom':
      return customTest(criteria);
    case 'TopItems':
      return ranked(column, count(criteria), true);
    case 'BottomItems':
      return ranked(column, count(criteria), false);
    case 'TopPercent':
      return ranked(column, share(criteria, column), true);
    case 'BottomPercent':
      return ranked(column, share(criteria, column), false);
    case 'CellColor':
      return (cell) => (cell.fill ?? '#FFFFFF').toUpperCase() === String(criteria.color).toUpperCase();
    case 'FontColor':
      return (cell) => cell.fontColor.toUpperCase() === String(criteria.color).toUpperCase();
    case 'Dynamic':
      return dynamicTest(criteria.dynamicCriteria, column);
    case 'Icon':
      throw unsupported('Filtering by icon is not offered here.');
  }
}

function valuesTest(values: unknown): Test {
  if (!Array.isArray(values)) throw invalidArgument('criteria.values must be an array of texts.');
  const wanted = new Set(values.map((v) => String(v).toLowerCase()));
  return (cell) => wanted.has(cell.text.toLowerCase()) || wanted.has(String(toWire(cell.value)).toLowerCase());
}

function customTest(criteria: Record<string, unknown>): Test {
  const first = condition(criteria.criterion1);
  if (isOmitted(criteria.criterion2)) return first;
  const second = condition(criteria.criterion2);
  const either = asChoice(criteria.operator ?? 'And', ['And', 'Or'], 'criteria.operator') === 'Or';
  return (cell) => (either ? first(cell) || second(cell) : first(cell) && second(cell));
}

/** `>5`, `<>x`, `=a*`, or a bare text, with `*` and `?` standing for any letters. */
function condition(given: unknown): Test {
  if (typeof given !== 'string' && typeof given !== 'number')
    throw invalidArgument('criteria.criterion1 must be a text such as ">5".');
  const [, operator, operand] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(String(given))!;
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (operator === undefined || operator === '=' || operator === '<>') {
    const equal = equalTest(operand, number);
    return operator === '<>' ? (cell) => !equal(cell) : equal;
  }
  return ({ value }) => {
    if (typeof value === 'number' && !Number.isNaN(number)) return compare(value, number, operator);
    return (
      typeof value === 'string' && Number.isNaN(number) && compare(value.toLowerCase(), operand.toLowerCase(), operator)
    );
  };
}

function equalTest(operand: string, number: number): Test {
  if (operand === '') return ({ value }) => value === null || value === '';
  const escaped = operand
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  const pattern = new RegExp(`^${escaped}$`, 'is');
  return ({ value, text }) => (typeof value === 'number' && value === number) || pattern.test(text);
}

function compare<T extends string | number>(a: T, b: T, operator: string): boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    default:
      return a >= b;
  }
}

const numbersOf = (column: readonly Candidate[]): number[] =>
  column.flatMap(({ value }) => (typeof value === 'number' && !isError(value) ? [value] : []));

const count = (criteria: Record<string, unknown>): number =>
  asNumber(Number(criteria.criterion1), 'criteria.criterion1', 1);

const share = (criteria: Record<string, unknown>, column: readonly Candidate[]): number =>
  Math.max(1, Math.floor((numbersOf(column).length * count(criteria)) / 100));

function ranked(column: readonly Candidate[], n: number, top: boolean): Test {
  const sorted = numbersOf(column).sort((a, b) => (top ? b - a : a - b));
  const limit = sorted[Math.min(n, sorted.length) - 1];
  return ({ value }) => typeof value === 'number' && limit !== undefined && (top ? value >= limit : value <= limit);
}

function dynamicTest(given: unknown, column: readonly Candidate[]): Test {
  const what = asChoice(given, ['AboveAverage', 'BelowAverage'], 'criteria.dynamicCriteria');
  const numbers = numbersOf(column);
  const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length;
  return ({ value }) => typeof value === 'number' && (what === 'AboveAverage' ? value > mean : value < mean);
}
