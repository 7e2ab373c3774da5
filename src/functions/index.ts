/** All functions of the add-in with their guides, and what is made from them. What computes cells needs only `./calling`. */
import { allFunctions, functionNamed } from './described';
import { indexPage, pageOf } from './reading/docs';
import { metadataOf } from './reading/metadata';
import { NAMESPACE } from './site';
import type { ExcelFunction } from './described';

export { checkCell, dayIn } from './calling/arguments';
export type { ResultShape, Unit } from './calling/declare';

export { evaluate } from './calling/evaluate';
export type { FaultCode, CallResult } from './calling/fault';
export { Fault } from './calling/fault';
export { type ExcelFunction, allFunctions, type DescribedParameter, type Result } from './described';
export { type Example, ROOMS, type Room } from './guides/guide';
export { formulaText, syntaxOf } from './reading/docs';
export { blankableArguments, placeOfCall, WAYS } from './reading/convert';
export { type Explanation, explain, explainable, filledIn } from './reading/explain';
export type { FunctionsMetadata } from './reading/metadata';
export { type NeededValue, neededValues, wantedResult } from './reading/needed';
export { helpPath, NAMESPACE } from './site';

/** The function of this name, with or without the namespace, in any case. */
export function findFunction(name: string): ExcelFunction | undefined {
  const upper = name.trim().toUpperCase();
  return functionNamed(upper.startsWith(`${NAMESPACE}.`) ? upper.slice(NAMESPACE.length + 1) : upper);
}

/**
 * The text of the metadata file that Excel reads.
 * @param base address at which the add-in is served, without a slash at its end
 */
export const functionsJson = (base: string): string => `${JSON.stringify(metadataOf(allFunctions(), base), null, 2)}\n`;

/** The help pages as Markdown, by the name of their file without its ending; `index` lists them by question. */
export const functionsDocs = (): Readonly<Record<string, string>> => ({
  index: indexPage(allFunctions()),
  ...Object.fromEntries(allFunctions().map((fn) => [fn.id.toLowerCase(), pageOf(fn)])),
});
