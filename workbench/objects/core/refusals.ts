/** Excel's refusals, by the codes that scripts test for. Each message says what is wrong and, where it helps, what to do. */
import { HostError } from '../../host/class';

export const invalidArgument = (detail: string): HostError =>
  new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format. ${detail}`);

export const itemNotFound = (what: string): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist. ${what}`, 404);

export const alreadyExists = (what: string): HostError =>
  new HostError('ItemAlreadyExists', `A resource with the same name or identifier already exists. ${what}`, 409);

export const accessDenied = (detail: string): HostError =>
  new HostError('AccessDenied', `You cannot perform the requested operation. ${detail}`, 403);

export const invalidReference = (detail: string): HostError =>
  new HostError('InvalidReference', `This reference is not valid for the current operation. ${detail}`);

export const invalidOperation = (detail: string): HostError =>
  new HostError('InvalidOperation', `The operation attempted is invalid on the object. ${detail}`);

export const invalidSelection = (): HostError =>
  new HostError('InvalidSelection', 'The current selection is invalid for this operation.');

export const mergedConflict = (detail: string): HostError =>
  new HostError('MergedRangeConflict', `The operation conflicts with merged cells. ${detail}`);

export const tooLarge = (detail: string): HostError =>
  new HostError(
    'RangeExceedsLimit',
    `The cell count in the range has exceeded the maximum supported number. ${detail}`,
  );

export const unsupported = (detail: string): HostError =>
  new HostError('UnsupportedOperation', `The operation being attempted is not supported. ${detail}`);

export const wrongSize = (given: string, expected: string): HostError =>
  new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range. " +
      `The array is ${given}, the range is ${expected} (rows x columns).`,
  );
