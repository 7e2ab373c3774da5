import type { ExcelFunction, DescribedParameter } from '../described';
import { helpPath } from '../site';

/** The file that tells Excel which functions there are. */
export interface FunctionsMetadata {
  /** Lets cells with a type of their own, such as formatted numbers, reach the functions. */
  readonly allowCustomDataForDataTypeAny: true;
  /** Lets errors reach the functions, so that they can name the argument. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  /** Words that newer versions of Excel offer while an argument is typed; older ones ignore them. */
  readonly enums: readonly EnumMetadata[];
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
  readonly customEnumId?: string;
}

export interface EnumMetadata {
  readonly id: string;
  readonly type: 'string';
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}

/** Of one function, so that two functions may offer different words under one name. */
const enumId = (fn: ExcelFunction, { name }: DescribedParameter): string => `${fn.id}_${name.toUpperCase()}`;

const parameterMetadata = (fn: ExcelFunction, parameter: DescribedParameter): ParameterMetadata => ({
  name: parameter.name,
  description: parameter.help,
  // Everything takes anything, in rows and columns: Excel spreads no range over single values, and it turns what it
  // converts (text, blanks, errors) into errors of its own that do not name the argument.
  type: 'any',
  dimensionality: 'matrix',
  ...(parameter.optional && { optional: true }),
  ...(parameter.repeating && { repeating: true }),
  ...(parameter.choices && { customEnumId: enumId(fn, parameter) }),
});

const enumsOf = (fn: ExcelFunction): EnumMetadata[] =>
  fn.parameters.flatMap((parameter) =>
    parameter.choices
      ? [
          {
            id: enumId(fn, parameter),
            type: 'string' as const,
            values: parameter.choices.map((word) => ({ name: word, stringValue: word, tooltip: parameter.help })),
          },
        ]
      : [],
  );

/**
 * What Excel reads about these functions.
 * @param base address at which the add-in is served
 */
export const metadataOf = (functions: readonly ExcelFunction[], base: string): FunctionsMetadata => ({
  allowCustomDataForDataTypeAny: true,
  allowErrorForDataTypeAny: true,
  functions: functions.map((fn) => ({
    id: fn.id,
    name: fn.name,
    description: fn.help,
    helpUrl: `${base}/${helpPath(fn)}`,
    parameters: fn.parameters.map((parameter) => parameterMetadata(fn, parameter)),
    result: { type: 'any', dimensionality: 'matrix' },
  })),
  enums: functions.flatMap(enumsOf),
});
