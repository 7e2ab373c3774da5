/** Where a result comes from: the steps of a call with its numbers filled in. */
import { DomainError } from '../../domain/arithmetic/errors';
import { checkCell, gridOf, isOmitted } from '../calling/arguments';
import type { Unit, Value } from '../calling/declare';
import { evaluate } from '../calling/evaluate';
import { Fault } from '../calling/fault';
import type { ExcelFunction } from '../described';

export interface ShownStep {
  readonly label: string;
  /** What was done, names of arguments and steps in braces: `{net} ÷ {cost}`. */
  readonly shows: string;
  readonly unit: Unit;
  readonly value: number | string;
}

export interface Explanation {
  /** One a parameter: its cells as they are computed with, one where it stands for one value; null where left out. */
  readonly values: readonly (readonly Value[] | null)[];
  readonly steps: readonly ShownStep[];
  /** Numbers and units by the names in braces. */
  readonly named: ReadonlyMap<string, { readonly value: number | string; readonly unit: Unit }>;
}

const total = (values: readonly Value[]): number =>
  values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);

/** The arguments of the first result: single cells where the function works cell by cell, all cells where it does not. */
export function explainable(fn: ExcelFunction, args: readonly unknown[]): readonly unknown[] {
  if (fn.kind === 'reducing' || fn.kind === 'table') return args;
  return args.map((argument) => (Array.isArray(argument) ? [[gridOf(argument)[0][0]]] : argument));
}

/** Stands for a number on the way that none can hold, though the result is one. */
const BEYOND = 'beyond what a number holds';

function workedOut(step: () => number | string): number | string {
  try {
    const value = step();
    return typeof value === 'number' && !Number.isFinite(value) ? BEYOND : value;
  } catch (error) {
    if (error instanceof DomainError) return BEYOND;
    throw error;
  }
}

/**
 * Explains one result.
 * @param args as for `evaluate`, of one cell of the result; see {@link explainable}
 * @returns null where the call is an error, which says itself what is wrong
 */
export function explain(fn: ExcelFunction, args: readonly unknown[]): Explanation | null {
  const [[outcome]] = evaluate(fn, args);
  if (outcome instanceof Fault) return null;
  const named = new Map<string, { value: number | string; unit: Unit }>();
  const lists: Record<string, readonly Value[]> = {};
  const entries: Record<string, readonly (readonly (readonly Value[])[])[]> = {};
  const numbers: Record<string, number> = {};
  const values = fn.parameters.map((parameter, i): readonly Value[] | null => {
    const given = parameter.repeating ? ((args[i] as readonly unknown[] | null) ?? []) : [args[i]];
    // One blank cell is not left out where an argument has to be given: it counts as what its declaration says.
    const left = parameter.optional !== undefined && given.every((entry) => isOmitted(gridOf(entry)));
    const fallback = parameter.optional?.value;
    entries[parameter.name] = left ? [] : given.map((entry) => checkedRows(parameter, entry));
    const known = left && fallback !== undefined ? [fallback] : entries[parameter.name].flat(2);
    lists[parameter.name] = known;
    numbers[parameter.name] = total(known);
    const only = known.length === 1 ? known[0] : total(known);
    named.set(parameter.name, { value: only ?? '', unit: parameter.unit });
    return left && known.length === 0 ? null : known;
  });
  const declared = typeof fn.steps === 'function' ? fn.steps(entries) : fn.steps;
  const steps = declared.map(({ name, label, shows, unit, value }, i): ShownStep => {
    const worked = workedOut(() => value(numbers, lists));
    const isResult = i === declared.length - 1 && (fn.kind === 'cellwise' || fn.kind === 'reducing');
    const result = worked === BEYOND && isResult ? outcome : worked;
    if (result === BEYOND) numbers[name] = NaN;
    else if (typeof result === 'number') numbers[name] = result;
    named.set(name, { value: result, unit });
    return { label, shows, unit, value: result };
  });
  return { values, steps, named };
}

const checkedRows = (parameter: ExcelFunction['parameters'][number], entry: unknown): readonly (readonly Value[])[] =>
  gridOf(entry).map((row) =>
    row.map((cell) => {
      const checked = checkCell(parameter, cell);
      return checked instanceof Fault ? null : checked;
    }),
  );

/**
 * What a step does with its numbers in the place of names, `898,860 × 50 %`; of a range its cells, where they are few.
 * @param show a value in the words of its unit
 */
export function filledIn(
  shows: string,
  { named, values }: Explanation,
  fn: ExcelFunction,
  show: (value: number | string, unit: Unit) => string,
): string {
  return shows.replace(/\{([a-z_0-9]+)\}/g, (whole, name: string) => {
    const place = fn.parameters.findIndex((parameter) => parameter.name === name);
    const cells = place < 0 ? null : values[place];
    if (cells && cells.length > 1) {
      const few = cells.filter((cell) => cell !== null).slice(0, MOST_SHOWN);
      const more = cells.length > MOST_SHOWN ? ', …' : '';
      return few.map((cell) => show(cell, fn.parameters[place].unit)).join(', ') + more;
    }
    const one = named.get(name);
    return one === undefined ? whole : show(one.value, one.unit);
  });
}

/** More cells of a range than these would hide the calculation. */
const MOST_SHOWN = 8;
