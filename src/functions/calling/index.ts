/** What Excel needs to compute our cells, and nothing else: this loads before any function can be called. */
import type { Computed } from './declare';
import { wideColumns } from './loops/wide';
import { twoColumns } from './loops/columns';
import { evaluatorOf } from './evaluate';
import { functions } from './registry';
import type { ExcelHost } from './result';
import { formatsOf, officeHost, present } from './result';

/** Excel's own details of a call, its last argument. With the metadata of an older version it stands where a newer argument would. */
const isInvocation = (argument: unknown): boolean =>
  typeof argument === 'object' && argument !== null && !Array.isArray(argument) && 'functionName' in argument;

/** What Excel calls for a function: one argument a declared parameter, then Excel's details of the call, which are not needed. */
export function callable(fn: Computed, host: ExcelHost): (...args: unknown[]) => unknown[][] {
  const evaluator = evaluatorOf(fn);
  const formats = formatsOf(fn);
  const two = fn.kind === 'cellwise' ? twoColumns(fn, host) : undefined;
  const wide = fn.kind === 'cellwise' ? wideColumns(fn, host) : undefined;
  return (...args) => {
    const last = args.length - 1;
    if (isInvocation(args[last])) args[last] = undefined;
    const ready = two?.(args) ?? wide?.(args);
    if (ready) return ready;
    const outcomes = evaluator(args);
    return present(outcomes, formats?.(outcomes[0].length), host);
  };
}

/**
 * Tells Excel which code belongs to which function of the metadata.
 * @param host what stands in for Excel's error and format abilities in tests.
 */
export function associateAll(
  associate: (id: string, implementation: (...args: readonly unknown[]) => unknown) => void = (id, implementation) =>
    CustomFunctions.associate(id, implementation),
  host: ExcelHost = officeHost(),
): void {
  for (const fn of functions) associate(fn.id, callable(fn, host));
}
