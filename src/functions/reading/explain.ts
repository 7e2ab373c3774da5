/** Where a result comes from: the steps of a call with its numbers filled in. */
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

/**
 * Explains one result.
 * @param args as for `evaluate`, of one cell of the result: single cells where the function works cell by cell
 * @returns null where the call is an error, which says itself what is wrong
 */
export function explain(fn: ExcelFunction, args: readonly unknown[]): Explanation | null {
  if (evaluate(fn, args)[0][0] instanceof Fault) return null;
  const named = new Map<string, { value: number | string; unit: Unit }>();
  const lists: Record<string, readonly Value[]> = {};
  const numbers: Record<string, number> = {};
  const values = fn.parameters.map((parameter, i): readonly Value[] | null => {
    const entries = parameter.repeating ? ((args[i] as readonly unknown[] | null) ?? []) : [args[i]];
    const left = entries.every((entry) => isOmitted(gridOf(entry)));
    const cells = left ? [] : entries.flatMap((entry) => gridOf(entry).flat());
    const checked = cells
      .map((cell) => checkCell(parameter, cell))
      .map((cell) => (cell instanceof Fault ? null : cell));
    const known = left && parameter.optional?.value !== undefined ? [parameter.optional.value] : checked;
    lists[parameter.name] = known;
    numbers[parameter.name] = total(known);
    const only = known.length === 1 ? known[0] : total(known);
    named.set(parameter.name, { value: only ?? '', unit: parameter.unit });
    return left && known.length === 0 ? null : known;
  });
  const steps = fn.steps.map(({ name, label, shows, unit, value }): ShownStep => {
    const result = value(numbers, lists);
    if (typeof result === 'number') numbers[name] = result;
    named.set(name, { value: result, unit });
    return { label, shows, unit, value: result };
  });
  return { values, steps, named };
}
