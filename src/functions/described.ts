/** Functions with all that is said of them: what computes, joined with the guide. For everything but computing cells. */
import type { Computed, Parameter as Lean, ResultShape } from './calling/declare';
import { functions as computed } from './calling/registry';
import { guides } from './guides';
import type { Guide } from './guides/guide';

export interface DescribedParameter extends Lean {
  readonly help: string;
  readonly optional?: { readonly value?: number; readonly says: string };
}

export interface Result extends ResultShape {
  readonly help: string;
}

type Described<F extends Computed> = F extends Computed
  ? Omit<F, 'parameters' | 'result'> &
      Omit<Guide, 'parameters' | 'result'> & {
        readonly inTable: string;
        readonly parameters: readonly DescribedParameter[];
        readonly result: Result;
      }
  : never;

export type ExcelFunction = Described<Computed>;

function parameterOf(guide: Guide, parameter: Lean, fn: string): DescribedParameter {
  const said = guide.parameters[parameter.name];
  if (said === undefined) throw new Error(`The guide of ${fn} says nothing of ${parameter.name}.`);
  const [help, says] = typeof said === 'string' ? [said, ''] : said;
  return { ...parameter, help, optional: parameter.optional && { ...parameter.optional, says } };
}

/** What to do inside an Excel table, where a result must be one cell, by the shape of the result. */
const usualInTable = ({ kind }: Computed): string =>
  kind === 'cellwise' || kind === 'reducing'
    ? 'Inside an Excel table give the cells of the row, such as [@Column], so that the result is one cell.'
    : 'The result spills; inside an Excel table nothing can spill, so put it beside the table.';

function described(fn: Computed): ExcelFunction {
  const guide = guides[fn.name]?.();
  if (guide === undefined) throw new Error(`There is no guide for ${fn.name}.`);
  const parameters = fn.parameters.map((parameter) => parameterOf(guide, parameter, fn.name));
  const inTable = guide.inTable ?? usualInTable(fn);
  return { ...guide, ...fn, inTable, parameters, result: { ...fn.result, help: guide.result } } as ExcelFunction;
}

let all: readonly ExcelFunction[] | undefined;
let byName: ReadonlyMap<string, ExcelFunction> | undefined;

/** In the order in which help shows them. */
export const allFunctions = (): readonly ExcelFunction[] => (all ??= computed.map(described));

/** By its name in capitals, without the namespace. */
export function functionNamed(name: string): ExcelFunction | undefined {
  byName ??= new Map(allFunctions().map((fn) => [fn.name, fn]));
  return byName.get(name);
}
