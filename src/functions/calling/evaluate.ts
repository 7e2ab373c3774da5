import { ANY_NUMBER, held } from '../../domain/arithmetic/errors';
import type { Grid } from './arguments';
import { checkCell, gridOf, isOmitted, missing, placeIn } from './arguments';
import { OUTSIDE, broadcastShape, cellAt } from './broadcast';
import type {
  CellwiseFunction,
  Computed,
  Given,
  LabelledFunction,
  Parameter,
  ReducingFunction,
  Rows,
  TableFunction,
  Value,
} from './declare';
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
export function evaluate(fn: Computed, args: readonly unknown[]): Outcome[][] {
  switch (fn.kind) {
    case 'cellwise':
      return cellwise(fn, args);
    case 'reducing':
      return [[reduced(fn, args)]];
    case 'labelled':
      return labelled(fn, args);
    case 'table':
      return tabled(fn, args);
  }
}

/** One argument of a function that works cell by cell: its rows, and between what numbers nothing needs a closer look. */
interface Operand {
  readonly parameter: Parameter;
  readonly grid: Grid;
  readonly least: number;
  readonly most: number;
}

const LARGEST = Number.MAX_VALUE;

function operand(parameter: Parameter, argument: unknown): Operand | Fault {
  const grid = gridOf(argument);
  const fallback = parameter.optional?.value;
  if (fallback !== undefined && isOmitted(grid)) return { parameter, grid: [[fallback]], ...FREE };
  if (argument === null || argument === undefined) return missing(parameter);
  const { min = -LARGEST, max = LARGEST, whole } = parameter.bounds ?? ANY_NUMBER;
  return parameter.choices || whole ? { parameter, grid, ...CLOSED } : { parameter, grid, least: min, most: max };
}

const FREE = { least: -Infinity, most: Infinity };
const CLOSED = { least: Infinity, most: -Infinity };

function operandsOf(fn: CellwiseFunction | LabelledFunction, args: readonly unknown[]): Operand[] | Fault {
  const operands: Operand[] = [];
  for (let i = 0; i < fn.parameters.length; i++) {
    const one = operand(fn.parameters[i], args[i]);
    if (one instanceof Fault) return one;
    operands.push(one);
  }
  return operands;
}

/**
 * Reads the values that the operands have at a place into `values`; a fault where one is not allowed.
 * Numbers in their bounds, by far the most frequent, pass without anything being made for them.
 */
function readAt(operands: readonly Operand[], row: number, column: number, values: number[]): Fault | undefined {
  for (let i = 0; i < operands.length; i++) {
    const { grid, least, most } = operands[i];
    const cells = grid.length === 1 ? grid[0] : grid[row];
    const raw = cells === undefined ? undefined : cells.length === 1 ? cells[0] : cells[column];
    if (typeof raw === 'number' && raw >= least && raw <= most) values[i] = raw;
    else {
      const value = looked(operands[i], row, column);
      if (value instanceof Fault) return firstOutside(operands, row, column) ?? value;
      values[i] = value;
    }
  }
  return undefined;
}

function looked({ parameter, grid }: Operand, row: number, column: number): number | Fault {
  const raw = cellAt(grid, row, column);
  if (raw === OUTSIDE) return outside(parameter);
  const value = checkCell(parameter, raw);
  return value instanceof Fault ? value : (value as number);
}

/** Where ranges do not fit together, that is said before anything about single cells. */
function firstOutside(operands: readonly Operand[], row: number, column: number): Fault | undefined {
  const found = operands.find(({ grid }) => cellAt(grid, row, column) === OUTSIDE);
  return found && outside(found.parameter);
}

const outside = ({ name }: Parameter): Fault =>
  new Fault('#N/A', `${name} has no cell here; give ranges of the same size, or one row, one column or one cell.`);

const tooMany = (rows: number, columns: number): Fault =>
  new Fault(
    '#VALUE!',
    `The result would have ${rows} rows and ${columns} columns; give smaller ranges, at most ${MOST_CELLS} cells in all.`,
  );

function cellwise(fn: CellwiseFunction, args: readonly unknown[]): Outcome[][] {
  const operands = operandsOf(fn, args);
  if (operands instanceof Fault) return missingEverywhere(operands, fn, args);
  const { rows, columns } = broadcastShape(operands);
  if (rows * columns > MOST_CELLS) return [[tooMany(rows, columns)]];
  const values = new Array<number>(operands.length).fill(0);
  const results = new Array<Outcome[]>(rows);
  for (let row = 0; row < rows; row++) {
    if (columns === 1) {
      results[row] = [outcome(fn, operands, row, 0, values)];
      continue;
    }
    const line = new Array<Outcome>(columns);
    for (let column = 0; column < columns; column++) line[column] = outcome(fn, operands, row, column, values);
    results[row] = line;
  }
  return results;
}

