/** What a cell can hold, and how errors are told from text. */

/** Characters that a cell can hold. */
export const LONGEST_TEXT = 32_767;

export const ERROR_CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error in a cell. The message is what a custom function said of it (only #VALUE! and #N/A carry one). */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message?: string,
  ) {}
  toString(): string {
    return this.code;
  }
}

/** `null` is an empty cell; dates are serial numbers of the 1900 system. */
export type Scalar = number | string | boolean | CellError | null;

export const isError = (v: unknown): v is CellError => v instanceof CellError;

/** The code that a text spells, so that "#N/A" typed or read from a file becomes the error itself. */
export function errorCodeOf(text: string): ErrorCode | undefined {
  const upper = text.toUpperCase();
  return ERROR_CODES.find((code) => code === upper);
}

/** The wire form of a value: errors are their text, empty is "". */
export function toWire(v: Scalar): string | number | boolean {
  if (v === null) return '';
  return isError(v) ? v.code : v;
}
