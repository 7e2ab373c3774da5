import type { CellInput } from './plan';

export { isFormula } from '../domain/tracker/cells/formula';

/**
 * A person's text as a cell of a plan holds it, and as it is read: one that would be taken for a formula stands behind an
 * apostrophe, as when it is typed.
 */
export const textInput = <T extends CellInput>(value: T): T | string =>
  typeof value === 'string' && /^[=']/.test(value) ? `'${value}` : value;

/** What such a cell shows. A formula stays as it is. */
export const shownInput = (input: CellInput): CellInput =>
  typeof input === 'string' && input.startsWith("'") ? input.slice(1) : input;