function outcome(
  fn: CellwiseFunction,
  operands: readonly Operand[],
  row: number,
  column: number,
  values: number[],
): Outcome {
  const fault = readAt(operands, row, column, values);
  if (fault) return fault;
  try {
    const result = fn.compute(values);
    if (typeof result !== 'number') return result;
    // Adding 0 makes a 0 of -0, which no cell shows.
    return result - result === 0 ? result + 0 : held(result);
  } catch (error) {
    return faultOf(error);
  }
}

/** A required argument that is missing is missing for every cell of the result. */
function missingEverywhere(fault: Fault, fn: CellwiseFunction, args: readonly unknown[]): Outcome[][] {
  const { rows, columns } = broadcastShape(fn.parameters.map((_, i) => ({ grid: gridOf(args[i]) })));
  if (rows * columns > MOST_CELLS) return [[tooMany(rows, columns)]];
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => fault));
}

/** A column of labels, and one of numbers for each case that the arguments make together. */
function labelled(fn: LabelledFunction, args: readonly unknown[]): Outcome[][] {
  const operands = operandsOf(fn, args);
  if (operands instanceof Fault) return [[operands]];
  const { rows, columns } = broadcastShape(operands);
  if (rows * columns * fn.lines.length > MOST_CELLS) return [[tooMany(fn.lines.length, rows * columns + 1)]];
  const table: Outcome[][] = fn.lines.map(({ label }) => [label]);
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
    return fn.compute(values);
  } catch (error) {
    return faultOf(error);
  }
}

/** Excel shows a returned null as 0; an empty text looks like what it is. */
const plain = (value: Value): number | string => (typeof value === 'number' ? value + 0 : (value ?? ''));

function reduced(fn: ReducingFunction, args: readonly unknown[]): Outcome {
  const given: Given[] = [];
  for (let i = 0; i < fn.parameters.length; i++) {
    const parameter = fn.parameters[i];
    const entries = parameter.repeating ? repeated(args[i]) : [args[i]];
    if (entries.length === 0 || (entries[0] === undefined && !parameter.optional)) return missing(parameter);
    for (let nth = 0; nth < entries.length; nth++) {
      const name = parameter.repeating ? `${parameter.name} ${nth + 1}` : parameter.name;
      const checked = checkedCells(parameter, gridOf(entries[nth]), name);
      if (checked instanceof Fault) return checked;
      given.push(checked);
    }
  }
  try {
    return plain(fn.compute(given));
  } catch (error) {
    return faultOf(error);
  }
}

const repeated = (argument: unknown): readonly unknown[] => {
  if (argument === null || argument === undefined) return [];
  return Array.isArray(argument) ? argument : [argument];
};

/** The cells of an argument in reading order. */
function checkedCells(parameter: Parameter, grid: Grid, name: string): Given | Fault {
  if (parameter.optional && isOmitted(grid)) return null;
  const values: Value[] = [];
  const fault = eachCell(parameter, grid, name, (value) => values.push(value));
  return fault ?? values;
}

function tabled(fn: TableFunction, args: readonly unknown[]): Outcome[][] {
  const given: Rows[] = [];
  for (let i = 0; i < fn.parameters.length; i++) {
    const parameter = fn.parameters[i];
    if ((args[i] === null || args[i] === undefined) && !parameter.optional) return [[missing(parameter)]];
    const checked = checkedRows(parameter, gridOf(args[i]));
    if (checked instanceof Fault) return [[checked]];
    given.push(checked);
  }
  try {
    const table = fn.compute(given);
    const columns = table[0].length;
    if (table.length * columns > MOST_CELLS) return [[tooMany(table.length, columns)]];
    return table.map((line) => line.map(plain));
  } catch (error) {
    return [[faultOf(error)]];
  }
}

function checkedRows(parameter: Parameter, grid: Grid): Rows | Fault {
  if (parameter.optional && isOmitted(grid)) return null;
  const rows: Value[][] = grid.map(() => []);
  const fault = eachCell(parameter, grid, parameter.name, (value, row) => rows[row].push(value));
  return fault ?? rows;
}

/** Checks cell by cell; numbers in their bounds need no closer look. */
function eachCell(
  parameter: Parameter,
  grid: Grid,
  name: string,
  take: (value: Value, row: number) => void,
): Fault | undefined {
  const { min = -LARGEST, max = LARGEST, whole } = parameter.bounds ?? ANY_NUMBER;
  const closed = parameter.unit === 'text' || parameter.choices !== undefined || whole === true;
  for (let row = 0; row < grid.length; row++) {
    const cells = grid[row];
    for (let column = 0; column < cells.length; column++) {
      const raw = cells[column];
      if (!closed && typeof raw === 'number' && raw >= min && raw <= max) {
        take(raw, row);
        continue;
      }
      const value = checkCell(parameter, raw, placeIn(grid, name, row, column));
      if (value instanceof Fault) return value;
      take(value, row);
    }
  }
  return undefined;
}
