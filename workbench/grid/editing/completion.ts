/** Functions of the add-in in the formula bar: offered while typing, with the help of their arguments. */
import { BooleanNumber } from '@univerjs/core';
import { FunctionType, IDescriptionService, type IFunctionInfo } from '@univerjs/preset-sheets-core';
import type { ExcelFunction } from '../../../src/functions';
import type { Screen } from '../univer';

function infoOf(fn: ExcelFunction, namespace: string): IFunctionInfo {
  return {
    functionName: `${namespace}.${fn.name}`,
    functionType: FunctionType.User,
    description: fn.help,
    abstract: fn.help,
    functionParameter: fn.parameters.map(({ name, help, optional, repeating }) => ({
      name,
      detail: help,
      example: '',
      require: optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

/** Makes the functions known by their names and help; they are computed elsewhere. */
export function describeFunctions(screen: Screen, functions: readonly ExcelFunction[], namespace: string): void {
  screen.injector.get(IDescriptionService).registerDescriptions(functions.map((fn) => infoOf(fn, namespace)));
}
