import type { ExcelFunction, Parameter } from './declare';
import { HELP_PATH } from './site';

/** The file that tells Excel which functions there are. */
export interface FunctionsMetadata {
  /** Lets cells with a type of their own, such as formatted numbers, reach the functions. */
  readonly allowCustomDataForDataTypeAny: true;
  /** Lets errors reach the functions, so that they can name the argument. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'matrix';
  readonly optional?: true;
  readonly repeating?: true;
}

/** Where the help of a function is, seen from the add-in's page. */
export const helpPath = ({ id }: ExcelFunction): string => `${HELP_PATH}#${id.toLowerCase()}`;

const parameterMetadata = ({ name, help, optional, repeating }: Parameter): ParameterMetadata => ({
  name,
  description: help,
  // Everything takes anything, in rows and columns: Excel spreads no range over single values, and it turns what it
  // converts (text, blanks, errors) into errors of its own that do not name the argument.
  type: 'any',
  dimensionality: 'matrix',
  ...(optional && { optional: true }),
  ...(repeating && { repeating: true }),
});

/** What Excel reads about these functions, where the add-in is served at `base`. */
export const metadataOf = (functions: readonly ExcelFunction[], base: string): FunctionsMetadata => ({
  allowCustomDataForDataTypeAny: true,
  allowErrorForDataTypeAny: true,
  functions: functions.map((fn) => ({
    id: fn.id,
    name: fn.name,
    description: fn.help,
    helpUrl: `${base}/${helpPath(fn)}`,
    parameters: fn.parameters.map(parameterMetadata),
    result: { type: 'any', dimensionality: 'matrix' },
  })),
});
