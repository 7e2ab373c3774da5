import type { DomainErrorKind } from '../../domain/arithmetic/errors';
import { counted, grouped } from '../../domain/model/words';
import { DomainError } from '../../domain/arithmetic/errors';

/** The errors our functions give. Excel shows a text with the first two only. */
export type FaultCode = '#VALUE!' | '#N/A' | '#DIV/0!';

/** A result that is an error: what the cell shows, and what the user reads about it. */
export class Fault {
  constructor(
    readonly code: FaultCode,
    readonly message: string,
    /** Of a calculation without an answer: which argument, or sum of them, was what. */
    readonly reason?: { readonly argument: string; readonly came: string },
  ) {}
}

/** One cell of a result. */
export type CallResult = number | string | Fault;

/** A larger result would hold up Excel for seconds, and hardly be meant. */
export const MOST_CELLS = 250_000;

export const tooMany = (rows: number, columns: number): Fault =>
  new Fault(
    '#VALUE!',
    `The result would have ${counted(rows, 'row', 'rows')} and ${counted(columns, 'column', 'columns')}; give smaller ranges, at most ${grouped(MOST_CELLS)} cells in all.`,
  );

const CODES: Readonly<Record<DomainErrorKind, FaultCode>> = {
  'not-allowed': '#VALUE!',
  'too-large': '#VALUE!',
  'too-small': '#VALUE!',
  'division-by-zero': '#DIV/0!',
  sizes: '#N/A',
  'no-answer': '#N/A',
};

/** The fault a calculation without an answer comes to. Anything but a DomainError is a defect and passes through. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof DomainError)) throw error;
  return new Fault(CODES[error.kind], error.message, error);
}
