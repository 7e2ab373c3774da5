import type { Calculation } from '../host/app';

/** Addresses named in a line before "and 12 more". */
const NAMED = 10;

/** Characters of a function or formula that are shown. */
const LONGEST = 60;

const BEYOND = 'Formulas that cannot be computed here, or are too much';

const named = (cells: readonly string[]): string =>
  cells.length > NAMED ? `${cells.slice(0, NAMED).join(', ')} and ${cells.length - NAMED} more` : cells.join(', ');

/** Formulas that cannot be read stand here too, whole. */
const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);

/** Which cells do not show what their formulas give, a sentence each; empty where all do. */
export function doubtsOf({ unknownFunctions, doubtful, cycles }: Calculation): string[] {
  const { resting, late, kept, stopped } = doubtful;
  return [
    ...[...unknownFunctions].map(
      ([name, cells]) => `${shortened(name)} is not computed here; kept as stored: ${named(cells)}.`,
    ),
    ...(kept.length > 0 ? [`${BEYOND}; kept as stored: ${named(kept)}.`] : []),
    ...(stopped.length > 0 ? [`${BEYOND}; shown as errors: ${named(stopped)}.`] : []),
    ...(late.length > 0 ? [`Formulas that are too much at once, and as they were before: ${named(late)}.`] : []),
    ...(cycles.length > 0 ? [`Formulas that wait for themselves; shown as 0: ${named(cycles)}.`] : []),
    ...(resting.length > 0 ? [`Computed from such values: ${named(resting)}.`] : []),
  ];
}
