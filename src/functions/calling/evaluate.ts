import type { ArgumentRows } from './arguments';
import { checkCell, gridOf, isOmitted, missing, placeIn } from './arguments';
import { cellwise, labelled, plain } from './loops/cellwise';
import type { Computed, Given, Parameter, ReducingFunction, CheckedRows, TableFunction, Value } from './declare';
import { Fault, MOST_CELLS, type CallResult, faultOf, tooMany } from './fault';
import { type PlainNumbers, limitsOf } from './loops/plain';

/**
 * Works a call out, without Excel.
 * @param args one entry a parameter: a value, rows of values, or null or undefined when left out; for a repeating
 * parameter a list of such entries.
 * @returns rows and columns of results, at least one cell, made for this call.
 */
export type Evaluator = (args: readonly unknown[]) => CallResult[][];

/** What works a function out; to be asked for once and used for all its calls. */
export function evaluatorOf(fn: Computed): Evaluator {
  switch (fn.kind) {
    case 'cellwise':
      return cellwise(fn);
    case 'reducing':
      return reduced(fn);
    case 'labelled':
      return (args) => labelled(fn, args);
    case 'table':
      return tabled(fn);
  }
}

const known = new WeakMap<Computed, Evaluator>();

/** Works out one call of a function; see {@link Evaluator}. */
export function evaluate(fn: Computed, args: readonly unknown[]): CallResult[][] {
  let evaluator = known.get(fn);
  if (evaluator === undefined) known.set(fn, (evaluator = evaluatorOf(fn)));
  return evaluator(args);
}

/** A parameter, and which of its numbers need no closer look. */
interface Check {
  readonly parameter: Parameter;
  readonly limits: PlainNumbers;
}

const checksOf = (fn: Computed): readonly Check[] =>
  fn.parameters.map((parameter) => ({ parameter, limits: limitsOf(parameter) }));

function reduced(fn: ReducingFunction): Evaluator {
  const checks = checksOf(fn);
  return (args) => {
    const given: Given[] = [];
    for (let i = 0; i < checks.length; i++) {
      const { parameter } = checks[i];
      const entries = parameter.repeating ? repeated(args[i]) : [args[i]];
      if (entries.length === 0 || (entries[0] === undefined && !parameter.optional)) return [[missing(parameter)]];
      for (let nth = 0; nth < entries.length; nth++) {
        const checked = checkedCells(checks[i], gridOf(entries[nth]), nth + 1);
        if (checked instanceof Fault) return [[checked]];
        given.push(checked);
      }
    }
    try {
      return [[plain(fn.compute(given))]];
    } catch (error) {
      return [[faultOf(error)]];
    }
  };
}

const repeated = (argument: unknown): readonly unknown[] => {
  if (argument === null || argument === undefined) return [];
  return Array.isArray(argument) ? argument : [argument];
};

/** The cells of an argument in reading order. */
function checkedCells(check: Check, grid: ArgumentRows, nth: number): Given | Fault {
  if (check.parameter.optional && isOmitted(grid)) return null;
  const values: Value[] = [];
  for (let row = 0; row < grid.length; row++) {
    const fault = checkedLine(check, grid, row, values, nth);
    if (fault !== undefined) return fault;
  }
  return values;
}

function tabled(fn: TableFunction): Evaluator {
  const checks = checksOf(fn);
  return (args) => {
    const given: CheckedRows[] = [];
    for (let i = 0; i < checks.length; i++) {
      const { parameter } = checks[i];
      if ((args[i] === null || args[i] === undefined) && !parameter.optional) return [[missing(parameter)]];
      const checked = checkedRows(checks[i], gridOf(args[i]));
      if (checked instanceof Fault) return [[checked]];
      given.push(checked);
    }
    try {
      const table = fn.compute(given);
      const columns = table[0].length;
      if (table.length * columns > MOST_CELLS) return [[tooMany(table.length, columns)]];
      for (const line of table)
        for (let i = 0; i < line.length; i++) {
          const value = line[i];
          // The rest stays as it is: to write every number again takes longer than to look at it.
          if (value === null || value === 0) line[i] = plain(value);
        }
      return table as CallResult[][];
    } catch (error) {
      return [[faultOf(error)]];
    }
  };
}

function checkedRows(check: Check, grid: ArgumentRows): CheckedRows | Fault {
  if (check.parameter.optional && isOmitted(grid)) return null;
  const rows = new Array<readonly Value[]>(grid.length);
  for (let row = 0; row < grid.length; row++) {
    const line = grid[row];
    if (isPlain(check.limits, line)) rows[row] = line;
    else {
      const values: Value[] = [];
      const fault = checkedLine(check, grid, row, values, 1);
      if (fault !== undefined) return fault;
      rows[row] = values;
    }
  }
  return rows;
}

/** Whether a line is numbers in their bounds, and can stay as it is. */
function isPlain({ least, most, whole }: PlainNumbers, line: readonly unknown[]): line is readonly number[] {
  if (whole) return false;
  for (let i = 0; i < line.length; i++) {
    const raw = line[i];
    if (typeof raw !== 'number' || !(raw >= least && raw <= most)) return false;
  }
  return true;
}

/** Adds the cells of a line to `values`. Numbers in their bounds pass without anything being made for them. */
function checkedLine(
  { parameter, limits: { least, most, whole } }: Check,
  grid: ArgumentRows,
  row: number,
  values: Value[],
  nth: number,
): Fault | undefined {
  const cells = grid[row];
  for (let column = 0; column < cells.length; column++) {
    const raw = cells[column];
    if (typeof raw === 'number' && raw >= least && raw <= most && !whole) values.push(raw);
    else {
      const name = parameter.repeating ? `${parameter.name} ${nth}` : parameter.name;
      const value = checkCell(parameter, raw, placeIn(grid, name, row, column));
      if (value instanceof Fault) return value;
      values.push(value);
    }
  }
  return undefined;
}
