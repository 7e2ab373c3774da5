/** Functions of single values: ranges go through them cell by cell. */
import type { ArgumentRows } from '../arguments';
import { checkCell, gridOf, isOmitted, missing } from '../arguments';
import { OUTSIDE, broadcastShape, cellAt } from './broadcast';
import { type CellwiseFunction, type LabelledFunction, type Parameter, type Value, leftOut } from '../declare';
import { Fault, MOST_CELLS, type CallResult, faultOf, tooMany } from '../fault';
import { type Closer, type PlainNumbers, computed, limitsOf, passes, shortWay } from './plain';

/** One argument of a function that works cell by cell: its rows, and which numbers need no closer look. */
interface Operand {
  readonly parameter: Parameter;
  readonly grid: ArgumentRows;
  readonly limits: PlainNumbers;
}

/** What is taken for an argument that was left out is never looked at. */
const FREE: PlainNumbers = { least: -Infinity, most: Infinity, whole: false };

function operand(parameter: Parameter, argument: unknown): Operand | Fault {
  const grid = gridOf(argument);
  const fallback = leftOut(parameter);
  if (fallback !== undefined && isOmitted(grid)) return { parameter, grid: [[fallback]], limits: FREE };
  if (argument === null || argument === undefined) return missing(parameter);
  return { parameter, grid, limits: limitsOf(parameter) };
}

function operandsOf(fn: CellwiseFunction | LabelledFunction, args: readonly unknown[]): Operand[] | Fault {
  const operands: Operand[] = [];
  for (let i = 0; i < fn.parameters.length; i++) {
    const one = operand(fn.parameters[i], args[i]);
    if (one instanceof Fault) return one;
    operands.push(one);
  }
  return operands;
}

/** Reads the values that the operands have at a place into `values`; a fault where one is not allowed. */
function readAt(operands: readonly Operand[], row: number, column: number, values: number[]): Fault | undefined {
  for (let i = 0; i < operands.length; i++) {
    const { parameter, grid, limits } = operands[i];
    const raw = cellAt(grid, row, column);
    if (passes(raw, limits)) values[i] = raw;
    else {
      // Where ranges do not fit together, that is said before anything about single cells.
      const unfit = operands.find((one) => cellAt(one.grid, row, column) === OUTSIDE);
      if (unfit) return outside(unfit.parameter);
      const value = checkCell(parameter, raw);
      if (value instanceof Fault) return value;
      values[i] = Number(value);
    }
  }
  return undefined;
}

const outside = ({ name }: Parameter): Fault =>
  new Fault('#N/A', `${name} has no cell here; give ranges of the same size, or one row, one column or one cell.`);

/** What works a function of single values out. */
export function cellwise(fn: CellwiseFunction): (args: readonly unknown[]) => CallResult[][] {
  const short = shortWay(fn);
  return (args) => short(args, () => closerLook(fn, args)) ?? longWay(fn, args);
}

function longWay(fn: CellwiseFunction, args: readonly unknown[]): CallResult[][] {
  const operands = operandsOf(fn, args);
  if (operands instanceof Fault) return missingEverywhere(operands, fn, args);
  const { rows, columns } = broadcastShape(operands);
  if (rows * columns > MOST_CELLS) return [[tooMany(rows, columns)]];
  const at = outcomes(fn, operands);
  return Array.from({ length: rows }, (_r, row) => Array.from({ length: columns }, (_c, column) => at(row, column)));
}

/** What looks at each place of a call more closely than {@link shortWay} does. */
export function closerLook(fn: CellwiseFunction, args: readonly unknown[]): Closer {
  const operands = operandsOf(fn, args);
  return operands instanceof Fault ? () => operands : outcomes(fn, operands);
}

/** The result at each place. */
function outcomes(fn: CellwiseFunction, operands: readonly Operand[]): Closer {
  const values = new Array<number>(operands.length).fill(0);
  return (row, column) => readAt(operands, row, column, values) ?? computed(fn.compute, values);
}

/** A required argument that is missing is missing for every cell of the result. */
function missingEverywhere(fault: Fault, fn: CellwiseFunction, args: readonly unknown[]): CallResult[][] {
  const { rows, columns } = broadcastShape(fn.parameters.map((_, i) => ({ grid: gridOf(args[i]) })));
  if (rows * columns > MOST_CELLS) return [[tooMany(rows, columns)]];
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => fault));
}

/** A column of labels, and one of numbers for each case that the arguments make together. */
export function labelled(fn: LabelledFunction, args: readonly unknown[]): CallResult[][] {
  const operands = operandsOf(fn, args);
  if (operands instanceof Fault) return [[operands]];
  const { rows, columns } = broadcastShape(operands);
  if (rows * columns * fn.lines.length > MOST_CELLS) return [[tooMany(fn.lines.length, rows * columns + 1)]];
  const table: CallResult[][] = fn.lines.map(({ label }) => [label]);
  const values = new Array<number>(operands.length).fill(0);
  for (let place = 0; place < rows * columns; place++) {
    const results = caseOf(fn, operands, Math.floor(place / columns), place % columns, values);
    if (results instanceof Fault && rows * columns === 1) return [[results]];
    table.forEach((line, i) => line.push(results instanceof Fault ? results : plain(results[i])));
  }
  return table;
}

function caseOf(
  fn: LabelledFunction,
  operands: readonly Operand[],
  row: number,
  column: number,
  values: number[],
): readonly Value[] | Fault {
  const fault = readAt(operands, row, column, values);
  if (fault) return fault;
  try {
    return fn.compute(...values);
  } catch (error) {
    return faultOf(error);
  }
}

/** Excel shows a returned null as 0; an empty text looks like what it is. */
export const plain = (value: Value): number | string => (typeof value === 'number' ? value + 0 : (value ?? ''));
