import { CellError, type ErrorCode, errorCodeOf, LONGEST_TEXT } from '../../model';

/** Turns what a custom function answered into what a cell takes. */

const ERROR_NUMBERS: Readonly<Record<number, ErrorCode>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#N/A',
  10: '#N/A',
};

/** Failures that the function itself named; the texts of all others are for programmers. */
const NAMED = new Set([1, 7]);

/** The error of a call that failed; only #VALUE! and #N/A carry the function's message. */
export function failure(number: unknown, message: unknown): CellError {
  const n = Number(number);
  return cellError(ERROR_NUMBERS[n] ?? '#VALUE!', NAMED.has(n) ? message : undefined);
}

function cellError(code: ErrorCode, message: unknown): CellError {
  const told = (code === '#VALUE!' || code === '#N/A') && typeof message === 'string' && message !== '';
  return new CellError(code, told ? message : undefined);
}

/**
 * The result of a call that went well: a scalar, a matrix of scalars, or an error. A number with a format of its own
 * stays the object `{type, basicValue, numberFormat}`, also inside a matrix.
 */
export function result(value: unknown): unknown {
  if (!Array.isArray(value)) return single(value);
  const rows = value as unknown[];
  // A list without inner lists is one row.
  const matrix = rows.every((row) => !Array.isArray(row)) ? [rows] : rows;
  const tangled = matrix.some((row) => !Array.isArray(row) || row.some(Array.isArray));
  if (tangled || matrix.length === 0 || (matrix[0] as unknown[]).length === 0) return new CellError('#CALC!');
  return matrix.map((row) => (row as unknown[]).map(single));
}

function single(value: unknown): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value ?? null;
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? new CellError('#CALC!') : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : new CellError('#NUM!');
  return rich(value as Record<string, unknown>);
}

function rich(value: Record<string, unknown>): unknown {
  const { type, basicValue } = value;
  if (type === 'CustomFunctionError' || type === 'Error') {
    const text = typeof value.code === 'string' ? value.code : basicValue;
    return cellError((typeof text === 'string' ? errorCodeOf(text) : undefined) ?? '#VALUE!', value.message);
  }
  if ((type === 'FormattedNumber' || type === 'Double') && typeof basicValue === 'number') return value;
  if (type === 'String' || type === 'Boolean') return single(basicValue);
  if (type === 'Entity' && typeof value.text === 'string') return value.text;
  return new CellError('#VALUE!');
}
