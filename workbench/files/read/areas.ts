import { type Area, parseA1 } from '../../model';

/** The areas of a list of references parted by blanks; what is no reference is left out. */
export const areasOf = (sqref: string | undefined): Area[] =>
  (sqref ?? '')
    .trim()
    .split(/\s+/)
    .map((ref) => parseA1(ref))
    .filter((a) => a !== undefined);
