import type { Computed } from './declare';
import type { CallResult } from './fault';
import type { FaultCode } from './fault';
import { Fault } from './fault';

/** What the functions need of Excel. Tests give their own. */
export interface ExcelHost {
  /** An error object that Excel shows as this error, with the text where it can show one. */
  error(code: FaultCode, message?: string): unknown;
  /** Whether this Excel understands a number that brings its format. */
  formatsNumbers(): boolean;
}

/** The Excel we run in. It is asked once what it can do, and not before it is ready to answer. */
export function officeHost(): ExcelHost {
  let formats: boolean | undefined;
  return {
    error: (code, message) => new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message),
    formatsNumbers() {
      const requirements = typeof Office === 'undefined' ? undefined : Office.context?.requirements;
      if (!requirements) return false;
      return (formats ??= requirements.isSetSupported('CustomFunctionsRuntime', '1.4'));
    },
  };
}

/** The number format of a cell of the result; undefined where it has none of its own. */
export type FormatAt = (row: number, column: number) => string | undefined;

/** Which format the results of a function bring along, by the columns of the result, where it says any: one, or one a cell. */
export function formatsOf(fn: Computed): ((width: number) => string | FormatAt) | undefined {
  const { numberFormat } = fn.result;
  if (fn.kind === 'labelled') return () => (row, column) => (column === 0 ? undefined : fn.lines[row]?.numberFormat);
  if (fn.kind === 'table' && fn.columnFormat) return (width) => (_row, column) => fn.columnFormat?.(column, width);
  return numberFormat === undefined ? undefined : () => numberFormat;
}

/** A number that brings its format, as Excel takes it. */
export const inFormat = (basicValue: number, numberFormat: string): object => ({
  type: 'FormattedNumber',
  basicValue,
  numberFormat,
});

/**
 * Brings results into the form that Excel takes: rows of numbers, texts, formatted numbers and error objects.
 * @param outcomes made for this answer: what goes as it is stays where it is.
 * @throws the host's error object where the whole result is one error.
 */
export function present(outcomes: CallResult[][], format: string | FormatAt | undefined, host: ExcelHost): unknown[][] {
  const first = outcomes[0][0];
  if (outcomes.length === 1 && outcomes[0].length === 1 && first instanceof Fault) throw errorOf(first, host);
  const formatted = format !== undefined && host.formatsNumbers() ? format : undefined;
  for (let row = 0; row < outcomes.length; row++) {
    const cells: unknown[] = outcomes[row];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (typeof cell === 'object') cells[column] = errorOf(cell as Fault, host);
      else if (formatted !== undefined && typeof cell === 'number') {
        const numberFormat = typeof formatted === 'string' ? formatted : formatted(row, column);
        if (numberFormat === undefined) continue;
        const number = inFormat(cell, numberFormat);
        // A list of numbers that is to hold something else is made anew within: a new one is made faster.
        if (cells.length === 1) (outcomes as unknown[][])[row] = [number];
        else cells[column] = number;
      }
    }
  }
  return outcomes;
}

export const errorOf = ({ code, message }: Fault, host: ExcelHost): unknown =>
  code === '#DIV/0!' ? host.error(code) : host.error(code, message);
