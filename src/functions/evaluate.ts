import type { Grid } from './arguments';
import { checkCell, gridOf, isOmitted, missing, placeIn } from './arguments';
import { OUTSIDE, broadcast, broadcastShape } from './broadcast';
import type { CellwiseFunction, ExcelFunction, Given, Parameter, ReducingFunction, Value } from './declare';
import { Fault, faultOf } from './fault';

/** One cell of a result. */
export type Outcome = number | string | Fault;

/** A larger result would hold up Excel for seconds, and hardly be meant. */
export const MOST_CELLS = 250_000;

/**
 * Works a function out, without Excel.
 * @param args one entry a parameter: a value, rows of values, or null or undefined when left out; for a repeating
 * parameter a list of such entries.
 * @returns rows and columns of results, at least one cell.
 */
export function evaluate(fn: ExcelFunction, args: readonly unknown[]): Outcome[][] {
  return fn.kind === 'cellwise' ? cellwise(fn, args) : [[reduced(fn, args)]];
}

function cellwise(fn: CellwiseFunction, args: readonly unknown[]): Outcome[][] {
  const { rows, columns } = broadcastShape(fn.parameters.map((_parameter, i) => gridOf(args[i])));
  if (rows * columns > MOST_CELLS) return [[tooMany(rows, columns)]];
  const operands = fn.parameters.map((parameter, i) => operand(parameter, args[i]));
  return broadcast(operands, (values) => outcome(fn, values));
}

function operand(parameter: Parameter, argument: unknown): Grid<Value | Fault> {
  const grid = gridOf(argument);
  const fallback = parameter.optional?.value;
  if (fallback !== undefined && isOmitted(grid)) return [[fallback]];
  if (argument === null || argument === undefined) return [[missing(parameter)]];
  return grid.map((row) => row.map((raw) => checkCell(parameter, raw)));
}

const tooMany = (rows: number, columns: number): Fault =>
  new Fault(
    '#VALUE!',
    `The result would have ${rows} rows and ${columns} columns; give smaller ranges, at most ${MOST_CELLS} cells in all.`,
  );

function outcome(fn: CellwiseFunction, values: readonly (Value | Fault | typeof OUTSIDE)[]): Outcome {
  const outside = values.indexOf(OUTSIDE);
  if (outside >= 0) {
    const { name } = fn.parameters[outside];
    return new Fault(
      '#N/A',
      `${name} has no cell here; give ranges of the same size, or one row, one column or one cell.`,
    );
  }
  const fault = values.find((value) => value instanceof Fault);
  if (fault) return fault;
  try {
    return fn.compute(values as readonly number[]);
  } catch (error) {
    return faultOf(error);
  }
}

function reduced(fn: ReducingFunction, args: readonly unknown[]): Outcome {
  const given: Given[] = [];
  for (const [i, parameter] of fn.parameters.entries()) {
    const entries = parameter.repeating ? repeated(args[i]) : [args[i]];
    if (entries.length === 0 || (entries[0] === undefined && !parameter.optional)) return missing(parameter);
    for (const [nth, entry] of entries.entries()) {
      const name = parameter.repeating ? `${parameter.name} ${nth + 1}` : parameter.name;
      const checked = checkedGrid(parameter, gridOf(entry), name);
      if (checked instanceof Fault) return checked;
      given.push(checked);
    }
  }
  try {
    // Excel shows a returned null as 0; an empty text looks like what it is.
    return fn.compute(given) ?? '';
  } catch (error) {
    return faultOf(error);
  }
}

const repeated = (argument: unknown): readonly unknown[] => {
  if (argument === null || argument === undefined) return [];
  return Array.isArray(argument) ? argument : [argument];
};

function checkedGrid(parameter: Parameter, grid: Grid, name: string): Given | Fault {
  if (parameter.optional && isOmitted(grid)) return null;
  const values: Value[] = [];
  for (const [row, cells] of grid.entries()) {
    for (const [column, raw] of cells.entries()) {
      const value = checkCell(parameter, raw, placeIn(grid, name, row, column));
      if (value instanceof Fault) return value;
      values.push(value);
    }
  }
  return values;
}
