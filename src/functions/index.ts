/** All functions of the add-in, and what is made from their declarations. */
import { accountScore } from './account-score';
import { attainmentScore } from './attainment-score';
import type { ExcelFunction } from './declare';
import { docsOf } from './docs';
import { evaluate } from './evaluate';
import { metadataOf } from './metadata';
import { nurtureRoi } from './nurture-roi';
import { reactivationRoi } from './reactivation-roi';
import type { ExcelHost } from './result';
import { officeHost, present } from './result';
import { roi } from './roi';
import { romi } from './romi';
import { LOCAL_BASE, NAMESPACE } from './site';
import { stepScore } from './step-score';
import { weakestStep } from './weakest-step';

export type { CellwiseFunction, Example, ExcelFunction, Parameter, ReducingFunction, Result, Unit } from './declare';
export { formulaText, syntaxOf } from './docs';
export type { Outcome } from './evaluate';
export { evaluate } from './evaluate';
export type { FaultCode } from './fault';
export { Fault } from './fault';
export type { FunctionsMetadata } from './metadata';
export { helpPath } from './metadata';
export { type NeededValue, neededValues } from './needed';
export type { ExcelHost } from './result';
export { LOCAL_BASE, NAMESPACE } from './site';

/** In the order in which help shows them. */
export const functions: readonly ExcelFunction[] = [
  accountScore,
  stepScore,
  attainmentScore,
  weakestStep,
  roi,
  romi,
  nurtureRoi,
  reactivationRoi,
];

/** The function of this name, with or without the namespace, in any case. */
export function findFunction(name: string): ExcelFunction | undefined {
  const upper = name.trim().toUpperCase();
  const bare = upper.startsWith(`${NAMESPACE}.`) ? upper.slice(NAMESPACE.length + 1) : upper;
  return functions.find((fn) => fn.name === bare);
}

/** The text of the metadata file that Excel reads, where the add-in is served at `base`, which has no slash at its end. */
export const functionsJson = (base = LOCAL_BASE): string => `${JSON.stringify(metadataOf(functions, base), null, 2)}\n`;

/** The help page of all functions, as Markdown. */
export const functionsDocs = (): string => docsOf(functions);

/** What Excel calls for a function: one argument a declared parameter, then Excel's own details of the call, which are not needed. */
export const callable =
  (fn: ExcelFunction, host: ExcelHost) =>
  (...args: readonly unknown[]): unknown[][] =>
    present(evaluate(fn, args), fn.result.numberFormat, host);

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
